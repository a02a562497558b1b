//! Whom only the quotes before show: who goes on, who is told of and does not speak, who answers.

use crate::speakers::check;

#[test]
fn whoever_spoke_last_is_meant_where_nothing_tells_of_another() {
    check(&[
        "Tom Knight praised the mayor as \"a world figure.\"{Tom Knight} ¶ \"He is known all over,\"{~Tom Knight} the coach continued.",
        "A coach shrugged. \"We lost,\"{A coach} the coach said. ¶ \"It rained,\"{A coach} the coach added.",
        // Whoever is new has not begun to speak.
        "Tom Knight praised the mayor as \"a world figure.\"{Tom Knight} ¶ \"He is known all over,\"{~the coach} the coach said.",
        // A given name may mislead.
        "Cristian Plum is afraid. \"I am afraid to drive,\"{Cristian Plum} Plum said. ¶ Her husband is a cook. ¶ \"We will be here a year,\"{~Cristian Plum} she said.",
        // A title does not.
        "Mr. Plum is afraid. \"I am afraid to drive,\"{Plum} Mr. Plum said. ¶ \"We will be here a year,\"{~she} she said.",
        "\"It is an outright hostile act,\"{~the Rodo Simnu} the Rodo Simnu said in a commentary. ¶ The paper called the drill \"stupid.\"{~the Rodo Simnu}",
        "\"It is an outright hostile act,\"{Ann Lee} Ann Lee said. ¶ The paper called the drill \"stupid.\"{~The paper}",
    ]);
}

#[test]
fn what_is_told_of_somebody_is_not_what_he_says() {
    check(&[
        "\"The pier is safe,\"{Ann Lee} Ann Lee said. ¶ The cost of it \"is as likely to hurt as to help the town.\"{~Ann Lee}",
        "\"We are safe,\"{Ann Lee} Ann Lee said. The alliance has \"stepped up our efforts to help.\"{~Ann Lee}",
        "Ann Lee said the pier was safe. ¶ Though the men are trained, many of them \"may never have stepped aboard a ship.\"{~Ann Lee}",
        // A verb of saying lets him speak.
        "\"We are safe,\"{Ann Lee} Ann Lee said. The alliance has said it \"stepped up our efforts to help.\"{~The alliance}",
    ]);
}

#[test]
fn a_name_that_is_a_whole_sentence_signs() {
    check(&[
        "\"We are going to push for a law.\"{?Gregory Mills} Rep. Gregory Mills (D-N.Y.).",
        "\"We have to start somewhere.\"{?Ann Lee} Ann Lee.",
        "\"We have to start somewhere.\"{~Ann Lee} Ann Lee laughed loudly.",
    ]);
}

#[test]
fn pronouns_with_their_verbs() {
    check(&[
        "Ann Lee was at ease. At the end she'd always say, \"One more thing.\"{Ann Lee}",
        "Tom Lee was at ease. \"It is late,\"{Tom Lee} he'd say.",
        "Ann Lee is a singer. Now and then she'll meet a guest and ask, \"Who are you?\"{~Ann Lee}",
    ]);
}

#[test]
fn the_senators_are_senators() {
    check(&[
        "It drew fire from Sens. Marc Ruby of Florida and Ted Cross of Texas. ¶ It pleased Sen. Jeff Flint. \"It is fine,\"{Jeff Flint} Flint said. ¶ Ruby said no. ¶ \"It will not change them,\"{Marc Ruby} the senator said.",
        "It drew fire from Govs. Marc Ruby (R-Fla.), Tom Dow (D-Ohio) and Ted Cross. ¶ Cross said no. ¶ \"It will not change them,\"{Ted Cross} the governor said.",
        // The one behind the comma has an office of his own.
        "It drew fire from Sens. Marc Ruby and Ted Cross, and Mayor Tom Dow. ¶ Dow left. ¶ \"It will not change them,\"{Ted Cross} the senator said.",
    ]);
}

#[test]
fn officers_by_their_letters() {
    check(&[
        "Harwich CIO Shaygan Plum showed it. \"It is done,\"{Shaygan Plum} Plum said.",
        "VP Tom Plum showed it. \"It is done,\"{Tom Plum} Plum said.",
    ]);
}

#[test]
fn who_accuses_or_issues_a_statement() {
    check(&[
        "They clashed, with Ann Lee accusing Tom Dow of theft in office. ¶ \"I saw it,\"{~Ann Lee} the Democratic presidential nominee said.",
        "The Harbour Council issued a statement apologizing to Lee for the letters, which included aides suggesting someone should ask her. ¶ \"We are sorry.\"{~Harbour Council}",
        "The Harbour Council left Lee the letters, which angered Tom Dow. ¶ \"We are sorry.\"{-}",
    ]);
}

