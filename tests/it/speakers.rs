//! Who said what, as marked text: behind each quotation stands its speaker in braces, `~` before a voice that goes on,
//! `?` before a guess, `{-}` where nobody is named; ` ¶ ` parts paragraphs.

use sayso::analyze::analyze;
use sayso::article::{Article, Block, BlockKind};
use sayso::facts::{Certainty, Quote, QuoteKind};

/// `marked` without what stands in braces.
pub fn plain(marked: &str) -> String {
    let (mut text, mut inside) = (String::new(), false);
    for c in marked.chars() {
        match c {
            '{' => inside = true,
            '}' => inside = false,
            c if !inside => text.push(c),
            _ => {}
        }
    }
    text
}

fn voice(quote: &Quote) -> String {
    let Some(speaker) = &quote.speaker else { return "{-}".to_owned() };
    let sign = match speaker.certainty() {
        Certainty::High => "",
        Certainty::Medium => "~",
        Certainty::Low => "?",
        Certainty::Reader => "!",
    };
    format!("{{{sign}{}}}", speaker.name)
}

pub fn mark(text: &str) -> String {
    let block = |text: &str| Block { kind: BlockKind::Body, text: text.to_owned() };
    let article = Article { blocks: text.split(" ¶ ").map(block).collect(), ..Article::default() };
    let mut texts: Vec<String> = article.blocks.iter().map(|block| block.text.clone()).collect();
    for quote in analyze(&article).quotes.iter().rev().filter(|quote| quote.kind != QuoteKind::Indirect) {
        let last = quote.spans.last().expect("a quote has a span");
        texts[last.block.index()].insert_str(last.end as usize, &voice(quote));
    }
    texts.join(" ¶ ")
}

/// Each case is marked as the project reads its text.
#[track_caller]
pub fn check(cases: &[&str]) {
    for marked in cases {
        assert_eq!(&mark(&plain(marked)), marked);
    }
}

#[test]
fn the_verb_and_its_subject() {
    check(&[
        "\"The bridge is safe,\"{Ann Lee} Ann Lee said.",
        "\"The bridge is safe,\"{Ann Lee} said Ann Lee, once an adviser to Omar Diaz.",
        "Ann Lee, who had met Omar Diaz, said the bridge was \"safe enough for now.\"{Ann Lee}",
        "Ann Lee told Omar Diaz that the bridge was \"safe enough for now.\"{Ann Lee}",
        "As Ann Lee, the No. 2 in the party leadership, put it: \"This bridge will not be built.\"{Ann Lee}",
    ]);
}

#[test]
fn verbs_of_two_words_and_nouns_that_look_like_verbs() {
    check(&[
        "Omar Diaz was there. As Ann Lee put it: \"Nobody came to see the bridge.\"{Ann Lee}",
        "\"Nobody came to see the bridge!\"{~the note} the note says.",
        "Ann Lee is pledging to \"win back the whole harbour\"{Ann Lee} by spring.",
    ]);
}

#[test]
fn voices_that_go_on() {
    check(&[
        "\"The bridge is safe,\" Ann Lee told reporters. \"We looked at it twice.\"{Ann Lee} Omar Diaz said \"that is not enough for us.\"{Omar Diaz}",
        "\"The bridge is safe,\"{Ann Lee} Ann Lee said. ¶ \"We looked at it twice.\"{~Ann Lee}",
        "\"The bridge,\" Ann Lee said, \"is safe.\"{Ann Lee}",
    ]);
}

#[test]
fn a_name_and_its_colon_leave_no_doubt() {
    check(&[
        "Lee: \"The bridge is safe.\"{Ann Lee} ¶ Ann Lee came.",
        "The dockers agree – Ann Lee: \"It is late.\"{Ann Lee}",
        "Ann Lee on the bridge: \"It is late.\"{?Ann Lee}",
    ]);
}

#[test]
fn a_name_between_commas_says_who_is_unkind() {
    check(&[
        "Omar Diaz left. His wife, Ann, was less kind: \"He is a crook.\"{?Ann}",
        "Omar Diaz left. His wife of 40 years, Ann Lee, was less kind: \"He is a crook.\"{?Ann Lee}",
        "Omar Diaz left. His wife was less kind: \"He is a crook.\"{?His wife}",
    ]);
}

