//! To which clause a quotation belongs: clauses that are put in between and over, infinitives and gerunds, whoever accuses, what
//! stands in front of a sentence and what ends it; as marked text (see [`speakers`](crate::speakers)).

use crate::patterns::check;
use crate::reported::check as reported;

#[test]
fn what_somebody_calls_it_who_is_the_source() {
    check(&[
        "The pier is a wreck, according to Ann Lee, who called the mayor \"a gift to nobody at all.\"{Ann Lee}",
        "Omar Diaz is finished, according to harbour singer Ann Lee, who called the Republican nominee \"a gift to nobody.\"{Ann Lee}",
        // False: the source is told something.
        "The pier is a wreck, according to Ann Lee, who heard Omar Diaz call it \"a gift to nobody at all.\"{Omar Diaz}",
    ]);
}

#[test]
fn a_clause_that_is_over() {
    check(&[
        "Ann Lee said that until Hull assures the world it is not building a pier, \"it would be early to go on.\"{Ann Lee}",
        "Ann Lee said that unless Omar Diaz says he is sorry, \"there is no way back to the pier.\"{Ann Lee}",
        "Ann Lee told Omar Diaz, who pointed out that the pier was old, that while she does not love it, \"it has to stay.\"{Ann Lee}",
        "After Ann Lee got a lashing after claiming it had \"never been worse\"{Ann Lee} in the town, one would think she had learned.",
        "Ann Lee said that although Omar Diaz claims the pier is safe, \"nobody believes it any more.\"{Ann Lee}",
        "Ann Lee said that since Omar Diaz announced the plan, \"nobody has slept at all.\"{Ann Lee}",
        "Ann Lee said when Omar Diaz told her he would go, \"nobody was glad of it.\"{Ann Lee}",
        // False: the clause goes on with what was told there.
        "Ann Lee said that when Omar Diaz told her, \"There is no way back to the pier,\"{Omar Diaz} she laughed.",
        "Ann Lee told Omar Diaz, who pointed out that the pier was old and that the town was \"past all saving,\"{Omar Diaz} no.",
    ]);
}

#[test]
fn nobody_is_anything_by_saying_so() {
    check(&[
        "Ann Lee said that the dockers are to blame for it by saying that \"whoever works here is at fault.\"{Ann Lee}",
        "Ann Lee went on to say that dockers are responsible for the fire by saying that \"whoever works here is at fault.\"{Ann Lee}",
        // False: he did something by it.
        "Ann Lee said that Omar Diaz hurt the town by saying that \"whoever works here is at fault.\"{Omar Diaz}",
    ]);
}

#[test]
fn who_was_made_to_say_it() {
    check(&[
        "Omar Diaz said it was late before starting a row that prompted Ann Lee to quip the talk sounded like a \"broken record.\"{Ann Lee}",
        // False: nobody has said it yet, and nobody was made to.
        "Omar Diaz said the fire would lead Ann Lee to call the pier \"a gift to nobody at all.\"{Omar Diaz}",
        "Omar Diaz said he was allowed to call the pier \"a gift to nobody at all.\"{Omar Diaz}",
    ]);
}

#[test]
fn whoever_accuses_calls_it_so() {
    check(&[
        "The two clashed, with Ann Lee accusing Omar Diaz of proposing the \"most wasteful version\"{Ann Lee} of the pier.",
        "Ann Lee accused Omar Diaz of suggesting a \"wreck\"{Ann Lee} to the town.",
        // False: the accusation tells what was said.
        "Ann Lee accused Omar Diaz of saying \"the pier is a gift to nobody at all.\"{Omar Diaz}",
        "Ann Lee accused Omar Diaz of claiming the pier was \"a gift to nobody at all.\"{Omar Diaz}",
    ]);
}

#[test]
fn what_is_called_so_behind_a_comma() {
    check(&[
        "Ann Lee calls Omar Diaz's arguments for the pier, \"misguided advocacy.\"{Ann Lee}",
        // False: the quotation is part of what he said.
        "Ann Lee dismissed Omar Diaz's claim that the pier was \"a gift to the whole of the town.\"{Omar Diaz}",
    ]);
}

#[test]
fn whose_is_the_writing_in_front_of_the_sentence() {
    check(&[
        "In a pair of tweets bookended by a post announcing \"two big rallies,\"{Ann Lee} Ann Lee accused Omar Diaz of theft.",
        "In a letter that mocked the \"two big rallies\"{Ann Lee} of the town, Ann Lee told Omar Diaz to go.",
        // False: she is only told of.
        "In a report that called the pier \"a gift to nobody at all,\"{a report} Ann Lee was praised.",
    ]);
}

