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

#[test]
fn a_quotation_that_goes_on_with_the_sentence() {
    check(&[
        "Ann Lee said the town had repaid the loan backed by Omar Diaz, \"but has little left in the bank.\"{Ann Lee}",
        "Ann Lee said the town had paid the bill sent in by builders since May, \"and is now free of debt.\"{Ann Lee}",
        "Ann Lee said the town had paid the bill sent in by builders, but \"has little left in the bank.\"{Ann Lee}",
        // False: what somebody called it goes on.
        "Ann Lee, dismissed by Omar Diaz as tired and \"past all help,\"{Omar Diaz} laughed.",
        "Ann Lee told of a plan denounced by Omar Diaz as \"a gift to nobody at all.\"{Omar Diaz}",
    ]);
}

#[test]
fn with_what_something_is_done() {
    check(&[
        "Omar Diaz said he had accepted the union's invitation to stand with \"great joy and relief.\"{Omar Diaz}",
        "Omar Diaz said he would meet the council's pledge to mend the pier with \"great care and speed.\"{Omar Diaz}",
        // False: the words are those of the invitation.
        "Omar Diaz said he had accepted Ann Lee's invitation to \"come and see the pier.\"{Ann Lee}",
        "Omar Diaz dismissed Ann Lee's claim that the pier was \"a wreck.\"{Ann Lee}",
        "Ann Lee's pledge to mend the pier with \"great care and speed\"{Ann Lee} was heard in the hall.",
    ]);
}

#[test]
fn who_is_seen_to_say_it() {
    check(&[
        "Ann Lee hit back at men wanting to see her old letters, saying she need not show them since she \"took every seat in town.\"{Ann Lee}",
        "Ann Lee came to hear the verdict, saying it was \"the end of it all.\"{Ann Lee}",
        // False: somebody is shown.
        "The film shows the mayor, in a red coat, saying she was \"tired of it all.\"{the mayor}",
    ]);
}

#[test]
fn what_is_added_behind_who_said_it() {
    check(&[
        "The pier is closed, said Ann Lee, the mayor of Hull, adding that a lot of it was \"rotten.\"{Ann Lee}",
        "Taxes will rise, said the finance minister, adding that the worst was \"still to come.\"{the finance minister}",
        "Taxes will rise, said a spokesman for the ministry, adding that the worst was \"still to come.\"{a spokesman for the ministry}",
        "Omar Diaz told the crew to go, said the mayor, noting that he was \"a liar and a thief.\"{the mayor}",
        "Most of them are poor, explained one of the nurses, saying that \"nobody asks them a thing.\"{one of the nurses}",
        // False: what was said goes on.
        "Omar Diaz, said Ann Lee, left the hall, saying he was \"sick of it all.\"{Omar Diaz}",
    ]);
}

#[test]
fn by_whom_it_was_said() {
    check(&[
        "\"He is here,\"{the victim} said to police by the victim.",
        "\"Go home now,\"{Omar Diaz} shouted at the crew by Omar Diaz, was heard on the tape.",
        "\"We saw nothing,\"{Ann Lee} was said by Ann Lee to the court.",
        // False: they lost it.
        "\"We saw nothing,\"{-} said to be lost by the crew.",
    ]);
}

#[test]
fn to_whom_something_was_done() {
    check(&[
        "The family of a baker killed when a crane fell on a mill says they will \"light a candle at noon.\"{The family of a baker}",
        "The mother of a boy shot as he left the shop said it was \"the end of it all.\"{The mother of a boy}",
        "The crew that Ann Lee met after the fire said it was \"a good job.\"{The crew}",
        // False: they did it.
        "The man who shot when he saw Omar Diaz said it was \"an accident.\"{The man}",
        "Ann Lee left after a man said it was \"the end of it all.\"{a man}",
    ]);
}

#[test]
fn and_that_goes_on_with_what_was_told() {
    check(&[
        "Ann Lee rated the claim false, noting that Omar Diaz did say no but that the board did not speak \"as plainly as it could.\"{Ann Lee}",
        "Ann Lee said that Omar Diaz told the crew to go and that the pier was \"dead and gone.\"{Ann Lee}",
        // False: it goes on with the inner one, which has `that` too.
        "Ann Lee said that Omar Diaz had told her that the pier was closed and that it was \"dead and gone.\"{Omar Diaz}",
    ]);
}

