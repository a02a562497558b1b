//! Who speaks where the words around a quotation only say whose it is, as marked text (see [`speakers`](crate::speakers)).

use crate::speakers::check;

#[test]
fn a_place_and_an_agency_are_no_part_of_a_name() {
    check(&[
        "Orlando (CNN) Hanna Quill opened the pier by saying that it was \"unbearable.\"{~Hanna Quill} ¶ \"It is,\"{Hanna Quill} Quill said.",
        "Naples, Florida (CNN) Hanna Quill said the pier was \"unbearable.\"{Hanna Quill}",
        "Orlando (CNN) The harbour board said the pier was \"unbearable.\"{~The harbour board}",
        "Harold (Hal) Quill said the pier was \"unbearable.\"{Harold (Hal) Quill}",
    ]);
}

#[test]
fn an_office_with_what_it_is_of_means_whom_the_sentence_before_is_about() {
    check(&[
        "Hanna Quill left the pier. \"We go on,\"{~Hanna Quill} the former secretary of state said.",
        "Hanna Quill left the pier. \"We go on,\"{~Hanna Quill} the former mayor of Hull said.",
        "Hanna Quill and Tom Reed left. \"We go on,\"{the former secretary of state} the former secretary of state said.",
        "Hanna Quill, the mayor of Hull, left the pier. \"We go on,\"{the former secretary of state} the former secretary of state said.",
        "Hanna Quill left the pier. \"We go on,\"{the head of security} the head of security said.",
    ]);
}

#[test]
fn the_girl_of_the_sentence_before() {
    check(&[
        "Hanna Quill wept on the pier. \"I was born here,\"{~Hanna Quill} the small-town girl said.",
        "Tom Reed wept on the pier. \"I was born here,\"{~the small-town girl} the small-town girl said.",
        "Hanna Quill wept on the pier. \"I was born here,\"{~the injured woman} the injured woman said.",
        "Hanna Quill wept on the pier. \"I was born here,\"{~the girl} the girl said.",
    ]);
}

#[test]
fn whom_the_sentence_told_of_responds() {
    check(&[
        "Hanna Quill said Tom Reed was hoping for a flood, to which the real-estate mogul responded, \"That is trade.\"{~Tom Reed}",
        "Jack Dow left the pier. Dow laughed. ¶ \"No,\"{Jack Dow} Dow said. ¶ Hanna Quill said Tom Reed was hoping for a flood, to which the real-estate mogul responded, \"That is trade.\"{~Tom Reed}",
        "Hanna Quill said the pier was gone, to which the real-estate mogul responded, \"That is trade.\"{~the real-estate mogul}",
    ]);
}

#[test]
fn a_task_is_somebody_s() {
    check(&[
        "Hanna Quill came late. Her task is to use the talks to say, \"I am sane.\"{~Hanna Quill}",
        "Hanna Quill's attempt to call the pier \"dead\"{~Hanna Quill} failed.",
        "Hanna Quill, a baker, left. Her goal was to call the pier \"dead.\"{~Hanna Quill}",
        "Hanna Quill came late. Her advice was to call Tom Reed and say, \"Come.\"{~Her advice}",
    ]);
}

#[test]
fn whoever_is_persuaded_speaks() {
    check(&[
        "The talk may persuade a baker to say: \"It was red.\"{~a baker}",
        "It is the hour and a half that will persuade a baker to say \"it was red\"{~a baker} or \"it was blue.\"{~a baker}",
        "Hanna Quill may go on to say \"it was red.\"{~Hanna Quill}",
    ]);
}

#[test]
fn a_claim_of_several_clauses() {
    check(&[
        "Tom Reed was asked to defend Hanna Quill's claim that the mayor sleeps and the council is \"dead.\"{~Hanna Quill}",
        "Tom Reed said that Hanna Quill's claim that the mayor left is \"dead wrong.\"{Tom Reed}",
        "Tom Reed said that Hanna Quill's claim that the mayor fired dockers is \"dead wrong.\"{Tom Reed}",
    ]);
}

