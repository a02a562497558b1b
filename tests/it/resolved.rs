//! Under which name a speaker is shown, as marked text (see [`speakers`](crate::speakers)).

use crate::speakers::check;
use sayso::analyze::analyze;
use sayso::article::{Article, Block, BlockKind, Header};

#[test]
fn titles_before_a_name_are_not_the_name() {
    check(&[
        "\"It is late,\"{Ann Lee} said CEO Ann Lee in a statement.",
        "\"It is late,\"{Ann Lee} said CEO Ann Lee.",
        "\"It is late,\"{Plumtree} said CEO Plumtree in a statement.",
    ]);
}

#[test]
fn surnames_that_are_trades() {
    check(&[
        "The analyst Ken Doctor shrugged. \"It is over,\"{Ken Doctor} Doctor said.",
        "The investor Paul Singer came. ¶ \"We will wait,\"{Paul Singer} Singer said.",
        "\"It is over,\"{~the doctor} the doctor said. Ken Doctor left.",
    ]);
}

#[test]
fn a_given_name_in_brackets_is_part_of_the_name() {
    check(&[
        "\"Coach (Mary) Vogt came in,\"{Ann Lee} Ann Lee said. ¶ \"She plays well,\"{Mary Vogt} Vogt said.",
        "\"Coach (Vogt) came in,\"{Ann Lee} Ann Lee said.",
    ]);
}

#[test]
fn who_has_what_the_sentence_is_about_stays_in_mind() {
    check(&[
        "\"I am here,\"{Tom Reed} Tom Reed said. ¶ Joe Lee's attacks drew fire on Monday. ¶ \"It is late,\"{~Joe Lee} he said.",
        "\"I am here,\"{Tom Reed} Tom Reed said. ¶ Joe Lee's brother came. ¶ \"It is late,\"{Tom Reed} he said.",
    ]);
}

#[test]
fn a_party_and_a_state_behind_a_name_are_taken_up_again() {
    check(&[
        "Sen. Tom Reed (R-Maine) met Sen. Ann Lee (D-N.Y.). ¶ \"It is late,\"{Tom Reed} the Maine Republican said. ¶ \"It is not,\"{Ann Lee} the New York Democrat said. ¶ \"It is,\"{Tom Reed} the Republican said. ¶ \"No,\"{~the Ohio senator} the Ohio senator said.",
        "Sen. Tom Reed, R-Tex., met Rep. Ann Lee of Ohio, a Democrat. ¶ \"It is late,\"{Tom Reed} the Texas senator said. ¶ \"It is not,\"{Ann Lee} the Ohio Democrat said.",
    ]);
}

#[test]
fn who_was_called_the_independent_senator_is_the_senator() {
    check(&[
        "Tom Reed left. Reed ran. ¶ \"I will run,\"{Tom Reed} said Reed. ¶ Months ago, the independent Utah senator said, they called him a \"fringe candidate.\"{Tom Reed} ¶ \"Is that you?\"{Ann Lee} Ann Lee asked. ¶ \"It is,\"{Tom Reed} the senator said.",
        "Tom Reed left. ¶ \"I will run,\"{Tom Reed} said Reed. ¶ \"Is that you?\"{Ann Lee} Ann Lee asked. ¶ \"It is,\"{~the senator} the senator said.",
    ]);
}

#[test]
fn a_company_is_told_by_its_seat_and_by_it() {
    check(&[
        "Acme Motors cut 400 jobs. ¶ The Hull-based carmaker called the year \"hard for all of us.\"{~Acme Motors} It called the next one \"a chance.\"{~Acme Motors}",
        "Acme Motors cut 400 jobs. ¶ The German carmaker called the year \"hard for all of us.\"{~The German carmaker}",
    ]);
}

#[test]
fn who_asks_for_something_stays_in_mind() {
    check(&[
        "Ann Lee praised Mary Orr's song. ¶ Jane Moss asked for mercy on Monday. She added, \"We must love them.\"{Jane Moss}",
        "Jane Moss asked Mary Orr about the song. \"It took a year,\"{Mary Orr} she said.",
    ]);
}

#[test]
fn who_speaks_behind_an_apposition_stays_in_mind() {
    check(&[
        "Omar Diaz, head of the port in Hull, for example, said Tom Lee went on to hurt his cause by insulting Jane Moss. \"It does not help,\"{~Omar Diaz} he said.",
        "One friend of Tom Lee, Omar Diaz of Hull, said he had called. \"I will again,\"{Omar Diaz} he said.",
        "\"I know him,\"{Tom Lee} said Tom Lee. \"Go home,\"{Tom Lee} he added.",
    ]);
}