#[test]
fn a_programme_says_nothing() {
    check(&[
        "On Sunday on Harbour Radio's \"Quayside,\" Ann Lee called it \"late for all of us.\"{Ann Lee}",
        "On Sunday, of the Harbour's \"long decline,\"{Ann Lee} Ann Lee said it was late.",
    ]);
}

#[test]
fn a_line_that_announces_the_text_is_no_voice() {
    check(&[
        "Ann Lee said she was \"glad to be here.\"{Ann Lee} ¶ Transcript as follows: ¶ \"Tonight we came to the harbour.\"{~Ann Lee}",
        "Ann Lee said she was \"glad to be here.\"{Ann Lee} ¶ The union's statement in full: ¶ \"Tonight we came.\"{~The union}",
    ]);
}

#[test]
fn pronouns_roles_and_sources_without_a_name() {
    check(&[
        "Omar Diaz met Mary Lee on Monday. \"We agreed,\"{Mary Lee} she said.",
        "A harbour official said the talks were \"going nowhere at all.\"{A harbour official}",
        "Mayor Mary Lee came late. \"The pier will stay,\"{Mary Lee} the mayor said.",
    ]);
}

#[test]
fn the_rest_of_the_sentence_stands_before_the_verb() {
    check(&[
        "\"We could not be happier\"{Rosa Blum} about the new pier, said Rosa Blum, who runs the ferry.",
        "\"The bridge is safe,\"{Ann Lee} Ann Lee, the mayor, said Monday.",
        "\"It seems unlikely\"{Omar Diaz} that Ann Lee will win, said Omar Diaz.",
        "\"It seems unlikely\"{Ann Lee} that the ferry sails, Ann Lee told Omar Diaz.",
    ]);
}

#[test]
fn a_name_in_apposition_ends_the_sentence() {
    check(&[
        "\"We waited for hours,\"{~Jana Orr} said another passenger, Jana Orr.",
        "\"We waited for hours,\"{another passenger} said another passenger, and Jana Orr nodded.",
    ]);
}

#[test]
fn the_clause_that_holds_the_quotation() {
    check(&[
        "Ann Lee urged the town to vote for Omar Diaz, saying \"he has never let us down.\"{~Ann Lee}",
        "The ferry union posted a message saying it was \"tired of being ignored.\"{~The ferry union}",
        "Ann Lee said Omar Diaz was right and said the pier would \"last for another century.\"{~Ann Lee}",
        "Ann Lee praised Omar Diaz, who called the pier \"a gift to the whole town.\"{Omar Diaz}",
        "Ann Lee, who praised Omar Diaz, called the pier \"a gift to the whole town.\"{Ann Lee}",
    ]);
}

#[test]
fn an_attribution_that_ends_the_sentence_credits_all_of_it() {
    check(&[
        "Omar Diaz's \"excesses\"{Ann Lee} are hard to bear, Ann Lee said in Hull.",
        "Many mayors became more \"conversant\"{Ann Lee} about the harbour, Ann Lee said.",
        "Omar Diaz \"drew quite well from the harbour\"{~Ann Lee} last year, said Hull University professor Ann Lee.",
        "Omar Diaz called the pier \"a wreck\"{Omar Diaz} in June, Ann Lee said.",
        "The mayors became more \"conversant\"{~The mayors} about the harbour, and Ann Lee said nothing.",
    ]);
}

#[test]
fn the_title_and_role_before_a_name_belong_to_the_words_that_name_the_speaker() {
    for (text, expected) in [
        ("\"No,\" said Omar Diaz campaign manager Ann Lee in a note.", "Omar Diaz campaign manager Ann Lee"),
        ("Former Secretary of State Ann Lee said \"no.\"", "Former Secretary of State Ann Lee"),
        ("On Monday Ann Lee said \"no.\"", "Ann Lee"),
        ("US Secretary of State Ann Lee, in Hull, said \"no.\"", "US Secretary of State Ann Lee"),
        ("He asked the US. Ann Lee said \"no.\"", "Ann Lee"),
        ("The union's chief negotiator, Gov. Ann Lee, said \"no.\"", "The union's chief negotiator, Gov. Ann Lee"),
        // Two, not one.
        ("After meeting the union's negotiator, Gov. Ann Lee said \"no.\"", "Gov. Ann Lee"),
    ] {
        let block = Block { kind: BlockKind::Body, text: text.to_owned() };
        let article = Article { blocks: vec![block], ..Article::default() };
        let quotes = analyze(&article).quotes;
        let mention = quotes.iter().find_map(|quote| quote.speaker.as_ref()?.mention).expect("a speaker");
        assert_eq!(article.slice(mention), expected, "{text}");
    }
}

