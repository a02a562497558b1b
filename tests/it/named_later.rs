//! Who is named only after he has spoken: a story lets its readers wait for the name (see [`speakers`](crate::speakers)).

use crate::speakers::check;

#[test]
fn he_is_named_where_the_next_paragraph_begins() {
    check(&[
        "The senator was in no mood. \"No,\"{~Tom Reed} he said. ¶ Tom Reed, 66, has held the seat since 2008.",
        "\"I heard it all night,\" she said. \"It never stopped.\"{~Eve Dow} ¶ Eve Dow has lived next to the quarry since 1999.",
        "\"I heard it all night,\"{~Eve Dow} she says, stirring her tea. ¶ At 91, Eve Dow is the last of the crew.",
        "He was the last to leave. \"I turned off the lights,\"{~Tom Reed} he said. ¶ For Tom Reed, 58, it was the end of 40 years.",
        "The singer had a cold. \"I can do it,\"{~Tom Reed} he told his mother, Ann Reed. ¶ Tom Reed has cancelled nothing since 1999.",
    ]);
}

#[test]
fn what_a_phrase_says_of_him_his_name_goes_with() {
    check(&[
        "The Norwegian was third at the turn. \"I had no air,\"{~Kari Moe} the skier said. ¶ Kari Moe, 24, has never won a race.",
        "The mayor had promised to be brief. \"Eight points,\"{~Ann Lee} she said. ¶ Ann Lee was elected in May.",
        "The actress waved. \"I am tired,\"{~Ann Lee} she said. ¶ Ann Lee, the actress, will marry Tom Dow in May.",
        "It was a friend, not a rival, who told her. \"I was glad,\"{~Ann Lee} she said. ¶ Ann Lee, 38, has had the job since May.",
    ]);
}

#[test]
fn nobody_else_is_waited_for() {
    check(&[
        "He had not slept for two days. \"I heard it all night,\"{~he} he said. ¶ Eve Dow lives next to the quarry.",
        "He had not slept for two days. \"I heard it all night,\"{~he} he said. ¶ Tom Reed, a police officer, said nobody had called.",
        "The mayor had promised to be brief. \"Eight points,\"{~The mayor} she said. ¶ Eve Dow, a neighbour, was asleep. Mayor Ann Lee woke her.",
        "The prime minister flew home. \"I am tired,\"{~The prime minister} she said. ¶ Ann Lee, a student, filmed the plane.",
        "A nurse stood in the hall. \"It is late,\"{~A nurse} she said. ¶ Eve Dow was asleep.",
        "The judge was not amused. \"Sit down,\"{~the judge} the judge said. ¶ Tom Reed, of no fixed address, sat down.",
        "\"I was never afraid,\"{~she} she says. ¶ Her house is small. ¶ The bus was late. ¶ It rained. ¶ Eve Dow lives in Hull.",
    ]);
}

#[test]
fn an_opening_is_who_is_said_to_be_the_same() {
    check(&[
        "Hull will be \"a motor\"{~Ann Quill} for the coast, a Swiss economist has said. ¶ \"The port is big,\"{Ann Quill} Ann Quill, chief economist at Plum Bank, told the Herald.",
        "As worries mount, a known glass artist has offered another view by saying that kilns \"will not replace us.\"{~Ann Quill} ¶ \"It is a gift,\"{Ann Quill} Ann Quill, a Hull-born glass artist, told the Herald.",
        // She is something else.
        "Hull will be \"a motor\"{a Swiss economist} for the coast, a Swiss economist has said. ¶ \"The port is big,\"{Ann Quill} Ann Quill, a pilot at the port, told the Herald.",
        // She comes too late.
        "Hull will be \"a motor\"{a Swiss economist} for the coast, a Swiss economist has said. ¶ It rained. ¶ \"The port is big,\"{Ann Quill} Ann Quill, an economist at Plum Bank, told the Herald.",
    ]);
}

#[test]
fn a_voice_is_named_in_the_next_paragraph() {
    check(&[
        // below the headline and in the first paragraph
        "A snub has left Tom Lee with a \"sad\"{~Ann Quill} label, an expert has claimed. ¶ Tom Lee will find it hard to live down the \"sad\"{~Ann Quill} snub, an expert has claimed. ¶ Harbour commentator Ann Quill was talking of it.",
        "Tom Lee was pleased. A Plum Foods executive claimed he was \"a thief.\"{~Bill Orr} ¶ Bill Orr said the paper should be called \"The Thief.\"",
        "A glad Tom Lee reportedly \"turned and hissed\"{~Ann Quill} at one of them, leaving them in tears according to a harbour correspondent who was there. ¶ Ann Quill of the Herald wrote of it.",
        "A top Federal Reserve official sharply criticized the rates as a \"dangerous gamble.\"{~Ann Quill} ¶ Federal Reserve Bank of Hull President Ann Quill warned of it.",
        // another office
        "Tom Lee was pleased. A lawyer claimed he was \"a thief.\"{A lawyer} ¶ President Bill Orr said so.",
        "A top Federal Reserve official sharply criticized the rates as a \"dangerous gamble.\"{A top Federal Reserve official} ¶ Harbour Board President Ann Quill warned of it.",
        // somebody else's trade
        "Tom Lee was pleased. A surgeon claimed he was \"a thief.\"{A surgeon} ¶ Bill Orr, a driver, said so.",
        // who mostly has no name
        "Tom Lee was pleased. A source claimed he was \"a thief.\"{~A source} ¶ Bill Orr said so.",
        // too late
        "Tom Lee was pleased. A lawyer claimed he was \"a thief.\"{A lawyer} ¶ It rained. ¶ Bill Orr said so.",
        // not the first of the paragraph
        "Tom Lee was pleased. A lawyer claimed he was \"a thief.\"{A lawyer} ¶ In May the mayor met Bill Orr.",
    ]);
}

#[test]
fn a_leader_whom_the_next_paragraph_quotes_by_name() {
    check(&[
        "Tom Reed left. A leader of the largest union said they had \"missed the mark.\"{~Ann Berger} ¶ \"It is late,\"{Ann Berger} said Ann Berger, director of the union.",
        // What she is, nobody tells.
        "Tom Reed left. A leader of the largest union said they had \"missed the mark.\"{~A leader of the largest union} ¶ \"It is late,\"{Ann Berger} said Ann Berger.",
        // She has no office.
        "Tom Reed left. A leader of the largest union said they had \"missed the mark.\"{~A leader of the largest union} ¶ \"It is late,\"{Ann Berger} said Ann Berger, who lives there.",
    ]);
}
