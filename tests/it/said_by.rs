//! Who is behind the words where clauses, asides and things that speak stand in between, as marked text (see
//! [`speakers`](crate::speakers)).

use crate::speakers::check;

#[test]
fn a_clause_in_front_and_the_sentence_behind_a_question() {
    check(&[
        "When Omar Diaz, who leads the polls, called her plan \"a joke on us,\"{Omar Diaz} Ann Lee left.",
        "Ann Lee mocked the men, saying they had \"gone from no to huh?\"{~Ann Lee} Sen. Omar Diaz, a baker from Hull, \
         expressed dismay.",
        "A judge threw out the case, ruling that the men had stretched the law \"beyond its words.\"{~A judge}",
    ]);
}

#[test]
fn nouns_that_look_like_verbs_and_what_was_done() {
    check(&[
        "Ann Lee's talk, in which she mocked Omar Diaz's health plan as \"a coupon book,\"{~Ann Lee} was long.",
        "Ann Lee, in a talk in which she appeared to suggest that the fare was \"a small matter,\"{Ann Lee} lost.",
        "Ann Lee went on to say that the men had \"sold their town.\"{~Ann Lee}",
        // Not said.
        "Ann Lee said that Omar Diaz had refused to say it was \"a small matter.\"{Ann Lee}",
    ]);
}

#[test]
fn appositions_with_a_role_of_lower_case() {
    check(&[
        "Its director, former boxer Omar Diaz, wrote that \"guys have a right to say it.\"{Omar Diaz}",
        "The farmer hoping to lead the town, former boxer Omar Diaz, wrote that it was \"a small matter.\"{Omar Diaz}",
        "Retired baker Ann Lee, 88, told the council that the oak was \"older than all of you.\"{Ann Lee}",
        "The noise turned out to be, as one baker later put it, \"a cat on the stairs.\"{~one baker}",
    ]);
}

#[test]
fn while_begins_a_clause_that_speaks_for_itself() {
    check(&[
        "Ann Lee announced that it would count as a loss, while Omar Diaz urged the men not to \"play with fire.\"\
         {Omar Diaz}",
        "Ann Lee told a baker who complained about the fares that free bread was \"a thing of the past.\"{Ann Lee}",
        "Ann Lee left over a plan that the council had rejected as \"a small matter.\"{~the council}",
    ]);
}

#[test]
fn who_is_asked_and_who_echoes() {
    check(&[
        "Asked by a voter in Hull whether it was time to \"hang it up,\"{a voter} Ann Lee replied that she would stay.",
        "Ann Lee complained that the men had \"stalled their own plan,\"{Ann Lee} a charge echoed by Omar Diaz.",
        "Ann Lee, whose claim that the bridge was \"as good as new\"{~Ann Lee} cost her the vote, left.",
        // Another sentence: she was asked nothing.
        "Ann Lee asked whether it was \"time to go,\"{Ann Lee} and Omar Diaz replied that it was.",
    ]);
}

#[test]
fn ages_titles_and_days_between() {
    check(&[
        "Arriving to chants of \"Stay, Ann, stay!\"{-}, Ann Lee said that she would.",
        "Omar Diaz, 57, who calls himself \"a farmer first of all,\"{Omar Diaz} signed the law.",
        "Its president, the Rev. Omar Diaz, accused the district of \"a long and ugly game.\"{Omar Diaz}",
        "Ann Lee urged the men to act and not, as the mayor put it on Tuesday, \"hide under the covers.\"{~the mayor}",
        "Told by Omar Diaz that a rival was \"a snake,\"{Omar Diaz} Ann Lee wrote back.",
        "Ann Lee insists it would show what they find, but Omar Diaz dismissed that claim as \"a leash.\"{Omar Diaz}",
        "Ann Lee called the law sad, and the head of the league, which sits in Hull, said he was \"deeply concerned.\"\
         {~the head of the league}",
    ]);
}