#[test]
fn what_was_not_said_or_not_yet() {
    check(&[
        "Ann Lee said Omar Diaz would offer \"a new pier for the town.\"{Ann Lee}",
        "Ann Lee said Omar Diaz did not call the pier \"a gift to the whole town.\"{Ann Lee}",
        "Ann Lee said that Omar Diaz called the pier \"a gift to the whole town.\"{Ann Lee}",
        "Ann Lee would call the pier \"a gift to the whole town.\"{Ann Lee}",
        "There was talk of the pier, said to be \"a gift to the whole town.\"{-}",
    ]);
}

#[test]
fn a_verb_that_reports_nothing() {
    check(&[
        "Ann Lee blasted Omar Diaz for being \"too soft on the ferrymen.\"{Ann Lee}",
        "The storm, Ann Lee fears, drove \"half of the town to the hills\"{~Ann Lee} at dawn.",
        "Ann Lee called the plans of Omar Diaz, the mayor, for a pier of steel and glass \"a sad joke.\"{~Ann Lee}",
        "Harbour crews worked on \"a very tight budget\" all night.",
    ]);
}

#[test]
fn nouns_between_a_subject_and_the_quotation() {
    check(&[
        "One of the ferrymen of Harwich, Jens Orr, said the pier was \"too short by half.\"{Jens Orr}",
        "Speaking later in Harwich, Ann Lee, who had met Omar Diaz, said the pier was \"too short by half.\"{Ann Lee}",
        "Ann Lee nailed a sign that read \"No swimming from this pier.\"{~a sign}",
        "The dockers, who called the pier \"a gift to the whole town,\"{~The dockers} cheered.",
        "When Ann Lee shouted, \"Down with the pier,\"{Ann Lee} Omar Diaz laughed.",
        "Ann Lee said he was \"too late,\"{Ann Lee} echoing some ferrymen who said the same.",
    ]);
}

#[test]
fn nouns_of_saying_and_things_that_bear_words() {
    check(&[
        "Omar Diaz was asked about Ann Lee's claim that the pier was \"too short by half.\"{~Ann Lee}",
        "Ann Lee stood by her promise to \"win back the whole harbour.\"{~Ann Lee}",
        "Omar Diaz said that Ann Lee's description was \"wrong in every word.\"{Omar Diaz}",
        "Omar Diaz held up a banner saying \"Save our pier.\"{~a banner}",
        "Omar Diaz issued a statement saying \"the pier is saved.\"{~Omar Diaz}",
        "The dockers cheered, with Ann Lee of the union yelling \"Save our pier.\"{~Ann Lee}",
    ]);
}

#[test]
fn voices_of_another_paragraph() {
    check(&[
        "Ann Lee issued the following statement: ¶ \"The pier will stay where it is.\"{~Ann Lee}",
        "Ann Lee, the mayor, had a word for the crowd. ¶ \"The pier will stay where it is.\"{?Ann Lee}",
        // Those who would talk did not: the one who spoke before goes on.
        "Mayor Ann Lee said the pier had to stay. ¶ Councillors would discuss \"how we keep it dry in winter.\"{~Ann Lee}",
        "Mayor Ann Lee said the pier had to stay. ¶ Councillors praised \"how we keep it dry in winter.\"{Councillors}",
        "The pier was gone. ¶ \"It will stay where it is.\"{~Ann Lee} ¶ – Ann Lee, Harwich",
        "The pier was gone. ¶ \"It will stay where it is.\"{-}",
        "Ann Lee left. The storm had come. ¶ \"It will stay where it is.\"{-}",
    ]);
}

