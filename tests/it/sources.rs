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

#[test]
fn it_is_whose_clause_holds_what_it_says() {
    check(&[
        "The assembly will pass the text, diplomats say, despite Israel lobbying them against what it called \"a charade.\"{~Israel}",
        "Like others such as Netflix, Plum Foods is throwing its weight behind what it calls a \"family plan\"{~Plum Foods} from May on.",
    ]);
}

#[test]
fn what_only_begins_a_clause_is_no_name() {
    check(&[
        "\"Go now.\"{-} \"When told of it, Quill, who sat still, said \"we left the house.\"{~Quill}",
        "He has it. \"After he left, Quill, who sat still, said \"we left the house.\"{~Quill}",
    ]);
}

#[test]
fn to_continue_to_do_something_is_not_to_say_it() {
    check(&[
        "Another report, written when Tom Lee applied for leave, said he continued to \"heap blame\"{~Another report} on his mother.",
        "\"It is late,\"{Tom Lee} Tom Lee continued to say.",
        "\"It is late,\" Tom Lee continued. \"Go home.\"{Tom Lee}",
    ]);
}

#[test]
fn a_role_without_its_article_is_whoever_has_it() {
    check(&[
        "\"It is late,\"{Tom Quill} port spokesman Tom Quill said. ¶ Asked about Dow, British port spokesman stressed that \"nobody was there.\"{Tom Quill}",
        "\"It is late,\"{Tom Quill} port spokesman Tom Quill said. ¶ Asked about Dow, British port pilot stressed that \"nobody was there.\"{British port pilot}",
    ]);
}

#[test]
fn where_an_unnamed_source_belongs_may_have_a_number() {
    check(&[
        "Tom Lee left. ¶ \"We have asked the court,\"{~a representative of TV 9} a representative of TV 9 told the Herald. ¶ He added, \"It is not right.\"{~a representative of TV 9}",
    ]);
}

#[test]
fn an_allegation_is_of_whom_it_is_said_to_be() {
    check(&[
        "Ann Dow rejected Tom Lee's \"murder\"{?Tom Lee} allegations.",
        "Ann Dow rejected Israel's \"murder\"{?Israel} allegations.",
        "Ann Dow repeated her \"murder\"{Ann Dow} allegations.",
        // Here the noun says nothing.
        "Ann Dow rejected Tom Lee's \"murder\"{Ann Dow} boat.",
    ]);
}

#[test]
fn a_headline_in_capitals_is_whole() {
    check(&[
        "HOW HULL’S DECLINE AFFECTS THE REST OF THE COAST \"Nobody fishes there any more, and nobody will.\"{?HOW HULL’S DECLINE AFFECTS THE REST OF THE COAST} [Herald]",
        // a label, a few letters, a sentence
        "QUILLER: \"Nobody fishes there any more, and nobody will.\"{?QUILLER}",
        "HULL UPDATE \"Nobody fishes there any more, and nobody will.\"{-} [Herald]",
    ]);
}

#[test]
fn days_and_bodies_around_a_name() {
    check(&[
        "Ann Quill spoke late. ¶ Quill today said the lights had the capacity for it. ¶ \"So we will think of it.\"{~Ann Quill}",
        "\"Since then, many have given,\"{~Ann Quill} a release from Liberal critic Ann Quill said.",
        "And local government organisation Cosla said the plan \"erodes the harbour.\"{~Cosla}",
        "Downing Street pointed out that it had been \"entirely\"{Downing Street} her decision.",
        "Taoiseach Tom Quill says he believes it. ¶ Ireland's prime minister says that it is a \"fight for values.\"{Tom Quill}",
    ]);
}
