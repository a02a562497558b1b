//! Who is meant where a text takes somebody up again by another word, as marked text (see [`speakers`](crate::speakers)).

use crate::speakers::check;

#[test]
fn a_party_means_the_one_of_the_story_who_is_of_no_other() {
    check(&[
        "Rep. Tom Reed met Gov. Ann Lee at the harbour. Reed was late. Reed laughed. ¶ Lee, a Democrat, has a boat. Her rival said she had missed the tide. ¶ \"She was away,\"{Tom Reed} the Republican said.",
        "Tom Reed, a Republican, met Ann Lee, a Democrat. ¶ \"It is late,\"{Ann Lee} the Democrat said.",
        "Ann Lee, a Democrat, has a boat. ¶ \"She was away,\"{~the Republican} the Republican said.",
    ]);
}

#[test]
fn a_mother_of_four_was_just_named() {
    check(&[
        "Ann Lee, 47, told the court that a man had come to her stall. \"He laughed,\"{Ann Lee} the mother of four said.",
        "Ann Lee and Eve Dow came. \"He laughed,\"{the mother of four} the mother of four said.",
        "Tom Reed came to the stall. \"He laughed,\"{the mother of four} the mother of four said.",
    ]);
}

#[test]
fn the_witness_is_who_told_the_court() {
    check(&[
        "Ann Lee told a jury on Monday that she had seen two men. ¶ \"A tax,\"{Eve Dow} said Eve Dow KC. ¶ The witness agreed that it was dark. ¶ \"I am sure,\"{~Ann Lee} she said.",
        "Eve Dow told the market that she had seen two men. ¶ \"It was dark,\"{~the witness} the witness said.",
    ]);
}

#[test]
fn a_relative_s_relative_is_who_has_him() {
    check(&[
        "Ann Lee learned it from her father, Tom Lee, who went deaf. \"He used his teeth,\"{Ann Lee} his daughter said.",
        "Ann Lee learned it from her father, Tom Lee, who went deaf. \"He used his teeth,\"{his son} his son said.",
        "Tom Reed came with his sister, Ann. \"It was late,\"{Tom Reed} her brother said.",
    ]);
}

#[test]
fn who_begins_the_sentence_before_goes_on_in_the_next() {
    check(&[
        "\"I could not carry it,\"{Ann Lee} Ann Lee said. Her mother took another view. She bought a lever and told her to \"go and practise.\"{~Her mother}",
        "\"It is late,\"{Ann Lee} Ann Lee said. The nurse who let her in, Eve Dow, was tired. She said it was \"a long night.\"{~Eve Dow}",
    ]);
}

#[test]
fn for_somebody_it_was_something() {
    check(&[
        "Her coach, Tom Reed, laughed. \"She swims well,\"{Tom Reed} he said. ¶ For Maja Berg it was a bitter day. The 27-year-old sat down before she spoke. ¶ \"My arms went,\"{Maja Berg} she said.",
    ]);
}

#[test]
fn letters_behind_a_name_are_no_part_of_it() {
    check(&[
        "Ann Lee KC said it was \"a long night.\"{Ann Lee}",
        "\"It is late,\"{Ann Lee} said Ann Lee OBE MP.",
        "\"It is late,\"{Ann Dyer} said Ann Dyer.",
    ]);
}

#[test]
fn who_is_a_person_also_behind_a_thing() {
    check(&[
        "The court heard from Tom Reed, the first officer on the scene, who said the heat was \"fierce.\"{Tom Reed}",
        "The court heard from Tom Reed, a friend of the owners, who said the heat was \"fierce.\"{~the owners}",
    ]);
}

#[test]
fn a_company_is_called_by_its_first_word() {
    check(&[
        "Hallmark Motors Inc cut jobs. ¶ The mood at Hallmark was low. Hallmark said it had a plan. It called the outlook \"fair.\"{~Hallmark Motors Inc}",
        "Farmers waited. Rival Corvane, which makes ploughs, cut jobs. \"It is late,\"{~Corvane} the company said.",
    ]);
}