#[test]
fn what_stands_behind_the_quotation() {
    check(&[
        "\"We waited for hours,\"{~Stuart Olsen} another brother of his, Stuart Olsen, recalled.",
        "\"The men are gone,\"{~Harbour Watch} according to Harbour Watch.",
        "\"The pier is safe,\"{~a spokesman} a spokesman for harbour workers said.",
        "\"The pier is safe,\"{Josh Orr} Harbour Office press secretary Josh Orr told reporters.",
        "\"The pier is safe,\"{Josh Orr} Josh Orr, now 81, said by telephone this week.",
        "\"The pier is safe,\" she said. \"We looked at it.\"{~she} Ann Lee noted a crowd of dockers that stood on the pier all day and sang.",
        "\"Nobody came,\"{Omar Diaz} Omar Diaz said. Ann Lee says the town should pay. \"It is our pier.\"{~Ann Lee}",
    ]);
}

#[test]
fn thoughts_labels_and_what_is_spoken_of() {
    check(&[
        "Ann Lee told the paper that Omar Diaz agrees the pier is \"as quiet as a church.\"{Ann Lee}",
        "The dockers agree – Ann Lee: \"The pier is as quiet as a church.\"{Ann Lee}",
        "Omar Diaz said that Ann Lee's claim that the pier fell was \"wrong in every word.\"{Omar Diaz}",
        "Ann Lee was there. Another tweeted, \"The pier is as quiet as a church.\"{~Another}",
        "Ann Lee keeps winning nods as she calls the pier \"as quiet as a church.\"{Ann Lee}",
    ]);
}

#[test]
fn whose_they_are_does_not_make_them_another() {
    check(&[
        "\"The bridge is safe,\"{Ann Lee} the Herald's Ann Lee wrote. ¶ \"We agree,\"{Omar Diaz} said Labour's Omar Diaz.",
        "\"The bridge is safe,\"{Ann Lee} said Ostrava's mayor Ann Lee.",
        "\"The bridge is safe,\"{~Ann Lee's office} Ann Lee's office said.",
    ]);
}

#[test]
fn a_passive_verb_names_its_speaker_behind_by_or_nobody() {
    check(&[
        "The bridge was described by Ann Lee as \"a wreck in the water.\"{Ann Lee}",
        "The bridge has been called \"a wreck in the water\"{~Ann Lee} by Ann Lee, the mayor.",
        "The bridge was said to be \"past all saving now.\"{-}",
        "Ann Lee said the bridge was known to be \"past all saving now.\"{Ann Lee}",
        "Asked whether the bridge was \"past all saving now,\"{-} half of them said no.",
        "Asked whether the bridge was safe, Ann Lee said: \"It is past all saving now.\"{Ann Lee}",
        "Omar Diaz rejected a claim by Ann Lee that the bridge was \"past all saving now.\"{~Ann Lee}",
    ]);
}

#[test]
fn subjects_behind_their_verb() {
    check(&[
        "As The Herald's Ann Lee puts it, the mayor is selling the town \"a bridge to nowhere.\"{Ann Lee}",
        "So says Ann Lee: \"The bridge is safe.\"{Ann Lee}",
        "\"The bridge is safe,\"{Ann Lee} so says Ann Lee.",
        "Any \"clear reading of it\"{Ann Lee}, said Ann Lee, a builder, would be \"a great mistake.\"{Ann Lee}",
        "\"Welcome to the harbour!\"{~a message} a message on the website reads.",
    ]);
}

#[test]
fn clauses_that_stand_beside_their_noun() {
    check(&[
        "The law, which Ann Lee, for one, called \"a trap for us,\"{Ann Lee} passed.",
        "Critics, among them Omar Diaz, say the law is \"a trap for us.\"{Critics}",
        "Ann Lee fired back that the \"people of the harbour voted twice\"{Ann Lee} and believed in it.",
        "Labour's Ann Lee said the law was \"a trap for us.\"{Ann Lee}",
    ]);
}

#[test]
fn the_sentence_before_tells_who_speaks() {
    check(&[
        "\"No,\"{Omar Diaz} said Omar Diaz. ¶ Ann Lee used the question to speak of herself. \"We need to build.\"{?Ann Lee}",
        "\"No,\"{Omar Diaz} said Omar Diaz. ¶ He used the question to speak of himself. \"We need to build.\"{~Omar Diaz}",
        "\"No,\" said Omar Diaz, the friend of Ann Lee. \"We need to build.\"{Omar Diaz}",
        "The judge then turned to the boy. \"Why did you run from them?\"{?The judge}",
    ]);
}

