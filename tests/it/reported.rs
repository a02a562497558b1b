//! Reported speech as marked text: `<i>` what was said, `<c>` the cue, `<s>` the words that name the speaker.

use sayso::analyze::analyze;
use sayso::article::{Article, Block, BlockKind};
use sayso::facts::{Certainty, QuoteKind, Speaker};
use sayso::text::span::Span;

fn plain(marked: &str) -> String {
    ["<i>", "</i>", "<c>", "</c>", "<s>", "</s>"].iter().fold(marked.to_owned(), |text, tag| text.replace(tag, ""))
}

fn mark(text: &str) -> String {
    let block = Block { kind: BlockKind::Body, text: text.to_owned() };
    let article = Article { blocks: vec![block], ..Article::default() };
    let mut tags: Vec<(Span, &str)> = Vec::new();
    for quote in analyze(&article).quotes.iter().filter(|quote| quote.kind == QuoteKind::Indirect) {
        tags.extend(quote.spans.iter().map(|&span| (span, "i")));
        tags.extend(quote.cue.map(|cue| (cue, "c")));
        tags.extend(quote.speaker.as_ref().and_then(|speaker| speaker.mention).map(|mention| (mention, "s")));
    }
    tags.sort_unstable();
    tags.dedup();
    let mut marked = text.to_owned();
    for (span, tag) in tags.iter().rev() {
        marked.insert_str(span.end as usize, &format!("</{tag}>"));
        marked.insert_str(span.start as usize, &format!("<{tag}>"));
    }
    marked
}

pub fn check(cases: &[&str]) {
    for case in cases {
        assert_eq!(mark(&plain(case)), *case);
    }
}

#[test]
fn who_is_of_somewhere_and_nouns_that_look_like_verbs() {
    check(&[
        "<s>Senator Ann Lee</s> of Maine <c>said</c> <i>that the pier would be rebuilt</i>.",
        "<s>Aides to Ann Lee of Maine</s> <c>say</c> <i>that the pier will be rebuilt</i>.",
        "Welcome to the season of the big, political personal finance promises.",
        "<i>The pier is unsafe</i>, <s>engineer</s> <c>claims</c>.",
        "<i>It was late</i>, <s>police</s> <c>reports</c>.",
    ]);
}

#[test]
fn the_day_stands_before_the_clause() {
    check(&[
        "<s>Ann Lee</s> <c>said</c> on Thursday <i>the pier was ready</i>.",
        "<s>Ann Lee</s> <c>said</c> late on Thursday <i>the pier was ready</i>.",
        "<s>Ann Lee</s> <c>said</c> on Thursday night <i>the pier was ready</i>.",
        "<s>Ann Lee</s> <c>said</c> on Thursday <i>that the pier was ready</i>.",
        "<s>Ann Lee</s> <c>told</c> the crew on Monday <i>the pier was ready</i>.",
        "Ann Lee spoke on Thursday about the pier.",
        "<s>Ann Lee</s> <c>said</c> in a statement <i>the pier would close</i>.",
        "<s>Ann Lee</s> <c>said</c> at a news conference <i>the pier would close</i>.",
        "Ann Lee said in a statement the mayor.",
    ]);
}