#[test]
fn who_hangs_on_the_verb_that_speaks_or_on_what_it_says() {
    check(&[
        "Ann Lee agreed with Omar Diaz, who called the vote \"deeply flawed.\"{Omar Diaz}",
        "The men regret Ann Lee's description of the vote as \"a basket of crooks.\"{~Ann Lee}",
        "It fell to Ann Lee to call the loss \"a bump in the road.\"{Ann Lee}",
        "Dismissed by Omar Diaz as \"out of this world,\"{Omar Diaz} the report was withdrawn.",
        "Omar Diaz is losing in a \"rigged\"{Ann Lee} race, as Ann Lee puts it.",
        // No word of saying.
        "Ann Lee's long walk in a \"rigged\" race went on.",
    ]);
}

#[test]
fn names_between_commas_and_the_verb_behind_them() {
    check(&[
        "The pier was \"dead for good,\"{Ann Lee} a spokeswoman, Ann Lee, said, adding that a review had begun.",
        "He is, his former wife, Ann Lee, once told a magazine, \"allergic to the sea.\"{Ann Lee}",
        "The mayor has promised to leave, but on Monday a spokesman, Omar Diaz, said only that it would be \"in due course.\"{Omar Diaz}",
        "It was late, a claim the firm's director, Ann Lee, said she accepted \"without reservation.\"{Ann Lee}",
        // Not the one in between.
        "On Monday, standing on the quay with his wife, Ann Lee, and the crew, he called the plan \"a wreck in the making.\"{~he}",
        "After the vote, the mayor, flanked by her aide, Omar Diaz, said the town would \"not be bullied.\"{~the mayor}",
        // Harder: here it is.
        "In a note to his wife, Ann Lee, the mayor, called the plan \"a wreck in the making.\"{Ann Lee}",
        "After Ann Lee, a baker, called the plan \"a wreck in the making,\"{Ann Lee} the crew left.",
    ]);
}

#[test]
fn sentences_beside_what_somebody_else_told() {
    check(&[
        "Ann Lee told them the pier would hold, but Omar Diaz, who runs the docks, called the plan \"heroic in its way.\"{Omar Diaz}",
        "The bakers, led by Omar Diaz, describe the flour as \"a kind of dust.\"{~The bakers}",
        "A leaflet pushed through doors in the ward claims that the mayor, Ann Lee, wants to \"pave the sea.\"{~A leaflet}",
        "Omar Diaz says that he was \"born on a boat,\"{Omar Diaz} a line that his rival, Ann Lee, said was \"half true at best.\"{Ann Lee}",
        // What goes on with what was told is told by the same one.
        "Ann Lee said that Omar Diaz had promised her a berth and then \"sailed off in the night.\"{Ann Lee}",
        "Ann Lee said by email from Harwich that the vote had been \"bought in bulk.\"{Ann Lee}",
        "Officials at the hospital, where the crew slept, said four of them were in a \"very serious\"{~Officials at the hospital} state.",
        // Not here: it is what he promised, and who described it.
        "Ann Lee said that Omar Diaz had promised jobs and \"a harbour for all.\"{Omar Diaz}",
        "Ann Lee was described by bakers as \"a kind of dust.\"{~bakers}",
        // Harder: whose talk.
        "Some worry that Ann Lee, with her talk of \"castles in the sea,\"{~Ann Lee} will lose.",
    ]);
}

#[test]
fn what_was_done_to_them_and_what_is_called_so() {
    check(&[
        "A flier found on the gates, signed by a band that calls itself the Gulls, tells bakers to \"lock the doors.\"{~A flier}",
        "A note found in the hall says the crew were \"dead tired.\"{~A note}",
        // They did it.
        "The bakers found in the hall \"a kind of peace.\"{~The bakers}",
        // The second charge is his, the first is hers.
        "Ann Lee told the crew that her brother had left it \"unable to sail,\"{Ann Lee} a charge Mr. Diaz, now the head of a shipping firm, rejected as \"old news.\"{Diaz}",
        "The town said the two had held \"a frank exchange,\"{~The town} polite language that means they shouted.",
        // Who the author is.
        "Its author, the novelist Ann Lee, has been careful, telling a crowd that the end would be \"gradual and dull.\"{Ann Lee}",
        "A study by a young baker, Ann Lee, called the flour \"a kind of dust.\"{~A study}",
        // Harder: who she is does not change who speaks.
        "\"It is late,\"{Ann Lee} said Ann Lee, a lawyer for the bakers, who says the flour was \"a kind of dust.\"{Ann Lee}",
    ]);
}