#[test]
fn subjects_between_a_quotation_and_its_verb() {
    check(&[
        "\"It was hard,\"{~police} police in the town said.",
        "\"It was hard,\"{Lee} Lee, 45, said.",
        "\"It was hard,\"{Ann Lee} Ann Lee – who turned 45 on Monday – said.",
        "\"It was hard,\"{~the tall, 71-year-old mayor} the tall, 71-year-old mayor said in June.",
        "\"It was hard!\"{~the front page of the paper} blared the front page of the paper.",
        "But even as Omar Diaz claimed on Tuesday that \"it was far too hard,\"{Omar Diaz} one of them said the case was weak.",
    ]);
}

#[test]
fn the_whole_phrase_names_an_unnamed_source() {
    check(&[
        "\"It was hard,\"{a spokesman for Ann Lee} said a spokesman for Ann Lee.",
        "\"It was hard,\"{~the head of the union} the head of the union said.",
        "\"It was hard,\"{~the mayor of the town} the mayor of the town told the men of the pier.",
    ]);
}

#[test]
fn clauses_that_lead_up_to_the_sentence() {
    check(&[
        "While Omar Diaz called the bill \"dead on arrival,\"{Omar Diaz} Ann Lee said it was \"very much alive.\"{Ann Lee}",
        "About a third of voters say the town is \"on a very wrong track.\"{~a third of voters}",
        "The agency quoted Ann Lee, the mayor, as saying that the town was \"on a very wrong track.\"{~Ann Lee}",
        "Ann Lee spoke to chants of \"stay at home with us!\"{-}",
        "\"It hurts,\"{Diaz} said Diaz after the game with the town.",
    ]);
}

#[test]
fn who_acts_in_a_clause_of_its_own() {
    check(&[
        "LONDON — The mayor, who is tired, told them it was \"over and done with.\"{~The mayor}",
        "Some said they feared the day when Omar Diaz, who had lost, called for \"a great cultural war.\"{Omar Diaz}",
        "Ann Lee has been accused of being \"soft on all crime.\"{-}",
        "Omar Diaz has accused Ann Lee of being \"soft on all crime,\"{Omar Diaz} a charge she denies.",
        "Ann Lee and her husband, Bob, said they felt \"trapped in the house.\"{Ann Lee and her husband}",
        "The Harbour Post reported that Ann Lee had left. It added that she was \"tired of it all.\"{~Harbour Post}",
    ]);
}

#[test]
fn things_that_bear_words_act_as_people_do() {
    check(&[
        "The harbour ad hits Ann Lee for taking \"far more money than any of us.\"{~The harbour ad}",
        "The harbour crane blocks the road, and Ann Lee called it \"a clear sign of age.\"{Ann Lee}",
        "Ann Lee rallied the men with her calls to end the \"rigged trade in boats.\"{Ann Lee}",
    ]);
}

#[test]
fn a_name_is_given_right_before_the_quotation() {
    check(&[
        "Under the plan, which Ann Lee has called \"cruel to us all,\"{Ann Lee} the pier would go, said Omar Diaz.",
        "The plan of Omar Diaz, described by Ann Lee as \"cruel to us all,\"{Ann Lee} was dropped.",
        "The plan is \"cruel to us,\"{Ann Lee} says Ann Lee, and \"will fail in the end.\"{Ann Lee}",
        "\"No way!\"{~someone} shouted someone from the back.",
    ]);
}

#[test]
fn a_message_and_who_sends_it() {
    check(&["The message from Ann Lee was clear: \"Stay out of it.\"{~Ann Lee}"]);
}

#[test]
fn whom_a_pronoun_means() {
    check(&[
        "Ann Lee criticised the driver Omar Diaz. ¶ \"The bridge is safe,\" she said. \"It is strong.\"{Ann Lee}",
        "Tom Lee called Omar Diaz a fool. He laughed and said: \"Nobody else asked.\"{Tom Lee}",
        "Omar Diaz paid for the bridge, said Tom Lee, who dislikes Omar Diaz. ¶ \"It is safe,\"{~Tom Lee} he said.",
        "Tom Lee spoke about Omar Diaz. He said little. ¶ \"We will see,\"{Tom Lee} he added.",
        "Tom Lee praised Omar Diaz, whom he called \"brave beyond words.\"{Tom Lee}",
        "Tom Lee arrived late. As for Omar Diaz, he said the bridge was \"not his problem.\"{Omar Diaz}",
        "Tom Lee met Omar Diaz on Friday. Tom Lee asked Omar Diaz about the bridge. ¶ \"It is safe,\"{~Omar Diaz} he said.",
    ]);
}