#[test]
fn who_was_just_brought_in_is_named_again() {
    check(&[
        "The petition was started by Kofi Berg, who does his homework there. \"He listens,\"{Kofi Berg} the schoolboy said.",
        "Eve Orr must decide. ¶ Some see Ann Lee herself as her heir. The 43-year-old former judge is liked. \"I walked out,\"{Ann Lee} she said.",
        "Abu Karim had told his nephew to slow down. ¶ \"There was no sound,\"{Abu Karim} the 60-year-old farmer said.",
        "Ann Lee said a man was held. \"There was no sound,\"{~the 60-year-old farmer} the 60-year-old farmer said.",
        "Kofi Berg met Tom Reed. The two were glad. \"He listens,\"{~the schoolboy} the schoolboy said.",
    ]);
}

#[test]
fn a_source_close_to_something_is_the_source() {
    check(&[
        "A source close to the talks said that the mood was bad. \"Nobody sat down,\"{~A source close to the talks} the source said.",
        "\"Nobody sat down,\"{~the source} the source said. A source close to the talks left.",
    ]);
}

#[test]
fn given_names_with_the_names_of_halls_and_streets() {
    check(&[
        "Librarian Sue Hall burst into tears. \"I looked at flats,\"{Sue Hall} she said.",
        "\"I looked at flats,\"{Joy Street} said Joy Street, a nurse. \"Mine is small,\"{~Joy Street} Street said.",
        "\"I looked at flats,\"{Hope Church} said Hope Church, 33. ¶ \"Mine is small,\"{Hope Church} she said.",
    ]);
}

#[test]
fn relatives_by_their_given_names() {
    check(&[
        "Her son, Aram, said it was her heart. \"She was thrown,\"{Aram} he said. ¶ \"Bring fruit,\"{Aram} her son said.",
        "Vartan Berg died in 2003. She is survived by a daughter, Ann Cole, and a brother, Hrant, who is 91. ¶ \"It was only twice,\"{~Hrant} he said.",
        "Ann Okafor won. Her mother, Patience, watched at home. \"The whole house screamed,\"{Patience} she said.",
    ]);
}

#[test]
fn a_deputy_minister_is_a_deputy() {
    check(&[
        "Chief Minister Ann Lee came with her deputy, Tom Reed. Lee smiled. ¶ \"We have no differences,\"{Tom Reed} the deputy chief minister said.",
        "Chief Minister Ann Lee came. ¶ \"We have no differences,\"{~the deputy chief minister} the deputy chief minister said.",
        "Chief Minister Ann Lee came with her deputy, Tom Reed. ¶ \"We have no differences,\"{Ann Lee} the chief minister said.",
    ]);
}

#[test]
fn somebody_new_with_the_role_of_somebody_known() {
    check(&[
        "Chief Minister Ann Lee came. ¶ But a union minister was less glad. \"She has waited,\"{a union minister} the minister said.",
        "Chief Minister Ann Lee came. ¶ She is a minister who waits. \"It is late,\"{Ann Lee} the minister said.",
    ]);
}

#[test]
fn a_trade_means_who_the_story_is_about() {
    check(&[
        "Ann Orr won. Orr has printed it on a towel. ¶ Her mother, Grace, sits in front and corrects her. \"I do not mind,\"{Ann Orr} the actor said. Orr left.",
        "Sal Bruno was slicing cheese when a man walked in. Bruno, 72, had a sausage. ¶ \"I did not think,\"{Sal Bruno} the deli owner said. Bruno laughed.",
        "Sal Bruno met Ann Orr. ¶ \"I did not think,\"{~the deli owner} the deli owner said.",
    ]);
}

#[test]
fn her_father_is_who_has_the_daughter() {
    check(&[
        "Sal Bruno laughed. His daughter, Eve Bruno, was not glad. ¶ \"It weighs eleven pounds,\"{Eve Bruno} she said. ¶ \"Nine,\"{Sal Bruno} her father said.",
    ]);
}