#[test]
fn what_the_company_means() {
    check(&[
        "Plumco Foods Inc. cut jobs in Hull. The union was angry. \"We had to,\"{~Plumco Foods Inc.} the company said.",
        "Officials met Plumco Inc. in Hull. The Supreme Court ruled on Monday. \"We lost,\"{~Plumco Inc.} the company said.",
        "The group, the Harbour Coalition, met the Berg Foundation. The Berg Foundation left. \"We won,\"{~Harbour Coalition} the group said.",
        "The group, Harbour Coalition, met the Berg Foundation. The Berg Foundation left. \"We won,\"{~Harbour Coalition} the group said.",
        "Plumco Inc. met the Ministry of Trade. \"We agreed,\"{~Ministry of Trade} the ministry said. Plumco Inc. left.",
        "Plumco Inc. cut jobs. \"We saw it,\"{~the ministry} the ministry said.",
        "Plumco Inc. cut jobs. \"We saw it,\"{~a company} a company said.",
    ]);
}

#[test]
fn who_is_told_does_not_tell() {
    check(&[
        "Tom Lee heard Omar Diaz in Hull. Omar Diaz came late. \"We need you,\"{Tom Lee} he told Omar Diaz.",
        "Omar Diaz came late. \"We need you,\"{Omar Diaz} he told reporters.",
    ]);
}

#[test]
fn whose_office_it_is_does_not_show_who_is_meant() {
    check(&[
        "Jordan Qolb's office, in which he had left a note, was shut. Omar Diaz spoke. ¶ Jordan Qolb asked for calm at Omar Diaz's party, saying she was well. ¶ \"We are well,\"{Jordan Qolb} she said.",
    ]);
}

#[test]
fn two_nations_share_a_noun() {
    check(&["The Russian and Syrian ministries called it \"a lie.\"{~The Russian and Syrian ministries}"]);
}

#[test]
fn it_is_the_thing_that_bears_the_words() {
    check(&[
        "The town got an email from Ann Lee. \"Stay home,\"{~Ann Lee} the email read. It said the storm was \"near.\"{an email from Ann Lee}",
        "The email has a photo. ¶ At the bottom it reads, \"Stay home, all of you.\"{The email}",
        "The sun was out. It said the storm was \"near.\"{~It}",
    ]);
}

#[test]
fn nouns_that_name_again() {
    check(&[
        // The only one who acts in the sentence before, though another is spoken of.
        "Captain Omar Diaz backed Tom Lee. ¶ \"We go on,\"{Omar Diaz} said the defender.",
        "Ruud Berg was glad. The Dutchman said: \"It was not pretty.\"{Ruud Berg}",
        "Tom Lee won. Lee went home and Lee slept. ¶ Asked if he would play, the 34-year-old shrugged: \"Ask the owner.\"{~Tom Lee}",
        // Somebody who was named once only right before, for others are called so too.
        "Ruud Berg was glad. ¶ \"It was not pretty,\"{~Ruud Berg} the 34-year-old said.",
        "Ruud Berg was glad. ¶ The town was quiet. ¶ \"It was not pretty,\"{~the 34-year-old} the 34-year-old said.",
        // A man is no woman.
        "\"It is late,\"{Tom Lee} Tom Lee said. ¶ \"It was not pretty,\"{~the mother-of-two} the mother-of-two said.",
    ]);
}

#[test]
fn names_behind_titles_and_long_offices() {
    check(&[
        "The trust's chief executive, Dr Ann Lee, said the ward would open \"as soon as we can.\"{Ann Lee}",
        "MP for Hull North Ann Lee tweeted: \"Heroes, every one.\"{Ann Lee}",
        // Nobody knows the company, which is part of the phrase.
        "A spokesman for Quolbex said: \"We do not see it so.\"{A spokesman for Quolbex}",
        // Whose spokesman it is does not speak.
        "A spokesman for Ann Lee said: \"We do not see it so.\"{~A spokesman for Ann Lee}",
    ]);
}

#[test]
fn a_stressed_name_is_a_name() {
    check(&[
        "Omar Diaz met Tom Lee. ¶ Diaz told him to wait. ¶ Lee himself put the win down to work. \"I ran,\"{Tom Lee} he said.",
    ]);
}

#[test]
fn it_is_the_body_that_began_the_sentence_before() {
    check(&[
        "Japan's navy denied it. It said its ships had seen \"a train with weapons in it.\"{~Japan's navy}",
        "The Harbour Bank of Japan denied it. It said its men had seen \"a train with weapons in it.\"{~Harbour Bank of Japan}",
    ]);
}