#[test]
fn who_stands_behind_a_long_apposition() {
    check(&[
        "It is not Hanna Quill but Tom Reed, a former mayor now high in the councils of the Harbour Party, who has suggested \"killing gulls.\"{Tom Reed}",
        "It was Tom Reed, a friend of the harbour master, who suggested \"killing gulls.\"{Tom Reed}",
        "Tom Reed met an aide to the harbour master, who suggested \"killing gulls.\"{~an aide}",
    ]);
}

#[test]
fn what_is_shown_does_not_speak() {
    check(&[
        "Hanna Quill posted a picture. Below is the offending post: ¶ \"I never speak of this.\"{-}",
        "Hanna Quill's plan, she said, was \"no gift to the town.\"{~Hanna Quill} It must rest on trust, and recognition that \"our most common tie is that we all live in this small town.\"{~Hanna Quill}",
    ]);
}

#[test]
fn who_issued_a_statement_says_what_it_says() {
    check(&[
        "The match angered Hanna Quill, who issued a statement. ¶ \"We expect players to stand,\"{~Hanna Quill} the statement said.",
        "The match angered Hanna Quill, a baker. The club issued a statement. ¶ \"We expect players to stand,\"{~a statement} the statement said.",
    ]);
}

#[test]
fn she_said_before_the_quotation() {
    check(&[
        "Tom Reed left. \"It was bad,\"{Tom Reed} he said. ¶ Hanna Quill spoke of the pier, as well. I heard it and so we left,” she said. “Nobody came.”{?Hanna Quill}",
    ]);
}

#[test]
fn whoever_was_asked_answers() {
    check(&[
        "Tom Reed asked Hanna Quill if she had seen the fire. ¶ \"I did not see it.\"{?Hanna Quill} ¶ Reed left.",
        "Hanna Quill was asked by Tom Reed if she had seen the fire. \"I did not see it.\"{?Hanna Quill}",
        "Tom Reed met Hanna Quill. He asked her whether it was red. \"I did not look.\"{?Hanna Quill}",
        "Tom Reed asked Hanna Quill if she had seen the fire. ¶ \"Did you see it?\"{~Tom Reed}",
        "Tom Reed asked Hanna Quill if she had seen the fire. \"I had to ask,\"{Tom Reed} he said.",
        "Tom Reed asked the crowd whether it was ready. \"We will win, and we will go on.\"{~Tom Reed}",
        "Tom Reed asked Hanna Quill if she had seen the fire. He was late. \"I was away.\"{?Tom Reed}",
    ]);
}

#[test]
fn a_thing_has_no_voice_but_its_owner_has() {
    check(&[
        "Hanna Quill left. Her defeat, which nobody foresaw, called the plan \"dead before it was born.\"{~Hanna Quill}",
        "Tom Reed spoke. “I am late,”{Tom Reed} he said. The effort, which failed last week, called for \"as little as ever.\"{~Tom Reed}",
        "Two dockers called it \"dead.\"{Two dockers}",
        "A mix of Plum supporters called it \"dead.\"{~A mix of Plum supporters}",
        // what stands on a thing
        "A plaque calls it \"the best of quays.\"{~A plaque}",
        // what bears words
        "The report calls it \"the best of quays.\"{~The report}",
        "The quay is \"dead,\"{~the evidence} according to the evidence.",
    ]);
}

#[test]
fn who_is_said_to_have_said_more_than_once() {
    check(&[
        "Ann Berger's remarks have included calling him \"a lost old fool.\"{~Ann Berger}",
        "The Harwich manager's jibes have included calling him \"a lost old fool.\"{~The Harwich manager}",
        // A thing that is nobody's words says nothing for him.
        "Ann Berger's garden has included trees calling him \"a lost old fool.\"{~Ann Berger's garden}",
    ]);
}
