//! Whom a description means beside somebody else's name.

use super::speakers::check;

#[test]
fn whom_the_clause_names_the_description_does_not_mean() {
    check(&[
        "Tom Reed and Jon Dow have never got on. The Harwich manager described Dow as \"a fool.\"{~Tom Reed}",
        // Others whom the sentence before only names are not asked.
        "Tom Reed, who would not sell Ann Lee to Hull, and Jon Dow never got on. The Harwich coach called Dow \"a fool.\"{~Tom Reed}",
        // Hard: two others acted.
        "Tom Reed, Jon Dow and Max Orr never got on. The Harwich coach called Dow \"a fool.\"{~The Harwich coach}",
        // False: who mostly has no name.
        "Tom Reed and Jon Dow have never got on. The bank's manager described Dow as \"a fool.\"{~The bank's manager}",
    ]);
}

#[test]
fn who_is_set_against_the_actor() {
    check(&[
        "Tom Reed shoved Jon Dow, but the Dutchman called him \"the best of all.\"{~Jon Dow}",
        // Hard: what was done was done to two.
        "Tom Reed praised Jon Dow and Max Orr, but the Dutchman called him \"the best of all.\"{~the Dutchman}",
    ]);
}
