//! What headlines quote, as marked text (see [`speakers`](crate::speakers)): the first paragraph is one.

use crate::speakers::check;

#[test]
fn a_headline_quotes_what_is_said_below() {
    check(&[
        "Mayor: Pier Is ‘Past Its Prime’{~Ann Lee} ¶ \"It is past its prime,\"{Ann Lee} Ann Lee said of the pier.",
        // Of two who say the words it is the one whom the headline names.
        "Lee Calls Pier ‘Rotten’{~Ann Lee} ¶ \"It is rotten,\"{Tom Dow} Tom Dow said. ¶ \"A rotten thing,\"{Ann Lee} said Ann Lee.",
        "Council Fears ‘Rotten’ Pier ¶ \"It is old,\"{Ann Lee} Ann Lee said.",
        // Whoever surely says them in the headline itself said them first.
        "‘Rotten pier people’{Tom Dow} must go, Tom Dow says ¶ \"The rotten pier people are many,\"{Ann Lee} Ann Lee said.",
        // Harder: more words stand between those that are quoted.
        "Pier ‘Rotten Prime’ Feared ¶ \"It is rotten, past its prime,\"{Ann Lee} Ann Lee said.",
    ]);
}

#[test]
fn capitals_in_a_headline_make_no_title() {
    check(&[
        "Ann Lee: Old Pier Was ‘Never Going To Stand In A Storm.’{~Ann Lee} ¶ She spoke on Monday in the town hall.",
        "The show \"Never Going To Stand In A Storm\" was sold out. ¶ She spoke on Monday.",
    ]);
}

#[test]
fn who_stands_before_the_colon_of_a_headline_says_it() {
    check(&[
        "Lee: Council is ‘out of its depth’{~Ann Lee} ¶ Ann Lee spoke to the council on Monday.",
        "The council is ‘out of its depth’ ¶ Ann Lee spoke to the council on Monday.",
    ]);
}