#[test]
fn what_is_put_in_between_and_who_stood_in_another_clause() {
    check(&[
        "He was, said one baker, Omar Diaz, \"the first in and the last out.\"{~Omar Diaz}",
        "Not every baker agrees with Ann Lee that the law is, as she wrote in a letter to the town, \"an open gate for the sea.\"{Ann Lee}",
        "To her friends, Ann Lee is \"the last honest baker in town.\"{?her friends}",
        // Who wrote, and who described.
        "Ann Lee said the flour was dear, while her friend in Harwich, Omar Diaz, bought none and wrote: \"We have run out of bread.\"{~Omar Diaz}",
        "Ann Lee declined to say whether the baker had shouted first, describing the hall only as \"a wild place.\"{~Ann Lee}",
        "The captain, Ann Lee, radioed that the ship was taking on water and then said, \"God help us.\"{~Ann Lee}",
        // Who told it again did not say it.
        "Ann Lee told the crew that the boats were \"old and lawful,\"{Ann Lee} according to a sailor.",
        // Harder: here he did.
        "The boats are \"old and lawful,\"{a sailor} according to a sailor.",
    ]);
}

#[test]
fn what_is_done_to_the_subject_of_what_was_said() {
    check(&[
        "Harwich Live, which speaks for the crew, said the offer, tabled by the firm on Friday, was \"an old coat.\"{~Harwich Live}",
        "Some of the mayor's oldest friends, including Omar Diaz, who ran her shop, say she has grown \"remote from all of us.\"{~Some of the mayor's oldest friends}",
        "The crew, according to a note found on the quay, were told to prepare for \"a storm unlike any in years.\"{~a note}",
        "Omar Diaz, speaking beside Ann Lee, said the two sides had agreed to \"turn down the heat.\"{Omar Diaz}",
        "The paper's owner, the shipping heir Ann Lee, who has met the crew, told her own staff that the piece was \"rather mild.\"{Ann Lee}",
        // What would have is the bill, whoever wrote it.
        "Ann Lee tells crowds that the law her rival wrote would have \"sent the boats away.\"{Ann Lee}",
        "Ann Lee tells crowds of a line that her rival said was \"half true at best.\"{her rival}",
    ]);
}

#[test]
fn who_said_it_in_the_end_and_whose_aide_calls_it_so() {
    check(&[
        "The bureau looked hard and found that the men knew each other \"by sight\"{~Ann Lee} from the docks, said the bureau's director, Ann Lee.",
        "Omar Diaz has said he will sue Ann Lee, whose lawyer, Mia Orr, called the threat \"a bit of theatre.\"{Mia Orr}",
        "Ann Lee went further, urging those who had praised the plan to look for \"a way off the pier.\"{~Ann Lee}",
        "The family stayed away, with Ann Lee telling the town that her father was \"a hard man\"{Ann Lee} and Mia Orr writing in the paper that he was \"a gentle giant.\"{Mia Orr}",
        "The league said the image, which Mia Orr sent and then deleted, was \"rather plain.\"{~The league}",
        "Ann Lee rejected reports that men had fired on the crew as \"the songs of gulls.\"{~Ann Lee}",
        "His boss, Omar Diaz, when shown the note at the docks, said it was \"funny, but not fast.\"{Omar Diaz}",
        "The mood in town was summed up by a barber, Omar Diaz, as \"thanks, but no.\"{~Omar Diaz}",
        "Armed men, however, found after a walk in the dunes that the boats were \"full of holes.\"{~Armed men}",
        // Here the one inside says it.
        "Ann Lee left with Omar Diaz, who called the plan \"a way off the pier.\"{Omar Diaz}",
        "Ann Lee rejected the words of men who had described the crew as \"the songs of gulls.\"{~men}",
    ]);
}