#[test]
fn adjectives_in_front_and_behind() {
    check(&[
        "Consistent with the new policy easing, the statement stresses the law, suggesting \"a return to order at last.\"{the statement}",
        "Keen to help the town, the letter stresses the law, suggesting \"a return to order at last.\"{the letter}",
        "The union opposes the plan, arguing that the data now available assures dockers \"they are safe at sea.\"{The union}",
        // False: here it is a noun.
        "Support for the pier, the mayor said, was \"a sign of the times.\"{the mayor}",
    ]);
}

#[test]
fn nouns_that_look_like_verbs() {
    check(&[
        "Ann Lee, one of 10 people who decide what rates borrowers pay on loans, said that the policy is \"a gift to nobody.\"{Ann Lee}",
        "Ann Lee defends Gulls tweet: \"I would do it again tomorrow\"{Ann Lee}",
        "The dockers would repeat the town's talking points and call it a \"minor setback\"{The dockers} for all.",
        // False: here it is the verb.
        "Bakers tweet: \"We would do it again tomorrow\"{Bakers}",
    ]);
}

#[test]
fn a_source_that_ends_the_sentence() {
    check(&[
        "Agents in Hull stopped \"a vehicle of interest\"{Ann Lee} in the town, according to harbour spokeswoman Ann Lee.",
        "Omar Diaz, a baker, was the target of a \"hateful\"{Ann Lee} attack, according to Ann Lee.",
        "Dockers found \"a sort of bomb\"{Ann Lee} under the pier, according to Ann Lee, the mayor.",
        // False: he says something himself.
        "Omar Diaz called the pier \"a gift to nobody\"{Omar Diaz} in a letter, according to Ann Lee.",
        "Omar Diaz said the pier was \"a gift to nobody\"{Omar Diaz} in every way, according to Ann Lee.",
    ]);
}

#[test]
fn what_is_no_subject_of_what_is_told() {
    reported(&[
        "The pier fell, but late Saturday <s>she</s> <c>announced</c> <i>she was for the bill</i>.",
        "<s>Ann Lee</s> earlier <c>asked</c> the court <i>whether Omar Diaz was there</i>.",
        "Some 46 percent of voters said yes, compared with <s>23 percent</s> who <c>said</c> <i>the pier was old</i>.",
        "On Monday, <s>Ann Lee</s> made an attempt to please the town, <c>writing</c> on Twitter <i>that the pier was old</i>.",
        // Whom they are some of is no subject either.
        "<s>Many of you</s> have <c>asked</c> <i>whether the pier will stay</i>.",
    ]);
}

#[test]
fn who_is_said_to_be_many_things() {
    check(&[
        "Ann Lee is a serial liar, racist and bully who called the pier \"a gift to nobody at all.\"{Ann Lee}",
        "Ann Lee mocked the town and is a sailor, baker and poet who called the pier \"a gift to nobody at all.\"{Ann Lee}",
        // False: another one does.
        "Ann Lee is a friend of Omar Diaz and a poet who called the pier \"a gift to nobody at all.\"{a poet}",
    ]);
}

#[test]
fn a_place_of_an_office_is_no_part_of_the_name() {
    check(&[
        "\"It was theft of the worst kind,\"{Ann Lee} said US Attorney for the District of Maryland Ann Lee when they were caught.",
        "\"It was theft of the worst kind,\"{Rod J. Lee} said U.S. Attorney for the District of Maryland Rod J. Lee.",
        // Hard: here it is the given name.
        "\"It was theft of the worst kind,\"{the friend of Virginia Lee} said the friend of Virginia Lee.",
    ]);
}

#[test]
fn whose_an_investigation_is() {
    check(&[
        "An ABC News investigation has found that Ann Lee has \"numerous ties\"{ABC News} to the port.",
        "A Reuters analysis found that Ann Lee has \"numerous ties\"{Reuters} to the port.",
        // False: nobody is named.
        "A long investigation has found that Ann Lee has \"numerous ties\"{A long investigation} to the port.",
    ]);
}

#[test]
fn he_who_was_told_replies() {
    check(&[
        "Omar Diaz knew Ben Orr. Orr told him that it was late and he replied, \"I will do it all the same.\"{Omar Diaz}",
        "Ben Orr told Omar Diaz that the pier was shut and he replied, \"I will do it all the same.\"{Omar Diaz}",
        // False: she is no "he".
        "Ben Orr told Ann Lee that the pier was shut and he said, \"I will do it all the same.\"{Ben Orr}",
    ]);
}

