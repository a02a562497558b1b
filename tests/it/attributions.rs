//! Which words of a sentence credit its quotation: verbs and nouns of saying of every kind, as marked text (see
//! [`speakers`](crate::speakers)).

use crate::speakers::check;

#[test]
fn whoever_is_branded_says_nothing() {
    check(&[
        "Branded \"a wreck\"{~Tom Dow} by Tom Dow, the pier was sold.",
        "Branded \"a wreck,\"{-} Ann Lee sued.",
        // Harder: the participle in -ing is hers.
        "Branding it \"a wreck,\"{~Ann Lee} Ann Lee sued.",
    ]);
}

#[test]
fn nouns_of_saying_before_that() {
    check(&[
        "Ann Lee laughed off the notion by Tom Dow that he was \"past his prime.\"{~Tom Dow}",
        "The party's manifesto pledges to \"put an end to piers.\"{~The party's manifesto}",
        "The police report said Ann Lee was \"wet through.\"{~The police report}",
        "As Tom Dow put it, the pier is \"a dead end.\"{Tom Dow}",
        // Here the plain form is a verb.
        "The police report that Ann Lee was \"wet through.\"{~The police}",
    ]);
}

#[test]
fn who_stands_between_the_subject_and_its_verb() {
    check(&[
        "Tom Dow, joined by Mia Orr and the mayor, Ann Lee, told the crowd it was \"over.\"{Tom Dow}",
        "Tom Dow, laughing at a report that said he was \"past his prime,\"{~a report} left.",
        "The council denied any role, with its spokesman, Tom Dow, dismissing the claims as \"a fog.\"{Tom Dow}",
        "The ad cuts to Ann Lee saying \"I will not sink.\"{Ann Lee}",
        "Politics Today first reported that the pier was \"past its prime.\"{~Politics Today}",
        // Here he says it.
        "Tom Dow, who read a report that said he was out, called it \"a fog.\"{Tom Dow}",
    ]);
}

#[test]
fn what_stands_behind_a_noun_before_its_verb() {
    check(&[
        "People close to Tom Dow insist that he is \"at peace with the tide.\"{~People close to Tom Dow}",
        "Tom Dow, in a sign of how bitter the race has become, on Friday likened the plan to \"a wet sock.\"{~Tom Dow}",
        "The talks began when Ann Lee, reading from a card, asked Tom Dow if he would \"row the boat.\"{Ann Lee}",
        // Harder: where he grew up is all that is told.
        "Tom Dow grew up to \"the sound of the tide.\"{~Tom Dow}",
    ]);
}

#[test]
fn works_and_who_is_described_in_them() {
    check(&[
        "Ann Lee, described in Tom Dow's book as \"bright and a little cruel,\"{~Tom Dow's book} did not reply.",
        "Tom Dow pointed to a study by Plum Foods that put the odds at \"better than even.\"{~a study by Plum Foods}",
        "Tom Dow's remark, made at a lunch for donors, that half the town was \"on the take\"{~Tom Dow} has dogged him.",
        // Here who made it is named.
        "Ann Lee, described in a book by Tom Dow as \"bright and a little cruel,\"{~Tom Dow} did not reply.",
    ]);
}

#[test]
fn names_that_somebody_gives() {
    check(&[
        "Tom Dow has taken to calling Ann Lee \"Professor No.\"{~Tom Dow}",
        "Tom Dow called the press \"a mob.\"{Tom Dow}",
        // Here it is only how a thing is called.
        "Ann Lee saw a boat called \"Low Water\" at the pier.",
    ]);
}

#[test]
fn whoever_tells_within_what_is_told() {
    check(&[
        "Tom Dow said that when Ann Lee told him the deal was \"dead on arrival,\"{Ann Lee} he laughed.",
        "His backers worry that he has become \"too angry to row.\"{His backers}",
    ]);
}

#[test]
fn participles_of_others_and_of_works() {
    check(&[
        "Ann Lee and Tom Dow have traded insults, she calling him \"a fossil\"{Ann Lee} and he calling her \"a fad.\"{Tom Dow}",
        "The ad ends with Tom Dow, looking up at the mast, asking, \"Who will sail her?\"{Tom Dow}",
        "What do you think of Tom Dow quietly saying \"row for her\"{Tom Dow} in reply?",
        "Tom Dow left the town after the paper's editorial telling him to leave his \"playground for gulls.\"{~the paper's editorial}",
        // Here whoever issues it says it.
        "Tom Dow issued an editorial telling her to leave his \"playground for gulls.\"{~Tom Dow}",
    ]);
}