#[test]
fn subject_verb_clause() {
    check(&[
        "<s>Ann Lee</s> <c>said</c> <i>that the pier would be rebuilt</i>.",
        "<s>Ann Lee</s> <c>said</c> <i>the pier would be rebuilt</i>, adding nothing.",
        "Ann Lee, <s>she</s> <c>said</c> <i>it was over</i>.".replace("Ann Lee, ", "").as_str(),
        "<s>A harbour official</s> <c>said</c> <i>much of the money would go to the pier</i>.",
        "<s>Supporters of the mayor in Harwich</s> <c>say</c> <i>they will stay</i>.",
        "On Friday <s>Ann Lee</s> <c>noted</c> <i>that the pier had burned twice</i>."
            .replace("On Friday ", "")
            .as_str(),
        "<s>BBC head Ann Lee</s> meanwhile <c>said</c> <i>rebuilding the pier was the best way out</i>.",
        "<s>Ann Lee</s> <c>said</c> on the quay <i>she would think twice about paying</i>.",
        "<s>Ann Lee</s> continued to <c>insist</c> <i>that the pier was safe</i>.",
        // A comma that ends a relative clause leaves the verb to the sentence's subject.
        "<s>The union</s>, which speaks for nine crews, <c>said</c> <i>a levy would sink them</i>.",
        // What follows the verb is no clause.
        "Ann Lee said nothing about the pier.",
        "Ann Lee announced plans for the pier.",
        "His claim that the pier would burn proved true.",
    ]);
}

#[test]
fn a_pronoun_with_its_verb_and_a_clause_that_hangs_elsewhere() {
    check(&[
        "<s>They</s>'ll <c>say</c> <i>that the pier is gone</i>.",
        "<s>She</s>’d <c>said</c> <i>that the pier was gone</i>.",
        "<s>He</s>'ll be in town, <c>saying</c> <i>that the pier is gone</i>.",
        "<s>She and her aides</s> worked late, <c>saying</c> <i>that the pier was gone</i>.",
        "She’ll be eager to prove that she has heard what voters are saying, and that the pier is safe.",
    ]);
}

#[test]
fn hearers_and_requests() {
    check(&[
        "<s>Ann Lee</s> <c>told</c> reporters on Friday <i>that the pier would go</i>.",
        "<s>Ann Lee</s> <c>told</c> them <i>she would leave</i>.",
        "<s>Ann Lee</s> <c>asked</c> the council <i>whether it would pay</i>.",
        "<s>Ann Lee</s> <c>urged</c> the women of the town <i>to leave at once</i>.",
        "<s>Ann Lee</s> <c>vowed</c> <i>to rebuild the pier</i>.",
        // No clause, only a hearer.
        "Ann Lee told the council about the pier.",
        "Ann Lee asked the council for money.",
    ]);
}

#[test]
fn attribution_behind_and_between() {
    check(&[
        "<i>The pier would be rebuilt</i>, <s>Ann Lee</s> <c>said</c>.",
        "<i>The pier</i>, <s>Ann Lee</s> <c>said</c>, <i>would be rebuilt within a year</i>.",
        "<i>The pier was lost</i>, <c>said</c> <s>Ann Lee</s>.",
        "<i>The pier was lost</i>, <c>according to</c> <s>harbour records</s>.",
        "<c>According to</c> <s>Ann Lee</s>, <i>the pier was lost</i>.",
        "As <s>Ann Lee</s> <c>noted</c>, <i>the pier was lost</i>.",
        "<i>The pier burned twice</i>, <s>harbour office spokesman Ben Orr</s> <c>told</c> the Harwich Times.",
        "As Ann Lee left, the pier was lost.",
        "The pier was lost, and Ann Lee, who saw it, said nothing.",
        // The attribution is a quotation's, and what stands around it is the writer's.
        "\"The pier is lost,\" said Ann Lee, who saw it burn.",
        "The pier, which burned, was old.",
    ]);
}

