//! Quoted fragments in sentences of every build: what may stand between a source and its words, and who else is named
//! there. Marked as in [`patterns`](super::patterns).

use super::patterns::check;

/// Verbs that judge and name, in clauses of their own.
#[test]
fn verbs_of_judgement() {
    check(&[
        "When Omar Diaz asked about the pier, Ann Lee derided the plan as \"a gift to nobody at all.\"{Ann Lee}",
        "Omar Diaz said nothing; Ann Lee pilloried him for \"wasting the money of the town.\"{Ann Lee}",
        "Omar Diaz read a letter Ann Lee characterized as \"a gift to nobody at all.\"{Ann Lee}",
        // False: the verb that reports is the outer one.
        "Omar Diaz noted that Ann Lee had chastised the men for \"wasting the money of the town.\"{Omar Diaz}",
        // Hard: behind the quotation the next verb has an object, and so is no inversion.
        "Ann Lee, who has called Omar Diaz's plan \"a gift to nobody,\"{Ann Lee} portrayed the mayor as a fool.",
    ]);
}

/// Who did what was done.
#[test]
fn passive_verbs() {
    check(&[
        "Omar Diaz has been attacked by Ann Lee for \"wasting the money of the town.\"{Ann Lee}",
        "The plan was derided as \"a gift to nobody at all\"{Harwich Herald} by the Harwich Herald.",
        "Omar Diaz, dismissed as \"a gift to nobody at all\"{critics} by critics, left the hall.",
        "The pier is \"a gift to nobody at all\"{harbour officials}, according to harbour officials.",
        // False: `by` tells how or when.
        "Ann Lee derided Omar Diaz as \"a gift to nobody at all\"{Ann Lee} by Monday.",
        "Ann Lee responded by saying \"some good things about the pier\"{Ann Lee} to Omar Diaz.",
    ]);
}

/// What is said of a subject between commas.
#[test]
fn appositions_in_any_clause() {
    check(&[
        "Omar Diaz resigned after Ann Lee, the mayor of Hull, called him \"a gift to nobody at all.\"{Ann Lee}",
        "Omar Diaz resigned after Ann Lee, a lawyer who once defended him, called him \"a gift to nobody.\"{Ann Lee}",
        "Omar Diaz left, and Ann Lee, a former mayor, called him \"a gift to nobody at all.\"{Ann Lee}",
        "The talks grew loud, with Ann Lee, who once worked for Omar Diaz, calling him \"a gift to nobody.\"{Ann Lee}",
        "The vote led Ann Lee, a former mayor, to call Omar Diaz \"a gift to nobody at all.\"{Ann Lee}",
        "Omar Diaz resigned after Ann Lee – a friend of his – called him \"a gift to nobody at all.\"{Ann Lee}",
        "There was no word from Omar Diaz, but Ann Lee, who beat him in May, called him \"a gift to nobody.\"{Ann Lee}",
        "Ann Lee, whom Omar Diaz beat in May, said the pier was safe, asking him if it was \"a gift to nobody.\"{Ann Lee}",
        // False: a list, and a subject that waits.
        "Ann Lee left with Omar Diaz, the mayor, and called the pier \"a gift to nobody at all.\"{Ann Lee}",
        "Ann Lee, speaking after Omar Diaz, the mayor, called the pier \"a gift to nobody at all.\"{Ann Lee}",
        // Hard: the phrase behind `after` is longer than a name.
        "Omar Diaz resigned after a spokesman for the union called him \"a gift to nobody.\"{a spokesman for the union}",
    ]);
}

/// Subjects behind a clause that leads up to them.
#[test]
fn subjects_behind_a_circumstance() {
    check(&[
        "While friends of Omar Diaz cheered outside, Ann Lee, speaking to reporters, called him \"a fool of a man.\"{Ann Lee}",
        "Standing beside Omar Diaz, Ann Lee, 54, sent him a letter saying the plan was \"a gift to nobody.\"{Ann Lee}",
        "Moments after Omar Diaz said the pier was safe, Ann Lee called the pier \"a gift to nobody at all.\"{Ann Lee}",
        "Besides meeting Omar Diaz, Ann Lee said that, the pier aside, the town had \"nothing to give away.\"{Ann Lee}",
        "In a letter released by the union, Ann Lee, a baker, refused to go but called it \"a gift to nobody.\"{Ann Lee}",
        "Asked about Omar Diaz, Ann Lee, 54, refused to go but called him \"a gift to nobody at all.\"{Ann Lee}",
        "Calling the pier \"a gift to nobody at all\"{the union}, the union left the talks with Omar Diaz.",
        // False: the circumstance holds the quotation.
        "While Omar Diaz called the pier \"a gift to nobody,\"{Omar Diaz} Ann Lee kept silent.",
        // Hard: the clause that leads up ends in a name with an apposition.
        "When Omar Diaz met Rosa Blum, the mayor, Ann Lee called the pier \"a gift to nobody at all.\"{Ann Lee}",
    ]);
}