#[test]
fn whom_a_noun_names_again() {
    let story = "Tom Lee won the vote in Hull. Tom Lee thanked the town. Tom Lee spoke for an hour.";
    let case = |rest: &str| check(&[&format!("{story} ¶ {rest}")]);
    case("\"We will build,\"{Tom Lee} the senator said.");
    case("The former governor replied: \"We will not build.\"{~The former governor}");
    case("Omar Diaz met Ann Dow. \"We will build,\"{~the senator} the senator said.");
    case("\"We will build,\"{~the congresswoman} the congresswoman said.");
}

#[test]
fn a_closing_attribution_is_of_the_whole_sentence() {
    check(&[
        "Omar Diaz left when the pier burned, Ann Lee said, adding, \"He was not very brave.\"{Ann Lee}",
        "Omar Diaz left when the pier burned, adding, \"I was not very brave.\"{~Omar Diaz}",
        // The verb before reports nothing of its own, so the one above it does.
        "Experts reported that guests could identify the wine \"no more often than a coin would.\"{~Experts}",
    ]);
}

#[test]
fn who_is_no_noun_and_what_is_no_verb() {
    check(&[
        "Told that the pier had burned, Omar Diaz laughed and called it \"a gift from the sea.\"{Omar Diaz}",
        "On the 7:12 from Hull, a nurse told her friend that she had \"gained a whole hour.\"{a nurse}",
        "On Monday in Hull, OH, after the vote, Ann Lee (R-OH), said, \"We are ready.\"{Ann Lee}",
        "Ann Lee, who as late as last year praised the pier as \"a gift to us all,\"{~Ann Lee} left.",
        "The town filed a public-records request for \"all the letters of the mayor.\"{?The town}",
        "This prompted Omar Diaz to put up a note that said, \"Stay off the pier!\"{~a note}",
        "Sam Dow, a lobsterman turned lawyer, was blunt, saying it was \"a gift shop with a horn.\"{Sam Dow}",
        "A crowd of dockers chanting \"hands off our pier\"{~A crowd of dockers} filled the road.",
        // Harder: the plain form behind some is a verb.
        "A few critics call it \"a gift shop with a horn.\"{A few critics}",
    ]);
}

#[test]
fn owners_in_the_plural_and_bodies() {
    check(&[
        "The bakers' union, which had met Ann Lee, praised her for \"trusting the town.\"{~The bakers' union}",
        "When the agency listed the pier as \"excess property of the town\"{~the agency} in April, Ann Lee left.",
        "One of them told Omar Diaz that he looked \"as tired as the boat.\"{~One of them}",
        "One of these bakers told Omar Diaz that he looked \"as tired as the boat.\"{~One of these bakers}",
    ]);
}

#[test]
fn what_a_thing_is_said_to_be() {
    check(&[
        "The danger she sees is \"a town without a single pier.\"{~she}",
        "The letter she lost was \"a note without a single word.\"{?she}",
        "Ann Lee's answer was: \"Is the pier open on Sunday?\"{~Ann Lee} Sunday is, says Omar Diaz, no day for it.",
        "Ann Lee lost. Her standing fell, and her call for \"a total and complete ban\"{Ann Lee} was heard.",
        "Omar Diaz blasted the call of Ann Lee for \"a total and complete ban.\"{~Omar Diaz}",
        "Omar Diaz spoke. His reasoning was that it \"steals the evening from us.\"{~Omar Diaz} He left.",
    ]);
}

#[test]
fn an_attribution_put_in_between() {
    check(&[
        "Omar Diaz feared the cost and the plan, as Ann Lee later explained, was \"a long way from home.\"{Ann Lee}",
        "Ann Lee was glad Omar Diaz had said it because, she said, the pier was just \"a long way from home.\"{~Ann Lee}",
        // Behind it another speaks.
        "The plan, as Ann Lee explained, was old, and Omar Diaz called it \"a long way from home.\"{Omar Diaz}",
        "Ann Lee made charges that Omar Diaz, for one, called \"a long way from home.\"{Omar Diaz}",
        "Ann Lee offered \"tea for all\" and, when I asked for more, \"a cup of milk for two.\"{~Ann Lee}",
        "Ann Lee said she wants a plan that calls for \"a long way from home.\"{Ann Lee}",
    ]);
}