#[test]
fn where_the_subject_stands_and_where_the_clause_begins() {
    check(&[
        "And as <s>Ann Lee</s> <c>noted</c>, <i>the pier could still be lost</i>.",
        "<i>The pier fell</i>, as <s>Ann Lee</s> <c>noted</c>, and nobody came.",
        "<s>Rep. Ben Orr</s> (D-Hull) <c>said</c> <i>he would go home</i>.",
        "<s>Ann Lee</s>, a baker from Hull, <c>said</c> <i>Thursday's fire has led her to count the pier out</i>.",
        "<i>The pier would be rebuilt</i>, <s>a source close to Ben Orr</s> <c>said</c>.",
        "<i>In short</i>, <s>Ann Lee</s> <c>said</c>, <i>a number of piers are lost</i>.",
        "<i>The pier was lost</i>, <s>Ann Lee</s> <c>said</c>, <i>but is still there</i>.",
        "<s>Ann Lee</s> <c>asserted</c> <i>that unnamed leaders agree with her</i>.",
        "<s>Ann Lee</s> has <c>asked</c> the men <i>to leave the pier</i> and has gone home.",
        "<s>Ann Lee</s> <c>reported</c> <i>at least six boats had burned</i>.",
        "Even <s>men</s> who have praised Ann Lee <c>warned</c> on Tuesday <i>that the pier may have to go</i>.",
        "Ann Lee was <c>asked</c> <i>why young men had left the town</i>.",
        "<s>Ann Lee</s> has <c>urged</c> party leaders <i>to turn away from the plan</i>.",
        "Ann Lee was promised that.",
        "Ann Lee spoke for the critics that include her brother.",
    ]);
}

#[test]
fn other_clauses_are_left_out() {
    check(&[
        "<c>Asked</c> <i>whether the pier would go</i>, Ann Lee said nothing.",
        "<s>Ann Lee</s> <c>said</c> <i>the pier - once the pride of the town - would go</i>, and told nobody why.",
        "While <s>Ann Lee</s> <c>said</c> <i>the pier would go</i>, nobody believed her.",
        "<s>Ann Lee</s> <c>said</c> <i>the pier would go</i>, which pleased nobody.",
        // A clause that holds a quotation is a mixed quotation.
        "Ann Lee said the pier was \"a total loss\" for the town.",
    ]);
}

#[test]
fn a_long_chain_of_verbs() {
    let article = Article {
        blocks: vec![Block { kind: BlockKind::Body, text: "Lee said he said, ".repeat(50_000) }],
        ..Article::default()
    };
    assert!(analyze(&article).quotes.len() <= 100_000);
}

#[test]
fn a_dateline_and_a_weekday_are_no_speakers() {
    check(&[
        "HARWICH, England — <s>Ann Lee</s> defended the pier, <c>saying</c> <i>that it would be rebuilt</i>.",
        "<s>Ann Lee</s> on Tuesday dismissed the plan, <c>arguing</c> <i>that it was dead</i>.",
        "<s>NATO</s> <c>said</c> <i>that the pier would be rebuilt</i>.",
    ]);
}

#[test]
fn the_subject_stands_in_another_clause() {
    check(&[
        "The crowd was there, and when <s>Ann Lee</s> thanked the town and <c>said</c> <i>the pier was safe</i>, a man laughed.",
        "At the harbour, where Omar Diaz lives, <s>he</s> drew laughs at a meeting by <c>joking</c> <i>that the pier would swim</i>.",
        "<s>Ann Lee</s> praised the plan of Omar Diaz and the work of the dockers, <c>noting</c> <i>that the pier was safe</i>.",
    ]);
}

#[test]
fn asides_and_clauses_that_go_on() {
    check(&[
        "And <i>Omar Diaz</i>, <c>said</c> <s>Ann Lee</s>, who remains his friend, <i>does not forgive or forget</i>.",
        "<i>This is not about me</i>, <s>Omar Diaz</s> <c>told</c> his closest advisers.",
        "<s>Ann Lee</s> <c>said</c> <i>that the pier was safe, but that it would be closed</i>.",
        "<s>Ann Lee</s> <c>said</c> <i>that the pier was safe</i>, but nobody came.",
        "It is too soon to say whether the pier will be safe, but so far it is.",
    ]);
}

