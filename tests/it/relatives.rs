//! Which of several relatives is meant, and whose friends somebody is one of, as marked text (see [`speakers`](crate::speakers)).

use crate::speakers::check;

#[test]
fn the_second_son_is_the_one_with_a_name() {
    check(&[
        "Mayor Tom Dow spoke. His son Eric Dow came too. ¶ Mayor Dow's second son said it was \"late in the day.\"{Eric Dow}",
        "Mayor Tom Dow spoke. His wife, Ann Dow, came too. ¶ Dow's wife said it was \"late in the day.\"{Ann Dow}",
        "Mayor Tom Dow spoke. His older brother Joe Dow came too. ¶ His elder brother said it was \"late in the day.\"{Joe Dow}",
        "Ann Lee spoke. Her ex-husband, Tom Dow, came too. ¶ Lee's former husband said it was \"late in the day.\"{Tom Dow}",
        "Mayor Tom Dow spoke. His late father, Joe Dow, was a baker. ¶ Dow's father said it was \"late in the day.\"{Joe Dow}",
    ]);
}

#[test]
fn another_brother_or_wife_has_no_name() {
    check(&[
        "Mayor Tom Dow spoke. His older brother, Joe Dow, came too. ¶ His younger brother said it was \"late in the day.\"{His younger brother}",
        "Mayor Tom Dow spoke. His wife, Ann Dow, came too. ¶ His first wife said it was \"late in the day.\"{His first wife}",
        "Ann Lee spoke. Her husband, Tom Dow, came too. ¶ Lee's ex-husband said it was \"late in the day.\"{Lee's ex-husband}",
        "Mayor Tom Dow spoke with Sam Orr. Dow's wife, Ann, came too. ¶ Orr's wife said it was \"late in the day.\"{Orr's wife}",
        "Mayor Tom Dow spoke. His son Eric Dow came, and his son Max Dow too. ¶ Dow's second son said it was \"late in the day.\"{Dow's second son}",
    ]);
}

#[test]
fn one_of_somebodys_friends() {
    check(&[
        "Tom Quill came. ¶ \"It is late,\"{~one of Mr Quill's friends} commented one of Mr Quill's friends.",
        "Tom Dow came. ¶ \"It is late,\"{~one of Dr. Dow's patients} one of Dr. Dow's patients said.",
        "Ann Lee came. ¶ \"It is late,\"{~one of Prime Minister Lee's friends} said one of Prime Minister Lee's friends.",
        "Ann Lee came. ¶ \"It is late,\"{~one of the mayor's men} said one of the mayor's men.",
        "Ann Lee came. ¶ \"It is late,\"{~one of the two women} commented one of the two women.",
        "Ann Lee came. ¶ \"It is late,\"{~Tom Dow} said one of Lee's aides, Tom Dow.",
    ]);
}

#[test]
fn a_relative_with_the_same_surname_is_the_one_in_mind() {
    check(&[
        "Donna Quill liked the boat. Speaking in Hull, Tom Quill's mother said, \"It rowed well.\"{Donna Quill}",
        "Donna Quill liked the boat. Speaking in Hull, Tom Quill‘s mother said, \"It rowed well.\"{Donna Quill}",
        // a man, another surname, herself
        "Jack Quill liked the boat. Speaking in Hull, Tom Quill's mother said, \"It rowed well.\"{Tom Quill's mother}",
        "Donna Dow liked the boat. Speaking in Hull, Tom Quill's mother said, \"It rowed well.\"{Tom Quill's mother}",
        "Donna Quill liked the boat. Speaking in Hull, Donna Quill's mother said, \"It rowed well.\"{Donna Quill's mother}",
    ]);
}

#[test]
fn a_mum_is_a_mother_with_or_without_a_comma() {
    check(&[
        "Sean Ritter's mum Carol Roy wept. ¶ His mother is convinced that it is odd. ¶ At her home last night she said: \"I am sick of it.\"{Carol Roy}",
        "Sean Ritter's wife Carol Roy wept. ¶ \"It is odd,\"{Carol Roy} his wife said.",
    ]);
}