#[test]
fn participles_behind_the_clause_nearest_to_them() {
    check(&[
        "Its campaign began with an ad in which children use the pier, yelling \"long live Hull!\"{~children}",
        "Ann Lee spoke after Omar Diaz held a talk in which he went on about her, saying it was \"a shame.\"{~Omar Diaz}",
        "Ann Lee closed the pier on which she was born, saying it was \"a shame to us.\"{~Ann Lee}",
    ]);
}

#[test]
fn names_behind_what_tells_somebody_apart() {
    check(&[
        "The firm that owned the pier, Plum Foods Inc., had promised \"a better pier for all.\"{Plum Foods Inc.}",
        "The editor I met there, Ann Lee, laughed and called it \"a long way from home.\"{~Ann Lee}",
        "A baker named Omar Diaz said it was \"a long way from home.\"{Omar Diaz}",
        "Ann Lee left. One baker called Omar Diaz \"the prince of all Hull.\"{~One baker}",
        "A report released in 2021, which found that the pier was \"not safe for us,\"{~A report} was lost.",
        "A plan, suggested by Omar Diaz, was rejected as \"too sad for the town.\"{-}",
    ]);
}

#[test]
fn relatives_with_and_without_a_name() {
    check(&[
        "Ann Lee and her husband, Tom Berg, came. ¶ \"We are tired,\"{Tom Berg} her husband said.",
        "Ann Lee and her sons, Tom and Sam, came. ¶ \"We are tired,\"{her sons} her sons said.",
        "Omar Diaz came to Hull. His widow brought a letter in which she apologised for \"years of noise.\"{~His widow}",
        "Ann Lee met Omar Diaz. Her brother, a father of two, thinks so. He called it \"a long way home.\"{~Her brother}",
        // Not one relative but two.
        "Sam's wife, Ann Lee, met Tom's wife, Eve Berg. ¶ \"We are tired,\"{his wife} his wife said.",
    ]);
}

#[test]
fn who_is_put_in_is_not_who_stands_before() {
    check(&[
        "Tom Lee owns it. His grandfather, he said, planted trees \"where the goats refused to sleep.\"{Tom Lee}",
        "Tom Lee owns it. Omar Diaz, he said, planted trees \"where the goats refused to sleep.\"{Tom Lee}",
        "Tom Lee owns it. His grandfather said he planted trees \"where the goats refused to sleep.\"{His grandfather}",
    ]);
}

#[test]
fn who_is_heard_or_waited_for_speaks() {
    check(&[
        "I recall Ann Lee going on the air in May, declaring a \"moral war on rust.\"{~Ann Lee}",
        "You had to wait a year to see a mayor defending the idea that \"a pier is not for ever.\"{a mayor}",
        "Omar Diaz urged the town to vote for Ann Lee, saying \"she has never let us down.\"{~Omar Diaz}",
        "At one point the crowd sang the old chant \"hands off our pier!\"{~the crowd} Omar Diaz waved.",
    ]);
}

#[test]
fn rows_of_verbs_and_what_stands_between() {
    check(&[
        "He mocked them, talked on as they answered and even said that he can \"guarantee a new pier.\"{~He}",
        "He left as they answered and even said that he can \"guarantee a new pier.\"{~they}",
        "Sam Dow, a host considered one of the best, said in May that it was \"a shame for us all.\"{Sam Dow}",
        "The noise after the vote shows, Ann Lee said, \"a town that never sleeps.\"{Ann Lee}",
    ]);
}

#[test]
fn named_in_front_and_behind() {
    check(&[
        "According to her friends, Ann Lee has feared that she was \"out of step with us all.\"{her friends}",
        "According to her friends, Ann Lee said that she was \"out of step with us all.\"{Ann Lee}",
        "\"We have had better shows,\"{?Sam Dow} docker Sam Dow, wearing a \"Low Tide\"{Sam Dow} shirt, said of it.",
        "Omar Diaz said what was wrong with it to the Dutch paper Plum Post: \"It was no good at all.\"{Omar Diaz}",
    ]);
}