#[test]
fn nouns_of_speech_and_words_held_by_a_noun_report_nothing() {
    check(&[
        "Ann Lee left after reports from the quay that the pier had burned.",
        "Ann Lee's alleged debts made news.",
        "<s>A clerk</s> <c>said</c> in a statement emailed to the Herald <i>that the pier was safe</i>.",
        "<s>Some bakers in Harwich</s> <c>claim</c> <i>they saw smoke</i>.",
        // Harder: the noun has the form of the verb, and a verb of its own follows.
        "<s>The report</s> on the fire <c>claims</c> <i>the pier was safe</i>.",
    ]);
}

#[test]
fn the_last_word_of_a_sentence_is_that_of_whom_it_names() {
    check(&[
        "<i>Officers told him to drop the knife</i>, <s>two dockers</s> <c>said</c>.",
        "<i>Omar Diaz has said he would not sell the pier</i>, <c>according to</c> <s>a clerk</s>.",
        "<s>Omar Diaz</s> <c>said</c> <i>the pier was sold</i>, which nobody had known, according to the Herald.",
        "<i>The pier was safe</i>, <c>said</c> <s>Ann Lee</s>, mayor of a town that lies by the sea.",
        "He had a plan - and <i>the pier</i>, <s>a clerk</s> <c>said</c>, <i>had been hard to sell</i>.",
        "But, <c>according to</c> <s>a clerk</s>, <i>the pier was safe</i>.",
        // What stands in front hangs on what follows.
        "<i>After the pier was sold</i>, <s>a clerk</s> <c>said</c>, <i>the men left the town</i>.",
        "On top of that, <s>Ann Lee</s> <c>said</c> Sunday <i>that the pier was sold</i>.",
        "As the town grew, <s>Ann Lee</s> <c>pledged</c> <i>to rebuild the pier</i>.",
    ]);
}

#[test]
fn questions_and_what_nobody_said() {
    check(&[
        "<s>A reporter</s> <c>asked</c> Omar Diaz <i>which pier he had bought</i>.",
        "<s>Omar Diaz</s> <c>vowed</c> <i>not to sell the pier</i>.",
        "<s>A clerk</s> <c>claims</c> <i>the sale violated the law of the town</i>.",
        "<s>A clerk</s> <c>said</c> <i>the pier fell for one reason: the wood was old</i>.",
        "<c>Asked</c> by <s>a reporter</s> <i>whether the pier was sold</i>, Omar Diaz left.",
        "<s>Omar Diaz</s>, the mayor, <c>asked</c> a judge <i>to close the pier</i>.",
        "If Omar Diaz says the pier is safe, nobody will walk on it.",
        "When <c>asked</c> <i>to leave the pier</i>, Omar Diaz laughed.",
        "When asked why, Omar Diaz laughed.",
        "<i>This is not about me</i>, <s>Omar Diaz</s> <c>told</c> his friends as he looked at the sea.",
        "Omar Diaz, who advised Ann Lee's campaign and is a baker, left.",
    ]);
}

#[test]
fn the_clause_names_its_subject() {
    check(&[
        "The crew saw Dow as a friend, but <s>men of the quay</s> <c>say</c> <i>he lied to them</i>.",
        "The captain left the hall; his mate, <s>Ann Lee</s>, <c>said</c> <i>the boat was safe</i>.",
        "Another baker, <s>Ann Lee</s> of Harwich University, <c>said</c> <i>the pier was safe</i>.",
        "\"It burned,\" said <s>Ann Lee</s>, the mayor of Harwich, <c>explaining</c> <i>that the wind had turned</i>.",
    ]);
}

#[test]
fn what_is_said_of_a_subject_and_a_hearer() {
    check(&[
        "<s>Farmers</s>, many of them in debt, <c>complain</c> <i>that the price of seed has doubled</i>.",
        "<s>Critics of the plan</s>, led by Tom Plum, <c>argue</c> <i>that it would hurt the poor</i>.",
        "<s>Omar Diaz</s> <c>told</c> dockers gathered at a hall in Hull <i>that the pier had been sold</i>.",
        "<s>Omar Diaz</s> <c>warned</c> them <i>that proposed pier rules would hurt the town</i>.",
        "<s>Reports from the quay</s> <c>said</c> <i>no one was hurt</i>.",
        "The rain ruled out any play before the evening was over.",
        "The men said yes and the pier was sold.",
        // What the man said ends where the sentence goes on.
        "<s>The man</s> who <c>said</c> <i>he had sold the pier</i>, surprised the town.",
    ]);
}