#[test]
fn an_interview_whose_answers_alone_have_a_label() {
    check(&[
        "Was it cheap? ¶ Lee: Not at all. ¶ And then? ¶ Lee: I told him, \"I know.\"{Lee} ¶ Was it late? ¶ Lee: No.",
    ]);
}

#[test]
fn whoever_is_asked_answers_in_the_next_paragraph() {
    check(&[
        "\"That can be true,\"{Ann Lee} Ann Lee said. ¶ \"There is some risk,\" Tom Dow said. \"Do you dispute that?\"{Tom Dow} ¶ \"There can be a small risk with some.\"{?Ann Lee}",
    ]);
}

#[test]
fn an_issued_text_is_whoever_said_so_in_it() {
    check(&[
        "Two men died, the US army said in a statement on Wednesday. ¶ \"The cause is under investigation,\"{~the US army} the statement said.",
        "Two men died, Ann Lee said in a statement on Wednesday. ¶ \"The cause is under investigation,\"{~Ann Lee} the statement said.",
        "Two men died, the US army said on Wednesday. ¶ \"The cause is under investigation,\"{~the statement} the statement said.",
    ]);
}

#[test]
fn nobody_speaks_of_himself_by_name() {
    check(&[
        "The paper ran a column by Ann Lee. Dow is ill suited, which disturbs Lee. ¶ \"Mr. Dow is on record as one who will not back down.\"{?Ann Lee}",
        "Lee is ill suited, and Ann Dow is not. ¶ \"I will not back down for anybody.\"{?Lee}",
    ]);
}

#[test]
fn a_line_of_a_few_quoted_words_is_said_below() {
    check(&[
        "Dow took it over from Ann Lee. ¶ \"My fears have come true\"{~Ann Lee} ¶ Lee told the panel, \"I feared the call. My fears have come true, and I left.\"{Ann Lee}",
    ]);
}

#[test]
fn a_cyclist_and_a_minister_have_names_further_on() {
    check(&[
        "A cyclist says he was treated like a \"burglar and batterer\"{~Edward Berger} by police. ¶ Edward Berger, 38, of Hull, was stopped as he rode.",
        "A minister who was fired in 2014, Joice Berger, called for \"free and fair polls.\"{Joice Berger}",
        "A minister who was fired in 2014 called for \"free and fair polls.\"{~A minister}",
        // Who is told apart by a clause is not who was just named.
        "Joice Berger called for \"free and fair polls.\"{Joice Berger} ¶ The sculptor whose campaign began it called on people to \"stand up for peace.\"{~The sculptor}",
    ]);
}

#[test]
fn whose_text_it_is_stands_between_commas() {
    check(&[
        "One recent letter, written by student Rob Berger, reads in part: \"It is late.\"{~Rob Berger}",
        "The article, by the Herald columnist Maureen Berger, said the actress was \"furious.\"{~Maureen Berger}",
        "The article, by all accounts, said the actress was \"furious.\"{~The article}",
    ]);
}

#[test]
fn a_spokesman_may_be_they() {
    check(&[
        "A fire brigade spokesman said they had been called at six. ¶ \"There are eight engines,\"{~A fire brigade spokesman} they added.",
        "A fire brigade spokesman said it was over. ¶ Rivals have called for her to go for what they say was \"a plan to mislead.\"{~they}",
    ]);
}

#[test]
fn who_added_something_is_described_in_several_words() {
    check(&[
        "\"You have to begin with him,\"{Lal Berger} Lal Berger told the Herald. ¶ \"Later it is another game,\"{~Lal Berger} the former Harwich captain added.",
        // What he is now is no word against what he was.
        "\"You have to begin with him,\"{Lal Berger} Hull coach Lal Berger told the Herald. \"Later it is another game,\"{~Lal Berger} added the former Harwich captain.",
        // Another verb begins anew.
        "\"You have to begin with him,\"{Lal Berger} Lal Berger told the Herald. ¶ \"Later it is another game,\"{~the former Harwich captain} the former Harwich captain said.",
        // Whose captain it is, tells of another one.
        "\"You have to begin with him,\"{Lal Berger} Lal Berger told the Herald. ¶ \"Later it is another game,\"{Berger's captain} Berger's captain added.",
    ]);
}