/// What stands behind a relative clause, an aside or a remark.
#[test]
fn clauses_that_are_over() {
    check(&[
        "Ann Lee has fought the plan that Omar Diaz backs and accused him of \"wasting the money of the town.\"{Ann Lee}",
        "Once, Ann Lee said, the men considered Omar Diaz \"a friend of the harbour,\"{Ann Lee} no more.",
        "Ann Lee said it was too early to praise Omar Diaz but added, \"We will all look at the books.\"{Ann Lee}",
        "Ann Lee called Omar Diaz \"a gift to nobody,\"{Ann Lee} a charge Omar Diaz denies.",
        "Ann Lee called Omar Diaz \"a gift to nobody\"{Ann Lee} – a label the union rejects.",
        // False: no remark, but who speaks.
        "\"The pier is no gift to anybody,\"{Omar Diaz} an angry Omar Diaz retorted.",
        // Hard: a noun in the plural where a verb could stand; a subject that stands behind its emphasis.
        "Omar Diaz read the letter, which critics called \"a gift to nobody at all.\"{critics}",
        "It was Ann Lee herself who called Omar Diaz \"a gift to nobody at all.\"{Ann Lee}",
    ]);
}

/// Who speaks where several paragraphs quote and few credit.
#[test]
fn voices_over_paragraphs() {
    check(&[
        // A voice returns after a paragraph that tells of nobody.
        "\"We will not sell it,\"{Ann Lee} Ann Lee said. ¶ The vote is on Tuesday. ¶ \"They know what I think. They do.\"{Ann Lee}",
        // Two take turns.
        "\"Will you sell it?\"{Omar Diaz} Omar Diaz asked. ¶ \"Never,\"{Ann Lee} said Ann Lee. ¶ \"Why not?\"{Omar Diaz} ¶ \"It is ours.\"{Ann Lee}",
        // Somebody else is told of, and answers.
        "\"We will not sell it,\"{Ann Lee} Ann Lee said. Omar Diaz disagreed. \"We have no money.\"{Omar Diaz}",
        "Ann Lee had this message for Omar Diaz: ¶ \"You will not sell it. You know that.\"{Ann Lee}",
        "Omar Diaz asked a question. \"Is it safe?\"{Omar Diaz} Ann Lee took her time. \"It is,\"{Ann Lee} she said.",
        // False: the one told of did not speak, and who asks may answer.
        "\"Is it safe?\"{Omar Diaz} Omar Diaz said. ¶ \"Why do we ask?\"{Ann Lee} Ann Lee said. ¶ \"Because it fell.\"{Ann Lee}",
        // Hard: the paragraph between tells of somebody.
        "\"We will not sell it,\"{Ann Lee} Ann Lee said. ¶ Omar Diaz left the hall. ¶ \"I have had enough of this.\"{Omar Diaz}",
    ]);
}

/// Nouns of saying, and what is spoken of.
#[test]
fn nouns_of_saying() {
    check(&[
        "Omar Diaz rejected Ann Lee's claim that the pier was \"a gift to nobody at all.\"{Ann Lee}",
        "Omar Diaz laughed at Ann Lee's warning about \"a gift to nobody at all.\"{Ann Lee}",
        "Omar Diaz was, in Ann Lee's words, \"a gift to nobody at all.\"{Ann Lee}",
        "In critics' telling and in Ann Lee's view, Omar Diaz was \"a gift to nobody at all.\"{Ann Lee}",
        // False: the noun is what the fragment is said of; whoever is said to speak speaks.
        "In Ann Lee's view, what Omar Diaz said in Hull was \"a gift to nobody at all.\"{Omar Diaz}",
        "Omar Diaz said Ann Lee's claim that the pier had moved was \"a gift to nobody at all.\"{Omar Diaz}",
        "Omar Diaz called Ann Lee's comments about the old pier \"a gift to nobody at all.\"{Omar Diaz}",
        // Hard: the verb names, the noun does not.
        "Omar Diaz denounced Ann Lee's remarks as \"a gift to nobody at all.\"{Omar Diaz}",
    ]);
}