#[test]
fn somebody_named_once_is_meant_by_his_age() {
    check(&[
        "Goalkeeper Pavel Novotny has joined Sparta on loan. The 36-year-old waved: \"Once a wolf, always a wolf.\"{?Pavel Novotny}",
        "Officer Tom Lee said a man was held in the port. The 36-year-old told the court, \"I slept all night.\"{~The 36-year-old}",
    ]);
}

#[test]
fn people_of_every_day_have_trades() {
    check(&[
        "Publican Kev Doyle wept. ¶ \"I rang twice,\"{Kev Doyle} Mr Doyle said.",
        "Harwich TD Ann Lee left. ¶ \"I rang twice,\"{Ann Lee} Ms Lee said.",
        "The director, Dr Ann Lee, said it would go on. \"Come in,\"{Ann Lee} she said.",
    ]);
}

#[test]
fn a_founder_and_director_is_one() {
    check(&[
        "\"It is late,\"{Tom Dow} Tom Dow said. ¶ Harbour founder and director Ann Lee smiled. \"Ask me again.\"{?Ann Lee}",
    ]);
}

#[test]
fn a_pronoun_before_its_name() {
    check(&[
        "\"It is late,\"{Omar Diaz} Omar Diaz said. ¶ As he left the room, Tom Lee was asked about it. \"I do not know,\"{Tom Lee} he said.",
        "\"It is late,\"{Omar Diaz} Omar Diaz said. ¶ As he left the room, Ann Lee came in. \"I do not know,\"{Omar Diaz} he said.",
    ]);
}

#[test]
fn of_two_lawmakers_who_acts_is_meant() {
    check(&[
        "Rep. Ann Lee accused Sen. Tom Dow of lying. \"He should go,\"{Ann Lee} the lawmaker said.",
        "Board of Trade Chair Tom Lee said it was late. He called it \"a war of all on all.\"{Tom Lee}",
    ]);
}

#[test]
fn colleagues_and_the_man_who_came() {
    check(&[
        "\"It is late,\"{Ann Lee} Ann Lee said. ¶ \"I drive,\"{one man} said one man. His colleague disagreed. \"Good on them,\"{~His colleague} she said.",
        "A neighbour passed his house. \"He left,\"{A neighbour} the man said.",
    ]);
}

#[test]
fn a_pronoun_shows_the_gender_of_whom_alone_it_can_mean() {
    check(&[
        "Ann Orr left early. ¶ Her deputy, Robin Reed, stayed. He said no. Orr smiled at Reed. ¶ \"It is late,\"{Robin Reed} he said.",
        "Ann Orr wept on the steps. Jamie Reed, 24, had an arm round her. \"It is late,\"{Jamie Reed} he said.",
        // "her" is Reed's
        "Sam Reed, a nurse, said her hands shook. ¶ Tom Orr came. ¶ \"It is late,\"{Sam Reed} she said.",
        // whom an object names, the next sentence need not be about
        "She thanked Robin Reed. ¶ Ann Orr nodded. \"It is late,\"{Ann Orr} she said.",
    ]);
}

#[test]
fn whoever_is_asked_about_somebody_answers() {
    check(&[
        "Ann Orr said she knew nothing. Tom Reed asked her whether Eve Dow was there. ¶ \"She was late,\"{Ann Orr} she replied.",
        // nobody is asked
        "Ann Orr left. Tom Reed said Eve Dow was there. ¶ \"It is late,\"{~Eve Dow} she said.",
    ]);
}

#[test]
fn what_somebody_does_gives_a_noun() {
    check(&[
        "Ann Orr, who chairs the parks committee, met Tom Reed. ¶ Reed left. \"It is late,\"{Ann Orr} the chair said. ¶ \"It is,\"{Ann Orr} the committee chair said.",
        "Ann Orr, who follows banks at Plum Securities, met Tom Reed. ¶ Reed left. \"It is late,\"{Ann Orr} the analyst said.",
        "Ann Orr, who came from Hull in May to teach at the school, met Tom Reed. \"It is late,\"{Ann Orr} the teacher said.",
        // another one's
        "Ann Orr, who chairs the parks committee, met Tom Reed. \"It is late,\"{~the union chair} the union chair said.",
        // what she once did
        "Ann Orr, who had edited the Hull Times, met Tom Reed. \"It is late,\"{~the editor} the editor said.",
    ]);
}

