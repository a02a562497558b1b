//! Quotations whose paragraphs were joined, so that marks are left open, and names and offices as British papers write them.

use crate::speakers::check;

#[test]
fn a_mark_that_the_next_one_follows_unclosed() {
    check(&[
        "Ms Essex said: \"I have listened to them and see the pressures. \"I have met many of them and am aware of it.\"{Essex} Mr Orr said taxes could be kept down.",
        "Lee said: \"It is late. \"We go. \"Nobody stays. ¶ \"We are done.\"{Lee}",
        // A word that somebody quotes is no paragraph.
        "Lee said: \"I was told \"go.\" Nobody came.\"{Lee} She left.",
        "The sign said \"open and so it was. \"We go,\"{Tom Dow} Tom Dow said.",
    ]);
}

#[test]
fn surnames_that_are_trades_behind_an_address() {
    check(&[
        "Mrs Thatcher was late. \"It rained,\"{Thatcher} she said.",
        "Mr King was late. \"It rained,\"{King} King said.",
        "Mr Justice Plum was late. \"It rained,\"{Plum} he said.",
        "The king was late. \"It rained,\"{~the king} the king said.",
    ]);
}

#[test]
fn surnames_of_two_words_that_are_colours() {
    check(&[
        "Prof Al Plum-Green was chosen. He said opinions would \"count.\"{Al Plum-Green}",
        "Ann Smith-White was chosen. She said opinions would \"count.\"{Ann Smith-White}",
    ]);
}

#[test]
fn an_office_without_an_article_and_what_it_is_for() {
    check(&[
        "Liberal spokeswoman for women Ann Gidley said it was \"late.\"{Ann Gidley}",
        "Head of research Ann Gidley said it was \"late.\"{Ann Gidley}",
        "Labour spokesman on schools Tom Gidley said it was \"late.\"{Tom Gidley}",
        "A spokesman for the union Plum said it was \"late.\"{~A spokesman}",
    ]);
}

#[test]
fn the_prime_minister_is_no_home_secretary() {
    check(&[
        "Home Secretary Charles Plum published plans. ¶ Mr Dow said it would end. The prime minister said it was \"late.\"{~Dow}",
        "Prime Minister Charles Plum published plans. ¶ Mr Dow said it would end. The prime minister said it was \"late.\"{Charles Plum}",
    ]);
}

#[test]
fn who_speaks_stands_between_commas() {
    check(&[
        "The ministers' comments, said Jun Plum of the Harbour bank in Hull, were \"too weak to move it.\"{Jun Plum}",
        "The plan, said Ann Lee, a baker, was \"too weak to move it.\"{Ann Lee}",
    ]);
}

#[test]
fn what_is_shown_or_told_to_somebody() {
    check(&[
        "Ann Lee said talks with Plum's makers revealed there was \"a strong streak of it in the script.\"{Ann Lee}",
        "Mrs Plum was advised by the unit to postpone it until it was clear that it was \"workable.\"{~the unit}",
        "In one note she was warned that \"nobody will fail.\"{~one note}",
        "Ann Lee is said to believe that the exam was a \"historic mistake.\"{~Ann Lee}",
        "The exam is said to be a \"historic mistake.\"{-}",
    ]);
}

#[test]
fn a_company_is_called_by_what_it_makes() {
    check(&[
        "Dick Clark Productions denied it. ¶ \"At no time did we agree,\"{~Dick Clark Productions} the production company said.",
        "Browns DL Sheldon Plum was late. Plum said it was \"bad.\"{Sheldon Plum}",
    ]);
}

#[test]
fn a_spokesman_is_named_further_on() {
    check(&[
        "A spokesman said it was \"not against them.\"{~Azzam Plum} \"It is for them,\"{Azzam Plum} council spokesman Azzam Plum said.",
        "A senator said it was \"not against them.\"{A senator} ¶ \"It is for them,\"{Azzam Plum} Senator Azzam Plum said.",
    ]);
}