/// What stands in quotation marks beside words of saying and was not said.
#[test]
fn titles_signs_and_buttons() {
    check(&[
        // Said, written on a sign, believed.
        "Ann Lee held up a sign that read \"Not for sale.\"{a sign}",
        "The council believes the pier is \"past saving.\"{The council}",
        "The charter forbids \"gifts of any kind.\"{The charter}",
        // A title, a button.
        "The bill, called \"The Last Harbour of the North,\" passed in May.",
        "Ann Lee, best known for \"Low Water,\" said she would leave.",
        "Omar Diaz complained that one of the reads, \"Low Water,\" by Rosa Blum, was missing.",
        "Omar Diaz told Ann Lee to click \"sign up\" and wait.",
        // Hard: words in capitals that were said.
        "Ann Lee, asked about the pier, said \"The Last Harbour of the North\"{Ann Lee} was lost.",
    ]);
}

/// To whom something seems so, whose answer a question announces, and who is only denied.
#[test]
fn credits_without_a_verb_of_saying() {
    check(&[
        "For Ann Lee, the plan of Omar Diaz was \"a gift to nobody at all, and least of all to the town.\"{Ann Lee}",
        "To Ann Lee, the plan of Omar Diaz is \"a gift to nobody at all, and least of all to the town.\"{Ann Lee}",
        "Ann Lee's response to Omar Diaz? \"Go home, and stay there until the pier is mended.\"{Ann Lee}",
        "Ann Lee was, in the words of Omar Diaz, \"a gift to the whole of the town.\"{Omar Diaz}",
        "Omar Diaz recalled Ann Lee telling him that the pier was \"a gift to nobody at all.\"{Ann Lee}",
        "A judge ruled that Ann Lee had \"no right to the pier at all.\"{A judge}",
        "It was Ann Lee, not Omar Diaz, who called the pier \"a gift to nobody at all.\"{Ann Lee}",
        // False: another speaks of it.
        "For Ann Lee, Omar Diaz said, the pier was \"a gift to nobody at all.\"{Omar Diaz}",
        // Hard: the question has a verb, and asks for nobody's answer.
        "Ann Lee left. Was her answer lost? \"Nobody knows what she wrote to the men,\"{Omar Diaz} Omar Diaz said.",
    ]);
}

/// What stands behind several quotations in a row credits them all.
#[test]
fn rows_of_quotations() {
    check(&[
        "The pier is \"a gift to nobody,\"{Ann Lee} \"a ruin\"{Ann Lee} and \"past all saving,\"{Ann Lee} Ann Lee told Omar Diaz.",
        "\"The pier is dead\"{Ann Lee} and \"the town is next,\"{Ann Lee} Ann Lee told Omar Diaz.",
        "\"The pier is dead,\"{Ann Lee} Omar Diaz quoted Ann Lee as saying.",
        // False: each has a voice of its own.
        "Omar Diaz called it \"a gift to nobody\"{Omar Diaz} and \"a ruin,\"{Omar Diaz} and Ann Lee laughed.",
    ]);
}

/// What is put in where somebody says it often, an apposition with a place, verbs of two words.
#[test]
fn credits_put_in_and_verbs_of_two_words() {
    check(&[
        "The pier, Ann Lee likes to recall, was \"a gift to nobody at all.\"{Ann Lee}",
        "A fire took the pier of Ann Lee, and the town, she used to say, sent \"a form and a fern.\"{Ann Lee}",
        "Omar Diaz was calm. The pier was, in the words of its director, Ann Lee, \"a gift to the whole of the town.\"{Ann Lee}",
        "\"It is a gift to nobody,\"{Ann Lee} said the lead author, Ann Lee of the Institute of Piers.",
        "Ann Lee blamed Omar Diaz. \"Not so,\"{Omar Diaz} Diaz shot back.",
        "Ann Lee met the mayor, Omar Diaz. The mayor shot back that Lee had voted for \"every pier that the town ever built.\"{Omar Diaz}",
        "Omar Diaz wrote to the port. ¶ A spokesman for Ann Lee declined to comment. \"We know of it,\"{A spokesman for Ann Lee} he said.",
        "An aide, Mr Omar Diaz, called it a joke. The aide left. \"It is late,\"{Omar Diaz} he said.",
        // False: the verb is another's, and nobody is hit.
        "Ann Lee likes to sail. Omar Diaz said the pier was \"a gift to nobody at all.\"{Omar Diaz}",
        // Hard: somebody is hit.
        "Ann Lee hit the man back. \"It is late,\"{Omar Diaz} Omar Diaz said.",
    ]);
}