#[test]
fn a_leader_is_one_of_what_he_leads() {
    check(&[
        "They called on the leader, Ann Orr, to go. Tom Reed agreed. ¶ \"It is late,\"{Ann Orr} the leader said.",
        "Ann Orr, the leader of the Accord, met Tom Reed. \"It is late,\"{Ann Orr} the leader said.",
        "Ann Orr, the leader of the Accord, met Tom Reed. \"It is late,\"{~the farmers' leader} the farmers' leader said.",
    ]);
}

#[test]
fn a_rank_is_taken_up_by_the_word_for_the_trade() {
    check(&[
        "Detective Constable Ann Orr met Tom Reed. \"It is late,\"{Ann Orr} the officer said.",
        "Ann Orr, a novelist, met Tom Reed. \"It is late,\"{Ann Orr} the author said.",
        "Ann Orr met Tom Reed. \"It is late,\"{~the officer} the officer said.",
    ]);
}

#[test]
fn the_name_behind_what_somebody_wrote() {
    check(&[
        "The officer who wrote the report, Ann Orr, was asked about it. \"It is late,\"{Ann Orr} she said.",
        "The officer who wrote that the mayor, Ann Orr, was ill laughed. \"It is late,\"{Ann Orr} the mayor said.",
    ]);
}

#[test]
fn whom_a_report_names_is_not_who_reports() {
    check(&[
        "Ann Orr met Tom Reed. The plan of Joe Lee would fail, he said. \"It is late,\"{Tom Reed} he added.",
        "Tom Reed met Joe Lee. When Joe Lee left, he said nothing. \"It is late,\"{Joe Lee} he added.",
        // any baker
        "Ann Orr was a baker for years. A baker who sings, she said, sells. \"It is late,\"{Ann Orr} she added.",
        "Tom Lund, a doctor, said Joe Reed had died at home. He could not have walked \"far\"{Tom Lund}, the doctor said.",
    ]);
}

#[test]
fn a_name_in_full_says_who_was_announced() {
    check(&[
        "The court heard from the widow of the dead man. Ann Orr, 44, said no. Eve Dow left. ¶ \"It is late,\"{Ann Orr} the widow said.",
        // the next sentence is about another
        "The court heard from the widow of the dead man. It rained. Ann Orr, 44, said no. ¶ \"It is late,\"{~the widow} the widow said.",
    ]);
}

#[test]
fn an_age_between_a_name_and_its_verb() {
    check(&[
        "Ann Orr, 36, is the chief executive. Eve Dow left. ¶ \"It is late,\"{Ann Orr} the chief executive said.",
        "Ann Orr, 36, is a better chief executive. Eve Dow left. ¶ \"It is late,\"{~the chief executive} the chief executive said.",
    ]);
}

#[test]
fn two_with_one_surname_are_each_others_relatives() {
    check(&[
        "Sheila and Tom Reed came back. Mrs Reed wept. \"It is late,\"{Sheila Reed} she said. ¶ Her husband smiled. \"It is not,\"{Tom Reed} he said.",
        // two men
        "Joe and Tom Reed came back. ¶ \"It is late,\"{his brother} his brother said.",
    ]);
}

#[test]
fn a_surname_with_a_slip_of_the_pen_is_the_same_one() {
    check(&[
        "Ann Quillfeather, the mayor, came. ¶ \"It is late,\"{Ann Quillfeather} Quillfeater said on Monday.",
        "Ann Quillfeather, the mayor, came. ¶ \"It is late,\"{Ann Quillfeather} Quilfeather said on Monday.",
        "Ann Ivanov, the mayor, came. ¶ \"It is late,\"{Tanya Ivanova} Tanya Ivanova said. ¶ \"Yes,\"{Tanya Ivanova} Ivanova said.",
        "Ann Harmer, the mayor, came. ¶ \"It is late,\"{Farmer} Farmer said on Monday.",
    ]);
}

#[test]
fn a_relative_named_in_passing_leaves_the_surname_to_the_other() {
    check(&[
        "Gordon Plumtree III runs the mill. His father, Gordon Plumtree Jr., was a judge. ¶ \"It is late,\"{Gordon Plumtree III} Plumtree said.",
        "Ann Plumtree runs the mill. Her brother, Tom Plumtree, left. ¶ \"It is late,\"{Ann Plumtree} Plumtree said.",
        "Ann Plumtree runs the mill. Tom Plumtree, the mayor, left it. ¶ \"It is late,\"{Tom Plumtree} Plumtree said.",
    ]);
}