#[test]
fn whom_a_sentence_has_in_front_and_many_behind_of() {
    check(&[
        "Under questions from Omar Diaz, who accused her of \"improving her memory,\"{Omar Diaz} Ann Lee conceded that she had kept the job.",
        "A committee of bakers led by Omar Diaz called the bread \"a kind of stone.\"{~A committee of bakers}",
        "A group of 40 retired bakers called the bread \"a kind of stone.\"{~A group of 40 retired bakers}",
        // Here the main clause is hers.
        "Ann Lee, who accused him of \"improving his memory,\"{Ann Lee} conceded that she had kept the job.",
        // Harder: many, but not of it.
        "A committee of the town called the bread \"a kind of stone.\"{~A committee of the town}",
    ]);
}

#[test]
fn two_measures_of_one_plan() {
    check(&[
        "Lee's $3 million, 10-year plan calls for \"a new start\"{~Lee's $3 million, 10-year plan}.",
        "The $3 million, two-year plan promises \"a new start\"{~The $3 million, two-year plan}.",
        "In 2010, 10-year plans were dropped, and Lee promised \"a new start\"{Lee}.",
    ]);
}

#[test]
fn a_leaflet_calls_and_what_callers_are_is_said_outside() {
    check(&[
        "Dow told Lee about a leaflet that called his plan \"half baked.\"{~a leaflet}",
        "Reporters asked Lee about a Ledger story which called his plan \"half baked.\"{~a Ledger story}",
        "Tom Dow said that those who called Lee a liar were \"half baked.\"{Tom Dow}",
        // Here the leaflet's word is over.
        "Tom Dow said a leaflet that called Lee a fool was \"half baked.\"{Tom Dow}",
        // Harder: nobody outside says anything.
        "Tom Dow met a baker who called what Lee did \"half baked.\"{~a baker}",
    ]);
}

#[test]
fn who_is_heard_speaks() {
    check(&[
        "Tom Lee laughed. \"Wait for me,\"{~Tom Lee} a neighbour recalled him saying.",
        "\"Wait for me,\"{~Tom Lee} a neighbour remembered Tom Lee telling her.",
        "\"Wait for me,\"{~a neighbour} a neighbour recalled.",
        "\"How are you?\"{Tom Lee} Tom Lee is heard asking Dow.",
        "\"How are you?\"{~a driver} a driver can be heard shouting at Tom Lee.",
        "\"How are you?\"{Tom Lee} Tom Lee said. Dow is seen rowing.",
    ]);
}

#[test]
fn the_voice_tells_of_who_stands_before_the_quotation() {
    check(&[
        "\"We tried,\"{Ann Lee} said Ann Lee. Dow \"got it wrong in June.\"{~Ann Lee}",
        "\"We tried,\"{Ann Lee} said Ann Lee. Dow said \"it is wrong.\"{Dow}",
    ]);
}

#[test]
fn what_is_said_in_a_clause_of_its_own_is_told_by_who_stands_behind() {
    check(&[
        "Nothing the mayor said \"will help the crew,\"{Ann Lee} Ann Lee said.",
        "The mayor said \"will you help the crew,\"{~The mayor} Ann Lee said.",
    ]);
}

#[test]
fn who_was_asked_does_not_ask() {
    check(&[
        "Ann Lee was asked, \"Is it late?\"{-} She laughed.",
        "Ann Lee asked, \"Is it late?\"{Ann Lee} She laughed.",
    ]);
}