#[test]
fn the_name_behind_the_verb_to_be_goes_on() {
    check(&[
        "\"It is late,\"{Tom Reed} Tom Reed said. ¶ The playwright was Ned Farrow, to whom she was married. He has been kind. \"She wrote better,\"{Ned Farrow} he said.",
        "An agent told her to wait. She left. ¶ \"It is late,\"{Tom Reed} Tom Reed said.",
        "Leader of the Opposition Ann Lee said the bridge had \"gone on leave.\"{Ann Lee}",
        "Eve Orr warned that the rush was near. ¶ The New Zealander called it \"a reflex of the greedy.\"{~Eve Orr}",
    ]);
}

#[test]
fn the_widower_and_the_witness_are_told_by_what_was_told_of_them() {
    check(&[
        "Viggo Berg was there. Berg's wife died in 2021 of something that Tom Reed took for a cold. \"I am angry,\"{Viggo Berg} the widower said.",
        "Tom Reed, who ran the mine, told the inquiry that he had waited. ¶ \"He told you that it was ugly,\"{Eve Orr} Eve Orr SC said. ¶ \"It was not so,\"{Tom Reed} the witness said.",
        "Viggo Berg was there. Berg's wife sang. \"I am angry,\"{~the widower} the widower said.",
    ]);
}

#[test]
fn the_commissioner_is_named_behind_a_comma() {
    check(&[
        "The commissioner, retired judge Eve Orr, stepped in. \"I understand,\"{Eve Orr} she said.",
        "Hull's coach, the Australian Tom Reed, was in no mood. Ann Orr called for him to go. ¶ Told of it, the coach shrugged. \"Ann rang me,\"{Tom Reed} he said.",
    ]);
}

#[test]
fn who_goes_by_the_given_name_leaves_the_surname_to_the_other() {
    check(&[
        "Tessa Quill was twelve. ¶ Hugh Quill worked in Graz. ¶ Quill is a poet. \"It shows,\"{Tessa Quill} Quill said. After Hugh's death she left.",
        "Tessa Quill was twelve. ¶ Hugh Quill worked in Graz. ¶ Quill is a spy. \"It shows,\"{Hugh Quill} Quill said.",
    ]);
}

#[test]
fn the_old_man_and_the_microbiologist() {
    check(&[
        "Ann Orr goes to see Tom Reed. He lies to her for an hour, and then he stops. \"Your father minded,\"{Tom Reed} the old man says.",
        "\"It is late,\"{Eve Orr} said Eve Orr, who studies mould. She was glad. Still, the microbiologist called it \"the best of all moulds.\"{Eve Orr}",
        "Eve Orr came. \"It is late,\"{~the old man} the old man said.",
    ]);
}

#[test]
fn what_is_written_somewhere_is_nobody_s() {
    check(&[
        "\"It is late,\"{Ann Lee} Ann Lee said. ¶ On the wall was written, in chalk, \"They were crossing a creek.\"{-}",
        "\"It is late,\"{Ann Lee} Ann Lee said. She wrote on the wall: \"They were crossing a creek.\"{Ann Lee}",
    ]);
}

#[test]
fn the_verb_to_be_says_who_she_is() {
    check(&[
        "Eve Orr flew over. Orr was tired. A woman came with a tin. She was Tait's daughter, Morven. \"Dad was bad,\"{Morven} she says.",
        "Eve Orr flew over. Orr was tired. She was a friend of Ann Lee. \"Dad was bad,\"{Eve Orr} she says.",
    ]);
}

#[test]
fn a_question_of_the_reporter_is_about_who_the_story_is_about() {
    check(&[
        "Tom Reed was sacked. Reed had won. Reed left. ¶ \"He talks to them,\"{Joe Dow} said Joe Dow. ¶ Did he see it coming? \"I thought he was cold,\"{Tom Reed} he said.",
    ]);
}