#[test]
fn two_offices_before_one_name_are_one_person() {
    check(&[
        "Former judge and Hull Mayor Ann Lee said it was a \"lie\"{Ann Lee}.",
        "Singer and Hull native Ann Lee said it was a \"lie\"{Ann Lee}.",
        "Police and Hull Mayor Ann Lee said it was a \"lie\"{~Police and Hull Mayor Ann Lee}.",
        "The judge and Hull Mayor Ann Lee said it was a \"lie\"{~The judge and Hull Mayor Ann Lee}.",
    ]);
}

#[test]
fn whom_other_words_name_again_is_whom_the_sentence_before_is_about() {
    check(&[
        "Tom Reed came. ¶ \"It is late,\"{~Tom Reed} the silver-haired sculptor said.",
        "Tom Reed came. ¶ The gifted sculptor and tireless activist, who limps, warned of a \"war\"{~Tom Reed}.",
        "\"It is late,\"{Tom Reed} Tom Reed said. ¶ The town \"has it all,\"{~Tom Reed} said the man who built it.",
        // another one
        "Tom Reed met a sculptor. ¶ \"It is late,\"{~the silver-haired sculptor} the silver-haired sculptor said.",
        "Tom Reed came, and Joe Lee left. ¶ \"It is late,\"{~the silver-haired sculptor} the silver-haired sculptor said.",
        "Ann Lee came. ¶ \"It is late,\"{~the gifted actor} the gifted actor said. ¶ Tom Reed left.",
    ]);
}

#[test]
fn what_tells_of_the_name_before_it_means_nobody_else() {
    check(&[
        "Ann Orr, the Labour front-runner, came. Tom Reed, the Green front-runner and a baker, left. ¶ \"It is late,\"{Tom Reed} he said. ¶ \"It is,\"{~Tom Reed} the grumpy sculptor said.",
        "Ann Orr, an apprentice, left. Tom Reed, the host of the show \"The Apprentice,\" came. ¶ \"It is late,\"{Tom Reed} he said.",
    ]);
}

#[test]
fn an_age_names_again() {
    check(&[
        "Ann Orr, 67, met Tom Reed. Eve Dow came, too. ¶ Dow sang for Reed. \"It is late,\"{~Ann Orr} the 67-year-old said.",
        "Eighteen-year-old Ann Orr met Eve Dow, 40. ¶ Dow sang. \"It is late,\"{Ann Orr} the teenager said.",
        "Joe Orr is 81 and sings. Tom Reed came. Reed left. \"It is late,\"{Joe Orr} the old man said.",
        // nobody is of that age
        "Ann Orr, 67, met Tom Reed, 40. Eve Dow, 30, came, too. ¶ \"It is late,\"{~the 50-year-old} the 50-year-old said.",
        "Ann Orr, 40, met Eve Dow. ¶ \"It is late,\"{~the teenager} the teenager said.",
    ]);
}

#[test]
fn his_captain_is_the_captain_of_the_story() {
    check(&[
        "Tom Reed said no. Their captain, Joe Lee, scored. Eve Dow complained. Her captain disagreed. \"It is late,\"{Joe Lee} he said.",
        // one of two
        "Their captain, Joe Lee, met the captain, Tom Reed. Eve Dow complained. Her captain disagreed. \"It is late,\"{~Her captain} he said.",
    ]);
}

#[test]
fn whom_one_stands_beside_is_not_who_acts() {
    check(&[
        "Ann Orr won. ¶ Orr's opposite number, Jo Hanrahan, complained. She called it \"a joke\"{Jo Hanrahan}.",
        "Ann Orr won. ¶ Orr's plan failed. She called it \"a joke\"{Ann Orr}.",
    ]);
}

#[test]
fn whose_grandmother_one_is_that_is_ones_granddaughter() {
    check(&[
        "Ann Orr sold her grandmother's house. ¶ Eve Dow came. ¶ Rosa Orr opened it in 1961. \"It is late,\"{Ann Orr} her granddaughter said.",
        // whose uncle it is, is no granddaughter
        "Ann Orr sold her uncle's house. ¶ Rosa Orr opened it in 1961. \"It is late,\"{her granddaughter} her granddaughter said.",
    ]);
}

#[test]
fn the_witness_is_who_is_asked() {
    check(&[
        "Ann Orr told the court it rained. Her brother Tom Orr said he was there. ¶ The judge asked him when. \"At noon,\"{Tom Orr} the witness said.",
        "Ann Orr told the court it rained. Tom Orr left. \"At noon,\"{Ann Orr} the witness said.",
        "Ann Orr said it rained. Eve Dow put it to her that it was dry. She called it \"a lie\"{Ann Orr}.",
    ]);
}

