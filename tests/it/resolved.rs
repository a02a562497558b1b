//! Under which name a speaker is shown, as marked text (see [`speakers`](crate::speakers)).

use crate::speakers::{mark, plain};

fn check(cases: &[&str]) {
    for marked in cases {
        assert_eq!(&mark(&plain(marked)), marked);
    }
}

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
        "\"It is over,\"{the doctor} the doctor said. Ken Doctor left.",
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
fn who_asks_for_something_stays_in_mind() {
    check(&[
        "Ann Lee praised Mary Orr's song. ¶ Jane Moss asked for mercy on Monday. She added, \"We must love them.\"{Jane Moss}",
        "Jane Moss asked Mary Orr about the song. \"It took a year,\"{Mary Orr} she said.",
    ]);
}

#[test]
fn who_speaks_behind_an_apposition_stays_in_mind() {
    check(&[
        "Omar Diaz, head of the port in Hull, for example, said Tom Lee went on to hurt his cause by insulting Jane Moss. \"It does not help,\"{Omar Diaz} he said.",
        "One friend of Tom Lee, Omar Diaz of Hull, said he had called. \"I will again,\"{Omar Diaz} he said.",
        "\"I know him,\"{Tom Lee} said Tom Lee. \"Go home,\"{Tom Lee} he added.",
    ]);
}
