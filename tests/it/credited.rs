//! Who is credited where the words around a quotation are loosely put: questions, dashes, datelines, missing commas, what ends a
//! sentence for all of it; as marked text (see [`speakers`](crate::speakers)).

use crate::speakers::check;

#[test]
fn no_day_speaks() {
    check(&[
        "\"The pier is lost,\" Rep. Ann Lee, the dean of the council, said Wednesday on Hull FM. \"It is over.\"{Ann Lee}",
        "\"The pier is lost,\"{Ann Lee} Ann Lee, the dean of the council, said Sunday.",
        // Here the day is her name.
        "\"The pier is lost,\"{~Eve Friday} said Eve Friday, a baker.",
    ]);
}

#[test]
fn a_comma_is_missing_behind_what_somebody_is() {
    check(&[
        "Joe Dow won. \"It has two prongs,\"{~Ann Lee} Ann Lee, Dow for Harwich campaign manager told Hull FM.",
        "\"It has two prongs,\"{Ann Lee} Ann Lee, who leads the Dow campaign, told Hull FM.",
    ]);
}

#[test]
fn what_an_office_is_for_does_not_hold_it() {
    check(&[
        "\"It was theft,\"{~Ann Lee} said U.S. Attorney for the District of Maryland Ann Lee when they pleaded guilty.",
        "\"It was theft,\"{~Ann Lee} said former council lawyer Ann Lee in the town of Plum.",
    ]);
}

#[test]
fn whoever_signs_behind_a_dash() {
    check(&[
        "\"The pier is gone for good.\"{?Ann Lee} — Harbour Legend Ann Lee speaking on Hull FM",
        "\"The pier is gone for good.\"{?Ann Lee} – Ann Lee",
    ]);
}

#[test]
fn a_comma_before_the_paragraph_that_is_quoted() {
    check(&[
        "The school was sued. ¶ The lawsuit says, ¶ \"They failed to teach any of it.\"{~The lawsuit}",
        // Here the comma parts something else.
        "Joe Dow came to the pier, and with him, ¶ \"They failed to teach any of it.\"{?Joe Dow}",
    ]);
}

#[test]
fn a_source_that_nobody_knows_in_front() {
    check(&[
        "According to Portwire, Friday's talk will turn on \"whatever is left of the pier.\"{~Portwire}",
        "According to Ann Lee, Friday's talk will turn on \"whatever is left of the pier.\"{Ann Lee}",
    ]);
}

#[test]
fn what_somebody_was_asked() {
    check(&[
        "Asked by a docker what she would do to address \"violence in the harbour,\"{a docker} Ann Lee named the curfew.",
        "Asked by a docker about the pier, Ann Lee said it was \"gone for good.\"{Ann Lee}",
    ]);
}

#[test]
fn who_was_asked_answers() {
    check(&[
        "Tom Lee sat with Joe Dow. Lee tried again, pressing Dow for \"what went wrong on the pier.\"{~Tom Lee} ¶ \"I think the harbour master can tell you all of it.\"{?Joe Dow}",
        // Who is begged for a deed does not answer.
        "Tom Lee asked Joe Dow to \"go and look at the pier.\"{Tom Lee} ¶ \"I think the harbour master can tell you all of it.\"{~Tom Lee}",
    ]);
}

#[test]
fn who_is_only_likened_to_the_speaker() {
    check(&[
        "For all the talk, as the mayor likes to say, \"Dow has wrecked it,\"{Ann Lee} Ann Lee said.",
        "The pier was, as the mayor likes to say, \"wrecked for good.\"{~the mayor}",
    ]);
}

#[test]
fn who_stands_behind_a_dash_or_is_said_to_be_one() {
    check(&[
        "Ann Lee walked with the boxer Tom King — who fell before praising Lee as a \"gladiator.\"{Tom King}",
        "Tom Reed sells boats. He is exactly the sort of man who suggests shutting the pier to \"see what happens.\"{~Tom Reed}",
        "Ann Lee is a woman who calls the pier a \"wreck\"{~Ann Lee} in public.",
        // Here nobody is said to be one.
        "Ann Lee met a woman who calls the pier a \"wreck\"{a woman} in public.",
    ]);
}

#[test]
fn what_ends_the_sentence_credits_all_of_it() {
    check(&[
        "Tom Reed signed an order that, \"relaxed the policy standards,\"{~the study} promising the town \"would not revoke the laws of any port,\"{~the study} the study says.",
        "The plan is to keep a \"living pier\"{Ann Lee} of wood, \"from end to end,\"{Ann Lee} Ann Lee says.",
        // Here the first has a verb of its own.
        "Tom Reed called it a \"living pier\"{Tom Reed} and it fell \"from end to end,\"{Ann Lee} Ann Lee says.",
    ]);
}

#[test]
fn whom_he_says_he_met() {
    check(&[
        "A Herald profile touted his \"deep ties\"{~A Herald profile} with \"the men at Plum,\"{~A Herald profile} the gas giant, whom he says he advised.",
    ]);
}

#[test]
fn a_dateline_names_no_speaker() {
    check(&[
        "Harwich, Virginia (CNN) Ann Lee, speaking two days after the storm, sought to paint Joe Dow as a \"weak and bitter\"{~Ann Lee} man.",
        "Virginia (Ginny) Lee called Joe Dow a \"weak and bitter\"{Virginia (Ginny) Lee} man.",
    ]);
}

#[test]
fn one_verb_has_one_subject() {
    check(&[
        "Joe Dow won. \"It has two prongs,\"{~Ann Lee} Ann Lee, Dow for Harwich campaign manager told Hull FM's Tom Orr on \"New Day.\" \"The first is to build it.\"{~Ann Lee}",
    ]);
}

#[test]
fn what_somebody_became() {
    check(&[
        "The film is about Omar Diaz, a former clerk at Plum who became a star whistleblower. ¶ The whistleblower met silence. \"I went to them,\"{Omar Diaz} he said.",
        // Here another one is.
        "The film is about Omar Diaz, a former clerk at Plum who met a whistleblower. ¶ The whistleblower met silence. \"I went to them,\"{~The whistleblower} he said.",
    ]);
}
