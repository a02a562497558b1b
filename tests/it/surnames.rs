//! Whom a surname, a given name or a nickname means where several could bear it (see [`speakers`](crate::speakers)).

use crate::speakers::check;

#[test]
fn the_younger_of_two() {
    check(&[
        "George Orr Jr. runs the mill that George Orr Sr. built. ¶ \"It leaks,\"{George Orr Jr.} the younger Mr. Orr said. ¶ The elder Mr. Orr shrugged. \"It never did,\"{George Orr Sr.} he said.",
        "Tom Orr and his son, Jack Orr, run the mill. ¶ \"It leaks,\"{Jack Orr} the younger Orr said. \"It never did,\"{Tom Orr} the elder Orr said.",
        "Tom Orr runs the mill with his father, Jack Orr. ¶ \"It leaks,\"{Tom Orr} the younger Mr. Orr said.",
    ]);
}

#[test]
fn who_is_called_by_the_given_name_before_the_couple_is_named() {
    check(&[
        "\"It is stuck,\"{Norman Lee} said Norman, whose tractor broke at Easter. ¶ Norman and Ann Lee farm 90 acres.",
        "\"It is stuck,\"{Ann Lee} Ann said. She farms 90 acres. ¶ Ann and Tom Lee came here in May. \"It rains,\"{Tom Lee} Mr Lee said.",
    ]);
}

#[test]
fn a_title_shows_what_the_given_name_hides() {
    check(&[
        "Hilary Orr and his wife run the mill. ¶ \"It leaks,\"{Hilary Orr} Mr Orr said.",
        "Hilary Orr and her husband run the mill. ¶ \"It leaks,\"{Orr} Mr Orr said.",
    ]);
}

#[test]
fn the_dead_say_nothing() {
    check(&[
        "Police named the dead man as Tom Reed, 41. His brother Jack, who ran the shop with him, identified the body. ¶ \"He gave credit to half this street,\"{Jack} Mr Reed said on Tuesday.",
        "The body of Tom Reed was found on Monday. His father, Jack, wept. ¶ \"It was late,\"{Jack} Mr Reed said.",
        "Tom Reed lost his job. His brother Jack, who ran the shop with him, left. ¶ \"It was late,\"{Tom Reed} Mr Reed said.",
        "Tom Reed died on Monday. His sister Eve wept. ¶ \"It was late,\"{Eve} Ms Reed said.",
    ]);
}

#[test]
fn a_nickname_alone() {
    check(&[
        "Bjorn \"Lefty\" Olafsen is 6ft 7in. ¶ \"Come in,\"{Bjorn \"Lefty\" Olafsen} Lefty said.",
        "\"Come in,\"{Bjorn \"Tiny\" Olafsen} said Tiny. ¶ Bjorn \"Tiny\" Olafsen is 6ft 7in. Tiny houses do not suit him.",
    ]);
}

#[test]
fn a_particle_with_a_capital() {
    check(&["Pia de Boer won the race. Her coach wept. ¶ \"I saw nothing,\"{Pia de Boer} De Boer said."]);
}

#[test]
fn the_younger_is_his_son() {
    check(&[
        "Hal Orr sold eels. His son Wade sells them now. \"They bite,\"{Wade} the younger Orr said. \"They do not,\"{Hal Orr} the elder Orr said.",
    ]);
}

#[test]
fn they_call_him_so() {
    check(&[
        "Sanjay Mehta drives the 6.15. His passengers call him Sunny. ¶ \"I hate mornings,\"{Sanjay Mehta} Sunny said.",
        "Sanjay Mehta drives the 6.15. His wife, Ann, calls him Sunny. ¶ \"I hate mornings,\"{Sanjay Mehta} Sunny said.",
        "Jack Orr, known to friends as Lefty, left. \"I hate mornings,\"{Jack Orr} said Lefty.",
        "Tom Reed called him Jack. \"It is late,\"{Tom Reed} Reed said. \"So it is,\"{Jack} Jack said.",
    ]);
}

#[test]
fn a_name_with_his_father_s_alone() {
    check(&[
        "Aleksandr Petrovich Volkov left the mine. Aleksandr Petrovich locked the gate. ¶ \"They did not answer,\"{Aleksandr Petrovich Volkov} he said.",
    ]);
}

#[test]
fn who_is_named_first_has_the_surname_whatever_the_given_name() {
    let rain = "It rained. ¶ It rained again. ¶ The pier was shut. ¶ Nobody came. ¶ ";
    let story = |first: &str| {
        format!(
            "{first} Qolbart came to the pier. ¶ Qolbart and his 22-year-old son, Tom Robert Qolbart, were called. ¶ Tom Qolbart held the rope; Qolbart held a tooth. ¶ {rain}\"We need help,\"{{{first} Qolbart}} Qolbart said."
        )
    };
    check(&[&story("Huvi"), &story("Hugh")]);
}

#[test]
fn with_a_title_the_surname_means_who_was_brought_in_last() {
    let rain = "It rained. ¶ ";
    check(&[
        "For years Hanna Plum was the face of the family. ¶ Now Maria Plum, the wife of the mayor, runs. ¶ \"I am shy,\"{Maria Plum} Mrs. Plum said.",
        "Hanna Plum was the face of the family. Mrs. Plum ran often. ¶ Now Maria Plum runs, too. ¶ \"I am shy,\"{Hanna Plum} Mrs. Plum said.",
        "Nobody compares Maria Plum with Hanna Plum, the former mayor. ¶ \"I am shy,\"{Maria Plum} Mrs. Plum said.",
        &format!(
            "Hanna Plum left. ¶ Now Maria Plum runs. ¶ {rain}\"I am shy,\"{{Maria Plum}} Mrs. Plum said. ¶ Hanna Plum came back. ¶ {rain}\"I am not,\"{{Maria Plum}} Mrs. Plum said."
        ),
    ]);
}

#[test]
fn the_usual_spelling_of_a_name_is_shown() {
    check(&[
        "Hilary Quillon left. ¶ Hillary Quillon and Tom Reed spoke. ¶ \"It is late,\"{Hillary Quillon} Mrs. Quillon said.",
        "Hilary Quillon left. Hilary Quillon returned. ¶ Hillary Quillon and Tom Reed spoke. ¶ \"It is late,\"{Hilary Quillon} Mrs. Quillon said.",
    ]);
}

#[test]
fn a_brand_that_has_somebody_s_name() {
    let story = |thing: &str| {
        format!(
            "On Monday Ivelka Quill strode onto the stage. ¶ She is Donald Quill's eldest. ¶ Ivelka Quill gave a speech. ¶ The Ivelka Quill {thing} grows. ¶ \"I am proud,\"{{Ivelka Quill}} Quill told a paper."
        )
    };
    check(&[&story("brand"), &story("campaign"), &story("foundation")]);
}

#[test]
fn a_small_word_that_is_a_surname() {
    check(&[
        "\"I know,\"{Alvin From} said Alvin From, who founded the council. ¶ From the quay nobody came. ¶ \"It is late,\"{~Alvin From} From said.",
        "Al From left. ¶ \"It is late,\"{~Al From} From said.",
        "I saw Anna when it rained. ¶ \"It is late,\"{Tom Reed} said Tom Reed.",
    ]);
}
