//! How names look: initials, prefixes, what stands before them. Each case is an invented text and the names that a reader finds in it.

use crate::people::{cast_of, names};

#[test]
fn initials_without_periods_are_not_shared() {
    let text = "Chief minister Y S Mohan Tarn left. Lawyer S Nirav Tarn stayed. Tarn laughed. Mohan Tarn was late.";
    assert_eq!(names(text), ["Y S Mohan Tarn", "S Nirav Tarn"]);
    // a part of the long name is the same person
    assert_eq!(
        names("Chief minister Y S Mohan Tarn left. Lawyer S Mohan Tarn was late. Mohan Tarn sat."),
        ["Y S Mohan Tarn"]
    );
}

#[test]
fn names_that_begin_with_letters_or_are_spelt_otherwise() {
    assert_eq!(names("Great batsman AB de Tarn left. De Tarn said so. \"Go,\" de Tarn said."), ["AB de Tarn"]);
    assert_eq!(names("SK Taruta of the harbour school, who was late, said so. Taruta left."), ["SK Taruta"]);
    assert_eq!(names("The jury found Dylann Roof guilty. Roof said so. Roof has asked."), ["Dylann Roof"]);
    // what stands before the given name is where she works
    assert_eq!(names("The manager at Ocean Florida Abby Dow came. Abby said so."), ["Abby Dow"]);
    // clubs and firms
    assert!(names("On Friday FC Taruta won. The fans of FC Taruta sang.").is_empty());
}

#[test]
fn a_committee_is_for_something() {
    let cast = cast_of("On Friday the Committee for a Responsible Harbour said so. The Committee left.");
    assert_eq!(cast.organizations[0].name, "Committee for a Responsible Harbour");
}

#[test]
fn prefixes_comics_and_titles_alone() {
    assert_eq!(names("Promoter Todd duTarn said so. DuTarn left."), ["Todd duTarn"]);
    assert!(names("He bought Dr. Strange #23 and Black Panther #3 on Friday.").is_empty());
    assert_eq!(names("King Charles came on Monday. They listened to King read it. The King said so."), ["Charles"]);
    assert_eq!(names("Billie Jean King came. King said so. The King family left."), ["Billie Jean King"]);
}

#[test]
fn what_somebody_is_stands_before_the_given_name() {
    assert_eq!(names("Controversial Australian Anthony Hill called him a cheat. Hill left."), ["Anthony Hill"]);
    assert_eq!(names("Unseeded Patrick Rafter won. Rafter said so."), ["Patrick Rafter"]);
    assert!(names("United Artists left. Allied Irish Banks came.").is_empty());
}
