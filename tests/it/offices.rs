//! Who is meant by an office, as marked text (see [`speakers`](crate::speakers)).

use crate::speakers::check;

#[test]
fn who_has_the_office() {
    check(&[
        "\"We will see,\"{Liu Qolbing} Plumland's ambassador to Britain said. ¶ It was the ambassador to Britain Liu Qolbing who spoke.",
        "Jane Moss KC, defending, told the jury that it was late. ¶ The barrister said it was \"an accident.\"{Jane Moss}",
        "Mr. Diaz's campaign manager, Jane Moss, came. ¶ The hall was full. ¶ \"We are glad,\"{Jane Moss} Mr. Diaz's campaign manager said.",
    ]);
}

#[test]
fn an_office_is_called_alike() {
    check(&[
        "\"It is true,\"{~Nadia Cruz's office} said Public Ombudsman Nadia Cruz's office. ¶ \"We saw it,\"{~Nadia Cruz's office} Cruz's office said.",
    ]);
}

#[test]
fn offices_with_a_preposition_before_the_name() {
    check(&[
        "Ann Lee waited. ¶ Leader of the Opposition Tom Diaz alleged that nobody cared. \"It is a calamity,\"{Tom Diaz} he said.",
        "The Minister of Trade (Ports), Senator Tom Diaz, said the queues would \"end before the weekend.\"{Tom Diaz}",
    ]);
}

#[test]
fn offices_of_another_rank() {
    check(&[
        "Deputy Prime Minister Ann Lee came. \"It is late,\"{~the prime minister} the prime minister said.",
        "Defence Minister Tom Lee came. \"It is late,\"{~the finance minister} the finance minister said.",
        "Vice President Tom Lee came. \"It is late,\"{~the president} the president said.",
        "Defence Minister Tom Lee came. \"It is late,\"{Tom Lee} the minister said.",
        "Prime Minister Tom Lee came. \"It is late,\"{Tom Lee} the prime minister said.",
    ]);
}

#[test]
fn other_words_for_a_role() {
    check(&[
        "Prime Minister Tom Lee came. ¶ \"It is late,\"{Tom Lee} the premier said.",
        "Deputy Prime Minister Tom Lee came. ¶ \"It is late,\"{~the premier} the premier said.",
        "Sen. Ann Lee came. ¶ \"It is late,\"{Ann Lee} the lawmaker said.",
    ]);
}

#[test]
fn the_name_behind_an_office_is_its_holder() {
    check(&[
        "The chairman of the bank, Tom Lee, came. \"It is late,\"{Tom Lee} he said. ¶ The committee's chairman, Omar Diaz, R-Ala., said he would seek money. He called it \"a war of all on all.\"{Omar Diaz}",
    ]);
}

#[test]
fn the_president_of_a_union_is_not_the_president() {
    check(&[
        "President Tom Lee stopped it. ¶ In a statement, the president of the harbour union said that it was \"late.\"{~the president of the harbour union}",
        "Ann Dow is the president of the harbour union. President Tom Lee stopped it. ¶ In a statement, the president of the harbour union said that it was \"late.\"{~Ann Dow}",
        "President Tom Lee stopped it. ¶ In a statement, the president said that it was \"late.\"{Tom Lee}",
    ]);
}

#[test]
fn the_senator_of_another_state() {
    check(&[
        "Omar Diaz, the Ohio senator, came. ¶ \"No,\"{Omar Diaz} the Ohio senator said. \"Never,\"{~the Utah senator} the Utah senator said.",
    ]);
}

#[test]
fn a_title_names_its_bearer_again_also_where_it_was_short() {
    check(&[
        "Gen. Tom Reed asked Adm. Joe Lee for it. The admiral laughed. ¶ \"It is late,\"{Joe Lee} he said.",
        "Ann Orr met Joe Dow and Gen. Tom Reed. The general smiled. ¶ \"It is late,\"{Tom Reed} he said.",
        "Gov. Ann Orr met Sen. Tom Reed. \"It is late,\"{Ann Orr} the governor said.",
        "Ann Orr met Gen. Tom Reed. \"It is late,\"{~the doctor} the doctor said.",
    ]);
}

#[test]
fn the_king_is_no_body() {
    check(&[
        "King Harold opened the hall. Harold spoke. ¶ It rained on the King's arrival. ¶ They were told by the King to go and will listen to the King. ¶ \"We will build,\"{Harold} the King said. ¶ The King added: \"It is late.\"{Harold}",
    ]);
}