#[test]
fn participles_behind_a_quotation_and_rough_numbers() {
    check(&[
        "<s>Ann Lee</s> called the plan \"a mess from the start,\" <c>saying</c> <i>it would hurt the town</i>.",
        "\"It is a mess from the start,\" said Ann Lee.",
        "<s>About four out of 10 voters</s> <c>said</c> <i>the pier would be worse</i>, while nine in 10 feared the cost.",
        "Asked in Hull on Tuesday <i>whether he would run</i>, Omar Diaz said no."
            .replace("Asked", "<c>Asked</c>")
            .as_str(),
        "<i>The pier was a surprise to the town</i>, <c>said</c> <s>several dockers</s>.",
        "<s>Ann Lee</s> <c>urged</c> women <i>to vote for the pier</i>.",
    ]);
}

#[test]
fn what_credits_a_quotation_reports_nothing_else() {
    check(&[
        "\"The pier will be safe\" in the end, said Hull professor Ann Lee.",
        "\"I did not come to sell it,\" Ann Lee said softly, as the crowd left.",
        "\"I do not like that,\" Ann Lee told The Post earlier this year.",
        "\"I do not like that,\" <s>Ann Lee</s> told The Post, <c>adding</c> <i>that she would sue</i>.",
        "The takeaway from the reports that were sent was clear.",
        "<s>Ann Lee</s> <c>said</c> <i>the pier was safe, though nobody had looked at it</i>.",
    ]);
}

#[test]
fn what_a_verb_of_saying_takes_besides_a_clause() {
    check(&[
        "Ann Lee apologized to the crew of the ferry.",
        "<s>Ann Lee</s> <c>vowed</c> <i>to rebuild the pier</i>.",
        "Ann Lee told the tale of a man who rowed to Hull and was lost.",
        "<s>Ann Lee</s> <c>told</c> a few thousand men who manned the boats <i>that they would be paid</i>.",
        "Ann Lee denied Tom Plum's claims, and left.",
        "<s>Ann Lee</s> <c>denied</c> <i>that Tom Plum claims the pier</i>.",
        "It is worth noting that the pier was never safe.",
        "Nothing indicated that the pier would burn.",
        "Which is not to say that the pier was safe.",
        "A mayor who lies as easily as he tells the truth creates trouble for the town.",
        "But its lowered forecast is no trouble for the town.",
        "The firm bought half of the pier, a deal announced at the weekend.",
        "<i>The firm bought half of the pier</i>, <s>a clerk</s> <c>announced</c>.",
        "The poets who submitted verses for the feast were thanked.",
    ]);
}

#[test]
fn who_said_the_second_thing() {
    check(&[
        "<s>Ann Lee</s> <c>complained</c> <i>Joe Orr had left</i> and <c>questioned</c> <i>why he had come</i>.",
        "<s>Ann Lee</s> <c>said</c> <i>the pier burned</i>, <c>promising</c> <i>the men of Hull would have it back</i>.",
        "The fire led <s>some</s> to <c>speculate</c> <i>that it had been laid</i>.",
        "She showed a clip of <s>Joe Orr</s> <c>saying</c> <i>he would support it</i>.",
        "Nor did <s>they</s> <c>note</c> <i>that it had burned before</i>.",
        "It was there, where <s>he</s> <c>suggested</c> <i>Ann Lee was wrong</i>.",
    ]);
}

