//! Roles and clauses that are put in between or in front, texts and things that speak for somebody, and names in other words, as
//! marked text (see [`speakers`](crate::speakers)).

use crate::patterns::check;
use crate::reported::check as reported;
use crate::speakers::check as resolved;

#[test]
fn roles_and_offices_between_a_name_and_its_verb() {
    check(&[
        "Ann Lee, a former mate, who, as the head of the union, ran the pier in June, said that \"a bad seed has grown.\"{Ann Lee}",
        "The network is more than we need, but Ann Lee, president of the harbour division at the firm says that \"it will be used.\"{Ann Lee}",
        "Pro-pier activist and candidate of the Plum Action Congress in the June elections, Ann Lee, has condemned the \"unjust and late\"{Ann Lee} plan.",
        "This was backed by Ann Lee, the head of the union's Hull branch and the spokeswoman for the harbour, who wrote, \"It is right.\"{Ann Lee}",
        // False: two people, another's verb.
        "Ann Lee left, but a baker of the Hull division at the firm says that \"it will be used.\"{a baker of the Hull division}",
    ]);
}

#[test]
fn as_she_calls_it() {
    check(&[
        "Omar Diaz asked for the gate -- or, as Ann Lee calls it, \"the old beep machine.\"{Ann Lee}",
        "Others fear it could lead to \"the end of the pier,\"{Ann Lee} as Ann Lee phrased it.",
    ]);
}

#[test]
fn who_goes_on_behind_a_pair_or_a_particle() {
    check(&[
        "Ann Lee said she and the crew had seen the film and added: \"I am sorry that it is so.\"{Ann Lee}",
        "Ann Lee began sending out lines from it, and declared that it was \"past all saving.\"{Ann Lee}",
        "Due to the plan, which some refer to as a \"gift to nobody,\"{some} Ann Lee left the pier.",
        "Her remarks came as Omar Diaz, 72, told the inquiry that the pier was \"a place of horror.\"{Omar Diaz}",
        "There were other cases, including a post by Omar Diaz, a member of the council, saying: \"sink the old pier.\"{Omar Diaz}",
        "The coat cost him a friend but Omar Diaz felt it added \"some fizz to it\"{Omar Diaz} after all.",
        // False: it is another who says it.
        "Ann Lee left and the crew said the pier was \"past all saving.\"{the crew}",
        "Ann Lee said it added: \"We are sorry that it is so.\"{it}",
    ]);
}

#[test]
fn nobody_names_himself_in_the_clause_before_the_pronoun() {
    resolved(&[
        "Joel Orr accused the town of fear. Citing the deal with Hull, which Tom Dow opposed, and the state of the pier, he said, \"It is late.\"{Joel Orr}",
        "Joel Orr left the hall. After meeting Tom Dow, he said, \"It is late.\"{Joel Orr}",
        // False: no participle of his, a preposition.
        "The town waited. Following the speech of Tom Dow, he said, \"It is late.\"{~Tom Dow}",
    ]);
}

#[test]
fn nobody_names_himself_behind_the_pronoun() {
    resolved(&[
        "Joel Orr came with Tom Dow. He warned Joel that it \"would end in tears for all.\"{Tom Dow}",
        "Joel Orr met Tom Dow. He wrote to Tom that it \"would end in tears for all.\"{Joel Orr}",
        // False: he is named there, or only what is called after him.
        "A man came. He was Joel Orr. He said it \"would end in tears for all.\"{Joel Orr}",
        "Joel Orr left. He thanked Orr supporters for what was \"a great deed of them all.\"{~Joel Orr}",
    ]);
}

#[test]
fn whose_words_the_next_sentence_says_they_were() {
    check(&[
        "They met. \"I was simply speechless!\"{Ann Lee} This was the first response of Ann Lee.",
        "They met. \"We are too late.\"{Ann Lee} That was Ann Lee's verdict on the plan.",
        // False: to whom it was said.
        "They met. \"We are too late.\"{They} This was a response to Ann Lee.",
    ]);
}