#[test]
fn a_trade_is_known_of_whom_the_story_is_about() {
    check(&[
        "Musa Bello sings. Bello is loud. Bello bakes. ¶ His bread is old. He smiles. His guest has had it once. Eve Orr flew over. She chewed. \"She told me it was nice,\"{~Musa Bello} the baker said.",
        "Musa Bello sings. Bello is loud. Bello swims. ¶ \"It is nice,\"{Eve Orr} said Eve Orr, who ate it. \"I want more,\"{~Eve Orr} the baker said.",
        "Tom Reed met Eve Orr. Eve Orr left. ¶ \"It is late,\"{~The union's director} The union's director said.",
    ]);
}

#[test]
fn positions_speak() {
    check(&[
        "Captain Wiremu Berg said they had read it. \"Mum rang me,\"{Wiremu Berg} the lock said.",
        "\"Mum rang me,\"{Wiremu Berg} Wiremu Berg said. He broke the lock. \"It was old,\"{Wiremu Berg} he said.",
    ]);
}

#[test]
fn who_was_spoken_of_and_is_told_of_next() {
    check(&[
        "The judges liked Colm Berg. The Irishman, who had lost, was glad. \"I have a speech,\"{Colm Berg} he said.",
        "The local MP, Sir Tom Reed, has called for it. The Conservative told the paper that it was late. \"She did wrong,\"{Tom Reed} he said.",
        "Lord Justice Amin said she had \"no regard for it.\"{Amin} ¶ \"You were told,\"{Amin} the judge said.",
    ]);
}

#[test]
fn a_spokesman_for_something_is_he() {
    check(&[
        "Tom Reed left. ¶ A spokesman for the group said lessons had been learned. Asked which, he said he would \"come back to you on that.\"{~A spokesman for the group}",
        "\"It is late,\"{Tom Reed} Tom Reed said. A nurse from the group slept. \"It was cold,\"{Tom Reed} he said.",
    ]);
}

#[test]
fn a_relative_who_acts_is_meant() {
    check(&[
        "Gemma Reed left. ¶ Reed's mother, Denise, shouted as her daughter was led down. \"It is a phone,\"{Denise} she cried.",
        "Deepa Rao left. Her aunt, Lakshmi, takes no rent. \"She eats,\"{Lakshmi} the aunt said.",
        "Tom Reed left. ¶ Reed's son, Grant, was there. ¶ He called it \"the worst of all ports.\"{Tom Reed}",
    ]);
}

#[test]
fn the_founder_is_of_the_story() {
    check(&[
        "Deepa Rao sold it. Rao rode. Rao laughed. ¶ \"It will fail,\"{Tom Reed} said Tom Reed. Told of this, the founder grinned. \"Tom said so before,\"{Deepa Rao} she said.",
    ]);
}

#[test]
fn what_companies_are_told_by() {
    check(&[
        "Shares in Norvald fell. Norvald A/S cut its forecast. ¶ Hull-based Tarrant, whose drug was approved, was glad. ¶ Ann Lee, who runs Norvald, was asked. \"They meant it,\"{Ann Lee} she said.",
    ]);
}

#[test]
fn no_prime_minister_is_the_minister() {
    check(&[
        "Prime Minister Tom Reed left. ¶ \"It is late,\"{~the minister} the minister said. ¶ \"It is not,\"{Tom Reed} the prime minister said.",
    ]);
}

#[test]
fn the_new_champion_is_of_the_story() {
    check(&[
        "Maeve Halloran won. Halloran saved a point. Halloran laughed. ¶ \"We watched it,\"{Rin Asakawa} Rin Asakawa said. ¶ The new champion goes to Rome. Asked what she would do there, she thought. \"Lasagne,\"{Maeve Halloran} she said.",
    ]);
}

#[test]
fn the_mayor_is_the_lead_where_nobody_else_is_one() {
    check(&[
        "Eve Orr won. She left. She came back. She sang. Orr laughed. ¶ \"It is late,\"{Tom Reed} said Tom Reed. ¶ The mayor thinks about this. \"It is fair,\"{Eve Orr} she says.",
        "Eve Orr won. She left. She came back. She sang. Orr laughed. ¶ \"It is late,\"{Tom Reed} said Mayor Tom Reed. ¶ \"It is fair,\"{Tom Reed} the mayor says.",
        "Eve Orr won. ¶ \"It is late,\"{Tom Reed} said Tom Reed. ¶ \"It is fair,\"{~the mayor} the mayor says.",
    ]);
}