#[test]
fn what_is_told_and_what_is_heard() {
    check(&[
        "On Friday, the third day of the trip, Ann Lee told a joke.",
        "<s>Ann Lee</s> <c>told</c> Harwich News <i>she’d leave the town</i>.",
        "A lead of nearly 400 pledged delegates is more than the rest had.",
        "They answered with the suit Ann Lee announced that same day in the hall.",
    ]);
}

#[test]
fn a_phrase_that_holds_a_name_is_not_that_name() {
    check(&[
        "<s>A lawyer representing Ann Lee</s> <c>said</c> <i>that the pier would open in June</i>.",
        "<s>Those supporting Governor Ann Lee</s> <c>said</c> <i>that the pier would open in June</i>.",
        "<s>The firm</s> that hired Ann Lee <c>said</c> <i>that the pier would open in June</i>.",
        "<s>Its marketing director Ann Lee</s> <c>said</c> <i>that the pier would open in June</i>.",
    ]);
}

#[test]
fn what_says_who_is_meant_stands_behind_an_inverted_verb() {
    check(&[
        "<i>The pier would open in June</i>, <c>said</c> <s>two men briefed on the talks</s> with Ann Lee.",
        "<i>The pier would open in June</i>, <c>said</c> <s>someone</s> who works for Ann Lee.",
        "<i>The pier would open in June</i>, <c>said</c> <s>a spokesman for the union, Ann Lee</s>, who also ran.",
        // Not so: two men died.
        "<s>The firm</s>, based in Hull, <c>said</c> <i>two men died on the pier</i>.",
    ]);
}

#[test]
fn the_words_that_name_the_speaker_hold_role_and_name() {
    check(&[
        "<s>His best friend in Hull, Ann Lee</s>, <c>said</c> <i>the pier would open</i>.",
        "<s>One of the men, Omar Diaz</s>, <c>said</c> <i>the pier would open</i>.",
        "<s>Former secretary of state Ann Lee</s> <c>said</c> <i>the pier would open</i>.",
        // Two, not one.
        "After meeting the mayor, <s>Ann Lee</s> <c>said</c> <i>the pier would open</i>.",
    ]);
}

#[test]
fn what_somebody_was_told_and_what_another_says_in_turn() {
    check(&[
        "Ann Lee was <c>told</c> by <s>doctors at the infirmary</s> <i>that she would not walk again</i>.",
        "The crew were <c>told</c> by <s>the chief executive, Omar Diaz</s>, <i>that their boats were safe</i>.",
        "<s>People close to the captain</s> <c>say</c> <i>he wants to leave</i>, although <s>the chairman, Omar Diaz</s>, <c>insists</c> <i>no boat has come</i>.",
        "<s>Ann Lee</s> <c>acknowledged</c> <i>that she made the call</i> but <c>maintains</c> <i>that she did nothing wrong</i>.",
        "<s>Ann Lee</s> <c>said</c> by email <i>that the figures were old</i>.",
        "<s>Ann Lee</s> <c>insisted</c> privately <i>that she was at peace</i>.",
        "<s>The group</s> <c>warned</c> <i>that councils face a hole</i>.",
        "<s>A person close to her</s> <c>said</c> <i>she was leaning toward it</i>.",
        // Nobody is told anything, and nobody else says anything.
        "Ann Lee was told by letter.",
        "<s>People close to the captain</s> <c>say</c> <i>he wants to leave, although the boat has not come</i>.",
        // Harder: what stands before the quotation is no clause yet.
        "Ann Lee says the crew, led by Omar Diaz, are \"dodging\" the storm.",
    ]);
}

/// How sure the speakers of the reported speech in `text` are.
fn certainties(text: &str) -> Vec<Certainty> {
    let block = Block { kind: BlockKind::Body, text: text.to_owned() };
    let quotes = analyze(&Article { blocks: vec![block], ..Article::default() }).quotes;
    quotes.iter().filter_map(|quote| quote.speaker.as_ref()).map(Speaker::certainty).collect()
}