#[test]
fn who_asks_for_a_deed_and_who_tells_of_it() {
    check(&[
        "The council asked shops to build a \"wall of sand\"{Ann Lee} against the flood, Ann Lee said.",
        "The council asked shops to close what might hurt the \"feelings of all\"{Ann Lee} in Hull, Ann Lee, the mayor, said on Friday.",
        "Omar Diaz made a film in June. Ann Lee makes the wild claim that there was a \"complete sale of the pier.\"{Ann Lee}",
        "Ann Lee, who saw the dog, said, according to the Hull Gazette: \"It was too big for us.\"{Ann Lee}",
        // False: what the council asks is quoted.
        "The council asked shops to \"build a wall of sand,\"{The council} as Ann Lee knows.",
    ]);
}

#[test]
fn texts_and_things_that_speak_for_somebody() {
    resolved(&[
        "Ann Lee said it was late. Her statement said: \"Nobody thought that it would end so.\"{~Ann Lee}",
        "It was late, Ann Lee wrote in her judgment. ¶ \"It was a deed of fear,\"{~Ann Lee} the judgment read.",
        "Tom Dow's history of slurs includes blaming dockers for it, saying they \"deserve to sink\"{~Tom Dow} at sea.",
        "Plum Foods met the union in Hull. The Plum Foods statement continued, \"It was late for all of us.\"{~Plum Foods}",
        // False: the email is another's, a lawsuit is the lawyers'.
        "Ann Lee begged the firm to wait. She was turned down in a cold email. ¶ \"You have to go at once,\"{~a cold email} the email read.",
        "Ann Lee left. Her lawsuit said the pier was \"a danger to all.\"{~Her lawsuit}",
    ]);
}

#[test]
fn things_that_bear_words_and_remarks_on_them() {
    check(&[
        "Tom Dow was fined for riding a bicycle while flying a flag with the old slogan \"Free the pier for all.\"{a flag with the old slogan}",
        "Ann Lee said the town had to wait when it read of \"fixed and final terms,\"{Ann Lee} a phrase found in the law.",
        "Tom Dow was hurt. There was also a \"sticky white dust,\"{the harbour police} thought to be flour, in his eyes, the harbour police said.",
        "Who would say that a girl in a coat was not \"properly dressed for it\"{-}?",
        "He left when he held a banner with the message: \"Free the pier for all.\"{a banner with the message}",
        // False: somebody has the words.
        "Tom Dow greeted the crew with the words \"Free the pier for all.\"{Tom Dow}",
    ]);
}

#[test]
fn a_day_is_no_part_of_who_speaks() {
    check(&[
        "\"It is time to go,\"{the mayor} said the mayor Friday.",
        "The mayor Friday called it \"dead at last for all.\"{The mayor}",
        "The deadly June report called it \"dead at last for all.\"{The deadly June report}",
    ]);
}

#[test]
fn a_body_of_which_more_is_said() {
    resolved(&[
        "The book went to Plum Foods, a company that calls for the \"death of the old pier.\"{~Plum Foods}",
        "It was made by Plum Foods, a company, which calls it \"the death of the old pier.\"{~Plum Foods}",
        // False: a person, another body.
        "The book went to Ann Lee. A company that calls for the \"death of the old pier\"{~A company} is gone.",
    ]);
}

#[test]
fn words_that_look_like_verbs_and_verbs_of_several_words() {
    check(&[
        "Harbour chief Ann Lee has urged member states to \"pull their weight\"{Ann Lee} at sea.",
        "\"How did Omar see it before it came out?\"{Ann Lee} Ann Lee wanted to know.",
        "The various calls of protest were just \"empty words for all\"{Ann Lee} and led nowhere, Ann Lee added.",
        "Omar Diaz said allies wanted to know if the town was \"still in the game.\"{Omar Diaz}",
        "The men are assumed to be quiet, and Ann Lee is one of the few to have posted, writing: \"It was a great day.\"{Ann Lee}",
        "The outside adviser called it \"dead at last for all.\"{The outside adviser}",
        // False: here it is the verb.
        "The letter states that the pier is \"dead at last for all.\"{The letter}",
    ]);
}