#[test]
fn police_and_papers() {
    check(&[
        "\"We saw smoke over the pier,\"{police} according to police.",
        "Ann Lee was hurt in a \"random\"{police} act in the town, according to police.",
        "Harwich Herald Will FINALLY Start Calling Diaz A \"Liar\"{Harwich Herald} ¶ The Harwich Herald has joined other papers in denouncing Omar Diaz as a liar. Diaz left.",
    ]);
}

#[test]
fn nouns_behind_adjectives() {
    reported(&[
        "Ann Lee made cautious claims that she was tired.",
        "Omar Diaz feared her fire-breathing vows to burn the pier.",
        "Yet <s>dock workers</s>, like their friends, <c>say</c> <i>the pier is safe</i>.",
        "First <s>his wife, Ann Lee</s>, <c>announced</c> <i>they were apart</i>.",
        "<s>Ann Lee</s> in a Herald post <c>said</c> <i>she would stay</i>.",
        // A friend is somebody.
        "<s>His close friend</s> <c>claims</c> <i>that the pier is safe</i>.",
    ]);
}

#[test]
fn for_calling_it_so() {
    check(&[
        "Ann Lee said Omar Diaz was wrong for calling the pier \"a gift to nobody at all.\"{Omar Diaz}",
        "Ann Lee said Omar Diaz was sacked for calling the pier \"a gift to nobody at all.\"{Omar Diaz}",
        // False: she says of herself what she did.
        "Ann Lee said she was sorry for calling the pier \"a gift to nobody at all.\"{Ann Lee}",
    ]);
}

#[test]
fn subjects_behind_a_quotation() {
    check(&[
        "\"Leave the pier and go home,\"{harbour officials} harbour officials, who met Omar Diaz last week, told the crowd.",
        "\"Leave the pier and go home,\"{army officers} army officers, who have enforced a loose curfew since the riots, told the crowd.",
        "\"They did not get it at all,\"{Ann Lee} the director of the Hull camp Ann Lee told the Herald.",
        // False: she is the actor.
        "\"They did not get it at all,\"{the lawyer} the lawyer of the actor Ann Lee told the Herald.",
    ]);
}

#[test]
fn places_nations_and_what_is_named_after_somebody() {
    check(&[
        "Omar Diaz of the Hull, Maine police department described the boy as \"very helpful.\"{Omar Diaz}",
        "In a joint note published in May, the Russian and Syrian trade ministries accused men in the port of running \"bandit gangs\"{the Russian and Syrian trade ministries} there.",
        "Omar Diaz said in a town named after a baker that piers \"are in the worst shape ever.\"{Omar Diaz}",
        "Shirts went up in front of Plum Foods headquarters that said \"We won.\"{Shirts}",
        "The crew made the pier \"as bad as possible,\"{testimony} according to testimony heard in court.",
        // False: the town before the comma is where somebody is.
        "In Hull, Maine police described the boy as \"very helpful.\"{Maine police}",
    ]);
}

#[test]
fn who_gets_to_say_it() {
    check(&[
        "The fire gave Ann Lee a chance to say that Omar Diaz was \"a fool of the first order.\"{Ann Lee}",
        "The fire gave her friend Ann Lee reason to call the pier \"a gift to nobody at all.\"{Ann Lee}",
        "Omar Diaz made Ann Lee say that he was \"a fool of the first order.\"{Ann Lee}",
        "Ann Lee, in response to Omar Diaz calling her \"a fool,\"{Omar Diaz} laughed.",
        // False: he has the chance himself.
        "Omar Diaz gave the pier to the town and took the chance to say that it was \"a gift to nobody at all.\"{Omar Diaz}",
    ]);
}

#[test]
fn two_verbs_for_two_subjects() {
    check(&[
        "The board that Ann Lee leads said the pier was \"a gift to nobody at all.\"{The board}",
        "The firm that Ann Lee backs said the pier was \"a gift to nobody at all.\"{The firm}",
        // False: they are her aides.
        "The pier that Ann Lee aides said was lost is \"a gift to nobody,\"{Omar Diaz} Omar Diaz said.",
    ]);
}

#[test]
fn who_is_told_to_be_the_one() {
    check(&[
        "Among those who called the pier \"a gift to nobody at all\"{Ann Lee} was Ann Lee, a baker.",
        "The first to call the pier \"a gift to nobody at all\"{Ann Lee} was Ann Lee.",
        "Omar Diaz thanked the crew, whom Ann Lee praised for \"a fine job at sea.\"{Ann Lee}",
        // False: nobody did, and another one is meant.
        "Neither Ann Lee nor Omar Diaz called the pier \"a gift to nobody at all.\"{-}",
        "The man who called the pier \"a gift to nobody at all\"{The man} was Ann Lee's friend.",
    ]);
}
