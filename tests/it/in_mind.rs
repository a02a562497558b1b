//! Who is in mind where a pronoun or a phrase means somebody, as marked text (see [`speakers`](crate::speakers)).

use crate::speakers::check;

#[test]
fn the_only_one_of_the_sentence_before_goes_on() {
    check(&[
        "Tom Reed spoke first. Later, the court heard from Dr. Joe Lee, a baker. He said it was \"late.\"{~Joe Lee}",
        "Nobody gave Tom Reed a chance. On Saturday night he took it, beating Joe Lee. ¶ \"It is late,\"{Tom Reed} said the 33-year-old plumber from Hull.",
        "Tom Reed spoke first. The radio talker campaigned for Joe Lee. He said it was \"late.\"{Tom Reed}",
        "Tom Reed spoke first. The court heard from Joe Lee and Max Dow. He said it was \"late.\"{Tom Reed}",
        "Tom and Joe Orr founded it with their mother, Lorraine. She said it was \"late.\"{Lorraine}",
    ]);
}

#[test]
fn a_name_behind_a_relation_says_who_it_is() {
    check(&[
        "Ann Lee's husband, former state Sen. Tom Lee, left since he joked that it was \"late.\"{Tom Lee}",
        "A woman shot her husband, the lottery winner Tom Vogt. Ann Vogt, 52, told the court so. ¶ \"It is late,\"{Ann Vogt} Vogt said.",
        "Carl Berg, who leads it, left. Although he clashed with Joe Lee, the Minnesotan said it was \"late.\"{~Carl Berg}",
        "Tom Reed met Eve Dow, who sings. Outside, the sculptor said that she was \"late.\"{Eve Dow}",
        "An aide to Mayor Carl Berg resigned on Friday. He had called it \"late.\"{~An aide}",
        "Carl Berg laughed. The Czech said that he was \"late.\"{~Carl Berg}",
        "Danny Quist won it, beating Joe Lee. ¶ \"It is late,\"{Danny Quist} said the 33-year-old plumber from Hull.",
    ]);
}

#[test]
fn what_somebody_says_at_length_takes_nobody_out_of_mind() {
    check(&[
        "Tom Reed said: \"It is late. It is dark. It is cold. It is wet.\"{Tom Reed} ¶ Will it be better under Joe Lee? ¶ \"Perhaps,\"{Tom Reed} he said.",
        "\"We wait,\"{Tom Reed} Tom Reed said. ¶ It was late. It was dark. Joe Lee came. ¶ \"Perhaps,\"{Joe Lee} he said.",
    ]);
}

#[test]
fn where_somebody_is_from_tells_whom_a_phrase_means() {
    check(&[
        "Tom Reed left early. \"It is late,\"{Tom Reed} said the New York businessman, who limps.",
        "Tom Reed left early. Reed was tired. \"It is late,\"{~Tom Reed} the GOP nominee said.",
        "Tom Reed, a Democrat, left early. \"It is late,\"{~the GOP nominee} the GOP nominee said.",
    ]);
}

#[test]
fn a_place_files_no_lawsuit() {
    check(&[
        "Ann Orr and Joe Lee, the parents of two who were killed in Hull, Italy, have filed a lawsuit against Tom Reed. The lawsuit calls it \"late.\"{~a lawsuit}",
    ]);
}

#[test]
fn a_paper_is_called_by_the_last_word_of_its_name() {
    check(&[
        "The Harwich Gazette had it first. The Gazette called it \"late.\"{Harwich Gazette}",
        "The Harwich Gazette and the Hull Gazette had it. The Gazette called it \"late.\"{Gazette}",
        "The White House was quiet. The House called it \"late.\"{House}",
    ]);
}

#[test]
fn a_pronoun_in_front_of_the_main_clause_is_whom_that_names() {
    check(&[
        "Tom Reed left early. In what he called a \"farce,\"{Joe Lee} Joe Lee left too.",
        "Tom Reed left early. In Hull he called it a \"farce,\"{Tom Reed} Joe Lee left too.",
    ]);
}

#[test]
fn a_dash_ends_what_stands_before_a_subject() {
    check(&[
        "Gen. Tom Reed asked Admiral Lee that question. Asked later - war or not over the pier - the admiral chuckled. ¶ \"It is late,\"{Lee} he said.",
        "Gen. Tom Reed laughed at the half-built pier of Joe Lee. He called it \"late.\"{Tom Reed}",
    ]);
}

#[test]
fn a_question_before_an_answer_is_about_others() {
    check(&[
        "\"They wait,\"{Joe Lee} Joe Lee said. ¶ But will Ann Orr not be bolder than Tom Reed? ¶ \"She should be,\"{~Joe Lee} he said.",
        "\"They wait,\"{Joe Lee} Joe Lee said. ¶ But Ann Orr won. Nobody was bolder than Tom Reed. ¶ \"She should be,\"{Tom Reed} he said.",
    ]);
}

#[test]
fn who_has_what_says_something_stays_in_mind() {
    check(&[
        "Ann Lee has a mill. ¶ \"This is why,\"{Eve Dow} wrote Eve Dow of Hull. ¶ Lee's angry posts about Hull include one from last week. ¶ \"It is late,\"{~Ann Lee} she posted.",
        "Ann Lee has a mill. ¶ \"This is why,\"{Eve Dow} wrote Eve Dow of Hull. ¶ The angry posts about Hull include one from last week. ¶ \"It is late,\"{~Eve Dow} she posted.",
    ]);
}

#[test]
fn whom_she_meant_he_does_not_mean() {
    check(&[
        "Tom Dow wrote books. The author Jo Quill knew him. \"It is out of the water,\"{Jo Quill} she said. When his editors would ask him to say more, he would respond, \"I hate to be plain.\"{Tom Dow}",
        "Tom Dow wrote books. The author Jo Quill knew him. \"It is out of the water,\"{Jo Quill} she said. When she came late, she would respond, \"I hate to be plain.\"{Jo Quill}",
    ]);
}

#[test]
fn whom_the_participle_in_front_takes_for_its_object() {
    check(&[
        "Tom Farrow spoke first. Omar Maqbool listened. Turning to Maqbool, he said: \"It is good.\"{Tom Farrow}",
        "Judge Tom Farrow had read it. The court heard of Omar Maqbool. ¶ Addressing Maqbool he said the \"most compelling part is what you did.\"{Tom Farrow}",
    ]);
}

#[test]
fn an_adverb_stands_between_who_speaks_and_the_verb() {
    check(&[
        "Omar Hosni, 30, was in court. ¶ Richard Carver, defending Hosni, similarly argued that he had changed. ¶ He said: \"It is hard.\"{~Richard Carver}",
    ]);
}