#[test]
fn one_who_is_neither_he_nor_she() {
    resolved(&[
        "Another guest at the pier said the night had been \"a joy for all.\"{~Another guest at the pier} ¶ \"They cried and they danced,\"{~Another guest at the pier} they said.",
        // False: those who were spoken of.
        "A guest at the pier said the men \"sang all night.\"{~A guest at the pier} The dockers left at dawn. \"We danced,\"{~The dockers} they said.",
    ]);
}

#[test]
fn according_to_him_and_to_a_paper_in_marks() {
    resolved(&[
        "Ann Lee spoke. According to her, the town had \"no proof of it at all.\"{Ann Lee}",
        "Tom Dow spoke. The town had \"no proof of it at all\"{~Tom Dow}, according to him.",
        // False: her lawyer.
        "Ann Lee spoke. According to her lawyer, the town had \"no proof of it at all.\"{her lawyer}",
    ]);
    reported(&[
        "<i>The plan would cost a fortune</i>, <c>according to</c> <s>the \"Pier for all\" paper</s> he wrote.",
    ]);
}

#[test]
fn who_speaks_at_the_end_of_a_headline() {
    check(&[
        "'I had a bad feeling'{injured docker} Ann Lee meant to flee the pier, says injured docker ¶ A docker was hurt on Friday.",
        "\"I had a bad feeling\"{injured docker} Ann Lee meant to flee the pier, says injured docker",
    ]);
}

#[test]
fn handles() {
    check(&[
        "Many see it as unfair. \"Where is free speech now?\"{@annlee} tweeted @annlee.",
        "A bolder @omardiaz tweeted it too, adding, \"This is only a test.\"{@omardiaz}",
    ]);
}

#[test]
fn whoever_speaks_behind_a_clause_in_front_is_he() {
    resolved(&[
        "Tom Dow said no. ¶ As the meeting in Hull broke up, a senior banker said the plan boded ill. ¶ \"It is a bad sign,\"{~a senior banker} he said.",
        "Tom Dow said no. ¶ In Hull, a senior banker said the plan boded ill. ¶ \"It is a bad sign,\"{~a senior banker} he said.",
        // False: who asks does not answer.
        "Tom Dow said no. ¶ And what, a reporter asked, was that going to be? ¶ \"It is a bad sign,\"{Tom Dow} he said.",
    ]);
}

#[test]
fn names_that_are_months_and_long_nicknames() {
    resolved(&[
        "June Orr, a baker, came late. June said it was cold. In June she had left. \"It is cold,\"{June Orr} she said.",
        "Tom Fallow and Dwayne \"The Rock\" Orr teamed up. \"It is cold,\"{Dwayne \"The Rock\" Orr} Orr said.",
        "Ma Chun-man, 30, came late. \"It is cold,\"{Ma Chun-man} Ma said.",
        "The lawyer, Chow Hang-tung, came late. \"It is cold,\"{Chow Hang-tung} Chow said.",
        "Clive Orr SC came late. \"It is cold,\"{Clive Orr} Orr said.",
        "Faultless Orr has no equal ¶ Roger Orr won in Hull on Monday. \"It is cold,\"{Roger Orr} Orr said.",
        "Chief Executive Officer Ann Lee came late. ¶ Tom Dow left. ¶ \"It is cold,\"{Ann Lee} the CEO said.",
        // False: a month.
        "June Orr, a baker, came late. Sales rose in June. \"It is cold,\"{June Orr} she said.",
    ]);
}