#[test]
fn who_is_blamed_for_saying_it_said_it() {
    check(&[
        "Ann Dow slammed Tom Lee as a fool for suggesting that the men \"cling to the pier.\"{~Tom Lee}",
        "Ann Dow slammed Tom Lee for being \"a fool.\"{Ann Dow}",
        "Ann Dow apologized to Tom Lee for saying that he was \"a fool.\"{~Ann Dow}",
        "There is time for Tom Lee to mend fences with them, even after repeatedly dismissing them as \"a club.\"{~Tom Lee}",
    ]);
}

#[test]
fn a_spokesman_without_his_second_comma() {
    check(&[
        "\"We were not told,\"{~Doug Orr} Doug Orr, a spokesman for Town Clerk Ann Lee told the Herald.",
        "\"We were not told,\"{~a spokesman for Town Clerk Ann Lee} a spokesman for Town Clerk Ann Lee told the Herald.",
    ]);
}

#[test]
fn the_person_is_the_source() {
    check(&[
        "One source close to Lee said, \"It is late.\"{~One source close to Lee} The person added, \"Very.\"{~One source close to Lee}",
    ]);
}

#[test]
fn from_whom_the_words_are() {
    check(&[
        "From the report: \"It is late.\"{~the report}",
        "From Ann Lee writing in the Herald: \"It is late.\"{~Ann Lee}",
        "From Monday on she said: \"It is late.\"{~she}",
    ]);
}

#[test]
fn two_things_that_somebody_is_like() {
    check(&[
        "Ann Lee came. ¶ \"It is late,\"{~Ann Lee} the tired, silver-haired sculptor said.",
        "\"It is late,\"{~the tired, silver-haired man} the tired, silver-haired man said.",
        "\"It is late,\"{Ann Lee} the tired, silver-haired Ann Lee said.",
    ]);
}

#[test]
fn a_mark_on_the_wrong_side_of_its_space() {
    check(&["He says,” there are many who go.”{~He} She left.", "“They are many,” he says. “They go.”{~he}"]);
}

#[test]
fn a_quality_is_somebodys() {
    check(&[
        "Tom Lee left. His willingness to be rude, attacking Dow as \"a dog,\"{~Tom Lee} helps.",
        "Tom Lee's willingness to be rude, attacking Dow as \"a dog,\"{~Tom Lee} helps.",
        "Tom Lee's supporters, attacking Dow as \"a dog,\"{Tom Lee's supporters} help.",
    ]);
}

#[test]
fn what_the_bill_says_it_says() {
    check(&["The bill names no town, although it says that it will \"mend the pier.\"{~The bill}"]);
}

#[test]
fn several_paragraphs_below_a_colon_are_whose_the_colon_says() {
    check(&[
        "From Ann Lee writing in the Herald: ¶ \"It is late. ¶ \"Dow came. ¶ \"He said no,\"{~Ann Lee} Dow charged.",
    ]);
}

#[test]
fn from_whom_the_shouts_come() {
    check(&[
        "\"Call the roll,\"{~the crowd} came shouts from the crowd, as Ann Lee wept.",
        "\"Call the roll,\"{~Ann Lee} came the reply from Ann Lee.",
        "Ann Lee spoke. \"Call the roll,\"{?Ann Lee} came to her mind from her schooldays.",
    ]);
}

#[test]
fn a_word_is_whose_words_it_is_in() {
    check(&[
        "She dislikes \"surprises,\"{~one aide} in the words of one aide, and left.",
        "She dislikes \"surprises,\" in the words and out of them.",
    ]);
}

#[test]
fn who_is_reported_as_saying_it_says_it() {
    check(&[
        "The Herald reports a police spokesperson as saying: \"It is late.\"{a police spokesperson}",
        "The Herald reported Ann Lee as telling him: \"Go.\"{Ann Lee}",
        "The Herald reported on Ann Lee, saying: \"Go.\"{~Herald}",
    ]);
}

#[test]
fn a_body_behind_what_it_is() {
    check(&[
        "A bill, which had been described by harbour charity Shelter as \"one in a lifetime,\"{~Shelter} failed.",
        "A bill, which had been described by harbour critics as \"one in a lifetime,\"{harbour critics} failed.",
    ]);
}