#[test]
fn the_son_of_whom_the_text_knows_the_father() {
    check(&[
        "Joe Orr sings. Orr's father came from Hull. Tom Reed left. \"It is late,\"{Joe Orr} the son said.",
        "Joe Orr sings. Orr's uncle came from Hull. Tom Reed left. \"It is late,\"{~the son} the son said.",
    ]);
}

#[test]
fn a_given_name_that_is_a_word_too() {
    check(&[
        "Will Orr hates milk. He left. ¶ It rained. ¶ Hanna Orr works there, too. ¶ It rained. ¶ It rained. ¶ \"It is late,\"{Will Orr} Orr said.",
        "Hanna Orr works there. ¶ It rained. ¶ It rained. ¶ \"It is late,\"{Hanna Orr} Orr said. Will Orr stay?",
    ]);
}

#[test]
fn what_a_report_quotes_is_not_of_whom_it_names() {
    check(&[
        "Tom Reed said he was afraid. Joe Lee had \"come at me\"{Tom Reed}, he said.",
        "Tom Reed said he was afraid. Later, when Joe Lee came, he said it was \"late\"{~Joe Lee}.",
    ]);
}

#[test]
fn selectmen_and_bursars_bear_titles() {
    check(&[
        "Selectwoman Ann Orr came with Bursar Tom Reed. \"It is late,\"{Ann Orr} Orr said. \"It is,\"{Tom Reed} the bursar said.",
    ]);
}

#[test]
fn a_report_names_whom_it_opens_with() {
    check(&[
        "A nurse told a panel on Monday that she was \"tired\"{Ann Orr}. ¶ Ann Orr, 51, denied it. Tom Reed came. Eve Dow, too. ¶ \"It is late,\"{Ann Orr} the nurse said.",
        // who reports is another
        "A nurse told a panel on Monday that she was \"tired\"{A nurse}. ¶ Ann Orr, who leads the union, said no.",
        // who died, too
        "A driver told a court on Monday that he was \"tired\"{A driver}. ¶ Ann Orr, 51, was killed in May.",
        "A judge told a court on Monday that he was \"tired\"{A judge}. ¶ Tom Orr, 51, denied it.",
    ]);
}

#[test]
fn one_trade_names_again() {
    check(&[
        "Tom Orr gave away his fish. \"It is late,\"{Tom Orr} the fishmonger said.",
        "Tom Orr met Joe Lee. \"It is late,\"{~the fishmonger} the fishmonger said.",
    ]);
}

#[test]
fn a_nation_told_of_somebody_names_again() {
    check(&[
        "Ann Orr, 48, an American who led it, left. Eve Dow came. Dow sang. ¶ \"It is late,\"{~Ann Orr} the American said.",
        "Ann Orr, an American painter, left. Eve Dow came. Dow sang. ¶ \"It is late,\"{~Eve Dow} the Dane said.",
    ]);
}

#[test]
fn who_is_cited_goes_on() {
    check(&[
        "Tom Reed died. He was at home, according to Joe Lee. \"It is late,\"{~Joe Lee} he said.",
        "Tom Reed died. He was at home with Joe Lee. \"It is late,\"{Tom Reed} he said.",
    ]);
}

#[test]
fn the_road_of_somebody_is_no_place() {
    check(&["The long road of Mary Orr ¶ Mary Orr left. \"It is late,\"{Mary Orr} she said."]);
}

#[test]
fn what_a_text_says_its_author_says() {
    check(&[
        "Ann Lee said in a statement that it was late. ¶ \"We go on,\"{~Ann Lee} the statement said.",
        "Tom Reed wrote a letter to Ann Lee. \"We go on,\"{~Tom Reed} the letter said.",
        "In a statement on Monday, Ann Lee left it open. \"We go on,\"{~Ann Lee} the statement added.",
        // nobody told of its author
        "Ann Lee got a letter. \"We go on,\"{~a letter} the letter said.",
        "Ann Lee said in a statement that it was late. ¶ \"We go on,\"{~the letter} the letter said.",
    ]);
}

#[test]
fn a_candidate_of_a_party() {
    check(&[
        "Tom Reed came to Hull. ¶ \"It is late,\"{~Tom Reed} the Labour mayoral candidate said.",
        "Tom Reed (R-Maine) came to Hull. ¶ \"It is late,\"{~the Democratic presidential candidate} the Democratic presidential candidate said.",
    ]);
}

#[test]
fn who_asks_him_is_another() {
    check(&[
        "Tom Orr wept. It was cold. It rained. The chairman, Joe Lee, asked him why. He did not answer for long. \"It is late,\"{Tom Orr} he said.",
        "Tom Orr wept. It was cold. It rained. The chairman, Joe Lee, asked her why. He waited long. \"It is late,\"{Joe Lee} he said.",
    ]);
}

