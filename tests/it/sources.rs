//! What speaks and what does not, in news of many kinds, as marked text (see [`speakers`](crate::speakers)).

use crate::speakers::check;

#[test]
fn a_headline_names_what_it_is_about() {
    check(&[
        "Hull harbour fire: 'Staff ran towards the smoke'{-}",
        "Ann Lee on the harbour fire: 'Staff ran towards the smoke'{?Ann Lee}",
    ]);
}

#[test]
fn many_wore_is_no_phrase() {
    check(&["Many wore shirts and said \"it is late for all of us.\"{~Many}"]);
}

#[test]
fn that_behind_a_preposition_is_no_clause() {
    check(&["But Ann Lee, an author of that study, cautioned that it was \"no more than a guess.\"{Ann Lee}"]);
}

#[test]
fn who_asked_goes_on_behind_a_short_answer() {
    check(&[
        "\"Have you been there?\"{Ann Lee} Ann Lee asked. ¶ \"I have not,\"{Omar Diaz} Omar Diaz said. ¶ \"Well, bring a book.\"{?Ann Lee}",
        // A long answer goes on.
        "\"Have you been there?\"{Ann Lee} Ann Lee asked. ¶ \"I have been there with all of my children,\"{Omar Diaz} Omar Diaz said. ¶ \"It was cold.\"{~Omar Diaz}",
    ]);
}

#[test]
fn tributes_are_paid_in_words() {
    check(&["Ann Lee also paid tribute to the \"courage and care\"{~Ann Lee} of the nurses."]);
}

#[test]
fn titles_behind_the_work_that_they_name() {
    check(&[
        "Ann Lee, whose book on the harbours of the north, \"Low Water,\" came out last year, left.",
        "Ann Lee told the men of the north, \"Stay here,\"{Ann Lee} and left.",
    ]);
}

#[test]
fn what_a_title_says_is_not_told() {
    check(&[
        "Ann Lee, in a statement titled, \"Enough Is Enough,\" said the port was \"no place to live at all.\"{~Ann Lee}",
        "Ann Lee sang \"Low Water\" and said the port was \"no place to live at all.\"{~Ann Lee}",
    ]);
}

#[test]
fn nobody_says_nothing() {
    check(&[
        "\"It is late,\"{Ann Lee} Ann Lee said. Nobody said the port was \"no place to live at all.\"{-}",
        "Nobody was there when Ann Lee said the port was \"no place to live at all.\"{Ann Lee}",
    ]);
}

#[test]
fn a_verb_that_seldom_reports_does_before_that() {
    check(&["One French critic sniffed that it was \"Chekhov with goats.\"{One French critic}"]);
}

#[test]
fn clauses_behind_a_quotation_credit_nothing() {
    check(&[
        "An EU diplomat said that hope had died \"somewhere over the Alps,\"{An EU diplomat} when Ann Lee posted a picture.",
        "\"It is late,\"{Ann Lee} acting group director Ann Lee told the men.",
        "\"It is late,\"{-} calling Ann Lee a liar.",
    ]);
}

#[test]
fn a_claim_by_the_other_side() {
    check(&[
        "Tom Lee rejected a claim by the Senate that its plan was \"in ribbons again.\"{~Senate}",
        "Ann Lee said it was odd that ministers had maintained the pace \"up to the last hour.\"{Ann Lee}",
        "Ann Lee said ministers had maintained that the pace was \"right to the last hour.\"{ministers}",
    ]);
}

#[test]
fn who_is_asked_of_himself_answers() {
    check(&[
        "\"It is long ago,\"{Tom Dow} Tom Dow said. ¶ \"Mr. Dow, have you met her?\"{Ann Lee} Ann Lee asked. ¶ \"I have not.\"{?Tom Dow}",
        // A question that its speaker answers.
        "\"It is long ago,\"{Tom Dow} Tom Dow said. ¶ \"Do you know what it is?\"{Ann Lee} Ann Lee asked. ¶ \"It is late.\"{~Ann Lee}",
    ]);
}

#[test]
fn nobody_is_told_to_have_asked() {
    check(&[
        "\"It is late,\"{Tom Dow} Tom Dow said. ¶ Asked if it was cheap, Ann Lee smiled. \"Ask me again.\"{?Ann Lee}",
        "\"It is late,\"{Tom Dow} Tom Dow said. ¶ Asked if it was cheap, harbour founder and director Ann Lee smiled. \"Ask me again.\"{?Ann Lee}",
    ]);
}

#[test]
fn one_of_whom_is_one_of_many() {
    check(&["Tom Lee came and was met by dockers, one of whom shouted: \"Have you brought a mop?\"{~one of whom}"]);
}

#[test]
fn no_is_the_answer_of_the_other() {
    check(&[
        "\"It is long ago,\"{Tom Dow} Tom Dow said. ¶ \"Can he fix it?\"{Ann Lee} Ann Lee asked. ¶ \"No.\"{?Tom Dow}",
    ]);
}