#[test]
fn what_things_show_is_said_outside() {
    check(&[
        "Ann Lee said the flood underscores a need for \"calm, steady hands.\"{Ann Lee}",
        "From the report: \"The pier has stood long enough.\"{~the report}",
        "One sweeping question asked whether the town would \"row the boat.\"{~One sweeping question}",
        // Here a report underscores it.
        "Ann Lee said the report underscores a need for \"calm, steady hands.\"{~the report}",
    ]);
}

#[test]
fn asides_between_somebody_and_what_he_does() {
    check(&[
        "The film shows Ann Lee, flanked by two guards, asking for \"a little quiet.\"{Ann Lee}",
        "Tom Dow, having first denied it, now admits that he took \"a little something.\"{~Tom Dow}",
        "In a letter sent in June, Tom Dow and his wife, Ann, wrote that the pier was \"past its prime.\"{Tom Dow and his wife}",
        "It was left to the baker to tell the town that the pier was \"past its prime.\"{~the baker}",
        "Told that Tom Dow had compared her to \"a wet sock,\"{Tom Dow} Ann Lee laughed.",
        // Here she answers.
        "Told that Tom Dow had left, Ann Lee called him \"a wet sock.\"{Ann Lee}",
    ]);
}

#[test]
fn whoever_gives_a_name_keeps_it_before_what_closes_the_sentence() {
    check(&[
        "Her friends have called the mayor \"a fossil in a hat,\"{Her friends} Ann Lee said.",
        "The recently released report said the pier was \"past its prime.\"{~The recently released report}",
        // Here the fragment is hers.
        "Her friends called the mayor a fool, \"a fossil in a hat,\"{Ann Lee} Ann Lee said.",
    ]);
}

#[test]
fn in_the_words_of_one() {
    check(&[
        "Critics see in Tom Dow \"a liar and a loudmouth,\"{~Ann Lee} in the words of Ann Lee.",
        "Critics see in Tom Dow \"a liar and a loudmouth,\"{~Ann Lee} in Ann Lee's words.",
    ]);
}

#[test]
fn documents_that_rule_what_is_to_be_said() {
    check(&[
        "Under Hull law, a theft is done when a man \"takes and carries away a boat.\"{?Hull law}",
        "Ann Lee signed a lease that requires tenants to promise \"peace after ten at night.\"{~a lease}",
        // Here somebody says it.
        "Under the lease, Ann Lee said, tenants were to be \"quiet after ten at night.\"{Ann Lee}",
        "Ann Lee has told tenants to promise \"peace after ten at night.\"{Ann Lee}",
    ]);
}

#[test]
fn nouns_of_saying_whose_clause_stands_further_off() {
    check(&[
        "Tom Dow mocked her remark before a panel of bakers that \"the pier was never mine at all.\"{~she}",
        "Despite Ann Lee's Oct. 11 announcement that the two towns had reached a \"lasting\"{~Ann Lee} truce, nothing was signed.",
        "Ann Lee, whose note to Tom Dow ran to four words: \"Go before the tide.\"{~Ann Lee}",
        // What was said of something is not told by it.
        "Ann Lee said of Tom Dow's apology that it \"came with a bill for the pier.\"{Ann Lee}",
        "Ann Lee said in her letter to a panel of bakers that \"the pier was never mine at all.\"{~Ann Lee}",
        // Nobody is told there: the clause says which panel.
        "Tom Dow mocked her remark before a panel that \"never met at all in June.\"{~Tom Dow}",
    ]);
}

#[test]
fn what_bears_the_words_behind_a_place() {
    check(&[
        "Tom Dow liked a post on Instagram that described the mayor as \"a tourist with a whistle.\"{~a post}",
        "The Hull Herald ran an article under her photograph that called her \"a tourist in our town.\"{~an article}",
        "Tom Dow sent a letter to the men that called it \"a wreck of a pier.\"{~a letter to the men}",
        // Men speak.
        "Tom Dow sent a letter to the men who called it \"a wreck of a pier.\"{~the men}",
    ]);
}