#[test]
fn the_subject_of_the_main_clause_stays_in_mind() {
    check(&[
        "When Tom Reed defended it, Joe Lee differed. ¶ \"It is late,\"{Joe Lee} he said.",
        "Joe Lee laughed because Tom Reed had left. ¶ \"It is late,\"{Joe Lee} he said.",
        "Ann Orr does not believe Eve Dow and Mary Lee should go. ¶ \"It is late,\"{Ann Orr} she said.",
        "As for Tom Reed, he met Joe Lee. \"It is late,\"{Tom Reed} he said.",
        "Joe Lee met his rivals, particularly Govs. Tom Reed and Max Dow. ¶ \"It is late,\"{Joe Lee} he said.",
        "Mary Vogt was at the match. The referee that day was Ann Lee. \"It is late,\"{Ann Lee} she said.",
        "One month after he met Joe Lee, Tom Reed still believes that Joe Lee is wrong. \"It is late,\"{~Tom Reed} the Maine senator said.",
    ]);
}

#[test]
fn who_speaks_is_hardly_named_in_what_he_says() {
    check(&[
        "Joe Lee left early, said Tom Reed, who knows him. Joe Lee was tired. ¶ \"Lee will win,\"{Tom Reed} he said.",
        "Joe Lee was tired. ¶ \"Lee will win,\"{Joe Lee} he said.",
    ]);
}

#[test]
fn a_name_that_only_tells_of_the_next_is_not_in_mind() {
    check(&[
        "Joe Lee lost. Lee campaign manager Tom Reed blamed the rain. \"It is late,\"{Tom Reed} he said.",
        "Joe Lee lost. Lee spokesman Tom Reed wouldn’t say why. ¶ \"It is late,\"{Tom Reed} he said.",
        "Joe Lee lost. Lee told Tom Reed. \"It is late,\"{Joe Lee} he said.",
    ]);
}

#[test]
fn surnames_that_are_titles_trades_or_nations() {
    check(&[
        "Ann King, a baker, left. \"It is late,\"{Ann King} Ms. King said.",
        "Ann King met King Harold. \"It is late,\"{Ann King} said King. The king laughed.",
        "The writer Mark Singer has a letter. Mr. Singer loved it. \"It is late,\"{Mark Singer} Mr. Singer said.",
        "Mark Cuban, the owner of the club, left. \"It is late,\"{~Mark Cuban} said Cuban.",
        "Mark Cuban met a Cuban official. \"It is late,\"{a Cuban official} a Cuban official said.",
    ]);
}

#[test]
fn two_words_that_the_text_explains_are_a_name_at_the_beginning_of_a_sentence() {
    check(&[
        "The town was glad. Rosette Mirandel, a spokeswoman, was not. \"It is late,\"{Rosette Mirandel} Mirandel said.",
        "The town was glad. April Melloway, the mayor, was not. \"It is late,\"{April Melloway} Melloway said.",
        "\"It is late,\"{Ann Reed} Ann Reed said. Ask Reed, a baker. \"We do,\"{Ann Reed} Reed said.",
    ]);
}

#[test]
fn the_senator_of_one_state_is_not_that_of_another() {
    check(&[
        "Tom Reed came to Hull with Sen. Ann Lee, R-Iowa. ¶ \"It is late,\"{~Tom Reed} the Florida senator said.",
        "Tom Reed came to Hull with Sen. Joe Lee, Republican of Iowa. ¶ \"It is late,\"{Joe Lee} the Iowa senator said.",
        "Tom Reed came to Hull. \"It is late,\"{~Tom Reed} the former senator said.",
    ]);
}

#[test]
fn a_description_names_whom_the_sentence_before_is_about() {
    check(&[
        "Ivan Orlov hailed the plan of Joe Lee. ¶ \"He is bright,\"{~Ivan Orlov} the Russian leader said.",
        "Tom Reed drew a dark picture. ¶ Saying that he alone could help, the billionaire oil mogul called himself \"strong.\"{~Tom Reed}",
        // two of whom the sentence is about, and one of whom it is not
        "Tom Reed met Joe Lee and Joe Lee met Tom Reed. \"He is bright,\"{~the Russian leader} the Russian leader said.",
        // who mostly has no name
        "Tom Reed hailed the plan. \"It is bright,\"{~the Russian spokesman} the Russian spokesman said.",
        "Tom Reed met a Russian premier. \"It is bright,\"{~the Russian leader} the Russian leader said.",
    ]);
}