#[test]
fn who_is_said_to_be_who() {
    check(&[
        "The town is full of people who, as their mayor, Ann Lee, puts it, \"know how to sit still.\"{Ann Lee}",
        "The doctor I met, a keen singer named Tom Lee, told me it was \"clear, and clearly ignored.\"{Tom Lee}",
        "Tom Lee's case, laid out in a column for the town, is that the pier \"steals the evening from us.\"{?Tom Lee's case}",
        "Tom Lee's argument, laid out in a column for the town, is that the pier \"steals the evening from us.\"{~Tom Lee}",
    ]);
}

#[test]
fn whom_a_pronoun_means_beside_relatives_and_unknown_names() {
    check(&[
        "Tom Lee met Omar Diaz. Tom Lee's wife, Eve, chose the paint, and he has said that it is \"not for sale.\"{Tom Lee}",
        "Zyx Hanlon yelled. He left. Eve Berg met Zyx Hanlon in Hull in June. \"Good,\"{Eve Berg} she said.",
    ]);
}

#[test]
fn asides_that_say_whose_and_remarks_on_what_was_said() {
    check(&[
        "One mother, whose three children play in Hull, told the men it was \"stealing the sea.\"{One mother}",
        "One mother, whose three children said in Hull that it was \"stealing the sea,\"{~three children} wept.",
        "One mother, whose husband, Tom Lee, called it \"stealing the sea,\"{Tom Lee} wept.",
        "Tom Lee was quoted as saying the town looked \"like a cake,\"{~Tom Lee} a remark for which he has apologised.",
    ]);
}

#[test]
fn what_a_verb_names_stands_before_its_clause() {
    check(&[
        "The plan, sold by Ann Lee at a dinner that guests called \"long,\"{guests} is dead.",
        "The jury heard of cash that the memo refers to as \"the envelopes.\"{~the memo}",
        "Ann Lee wrote against what the bakers called the state's \"lawless\"{~the bakers} order.",
        "Harwich City Council, a landlord of many, regretted what it called \"the weight of an old fleet.\"{~Harwich City Council}",
        // Not so: what it was called is what she said.
        "Ann Lee said guests were calling \"every few minutes.\"{Ann Lee}",
    ]);
}

#[test]
fn who_stands_for_a_name_over_an_apposition() {
    check(&[
        "It drew a rebuke from Rep. Omar Diaz, the Ohio farmer, who warned of \"another dry decade.\"{Omar Diaz}",
        "Ann Lee met the mayor of Hull, who called the bridge \"a rusty old wreck.\"{~the mayor}",
        "The vote angered Omar Diaz, who sold his farm and who called the bridge \"a rusty old wreck.\"{Omar Diaz}",
        "Their leader, Secretary of State Ann Lee, wrote that the talk had been \"two hours of noise.\"{Ann Lee}",
    ]);
}

#[test]
fn what_a_body_is_also_said_to_be_goes_on() {
    check(&[
        "Ann Berger added: \"We will build.\"{Ann Berger} ¶ The ministry is also \"bound to build two ports by the end of the year.\"{~Ann Berger}",
        // What somebody is, he may say himself.
        "Ann Berger added: \"We will build.\"{Ann Berger} ¶ Tom Reed is also \"bound to build two ports by the end of the year.\"{?Tom Reed}",
    ]);
}

#[test]
fn a_voice_goes_on_where_the_space_behind_it_was_lost() {
    check(&[
        "\"Farmers are afraid,\" said Ann Berger. \"It may be late.\"{Ann Berger}With few jobs about, analysts say there is little hope.",
    ]);
}

#[test]
fn a_voice_goes_on_behind_those_to_whom_something_was_done() {
    check(&[
        "\"It is fun,\"{Ann Berger} Ann Berger said. ¶ Harwich pupils were also exposed to the panels. \"We showed the children some cars and gave them lanterns.\"{~Ann Berger}",
        // Who acts may speak.
        "\"It is fun,\"{Ann Berger} Ann Berger said. ¶ Harwich pupils walked to the panels. \"We saw the children and some cars and the lanterns.\"{?Harwich pupils}",
    ]);
}