#[test]
fn verbs_behind_what_is_put_in_between() {
    check(&[
        "The board's review, released on Monday and first seen by the Hull Herald, faults the mayor for \"years of delay.\"{~The board's review}",
        "A plaque that the Lee family put up in 1961 promises \"heat, light and quiet.\"{~A plaque}",
        "In a letter sent in June, the mayor and the sheriff called the pier \"a wreck.\"{~the mayor and the sheriff}",
        "Bakers heard Ann Lee yell \"Move or pay!\"{Ann Lee} before the pier fell.",
        "Shares fell after a Hull analyst, Ann Lee, cut her rating, citing \"a cockpit without a captain.\"{Ann Lee}",
        // A row of people.
        "The mayor, joined by his aides, bakers the whole town knows, called it \"a wreck.\"{~The mayor}",
    ]);
}

#[test]
fn what_a_paper_reports_that_somebody_called_so() {
    check(&[
        "The Hull Herald reported that Ann Lee had called the dockers \"my second flock.\"{Ann Lee}",
        // Who says so himself is asked first.
        "Tom Dow said that Ann Lee had called the dockers \"my second flock.\"{Tom Dow}",
    ]);
}

#[test]
fn what_somebody_made_is_given_its_name() {
    check(&[
        "The council runs a blog, called the \"Feed,\" that said it was late.",
        "Tom Dow posted a film from an account called \"Hypo-Dow\" and said it was late.",
        "Tom Dow sued the self-declared \"interim\" council and called it a fraud.",
        // Here somebody is called so.
        "Tom Dow called the council \"Hypo-Dow\"{Tom Dow} and left.",
    ]);
}

#[test]
fn who_does_something_and_tells_it() {
    check(&[
        "An aide said Ann Lee calmed the room, telling her men, \"The pier has always been good to us.\"{~Ann Lee}",
        "Tom Dow spoke down the street from the pier, where about 50 dockers had met on Monday, chanting \"no pay, no pier.\"{~about 50 dockers}",
        "Hull was quiet, with many bakers and dockers chanting \"We are the pier.\"{many bakers and dockers}",
        // The aide goes on.
        "An aide said Ann Lee calmed the room, adding that it had been \"a very long day.\"{~An aide}",
    ]);
}

#[test]
fn what_has_become_known_is_not_what_the_speaker_says() {
    check(&[
        "Tom Dow left at the news that Ann Lee had called the pier \"a wreck.\"{Ann Lee}",
        "An audit by Ruth Orr found that the pier was, in the words of Ann Lee, \"a wreck of a thing.\"{~Ann Lee}",
        "The pier by Ann Lee's own admission was a \"mistake.\"{~Ann Lee}",
        "T-shirts went up in front of the harbour hall that said \"We won.\"{~T-shirts}",
        "Bakers told Hull Monitor that dockers under Tom Dow had gone from house to house shouting \"Where are they?\"{~dockers}",
    ]);
}

#[test]
fn verbs_that_are_no_nouns_and_names_beside_roles() {
    check(&[
        "Another notes that it was \"a very long day.\"{~Another}",
        "The union, in a suit that names Ann Lee and the city's harbour chief, Tom Dow, contends that the pier was sold \"by text message.\"{~The union}",
        "It is known in towns that are otherwise labeled \"the forgotten coast.\"{-}",
    ]);
}

#[test]
fn what_is_asked_written_and_put_in_between() {
    check(&[
        "The survey, paid for by the dockers, asked 90 men if they considered the pier \"a wreck of a thing.\"{~The survey}",
        "Len Archer called Tom Dow, who had left the hall with his men, \"a draw with foam.\"{~Len Archer}",
        "Ann Lee had written that the pier was \"a wreck of a thing.\"{Ann Lee}",
        // No cue: what was done to a book.
        "Ann Lee praised a book written in June for its \"bread and salt.\"{~Ann Lee}",
    ]);
}