#[test]
fn roles_behind_a_clause_and_in_capitals() {
    check(&[
        "A steward who survived, Jhun Berg, testified. The lawyer, Eve Orr, asked him. \"The second,\"{Jhun Berg} the steward said.",
        "The Leader of the Opposition, Kwame Dow, laughed. The Prime Minister, Tom Reed, did not. ¶ \"He signed it,\"{Kwame Dow} the Labour leader said.",
    ]);
}

#[test]
fn a_man_called_so_and_whom_he_visited() {
    check(&[
        "The guard was a young man called Imran Dow, who pulled them out. He has a medal. \"I was walking,\"{Imran Dow} he says.",
        "Tom Reed left. ¶ Dr. Quelo Dow, who had visited her daily, said it was late. \"She wants rice,\"{Quelo Dow} he said.",
        "Ann Lee left. ¶ Dr. Quelo Dow, who had brought her sister, said it was late. \"I want rice,\"{Quelo Dow} she said.",
    ]);
}

#[test]
fn the_former_plumber_the_boy_and_the_77_year_old() {
    check(&[
        "Councillor Bob Nash has called for it. He has offered to help. \"Four of us,\"{Bob Nash} the former plumber said.",
        "Schoolboy Luka Berg beat Sverre Dow. Dow laughed. ¶ \"I asked for it,\"{Luka Berg} the boy said.",
        "Radmila Berg watched. She would not say how far Luka Dow would go. \"He is lazy,\"{~Radmila Berg} the 77-year-old said.",
        "Tom Reed met Eve Orr. ¶ \"Four of us,\"{~the former plumber} the former plumber said.",
    ]);
}

#[test]
fn the_former_governor_of_a_state_is_whom_the_sentence_before_is_about() {
    check(&[
        "Tom Reed went after Joe Lee in Hull, where he called him a fool. \"He is,\"{~Tom Reed} the former Maine governor said.",
        "Sen. Tom Reed went after Joe Lee in Hull, where he called him a fool. \"He is,\"{~the former Maine governor} the former Maine governor said.",
        "Reed would not say whether he would prefer that towns face Dow or Sen. Tom Orr. The minority leader said: \"It is late.\"{~Reed}",
    ]);
}

#[test]
fn who_is_only_brought_in_behind_by_is_new_too() {
    check(&[
        "Ann Lee, an organizer in Hull, came. Lee was greeted by an organizer at the hall. ¶ \"Sit down,\"{an organizer at the hall} the organizer told them.",
        "Ann Lee, an organizer in Hull, came. Lee was greeted by a crowd at the hall. ¶ \"Sit down,\"{Ann Lee} the organizer told them.",
    ]);
}

#[test]
fn the_one_whose_deed_was_told_last_is_described() {
    check(&[
        "The Plum Gazette opposed it. ¶ The conservative publication called it \"late.\"{~Plum Gazette}",
        "The Plum Gazette opposed it. Ann Lee laughed. The pier burned. ¶ The conservative publication called it \"late.\"{~The conservative publication}",
        "The Plum Gazette opposed it. ¶ The other publication called it \"late.\"{~The other publication}",
    ]);
}

#[test]
fn it_is_the_body_that_was_cited() {
    check(&[
        "The Free Union struck again, according to the Plum Institute. It said the strike was \"late.\"{~Plum Institute}",
        "The Free Union struck again, a blow for the Plum Institute. It said the strike was \"late.\"{~Free Union}",
    ]);
}

#[test]
fn the_grandfather_of_six_came_with_one_of_them() {
    check(&[
        "Tom Reed, 73, came ashore near Dover, watched by his grandson Luke. \"My legs have resigned,\"{Tom Reed} the grandfather of six said.",
    ]);
}

#[test]
fn the_witness_took_the_stand() {
    check(&["Ms. Lee took the stand at noon. Tom Reed, the prosecutor, rose. ¶ \"He left,\"{Lee} the witness said."]);
}