#[test]
fn who_has_written_a_book_is_the_author() {
    check(&[
        "Tom Reed, a former guard for the court, has written a book in which Joe Lee sings. ¶ \"It is late,\"{Tom Reed} the author wrote.",
        "Tom Reed, a former guard for the court, has bought a book in which Joe Lee sings. ¶ \"It is late,\"{~the author} the author wrote.",
    ]);
}

#[test]
fn who_signs_a_story_is_its_i() {
    let block = |text: &str| Block { kind: BlockKind::Body, text: text.to_owned() };
    let mut article = Article {
        source: "case".to_owned(),
        header: Header { byline: Some("Ann Lee".to_owned()), ..Header::default() },
        blocks: vec![block("\"It is late,\" I said. \"Very,\" he said.")],
        removed: Vec::new(),
    };
    let speakers = |article: &Article| -> Vec<String> {
        let facts = analyze(article);
        facts.quotes.iter().map(|quote| quote.speaker.as_ref().map_or("-", |it| it.name.as_str()).to_owned()).collect()
    };
    assert_eq!(speakers(&article), ["Ann Lee", "he"]);
    // two of them
    article.header.byline = Some("Ann Lee and Tom Dow".to_owned());
    assert_eq!(speakers(&article), ["I", "he"]);
}

#[test]
fn who_says_something_behind_a_who_is_in_mind() {
    check(&[
        "Eve Dow's plan was backed by Ann Reed of Maine, the first on the list, who said that it was time. ¶ \"It is late,\"{~Ann Reed} she said.",
        "Eve Dow's plan was backed by Ann Reed of Maine, the first on the list. ¶ \"It is late,\"{Eve Dow} she said.",
        "Mark Cuban, a baker, met Joe Lee. Cuban seemed to like it. ¶ \"It is late,\"{Mark Cuban} he said.",
    ]);
}

#[test]
fn of_one_surname_the_bare_name_is_not_who_is_named_in_passing() {
    check(&[
        "Joel Plum, the father of Capt. Tom Plum, a soldier killed in Iraq in 2004, spoke in Hull. ¶ \"You gave nothing,\"{Joel Plum} Plum said.",
        "Joel Plum spoke in Hull. His son was Capt. Tom Plum, who was killed in 2004. ¶ \"You gave nothing,\"{Joel Plum} Plum said.",
        "The parents of Capt. Tom Plum, who died in 2004, came. Joel Plum told the crowd so. ¶ Dow called Tom Plum a hero. ¶ \"No soul,\"{Joel Plum} Plum said.",
        "Tom Dow left. Then Joel Plum spoke. \"It is late,\"{Joel Plum} Joel Plum said. ¶ Joel Plum's words came after his father, Tom Plum, had left.",
        // Here the other one does something.
        "Joel Plum spoke in Hull. ¶ His rival was Capt. Tom Plum, who was late. ¶ \"You gave nothing,\"{Tom Plum} Plum said.",
    ]);
}

#[test]
fn the_bare_surname_stays_with_one_of_them() {
    check(&[
        "Tom Plum came with his wife. \"You gave nothing,\"{Tom Plum} Plum said. ¶ Ann Plum did not speak. ¶ \"He has no soul,\"{Tom Plum} Plum said.",
        // Whoever speaks takes it over.
        "Tom Plum came. \"You gave nothing,\"{Tom Plum} Plum said. ¶ \"We did,\"{Ann Plum} said Ann Plum. ¶ \"He has no soul,\"{Ann Plum} Plum said.",
        "Tom Plum came. \"You gave nothing,\"{Tom Plum} Plum said. ¶ Ann Plum laughed at it. \"We did,\"{Ann Plum} Plum said.",
    ]);
}

#[test]
fn an_aide_to_both_is_named_whole() {
    check(&[
        "\"It is late,\"{a longtime aide to both Lees} said a longtime aide to both Lees, who would not give a name.",
        "\"It is late,\"{a longtime aide to Lee} said a longtime aide to Lee, who would not give a name.",
    ]);
}

#[test]
fn a_show_names_its_host() {
    check(&[
        "Tom Lee spoke on MSNBC's \"The Rachel Plumtree Show\" on Monday. ¶ \"Are you sure?\"{Rachel Plumtree} Plumtree asked. Plumtree laughed.",
        "Ann Lee told it on Aaron Quist Investigative Radio. ¶ Quist said \"two others\"{Aaron Quist} had called.",
        // Here the show is nobody's.
        "Tom Lee spoke on MSNBC's \"The Late Plumtree Show\" on Monday. ¶ \"Are you sure?\"{Plumtree} Plumtree asked. Plumtree laughed.",
    ]);
}