#[test]
fn a_line_of_a_few_words_above_who_says_so() {
    check(&[
        "\"It is late,\"{Naresh Plum} Naresh Plum said. ¶ \"Government needs to give more\"{?Sunil Berg} ¶ Sunil Berg said that it was open.",
    ]);
}

#[test]
fn who_told_a_paper_goes_on() {
    check(&[
        "Jade Parker told 7 News that he saw the man. ¶ \"I just presumed he was out,\"{~Jade Parker} he said.",
        "\"It is done,\"{Ann Lee} Ann Lee said, according to the Hull Herald, while keeping \"very cordial\"{Ann Lee} ties.",
        "Jack Davey was killed. In a post about him, his dad Michael Davey paid tribute to his \"beautiful son.\"{~Michael Davey}",
        "The Foreign Writers' Club of Plumland said it was \"late.\"{~The Foreign Writers' Club of Plumland}",
    ]);
}

#[test]
fn when_somebody_said_it_is_no_part_of_his_name() {
    check(&[
        "Mr Howard last week said his team had reached a \"collective view.\"{Howard}",
        "Mr Howard earlier told them it was \"late.\"{Howard}",
        "Howard supporters said it was \"late.\"{Howard supporters}",
    ]);
}

#[test]
fn the_lead_tells_of_whom_the_next_paragraph_names() {
    check(&[
        "Music is \"in the state of a zombie\"{~Tim Plum} because it has failed, a leading industry figure has said. ¶ Tim Plum, the head of a label until last year, said it was late.",
        "A senior MP has criticised the \"lackadaisical\"{~Edward Plum} way of planning. ¶ Public accounts chairman Edward Plum was giving his view of it.",
        // Whoever fell ill is not who criticised it.
        "A doctor has criticised the \"lackadaisical\"{A doctor} way of planning. ¶ On Monday Tom Plum fell ill.",
        "A senior MP has criticised the \"lackadaisical\"{A senior MP} way of planning. ¶ The council of Hull met. ¶ Edward Plum, the chairman, said no.",
    ]);
}

#[test]
fn whom_a_sentence_names_its_subject_does_not_mean() {
    check(&[
        "Sen. Ann Lee, Republican of Maine, came to Hull. ¶ The Republican senator accused Lee of being a \"stooge of theirs.\"{~The Republican senator}",
        "Sen. Ann Lee, Republican of Maine, came to Hull. ¶ The Republican senator accused Dow of being a \"stooge of theirs.\"{Ann Lee}",
    ]);
}

#[test]
fn they_are_the_body_that_the_sentence_begins_with() {
    check(&[
        "The Harbour Project has taken sounds to make tunes they have dubbed \"blip music for all.\"{~Harbour Project}",
        "The Harbour Project left. Singers make tunes they have dubbed \"blip music for all.\"{~they}",
    ]);
}

#[test]
fn the_seat_of_a_member_is_no_part_of_the_name() {
    check(&[
        "Federal Member for Quillshire Sarah Berger said it was \"late.\"{Sarah Berger}",
        "Mayor Tom Lee left. ¶ \"I am ready,\"{Tom Lee} the mayor said, before clarifying that he, Lee, was not.",
    ]);
}

#[test]
fn a_single_mark_that_runs_over_paragraphs() {
    check(&[
        "'It was late,'{Ann Lee} said Ann Lee. ¶ A police spokesman said: 'Mr Copland was stopped at night. ¶ 'He became abusive and was held.'{A police spokesman}",
        "'It was late,'{Tom Dow} said Tom Dow. ¶ Ann Lee said: 'We offer our sympathies. ¶ 'We carried out a thorough investigation into Mr Coles' care, which found that it was late. ¶ 'We have taken action.'{Ann Lee}",
        "'It was late,'{Tom Dow} said Tom Dow. 'The workers' plan is bad,'{Tom Dow} he said.",
    ]);
}