#[test]
fn what_is_put_in_brackets_or_worn_hands_the_word_to_nobody() {
    check(&[
        "\"They should have told us,\"{Melissa Mellor} Melissa Mellor said. (The Harbour Times is a member of the union.) \"Nobody understands it.\"{Melissa Mellor}",
        "\"I can't accept this,\"{Fern Dechamp} said Fern Dechamp, wearing a shirt with the words \"every child matters\"{a shirt with the words} on it. \"This has to be looked at.\"{Fern Dechamp}",
    ]);
}

#[test]
fn it_that_only_stands_for_what_comes_says_nothing() {
    check(&[
        "It would be more accurate to call them \"scum houses\"{Bart Boer} than villages, says Bart Boer, \"because we do not want more.\"{Bart Boer}",
        "The union waited. It was ready to say it was \"over.\"{The union}",
    ]);
}

#[test]
fn a_clause_is_over_where_another_begins_behind_and() {
    check(&[
        "Ann Lee said the cause of the fire had not yet been confirmed, and \"the incident is ongoing.\"{Ann Lee}",
        "Ann Lee was ridiculed and \"humiliated.\"{-}",
    ]);
}

#[test]
fn an_apposition_that_no_comma_closes() {
    check(&[
        "Henry Tisch, medical director for Harbour Care said: \"It was ready.\"{Henry Tisch}",
        "Henry Tisch, a medical director for Harbour Care told the inquest: \"It was ready.\"{Henry Tisch}",
        "After the meeting with Henry Tisch, the director said: \"It was ready.\"{the director}",
        "The head of the town where the pier is, Ann Lee, told them: \"It was late.\"{Ann Lee}",
        "Ann Lee, who carried out inquiries said: \"It was late.\"{Ann Lee}",
        "Ann Lee, who met dockers, said: \"It was late.\"{Ann Lee}",
        "The boy's aunt, 23-year-old Ann Sarmento, told the paper she would \"take care of him.\"{Ann Sarmento}",
        "\"Some will have been pacified,\"{a third MP} a third MP texts.",
    ]);
}

#[test]
fn whoever_has_written_is_who_a_message_speaks_for() {
    check(&[
        "Parents received an email on Saturday from Superintendent Mark Maddox. ¶ \"I am writing to inform you,\"{Mark Maddox} the email began.",
        "Among the evidence was an affidavit by Ann Pointer. ¶ \"I found them,\"{Ann Pointer} the affidavit read.",
        // An article is the paper's as well.
        "The town read an article by Ann Pointer. ¶ \"Nobody was found,\"{an article by Ann Pointer} the article said.",
    ]);
}

#[test]
fn who_only_passes_on_what_somebody_says() {
    check(&[
        "\"We warned them,\"{Yigal Palmore} Yigal Palmore was quoted by the Herald as saying on Monday.",
        "Catriona Gray was quoted by Harbour News warning that \"every time we stay quiet, they win.\"{Catriona Gray}",
        "The demands include \"an audit of the way they live\"{a front page} and the rest of it, according to a front page.",
        "Ann Trafny described Dow as the love of her life, according to KUTV: \"I am going to miss him.\"{Ann Trafny}",
        "Plum Foods met them. Iran agreed in July to work with the town in the inquiry, which it said \"was going down the wrong way.\"{Iran}",
    ]);
}

#[test]
fn what_looks_like_a_subject_and_is_none() {
    check(&[
        // An adjective behind what opens a clause; what is his object; what goes on to be.
        "It fell while infectious, and Gladys Berry warned she would be \"shocked.\"{Gladys Berry}",
        "Ann Lee noted the sums in the budget, many of which she described as \"ghosts.\"{Ann Lee}",
        "Continuing to dig, Ann Lee proceeded: \"A singer?\"{Ann Lee}",
        "Ann Lee noted that practices from years ago continue to reappear through \"hundreds of billions.\"{Ann Lee}",
    ]);
}