#[test]
fn the_widow_is_whose_husband_has_died() {
    check(&[
        "Ann Lee was late. Her late husband, Hank, had been getting letters for years. ¶ \"They wanted the fence,\"{Ann Lee} the widow said.",
        "Ann Lee was late. Her husband, Tom, died in 2016. ¶ \"He never was,\"{Ann Lee} the widow said.",
        "Ann Lee, whose husband, Tom, was killed at the quarry, wants it closed. ¶ \"He never came home,\"{Ann Lee} the widow said.",
        "Ann Lee, whose husband, Tom, works at the quarry, wants it closed. ¶ \"He never came home,\"{~the widow} the widow said.",
    ]);
}

#[test]
fn the_bride_is_his_wife() {
    check(&[
        "Jack Lee and his wife, Mina, were married on the pier. \"It rained,\"{Mina} the bride said. \"It poured,\"{Jack Lee} the groom said.",
    ]);
}

#[test]
fn a_title_stands_between_a_relation_and_the_name() {
    check(&[
        "Ann Reed and her sister, former Gov. Eve Reed, do not speak. ¶ \"She is deaf,\"{Eve Reed} her sister said.",
        "Tom Reed and his wife, the novelist Eve Dow, do not speak. ¶ \"He is deaf,\"{Eve Dow} his wife said.",
        "Tom Reed and his wife, Judge Eve Dow, do not speak. ¶ \"She is deaf,\"{Tom Reed} her husband said.",
        "Ann and Tom Lee came. Jack Berg and his sister, Mayor Eve Berg, laughed. \"So?\"{Jack Berg} her brother said.",
    ]);
}

#[test]
fn a_representative_is_a_congresswoman() {
    check(&[
        "Rep. Ann Lee lost her roof. ¶ \"It flew,\"{Ann Lee} the congresswoman said.",
        "Sen. Tom Lee lost his roof. ¶ \"It flew,\"{~the congressman} the congressman said.",
    ]);
}

#[test]
fn no_keeper_is_the_striker() {
    check(&[
        "The penalty hit the bar. Silva, who had scored twice, sank down; the keeper, Nuno Pires, ran to him. ¶ \"He said sorry,\"{Silva} the striker said.",
    ]);
}

#[test]
fn in_one_sentence_she_is_not_he() {
    check(&[
        "Orla Quist was the first to notice. When she told Zed Bantry, he laughed. \"It is nothing,\"{Zed Bantry} he said.",
    ]);
}

#[test]
fn his_client_is_whose_lawyer_was_named() {
    check(&[
        "Tom Reed came with his lawyer, Ann Dow. \"She is thin,\"{~Tom Reed} her client said. \"He is fat,\"{Ann Dow} his lawyer said.",
        "Tom Reed's doctor, Jack Dow, came. \"He is late,\"{Tom Reed} his patient said.",
        "Tom Reed's doctor, Jack Dow, came. \"He is late,\"{her patient} her patient said.",
        "Ann Dow and her old teacher, Eve Orr, met again. \"I knew nothing,\"{Ann Dow} her pupil said.",
    ]);
}

#[test]
fn a_couple_without_one_surname() {
    check(&[
        "Theo Vance and Uma Kapoor divorced on Monday. \"I cook,\"{Uma Kapoor} his ex-wife said. \"I sing,\"{Theo Vance} her former husband said.",
        "Theo Vance and Uma Kapoor met on Monday. \"I cook,\"{his ex-wife} his ex-wife said.",
    ]);
}

#[test]
fn a_nation_before_the_name() {
    check(&[
        "The Spaniard Paco Ruiz and the Frenchman Luc Morel rowed. \"He sings,\"{Luc Morel} the Frenchman said. \"He cooks,\"{~Paco Ruiz} the Spaniard said.",
        "The Italian midfielder Luca Berti and the German keeper Uwe Kranz met. \"He sings,\"{~Luca Berti} the Italian said.",
    ]);
}

#[test]
fn whoever_is_tried_is_the_defendant() {
    check(&[
        "Brian Stubbs's trial began on Monday. The accountant, who is 44, denies theft. \"It was mine,\"{Brian Stubbs} the defendant told the jury.",
    ]);
}