#[test]
fn what_stands_between_does_not_speak() {
    check(&[
        "Ann Lee, whose feud with Tom Dow has split the chamber since February, took to the floor to denounce the plan as \"a surrender.\"{~Ann Lee}",
        "Ann Lee announced 200 job losses, blamed fuel prices and promised those leaving \"a generous exit.\"{~Ann Lee}",
        "Tom Plum turned to the gallery, where the mother of his victim, Ann Lee, was sitting, and shouted: \"I'll be back.\"{~Tom Plum}",
        "It was Ann Plum, not her husband Tom, who called them \"the quiet half\"{Ann Plum} in 1994.",
        "The decision was, according to the local MP, Ann Lee, taken \"in the dark.\"{~Ann Lee}",
        "It has been a bad week for Plum Foods, whose owner, the investor Tom Lee, called for a vote, citing \"a board that sleeps.\"{Tom Lee}",
        "The mayor used her speech, given after Tom Dow said he would run, to describe the council as \"a bed.\"{~The mayor}",
        "One email from Ann Lee to her friend, Tom Dow, calls the editor \"a pope.\"{~One email from Ann Lee}",
        // They do where nobody else does.
        "Ann Plum says that Tom Lee came and told the women it was \"late.\"{Tom Lee}",
    ]);
}

#[test]
fn whole_phrases_without_an_article() {
    check(&[
        "Human resources told Tom Plum that he was \"out.\"{~Human resources}",
        "A spokesman for the Crown Ports Service said: \"We looked at it twice.\"{~A spokesman for the Crown Ports Service}",
        "The expert called by the defence, Tom Plum, agreed that the ledger was \"no ledger.\"{Tom Plum}",
        "Lawyers for Ann Lee called the writ, signed by Tom Dow, \"a fishing trip.\"{~Lawyers for Ann Lee}",
        "The chef never forgave the critic Ann Lee for having written that it tasted \"of rust.\"{Ann Lee}",
    ]);
}

#[test]
fn what_was_done_to_a_subject_is_not_its_verb() {
    check(&[
        "\"A vendor did it,\"{~the company} the company said, though a contract obtained by the Review says the operator \"shall be responsible.\"{~a contract}",
        "Two people briefed on the matter, who spoke in private, said that Ann Plum was \"leaning hard\"{~Two people briefed on the matter} toward it.",
        "Opponents chanted over the developer, Tom Lee, who gave up trying to speak and later complained of \"mob rule.\"{~Tom Lee}",
        // Here it is.
        "Ann Lee said by email from Harwich that the vote had been \"bought in bulk.\"{Ann Lee}",
    ]);
}

#[test]
fn who_stands_in_a_role_or_a_group() {
    check(&[
        "The bones lay by the pond of Tom Plum, the retired baker who found them and who told a detective they looked \"too big for a dog.\"{Tom Plum}",
        "Lt. Ann Dow said the driver, identified as Tom Lee of Fernwood, had told her that he \"only looked down.\"{~Tom Lee}",
        "Three women described an office in which, as one of them put it, \"you learned where the exits were.\"{~one of them}",
        "Tom Lee lost. \"If you look at it,\" said the 12th-ranked Lee after losing to Ann Dow, \"I had no chance.\"{~Tom Lee}",
        "\"For once the river won,\"{Friends of the Pier} said Friends of the Pier, which had sued Ann Lee.",
        "Last fall, in the hall where she had been sworn in, Ann Plum apologized for \"a culture of looking away.\"{Ann Plum}",
        "Ann Dow's manager, Tom Plum, had marked her essay with three words: \"Too much mouth.\"{~Tom Plum}",
    ]);
}

#[test]
fn who_makes_known_what_bears_words() {
    check(&[
        "In selling the courses, Tom Plum released a marketing video that said, \"We teach you all of it.\"{~Tom Plum}",
        "The Harbour News ran an editorial that called the plan \"dead.\"{~Harbour News}",
        // A thing that stands there speaks for itself.
        "Tom Plum posted the photo under a headline that said, \"Nobody came.\"{~a headline}",
        "Tom Plum came upon the ad that said, \"Nobody came.\"{~the ad}",
    ]);
}

#[test]
fn roles_that_and_joins_are_of_the_one_who_is_named() {
    check(&[
        "Harwich Gazette fact checker and staff writer Tom Reed posted a note asking if there were \"any calm sailors.\"{~Tom Reed}",
        "Bakers and staff writer Tom Reed asked if there were \"any calm sailors.\"{~Bakers and staff writer Tom Reed}",
    ]);
}