#[test]
fn whose_line_it_is() {
    check(&[
        "Echoing Omar Diaz's famous line, \"The pier is dead,\"{Omar Diaz} Ann Lee laughed.",
        "Ann Lee repeated Omar Diaz's slogan: \"The pier is dead and gone.\"{Omar Diaz}",
        // False: she says something of it.
        "Ann Lee said of Omar Diaz's line, \"It is not one of his best.\"{Ann Lee}",
        "Ann Lee used her old line, \"The pier is dead and gone.\"{Ann Lee}",
    ]);
}

#[test]
fn what_a_quotation_hangs_on_does_not_speak() {
    check(&[
        "\"Nobody came,\"{Ann Lee} Ann Lee said. That is not the same thing as \"nobody being there to see it.\"{Ann Lee}",
        "Omar Diaz, whose leaked memo calls the pier \"a wreck from end to end,\"{Omar Diaz} left.",
        "Some of it is rare, but \"rain and sun\"{Harwich Institute} are all thought to help, according to the Harwich Institute.",
        "Omar Diaz came. \"It was late,\"{Omar Diaz} the \"Harbour\" actor said.",
        "\"It was late,\"{the \"Harbour Lights\" singer} the \"Harbour Lights\" singer said.",
    ]);
}

#[test]
fn a_name_that_begins_a_clause_behind_its_noun() {
    check(&[
        "The book Ann Lee read said the pier was \"a gift to nobody at all.\"{The book}",
        "The people Ann Lee met said the pier was \"a gift to nobody at all.\"{The people}",
        "The company Plum Foods bought said the pier was \"a gift to nobody at all.\"{The company}",
        // False: it is the name of what stands before it.
        "The company Plum Foods said the pier was \"a gift to nobody at all.\"{Plum Foods}",
        "The singer Ann Lee said the pier was \"a gift to nobody at all.\"{Ann Lee}",
        "Ann Lee said the plan Omar Diaz backed was \"a gift to nobody at all.\"{Ann Lee}",
    ]);
}

#[test]
fn those_who_know_her_say() {
    check(&[
        "Those who know Ann Lee say the pier is \"a gift to nobody at all.\"{Those}",
        "People close to Ann Lee who know Omar Diaz say the pier is \"a gift to nobody.\"{People close to Ann Lee}",
        "Part of the letter reads, \"It is a gift to nobody at all.\"{Part of the letter}",
        // False: they know what she says.
        "Those who know Omar Diaz left when Ann Lee called the pier \"a gift to nobody at all.\"{Ann Lee}",
    ]);
}

#[test]
fn whose_name_for_it_stands_behind_by() {
    check(&[
        "The plan was hailed as \"a gift to all\"{Ann Lee} by Ann Lee and \"a gift to nobody\"{Omar Diaz} by Omar Diaz.",
        "Ann Lee was quoted by the Hull Gazette as saying the pier \"must go at last.\"{Ann Lee}",
        "The plan was called \"a gift to nobody\"{Omar Diaz} and \"a wreck from end to end\"{Omar Diaz} by Omar Diaz.",
        "Omar Diaz laughed when the plan was called \"a gift to nobody at all.\"{-}",
        // False: he tells it, one of them calls it both.
        "Omar Diaz said the plan was called \"a gift to nobody at all.\"{Omar Diaz}",
        "The plan was hailed by Ann Lee as \"a gift to all\"{Ann Lee} and \"a gift to nobody.\"{Ann Lee}",
    ]);
}

#[test]
fn a_name_behind_a_comma_signs() {
    check(&[
        "The crew said it was late. ¶ \"We are going to push for a law,\"{Ann Lee} Rep. Ann Lee (D-Maine).",
        "I laughed at my own claim that it was \"a gift to nobody at all.\"{I}",
    ]);
}

#[test]
fn a_time_behind_a_name_is_no_part_of_it() {
    check(&[
        "Quill last week said his team had reached a view, but admitted it was \"not easy.\"{Quill}",
        "Quill next month will say that it was \"not easy.\"{Quill}",
    ]);
}