#[test]
fn whose_father_sang() {
    check(&[
        "Lucy Hale, whose father, the tenor Giles Hale, sang, cannot sing a note. \"I leave with the dog,\"{Giles Hale} said her father.",
    ]);
}

#[test]
fn the_mayor_is_whoever_holds_the_office_today() {
    check(&[
        "Mayor Tito Alvarez and former mayor Rosa Quinn opened the bridge. \"It is my bridge,\"{Tito Alvarez} the mayor said.",
        "Mayor Tito Alvarez and former mayor Rosa Quinn opened the bridge. \"It is my bridge,\"{Rosa Quinn} the former mayor said.",
        "Former mayor Rosa Quinn opened the bridge. \"It is my bridge,\"{Rosa Quinn} the mayor said.",
    ]);
}

#[test]
fn their_mother_is_whose_sons_they_are() {
    check(&[
        "Grace Adeyemi's sons, Tunde and Femi, both play for Lagos. Their mother does not watch. ¶ \"I cook,\"{Grace Adeyemi} she said.",
        "Ann Orr took her twins to the pier. \"They swam,\"{Ann Orr} their mother said.",
        "Tom and Jack Orr swam. Their mother, Eve Orr, did not. \"They swam,\"{Eve Orr} their mother said.",
    ]);
}

#[test]
fn an_expert_is_who_spoke_last() {
    check(&[
        "\"It grows well,\"{Ann Quill} explains Ann Quill from Plum Gardens. ¶ Next up, the experts like the fern. \"It is easy to keep,\"{~Ann Quill} the expert explains.",
        // somebody else is called so, or the last voice holds an office
        "An expert on ferns came. \"It grows well,\"{Ann Quill} explains Ann Quill from Plum Gardens. ¶ \"It is easy to keep,\"{An expert} the expert explains.",
        "\"It grows well,\"{Ann Quill} said Mayor Ann Quill. ¶ \"It is easy to keep,\"{~the expert} the expert explains.",
    ]);
}

#[test]
fn a_giant_is_whom_the_text_called_so() {
    check(&[
        "US tech giant Microsoft has said its offer was late. ¶ Netflix sold much. ¶ \"They let us know,\"{~Microsoft} the US tech giant said.",
        "German carmaker Volkswagen has said its offer was late. ¶ Netflix sold much. ¶ \"They let us know,\"{~Volkswagen} the carmaker said.",
    ]);
}

#[test]
fn a_star_is_named_again_by_a_work() {
    check(&[
        "Carrie Quill wants people to stop. \"Please stop it,\" the Harbour Wars: The Gulls Awaken star, 59, tweeted. \"It hurts.\"{~Carrie Quill}",
        "Carrie Quill wants people to stop. \"Please stop it,\"{~Carrie Quill} the Keeping Up With the Gulls star tweeted.",
        // an office is no work
        "Carrie Quill wants people to stop. \"Please stop it,\"{~the Harbour Board inspector} the Harbour Board inspector tweeted.",
    ]);
}

#[test]
fn offices_in_letters_and_groups_that_are_called_so() {
    check(&[
        "Inspector General Ann Quill came. The IG also said her team was \"not late.\"{Ann Quill}",
        "District Attorney Ann Quill came. The DA said it was \"not late.\"{Ann Quill}",
        "It was on Facebook, by a group called Oxfam. ¶ The group was urging them to vote, alleging \"layers of theft\"{~Oxfam} in it.",
        "In the end, defence counsel Ann Quill said that it was late. Her client sat still. \"It is odd,\"{Ann Quill} the lawyer said.",
    ]);
}

#[test]
fn the_member_for_a_seat_of_two_words() {
    check(&[
        "George Quill said he would stand. The Glasgow Kelvin MP accused Ms Dow of being \"late again.\"{~George Quill}",
        "George Quill said he would stand. The Glasgow MP accused Ms Dow of being \"late again.\"{~George Quill}",
    ]);
}