#[test]
fn i_with_its_auxiliary_is_a_subject() {
    check(&[
        "If I were an editor who wanted to think, I'd start by asking \"how is bread made?\"{I}",
        "If I met a baker who wanted to sleep, I'll ask, \"How is bread made?\"{I}",
    ]);
}

#[test]
fn a_thing_does_not_say_i() {
    check(&[
        "\"I was shocked,\"{Tom Reed} said Tom Reed. The price, which rose last week, is \"as low as I've ever seen.\"{~Tom Reed}",
        "\"I was shocked,\"{Tom Reed} said Tom Reed. The sign said, \"I am closed.\"{~The sign}",
        "\"I was shocked,\"{Tom Reed} said Tom Reed. The minister was \"as low as I've ever been.\"{?The minister}",
    ]);
}

#[test]
fn what_nobody_in_particular_thinks() {
    check(&[
        "\"Rain and bad weather\"{Ann Lee} are thought to help, according to Ann Lee.",
        "The \"rain and bad weather\"{Ann Lee} may be to blame, according to Ann Lee.",
    ]);
}

#[test]
fn what_the_voice_says_of_somebody_with_a_title() {
    check(&[
        "\"It is late,\"{Tom Reed} Tom Reed said in his speech. Harbour Council President Ann Dow \"has put aside her fears.\"{~Tom Reed}",
        "\"It is late,\"{Tom Reed} Tom Reed said in his speech. Ann Dow said she \"had put aside her fears.\"{Ann Dow}",
    ]);
}

#[test]
fn who_says_i_in_an_extract() {
    check(&[
        "One reader, Tom Reed, noted that jobs were listed twice: ¶ I think they are \"table stakes\"{~Tom Reed} now.",
        "Tom Reed noted that jobs were listed twice. ¶ I think they are \"table stakes\"{I} now.",
    ]);
}

#[test]
fn labels_with_numbers() {
    check(&[
        "PORT 5 HULL: \"Does the ferry sail?\"{PORT 5 HULL} ¶ QUILLER: \"It does, at noon.\"{QUILLER} ¶ PORT 5 HULL: \"Who asks for it?\"{PORT 5 HULL} ¶ QUILLER: \"The crew asks.\"{QUILLER}",
        "PORT 5 HULL: \"Does the ferry sail?\"{?PORT 5 HULL} ¶ QUILLER: \"It does, at noon.\"{?QUILLER}",
        // False: where it is, and that it is new.
        "HARWICH: \"We won,\"{Ann Lee} Ann Lee said. ¶ UPDATE: \"We lost,\"{Tom Dow} Tom Dow said.",
    ]);
}

#[test]
fn a_quotation_within_the_subject_is_not_the_subjects() {
    check(&[
        "The Russian \"instructors\"{Ann Lee} in both towns will continue their work, Ann Lee said.",
        "The Russian \"instructors\"{Ann Lee} and \"private contractors\"{Ann Lee} in both towns will continue their work, Ann Lee said.",
        // Who is called so by a word for people does speak.
        "The Russian called it \"a strong port.\"{~The Russian}",
    ]);
}

#[test]
fn a_town_behind_the_office_does_not_speak() {
    check(&[
        "\"There is hope,\"{~Ann Berger} Ann Berger, professor at the Centre for Trade at Quill University, Paris told the Herald.",
        "\"There is hope,\"{Paris} Paris told the Herald.",
    ]);
}

#[test]
fn when_something_was_said_is_no_part_of_who_said_it() {
    check(&[
        "The rights chief last week urged the council to curb its powers and urged the mayor to \"go, rather than stay.\"{~The rights chief}",
        "A report by the Harbour Institute published late last year said it was a \"risk.\"{~A report by the Harbour Institute}",
    ]);
}

#[test]
fn a_long_office_stands_before_the_name() {
    check(&[
        "The host, Harbour Defence Council board member Ann Berger, has said the pier \"is in our way.\"{Ann Berger}",
        // They are more than the one who leads them.
        "The aides, led by campaign manager Ann Berger, said the pier \"is in our way.\"{The aides}",
    ]);
}
