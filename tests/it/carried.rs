//! Whom a pronoun means that means nobody with a name, and the names that phrases are given without a comma.

use crate::speakers::check;

#[test]
fn a_pronoun_goes_on_with_the_unnamed_source() {
    check(&[
        "One source, the head of a trading house, said it made no difference. ¶ \"It will sit there for years,\"{~One source} he said.",
        "Environmentalists said the dam would fail. They called it \"a scandal.\"{~Environmentalists}",
        "Three nurses told the inquiry about the night. \"Nobody came,\"{~Three nurses} they said.",
        "The Plum Aid Office gave no names. It said they were well. ¶ \"The house was sealed off,\"{~Plum Aid Office} it added.",
        "Lee left as her rivals have called for a vote over what they say was \"a scandal.\"{~her rivals}",
        // Whom a preposition governs, they are not.
        "Prosecutors spoke to the nurses. \"We go on,\"{~Prosecutors} they said.",
        // The magazine says nothing.
        "Plum Media was hurt by losses from its own magazine and book houses. \"Paper cost us more,\"{~it} it said.",
    ]);
}

#[test]
fn a_name_that_a_phrase_is_given() {
    check(&[
        "\"Go,\"{~Paul Plum} wrote a man calling himself Paul Plum.",
        "One protester under the name Ann Plum told a journal, \"We will drive them out.\"{Ann Plum}",
        "A woman who identified herself only as Ann Plum said the night was \"long.\"{Ann Plum}",
        // It is the camp that is called so.
        "The director of a camp under the name Lee Valley said it was \"full.\"{~The director of a camp}",
    ]);
}

#[test]
fn a_deed_that_is_asked_for_ends_before_the_quotation() {
    check(&[
        "Tom Plum spoke first. He said his party had asked the monitors to send more people to the town in an effort \"to end this.\"{Tom Plum}",
        "Ann Lee said Tom Plum had asked them to be \"quiet.\"{Tom Plum}",
    ]);
}

#[test]
fn whoever_is_quoted_as_saying_speaks_on() {
    check(&[
        "\"One must give Tom Dow a rest,\"{~Igor Plum} the agency quoted Igor Plum as saying. \"He reads all of it,\"{Igor Plum} he said.",
    ]);
}

#[test]
fn the_first_two_of_four_names() {
    check(&[
        "\"We are many,\"{Karem Haj Yahye} said Karem Haj Yahye, a waiter. Abdul Rahman Haj Yahye came too. ¶ \"We try,\"{Abdul Rahman Haj Yahye} said club chairman Abdul Rahman.",
    ]);
}

#[test]
fn one_given_name_in_two_spellings() {
    check(&[
        "Katharine Plum came to Hull. \"No,\"{Katharine Plum} Plum said. ¶ \"It is late,\"{Katharine Plum} said Katherine Plum.",
        "Steven Plum came to Hull. \"It is late,\"{Steven Plum} said Stephen Plum.",
        // Two people.
        "Dan Plum came to Hull. \"It is late,\"{Don Plum} said Don Plum.",
        "Maria Plum came to Hull. \"It is late,\"{Marla Plum} said Marla Plum.",
    ]);
}

#[test]
fn unnamed_sources_are_taken_up_again() {
    check(&[
        "One former official at the port said it was likely. \"They will ask,\"{One former official at the port} the former official said.",
        "A former senior official at the port had warned them. \"They will ask,\"{A former senior official at the port} the former official said.",
        "Plumland's defence ministry denied that it had fired. \"They shelled their own,\"{~Plumland's defence ministry} the ministry said.",
        "Another top-20 shareholder was blunter. \"The board slept,\"{~Another top-20 shareholder} the person said.",
        "A memo sent to the staff struck a gentle note. \"Nothing changes,\"{A memo} it said.",
        "Ann Plum, a spokeswoman for Treasurer Lena Lee, laughed. ¶ \"It is late,\"{Lena Lee} the treasurer said.",
        "Shortly before noon Tom Lee said it was \"late.\"{Tom Lee}",
    ]);
}

#[test]
fn what_the_company_meant_is_what_it_means() {
    check(&[
        "Plum Foods Inc. cut jobs on Monday. ¶ \"We missed the mark,\"{~Plum Foods Inc.} the company said. ¶ \"It was made to please,\"{~Plum Foods Inc.} it said.",
        // False: it was last spoken of too long ago.
        "Plum Foods Inc. cut jobs. \"We missed the mark,\"{~Plum Foods Inc.} the company said. ¶ It rained. ¶ It snowed. ¶ The town hall was shut. \"We are closed,\"{~it} it said.",
    ]);
}

#[test]
fn they_are_several_who_act_in_the_sentence_before() {
    check(&[
        "Bank analysts raised the price. The analysts also nodded to a new chief. \"We hope so,\"{~The analysts} they wrote.",
        "\"It will be great,\"{Quill Mills} Netflix and Quill Mills said. ¶ They said the deal would \"create work.\"{~Netflix and Quill Mills}",
    ]);
}

#[test]
fn several_without_an_article_act_before_they_speak() {
    check(&[
        "All 21 clerks said it was over. On Monday, hundreds of dockers marched on the hall. \"Let her speak,\"{~hundreds of dockers} they chanted.",
        "Protesters marched on the hall. \"Let her speak,\"{~Protesters} they chanted.",
        // Hard: those who were heard are the ones who are spoken of.
        "Harbour analysts say it will fall. \"It is late,\"{~Harbour analysts} they said.",
        // False: nobody acts.
        "Hundreds of boats lay there. \"Let her speak,\"{~they} they chanted.",
    ]);
}

#[test]
fn an_organisation_goes_on_in_the_next_paragraph() {
    check(&[
        "Corvane Ltd had asked the council for years. ¶ \"The plan was no plan at all,\"{~Corvane Ltd} it said.",
        // It is not in the paragraph above that its own sentence names one.
        "Corvane Ltd had asked the council. ¶ Plum Foods Ltd sued. \"The plan was no plan at all,\"{~Plum Foods Ltd} it said.",
        // Whom it names, it does not mean.
        "Corvane Ltd had asked Plum Foods Ltd for years. ¶ \"Plum Foods Ltd had no plan at all. It is too late for that,\"{~Corvane Ltd} it said.",
    ]);
}

#[test]
fn a_body_is_they_behind_its_clause() {
    check(&["But when Plum Foods was told of it, they called it \"a mistake.\"{~Plum Foods}"]);
}
