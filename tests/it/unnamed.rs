//! Voices without a name, as marked text (see [`speakers`](crate::speakers)).

use crate::speakers::check;

#[test]
fn a_source_that_was_brought_in_without_a_word() {
    check(&[
        "A harbour source familiar with the talks shrugged. \"It is over,\"{~A harbour source familiar with the talks} the source said.",
        "The town got an email on Monday. ¶ \"Stay at home,\"{~an email} the email said.",
        "They sentenced a man to six months. \"I will be back,\"{a man} the man said.",
        "\"I will be back,\"{~the man} the man said.",
    ]);
}

#[test]
fn somebody_without_a_name_is_meant_again() {
    check(&[
        "\"It is late,\"{Ann Lee} Ann Lee said. ¶ A driver, who gave no name, left his cab. He said, \"I slept here.\"{~A driver}",
        "Tom Lee came. ¶ A neighbour waited. \"When would I have read it?\"{~A neighbour} he said.",
        // Somebody with a name weighs more; a man is no woman; nobody who does nothing.
        "Tom Lee met a driver. He said, \"I slept here.\"{Tom Lee}",
        "Ann Lee came. A man left. \"I slept here,\"{Ann Lee} she said.",
        // `the senator` has a name.
        "Tom Lee came. ¶ The senator left. He said, \"I slept here.\"{Tom Lee}",
    ]);
}

#[test]
fn the_name_that_somebody_gives() {
    check(&[
        "Tom Lee came. ¶ A driver, who gave his name only as Saheed, left his cab. He said, \"I slept here.\"{Saheed}",
        "Tom Lee's mother, Vasanthi, was there. Asked what she thought, she said, \"I have not read it.\"{Vasanthi}",
        // A new paragraph goes back to whom the story is about.
        "Tom Lee left. ¶ Lee's son, Grant, was there. ¶ Last month, he called it \"the worst of all ports.\"{Tom Lee}",
        "\"I have seen it,\"{Ann Lee} Ann Lee said. ¶ For Lee it was a win, though one driver wrote that it was not. ¶ \"I slept,\"{Ann Lee} she said.",
    ]);
}

#[test]
fn one_of_them_has_a_name() {
    check(&[
        "One of them, Rep. Ann Lee of Hull, used a phrase: \"You count the pies when they are cool.\"{~Ann Lee}",
        "One of them, a baker of Hull, used a phrase: \"You count the pies when they are cool.\"{?One of them}",
    ]);
}

#[test]
fn a_voice_without_a_name_goes_on() {
    check(&[
        // What somebody says at length takes nobody out of mind.
        "Tom Lee was hurt. ¶ A man who was at the quay said it was odd. ¶ \"I ran,\"{A man} said the man. ¶ \"He lay there. He was cold.\"{~A man} ¶ He says a nurse came. ¶ \"We waited,\"{~A man} he said.",
        "Tom Lee was hurt. ¶ A witness says Lee was an old friend. ¶ \"He rowed well,\"{~A witness} he said.",
        "Tom Lee wants it shut. ¶ \"We have asked the court,\"{a guard} a guard told the Herald. ¶ He added, \"It is not right.\"{~a guard}",
        "Vet Tom Lee said he would not mind. A spokesman for the shop said he thought so. \"It is safe,\"{~A spokesman for the shop} he said.",
        "Vet Tom Lee said he would not mind. \"Good,\"{Tom Lee} he said. A spokesman for Pie House in Upper Road said he saw no harm. \"It is safe,\"{~A spokesman for Pie House} he said.",
    ]);
}

#[test]
fn a_voice_without_a_name_ends() {
    check(&[
        // who answers is not who asks
        "\"I did not want to say it,\"{Tom Lee} Tom Lee said. ¶ And what, a reporter asked, was it? ¶ \"I will tell you,\"{Tom Lee} he responded.",
        // somebody else does something in between
        "A witness says it was late. ¶ Tom Lee came. ¶ \"It was late,\"{Tom Lee} he said.",
        // a woman is no man
        "Ann Lee came. ¶ A man says it was late. ¶ \"It was late,\"{Ann Lee} she said.",
        // the guard is known by his name
        "\"We ran,\"{Tom Lee} said Tom Lee, a guard at the quay. ¶ \"It was late,\"{Tom Lee} the guard added. ¶ \"It was cold,\"{Tom Lee} he said.",
    ]);
}

#[test]
fn who_has_an_office_of_a_town_may_have_no_name() {
    check(&[
        "Tom Lee wrote of it. It rained. It was cold. By May, the city's harbour director found that most of them were empty. \"I have doubts,\"{~the city's harbour director} he said.",
    ]);
}

#[test]
fn one_who_gives_no_more_than_a_first_name() {
    check(&[
        "\"It was late,\"{~Saheed} said a driver who gave his name only as Saheed.",
        "\"It was late,\"{~Saheed} said a driver who asked to be identified only as Saheed.",
        "\"It was late,\"{~Saheed} said a driver whose name was Saheed.",
        "\"It was late,\"{~Marta} said a woman who gave only her first name, Marta.",
        // Nobody is called so.
        "\"It was late,\"{a driver} said a driver who asked to be named in Hull.",
    ]);
}

#[test]
fn somebody_and_whoever_is_only_described() {
    check(&[
        "Tom Hall has a channel. Somebody shouted from the back. \"I called the office,\"{~Somebody} he said.",
        "The jury chose not to act in the case of Eric Garnet, a man choked on the pier – as he pleaded \"I can't breathe\"{Eric Garnet} – by a guard.",
        "The town was quiet as protesters came to the gate. They often chant: \"No peace.\"{~protesters}",
    ]);
}

#[test]
fn a_mother_with_whom_a_report_begins() {
    check(&[
        "A mother who was held in a hospital says she \"felt like a prisoner.\"{~Shelley Browning} ¶ Shelley Browning, 43, was admitted in May.",
        "A grieving dad said it was \"late.\"{~Joe Shorrock} ¶ Joe Shorrock was speaking after an inquest.",
        // The third of several is not the one who is named next.
        "\"It is broken,\"{a third pilot} a third pilot said. ¶ Debbie Abrams, the pilot who leads them, told the Herald: \"It works.\"{Debbie Abrams}",
    ]);
}