#[test]
fn a_report_inside_another_clause_and_one_of_a_participle_are_less_sure() {
    for (text, expected) in [
        ("Ann Lee said that the pier was gone.", Certainty::High),
        ("When it burned, Ann Lee said that the pier was gone.", Certainty::High),
        ("Ann Lee was saying that the pier was gone.", Certainty::High),
        // It only says which thing is meant.
        ("The town laughed at what Ann Lee said was a plan to sail.", Certainty::Medium),
        ("The town knows that Ann Lee said the pier was gone.", Certainty::Medium),
        ("It was a plan that Mr. Diaz said would cost the town a year.", Certainty::Medium),
        // The form of the verb or of its subject leaves open who is meant.
        ("Ann Lee left the pier, saying that it was gone.", Certainty::Medium),
        ("Both mayors claim that the pier was gone.", Certainty::Medium),
        ("Both mayors say that the pier was gone.", Certainty::High),
        ("Ann Lee asked whether the pier was gone.", Certainty::Medium),
        ("A docker said that the pier was gone.", Certainty::High),
        ("As the pier was sold, a docker said that it was gone.", Certainty::Medium),
        // Who that is, is not told.
        ("The docker said that the pier was gone.", Certainty::Medium),
        // Who stands right before it may be whom it is about.
        ("The hall was full, with Ann Lee saying that the pier was gone.", Certainty::Medium),
    ] {
        assert_eq!(certainties(text), [expected], "{text}");
    }
}

#[test]
fn where_another_goes_on_and_what_stands_in_front() {
    check(&[
        "<s>The drug firm</s> <c>argues</c> <i>that it works</i>, whereas <s>Ann Lee</s> <c>contends</c> <i>that it does not</i>.",
        "<s>Ann Lee</s> <c>said</c> <i>that she would mend the pier</i>, and <s>she</s> <c>promised</c> <i>to visit the town</i>.",
        "While <s>the treasurer, Ann Lee</s>, <c>said</c> <i>the books were in order</i>, others found a hole.",
        "It began in the kitchen, where, <s>Ann Lee</s> <c>said</c>, <i>a pan had been left on the fire</i>.",
        "<s>Ann Lee</s> <c>wrote</c> in a note <i>that the boats were worth half their price</i>.",
        "<s>She</s> <c>says</c> of her friends <i>that they have never run a shop</i>.",
        "<s>Ann Lee</s> <c>said</c> <i>it would stay shut</i>, prompting the town to laugh.",
        "When <s>a baker</s> <c>pointed out</c> <i>that the plan had no money</i>, Ann Lee laughed.",
        "<c>According to</c> <s>Ann Lee</s>, <i>the firm has dug 40 wells</i>, a claim the firm denies.",
        // He pointed, and said nothing; nobody else goes on.
        "Ann Lee pointed out to sea.",
        "<s>Ann Lee</s> <c>said</c> <i>that the crew slept, and she slept too</i>.",
    ]);
}

#[test]
fn what_stands_before_the_verb_is_its_subject_or_what_was_said() {
    check(&[
        "<s>The board</s>, led by the baker Omar Diaz, <c>said</c> <i>Plum Foods had burned the pier</i>.",
        "<i>The board, which met in June, was at odds</i>, <c>said</c> <s>Omar Diaz</s>.",
        "<i>The board, the mayor and the crew met in June</i>, <c>said</c> <s>Omar Diaz</s>.",
    ]);
}

#[test]
fn a_note_and_an_author() {
    check(&[
        "And although he thanked them, he sounded a rare note of doubt.",
        "<s>Harwich journalist and author Ann Lee</s> <c>said</c> <i>the time was wrong</i>.",
        "The plan came from Sen. Ann Lee of Maine, the ranking Democrat on the Pier Committee, <s>who</s> <c>said</c> <i>none of it was new</i>.",
    ]);
}
