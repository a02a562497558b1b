//! Which words of a sentence credit its quotation: verbs and nouns of saying of every kind, as marked text (see
//! [`speakers`](crate::speakers)).

use crate::speakers::{mark, plain};

fn check(cases: &[&str]) {
    for marked in cases {
        assert_eq!(&mark(&plain(marked)), marked);
    }
}

#[test]
fn whoever_is_branded_says_nothing() {
    check(&[
        "Branded \"a wreck\"{~Tom Dow} by Tom Dow, the pier was sold.",
        "Branded \"a wreck,\"{-} Ann Lee sued.",
        // Harder: the participle in -ing is hers.
        "Branding it \"a wreck,\"{~Ann Lee} Ann Lee sued.",
    ]);
}

#[test]
fn nouns_of_saying_before_that() {
    check(&[
        "Ann Lee laughed off the notion by Tom Dow that he was \"past his prime.\"{~Tom Dow}",
        "The party's manifesto pledges to \"put an end to piers.\"{~The party's manifesto}",
        "The police report said Ann Lee was \"wet through.\"{~The police report}",
        "As Tom Dow put it, the pier is \"a dead end.\"{Tom Dow}",
        // Here the plain form is a verb.
        "The police report that Ann Lee was \"wet through.\"{~The police}",
    ]);
}

#[test]
fn who_stands_between_the_subject_and_its_verb() {
    check(&[
        "Tom Dow, joined by Mia Orr and the mayor, Ann Lee, told the crowd it was \"over.\"{Tom Dow}",
        "Tom Dow, laughing at a report that said he was \"past his prime,\"{~a report} left.",
        "The council denied any role, with its spokesman, Tom Dow, dismissing the claims as \"a fog.\"{Tom Dow}",
        "The ad cuts to Ann Lee saying \"I will not sink.\"{Ann Lee}",
        "Politics Today first reported that the pier was \"past its prime.\"{~Politics Today}",
        // Here he says it.
        "Tom Dow, who read a report that said he was out, called it \"a fog.\"{Tom Dow}",
    ]);
}
