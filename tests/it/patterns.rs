//! The ten patterns in which who speaks is hard to see, each with cases that must be found (true), cases that look alike
//! and are none (false), and hard ones. Marked as in [`speakers`](super::speakers), certainty left out: behind each
//! quotation stands its speaker, `{-}` where nobody is named; what nobody said stays unmarked; ` ¶ ` parts paragraphs.

use super::speakers::{mark, plain};

pub fn check(cases: &[&str]) {
    for marked in cases {
        let found = ["{~", "{?"].iter().fold(mark(&plain(marked)), |text, sign| text.replace(sign, "{"));
        assert_eq!(&found, marked);
    }
}

/// Between the source and a quoted fragment stand other names.
#[test]
fn p01_a_fragment_behind_other_names() {
    check(&[
        // True: the subject of the verb, over appositives, relative clauses, a second verb, participles.
        "The union's letter attacked Omar Diaz for being \"a mayor without a harbour.\"{The union's letter}",
        "Ann Lee, who described Omar Diaz as \"a mayor without a harbour,\"{Ann Lee} left the hall.",
        "Ann Lee said Omar Diaz had failed and called the plan of Rosa Blum \"a bad joke on the town.\"{Ann Lee}",
        "Ann Lee praised Omar Diaz, adding that the pier of Rosa Blum was \"a gift to the town.\"{Ann Lee}",
        // False: the nearest name is the one who speaks.
        "Ann Lee watched while Omar Diaz told Rosa Blum that the pier was \"a gift to the town.\"{Omar Diaz}",
        "Ann Lee met Omar Diaz, who called the pier \"a gift to the town.\"{Omar Diaz}",
        // Hard: what was only hoped, planned or denied was not said.
        "Ann Lee said Omar Diaz would never promise \"a pier for every child.\"{Ann Lee}",
        "Ann Lee accused Omar Diaz of wanting to \"sell the harbour by the yard,\"{Ann Lee} and left.",
    ]);
}

/// Roles and appositives are full of other names.
#[test]
fn p02_roles_with_other_names() {
    check(&[
        "\"The pier is safe,\"{Peter Orr} said Peter Orr, once budget director to Omar Diaz.",
        "\"The pier is safe,\"{Peter Orr} said former Diaz adviser Peter Orr.",
        "Omar Diaz's lawyer, Peter Orr, said the pier was \"as safe as a church.\"{Peter Orr}",
        // False: the owner speaks.
        "\"The pier is safe,\"{Omar Diaz} said Omar Diaz, whose lawyer is Peter Orr.",
        "Omar Diaz, the client of Peter Orr, said the pier was \"as safe as a church.\"{Omar Diaz}",
        // Hard.
        "One of the aides of Omar Diaz in Harwich, Peter Orr, said the pier was \"as safe as a church.\"{Peter Orr}",
        "\"The pier is safe,\"{Peter Orr} Peter Orr, who ran the campaigns of Omar Diaz and Rosa Blum, told Ann Lee.",
    ]);
}

/// A voice goes on without a new cue.
#[test]
fn p03_voices_that_go_on() {
    check(&[
        "\"The pier is safe,\" Ann Lee told reporters. \"This is our town.\"{Ann Lee} Omar Diaz said nothing.",
        "\"The pier is safe,\"{Ann Lee} Ann Lee said. ¶ \"We looked at every plank of it.\"{Ann Lee}",
        "\"The pier,\" Ann Lee said, \"is safe.\"{Ann Lee}",
        // False: another voice begins.
        "\"The pier is safe,\"{Ann Lee} Ann Lee said. ¶ \"It is not,\"{Omar Diaz} Omar Diaz said.",
        "\"The pier is safe,\"{Ann Lee} Ann Lee said. Omar Diaz says the town should pay. \"It is our pier.\"{Omar Diaz}",
        // Hard: behind the quotation begins the next sentence, with its own quotation.
        "\"It is safe,\" Ann Lee told reporters. \"We looked at it.\"{Ann Lee} Omar Diaz said \"that is not enough.\"{Omar Diaz}",
    ]);
}

/// The source stands in another paragraph.
#[test]
fn p04_another_paragraph() {
    check(&[
        "Before the crowd on the quay, Ann Lee declared: ¶ \"The pier will stay where it is.\"{Ann Lee}",
        "Ann Lee issued the following statement: ¶ \"The pier will stay where it is.\"{Ann Lee}",
        "LEE: \"The pier will stay where it is.\"{LEE}",
        "LEE: They said, \"The pier stays.\"{They} ¶ DIAZ: And then? ¶ LEE: I said, \"It will not.\"{LEE}",
        "The pier was gone. ¶ \"It will be back in a year.\"{Ann Lee} ¶ – Ann Lee, Harwich",
        // False: no colon, and nobody who could speak.
        "The pier was gone. ¶ \"It will be back in a year.\"{-}",
        // Hard: the paragraph tells of somebody, and the quotation has its own cue.
        "Ann Lee had a word for the crowd. ¶ \"It will be back in a year.\"{Ann Lee}",
        "Ann Lee had a word for the crowd. ¶ \"It will be back in a year,\"{Omar Diaz} Omar Diaz said.",
    ]);
}

/// Somebody tells what somebody else said.
#[test]
fn p05_nested_sources() {
    check(&[
        "\"The pier is safe,\"{Ann Lee} Ann Lee said, according to the Harwich Post.",
        "Omar Diaz recalled that Ann Lee said the pier was \"as safe as a church.\"{Ann Lee}",
        // False: the outer voice speaks.
        "\"Ann Lee said the pier was safe,\"{Omar Diaz} Omar Diaz told the Harwich Post.",
        // Hard: quotations inside a quotation are part of it.
        "\"Ann Lee told me 'never' and left,\"{Omar Diaz} Omar Diaz said.",
    ]);
}

/// Pronouns and roles stand for a name.
#[test]
fn p06_pronouns_and_roles() {
    check(&[
        "Omar Diaz met Mary Lee on Monday. \"We agreed,\"{Mary Lee} she said. \"We shook hands,\"{Omar Diaz} he said.",
        "Mayor Mary Lee came late. \"The pier will stay,\"{Mary Lee} the mayor said.",
        // False: an indefinite phrase is somebody else.
        "Mayor Mary Lee came late. \"The pier will stay,\"{a former mayor} a former mayor said.",
        "Omar Diaz came late. \"The pier will stay,\"{she} she said.",
        // Hard: the first person inside a quotation is its speaker, and no one outside.
        "Mary Lee met Omar Diaz. \"I told him the pier will stay,\"{Mary Lee} she said.",
    ]);
}

/// Sources without a name.
#[test]
fn p07_sources_without_a_name() {
    check(&[
        "A harbour official said the talks were \"going nowhere at all.\"{A harbour official}",
        "\"The pier is safe,\"{the ministry} the ministry said.",
        "\"The pier is safe,\"{a spokesman for the dockers} a spokesman for the dockers said.",
        "Both campaigns said the vote was \"a gift to the town.\"{Both campaigns}",
        "\"It is late,\"{A doctor} said A doctor on the pier. ¶ \"Too late,\"{A doctor} the doctor said.",
        // False: nobody of the kind spoke before.
        "A doctor came. ¶ \"Too late,\"{the officer} the officer said.",
        // False: the name in the phrase is not the phrase.
        "The Lee campaign said the pier was \"a gift to the town.\"{The Lee campaign}",
        // Hard: things that bear words speak, what somebody issues does not.
        "Omar Diaz held up a banner saying \"Save our pier.\"{a banner}",
        "Omar Diaz issued a statement saying \"the pier is saved.\"{Omar Diaz}",
    ]);
}

/// Quotation marks of every kind.
#[test]
fn p08_marks_as_they_come() {
    check(&[
        "''The pier is safe,''{Ann Lee} Ann Lee said.",
        "“He told me ‘never’ and left,”{Ann Lee} Ann Lee said.",
        "”The pier is safe,“{Ann Lee} Ann Lee said.",
        "‘The pier is safe,’{Ann Lee} Ann Lee said. ‘It is “our” pier,’{Omar Diaz} Omar Diaz said.",
        // False: feet, inches and apostrophes.
        "The 6'2\" dockers' leader said the owners' pier was 5' 10\" short.",
        // Hard: a forgotten mark spoils its own paragraph at most.
        "Ann Lee called it \"a sad day for the town. ¶ \"It is over,\"{Omar Diaz} Omar Diaz said.",
    ]);
}

/// Marks that quote nobody.
#[test]
fn p09_marks_that_quote_nobody() {
    check(&[
        "She is the host of \"Harbour Lights\" and wrote the novel \"Low Water.\"",
        "Ray \"Tug\" Olsen watched the so-called \"harbour tax\" grow.",
        "The \"provisional\" bridge has stood for forty years.",
        // False: somebody said it.
        "Ann Lee said the bridge was \"provisional\"{Ann Lee} and would go.",
        "The crowd shouted \"Save Our Pier\"{The crowd} at the mayor.",
        // Hard: beside a title stands a quotation.
        "The host of \"Harbour Lights\" called the mayor \"a man without a plan.\"{The host}",
    ]);
}

/// Words that are also names, and names that are also words.
#[test]
fn p10_words_that_are_names() {
    check(&[
        "Grace Page, a docker, was there. \"The pier is safe,\"{Grace Page} Page said.",
        "Phillip Sharp, a docker, was there. \"The pier is safe,\"{Phillip Sharp} Sharp said.",
        "Will Orr, a docker, was there. \"The pier is safe,\"{Will Orr} Will said.",
        // False: the words themselves.
        "From the pier, Ann Lee said the town was \"as quiet as a church.\"{Ann Lee}",
        "Will the pier stay? \"It is safe,\"{Ann Lee} Ann Lee said.",
        // Hard: cues that are names or nouns there.
        "The key states \"nobody expected to fall\" fell at once.",
        "White House press secretary Josh Orr said the pier was \"as quiet as a church.\"{Josh Orr}",
    ]);
}
