//! Who is who, through the public interface: each case is an invented text and the people that a reader finds in it.

use sayso::analyze::people::{Cast, Gender, cast};
use sayso::analyze::scan::scan;
use sayso::article::{Article, Block, BlockKind, Header};
use sayso::facts::PersonId;

fn article(text: &str) -> Article {
    let block = |text: &str| Block { kind: BlockKind::Body, text: text.to_owned() };
    let blocks = text.split('\n').map(block).collect();
    Article { source: "case".to_owned(), header: Header::default(), blocks, removed: Vec::new() }
}

pub fn cast_of(text: &str) -> Cast {
    let article = article(text);
    let scans: Vec<_> = article.blocks.iter().map(|block| scan(&block.text)).collect();
    let turns = sayso::analyze::turns::turns(&article, &scans);
    cast(&article, &scans, &turns)
}

/// The people as "Name (best role): mention, mention".
fn people(text: &str) -> Vec<String> {
    let article = article(text);
    let show = |person: &sayso::facts::Person| {
        let mentions: Vec<_> = person.mentions.iter().map(|&span| article.slice(span)).collect();
        format!("{} ({}): {}", person.name, person.role().unwrap_or("-"), mentions.join(", "))
    };
    cast_of(text).people.iter().map(show).collect()
}

/// The names alone.
pub fn names(text: &str) -> Vec<String> {
    cast_of(text).people.into_iter().map(|person| person.name).collect()
}

#[test]
fn later_mentions_join_the_first() {
    for (text, expected) in [
        (
            "US Secretary of Trade Hanna Quill met Tomas Berg. Quill said Mr. Berg's plan was good.",
            &["Hanna Quill (US Secretary of Trade): Hanna Quill, Quill", "Tomas Berg (-): Tomas Berg, Berg"][..],
        ),
        (
            "Robert Plum and his wife, Margaret Plum, voted. Mrs. Plum smiled. Bob Plum waved.",
            &["Robert Plum (-): Robert Plum, Bob Plum", "Margaret Plum (-): Margaret Plum, Plum"],
        ),
        (
            "He did it to [London mayor Harold] Plum, he said. Plum left.",
            &["Harold Plum (London mayor): Harold] Plum, Plum"],
        ),
        ("QUILL WINS IN BRUSSELS\nHanna Quill won on Monday.", &["Hanna Quill (-): QUILL, Hanna Quill"]),
        (
            "Nikolaus van der Zwing spoke. Van der Zwing, 43, left.",
            &["Nikolaus van der Zwing (-): Nikolaus van der Zwing, Van der Zwing"],
        ),
    ] {
        assert_eq!(people(text), expected, "{text}");
    }
}

#[test]
fn unknown_names_are_carried_by_what_stands_around_them() {
    for text in [
        "Police spokeswoman Xanthira Qolb spoke.",
        "Xanthira Qolb, 27, was there.",
        "Xanthira Qolb, a student from Leeds, was there.",
        "\"No,\" said Xanthira Qolb.",
        "Xanthira Qolb, who won, left.",
    ] {
        assert_eq!(names(text), ["Xanthira Qolb"], "{text}");
    }
    for text in [
        "\"No,\" said Qolbet, a baker.",
        "\"No,\" said Qolbet, one of the young plaintiffs.",
        "As Qolbet took the stand, she wept.",
        "A driver who gave his name only as Qolbet left.",
        "They met a driver named Qolbet.",
        "The driver, whose name is Qolbet, left.",
    ] {
        assert_eq!(names(text), ["Qolbet"], "{text}");
    }
    for text in ["As Qolbet rose, the judge wept.", "\"No,\" said Qolbet, one of the largest.", "They met at Qolbet."] {
        assert!(names(text).is_empty(), "{text}");
    }
}

#[test]
fn a_town_s_name_before_an_unknown_one_that_is_somebody_s() {
    for text in ["Beni Qolb, an official of the union, said no.", "Beni Qolb, a lawyer, left."] {
        let (name, _) = text.split_once(',').unwrap();
        assert_eq!(names(text), [name], "{text}");
    }
    for text in ["Beni Qolb, a suburb of the town, burned.", "They met in Beni Qolb."] {
        assert!(names(text).is_empty(), "{text}");
    }
}

#[test]
fn a_given_name_behind_a_relation_is_no_town() {
    for text in ["His granddaughter Charlotte wept.", "Mr Qolb's 17-year-old granddaughter Charlotte wept."] {
        assert!(names(text).contains(&"Charlotte".to_owned()), "{text}");
    }
    for text in ["She drove to Charlotte.", "His granddaughter Charlotte's town was far."] {
        assert!(!names(text).contains(&"Charlotte".to_owned()), "{text}");
    }
}

#[test]
fn a_relation_before_a_full_name_is_no_part_of_it() {
    for text in
        ["Granddaughter Mandy Qolb, 43, spoke.", "Stepson Adam Qolb said no.", "Great-niece Mandy Qolb said no."]
    {
        let (_, name) = text.split_once(' ').unwrap();
        assert_eq!(names(text), [name.split([',', ' ']).take(2).collect::<Vec<_>>().join(" ")], "{text}");
    }
}

#[test]
fn relatives_bear_the_surname_under_the_name_that_the_text_gives() {
    for (text, expected) in [
        (
            "Hanna Quill thanked the town. Her husband, Bill, waited. \"Bill sang,\" Quill said. Mr. Quill blushed.",
            &["Hanna Quill (-): Hanna Quill, Quill", "Bill (-): Bill, Bill, Quill"][..],
        ),
        ("Tomas Berg, his wife, Mary, and a friend came.", &["Tomas Berg (-): Tomas Berg", "Mary (-): Mary"]),
        (
            "Tomas Berg's daughters, Malia, 9, and Xasha, sang.",
            &["Tomas Berg (-): Tomas Berg", "Malia (-): Malia", "Xasha (-): Xasha"],
        ),
        ("Joel and Ethan Berg made the film.", &["Joel Berg (-): Joel", "Ethan Berg (-): Ethan Berg"]),
        (
            "Ethan Berg came. Joel and Ethan Berg made the film.",
            &["Ethan Berg (-): Ethan Berg, Ethan Berg", "Joel Berg (-): Joel"],
        ),
        // Who is called in full has their own surname; friends and cousins do not share one.
        (
            "Tomas Berg and his wife, Hanna Quill, came. His friend Joel drove.",
            &["Tomas Berg (-): Tomas Berg", "Hanna Quill (-): Hanna Quill", "Joel (friend): Joel"],
        ),
        // "Donald" here is the father, "Donald Jr." is not.
        (
            "Donald Berg spoke. Berg's sons Donald Jr. and Eric clapped. Donald left.",
            &["Donald Berg (-): Donald Berg, Berg, Donald", "Donald Jr. (-): Donald Jr.", "Eric (-): Eric"],
        ),
    ] {
        assert_eq!(people(text), expected, "{text}");
    }
}

#[test]
fn what_stands_around_a_name_is_no_part_of_it() {
    for (text, expected) in [
        ("Ann Qolb'll say anything. Ann Qolb’d go.", &["Ann Qolb"][..]),
        ("Alhaji Musa Qolb met Smt Hanna Berg.", &["Musa Qolb", "Hanna Berg"]),
        ("Jim Qolb QC and Tomas Berg MP spoke.", &["Jim Qolb", "Tomas Berg"]),
        ("Plaintiffs Amy Qolb and Tomas Berg sued.", &["Amy Qolb", "Tomas Berg"]),
        ("The widow of Navy SEAL Ty Woods spoke.", &["Ty Woods"]),
        // What an editor put in belongs to the name.
        ("\"I saw Major [Xumayun] Qolb,\" he said.", &["Xumayun Qolb"]),
        ("\"I had Joni [Qolb] and Shelley [Moore Berg] up,\" she said.", &["Joni Qolb", "Shelley Moore Berg"]),
        // A surname that is an ordinary word.
        ("The chief executive, Ian Read, left. Ian Read said so.", &["Ian Read"]),
        // A row of names is no headline.
        (
            "The Qolbel, the Zwingzer and the Brooker went to Toni Berg, Philip Zwing, Amy Qolb and Hilary Mantle.",
            &["Toni Berg", "Philip Zwing", "Amy Qolb", "Hilary Mantle"],
        ),
        // The surname first, as in Hungary and Korea.
        ("\"No,\" said Viktor Qolbanyi. Qolbanyi Viktor smiled.", &["Viktor Qolbanyi"]),
        ("He saw Ban Ki-moon there.", &["Ban Ki-moon"]),
        // Named once, beside somebody.
        ("They say that Trump and Hanna Qolb had met.", &["Trump", "Hanna Qolb"]),
        ("Paul Qolb came.\nWe saw Paul’s home.", &["Paul Qolb"]),
        // A headline that ends with a period, and one within a sentence.
        ("Hanna Zwing Endorses Tomas Berg.\nHanna Zwing left.", &["Hanna Zwing", "Tomas Berg"]),
        ("They sent a letter, “Speaker Paul Zwing Joins Growing List of Rebels.”\nPaul Zwing left.", &["Paul Zwing"]),
        (
            "It was founded by DJ Beverly Zwing and Navy SEALS Tyrone Woods and Glen Berg.",
            &["Beverly Zwing", "Tyrone Woods", "Glen Berg"],
        ),
        ("A film directed by Spike Lee opened.", &["Spike Lee"]),
        ("\"No,\" said Senator Jeff Zwing, Republican of Arizona, who left.", &["Jeff Zwing"]),
        ("He praised stars like Tina, Monica and Lauryn Zwing.", &["Tina", "Monica", "Lauryn Zwing"]),
        ("Tom Zwing, a veteran New Hampshire GOP leader, left.", &["Tom Zwing"]),
        // Everybody knows which Obama that is.
        ("Michelle Obama came. President Obama left.", &["Michelle Obama", "Obama"]),
        ("Obama spoke. President Obama left.", &["Obama"]),
        ("Bill Clinton came. Hillary Clinton left. Secretary Clinton said so.", &["Bill Clinton", "Hillary Clinton"]),
        ("The aide from Nashua who had come left. They saw Paul Zwing, an aide from Nashua.", &["Paul Zwing"]),
        ("Members of the group Mi Familia Zwing and the Not1More campaign came.", &[]),
        ("She won in Pa., Md. and Del.; he lost in Iowa.", &[]),
        ("Of late, Charles and David Zwing came.", &["Charles Zwing", "David Zwing"]),
        ("So did Tina, Charles and David Berg.", &["Tina", "Charles", "David Berg"]),
        ("DNC CHAIR HANNA ZWINGER RESIGNS After weeks of talk the chair left.", &["HANNA ZWINGER"]),
        ("He wrote in a Telemundo Facebook chat. Facebook was slow. The Tour de France began.", &[]),
        ("They fear for the Clinton campaign.", &["Clinton"]),
        ("It told the story of how Bill and Hanna Zwing fell in love.", &["Bill Zwing", "Hanna Zwing"]),
    ] {
        assert_eq!(names(text), expected, "{text}");
    }
}

#[test]
fn not_people() {
    for text in [
        "The European Union and NATO met in New York on Monday.",
        "Plumtree Holdings Inc. bought Berg & Sons.",
        "Ministers met in March. Questions remain. Yesterday it rained.",
        "The Republican National Committee met in Hilton Head.",
        "Hurricane Hanna hit Jackson County near Lake Victoria.",
        "The Israeli government and the German Parliament disagreed.",
        "The tenants of Trump Tower Manila complained.",
        "He spent the summer on Martha's Vineyard and read Robert's Rules.",
        "On Cinco de Mayo they ate at home.",
        "A Web campaign was run on Zwingbart.com, and a paper praised Zwingbart.com.",
    ] {
        assert_eq!(names(text), [""; 0], "{text}");
    }
}

#[test]
fn roles_come_from_the_text() {
    let text = "Doubts were raised by Harold Plum's election as president. NATO head Jens Quill met EU foreign affairs \
                head Frederika Mott. Tang Li, China's top negotiator with Taipei, left. Quill trusts the US president-elect.";
    let cast = cast_of(text);
    let roles: Vec<_> = cast.people.iter().map(|person| person.role().unwrap_or("-")).collect();
    assert_eq!(
        roles,
        ["US president-elect", "NATO head", "EU foreign affairs head", "China's top negotiator with Taipei"]
    );
    assert!(cast.has_role(PersonId(0), "president") && !cast.has_role(PersonId(1), "president"));
}

#[test]
fn a_headline_does_not_glue_its_words_to_a_name() {
    let text = "Poll: Hanna Plum Burns Tomas Berg Over Jobs Plan\nHanna Plum and Tomas Berg met.";
    assert_eq!(names(text), ["Hanna Plum", "Tomas Berg"]);
}

#[test]
fn verbs_and_relations_are_no_part_of_a_role() {
    for (text, role) in [
        ("They praised candidate Hanna Plum.", "candidate"),
        ("The poll shows Sen. Hanna Plum ahead.", "Sen."),
        ("He met his wife Sen. Hanna Plum.", "Sen."),
        ("Former New York Mayor Hanna Plum spoke.", "Former New York Mayor"),
    ] {
        assert_eq!(cast_of(text).people[0].role(), Some(role), "{text}");
    }
}

#[test]
fn genders() {
    let cast =
        cast_of("Mr. Qolb met spokeswoman Zwing. Hanna Quill left. Xi Qen lost his keys. Dro Pum, 5, was there.");
    let genders: Vec<_> = (0..5).map(|id| cast.gender(PersonId(id))).collect();
    assert_eq!(genders, [Some(Gender::Male), Some(Gender::Female), Some(Gender::Female), Some(Gender::Male), None]);
    for (text, expected) in [
        ("His aunt, 23-year-old Qolba Zwing, wept.", Some(Gender::Female)),
        // Nobody's nephew is glad to see him.
        ("While she was glad to see her nephew, Qolba Zwing said no.", None),
    ] {
        assert_eq!(cast_of(text).gender(PersonId(0)), expected, "{text}");
    }
}

#[test]
fn mentions_are_in_reading_order_and_do_not_overlap() {
    let cast =
        cast_of("US President Hanna Quill of Ohio met Berg Inc. in Rome.\nQuill, Mr. Berg and the EU's Jens Mott.");
    assert!(cast.mentions.len() > 6);
    for pair in cast.mentions.windows(2) {
        assert!(pair[0].span < pair[1].span && !pair[0].span.overlaps(pair[1].span), "{pair:?}");
    }
}

/// Organisations and places by name.
fn others(text: &str) -> (Vec<String>, Vec<String>) {
    let cast = cast_of(text);
    let names = |list: Vec<sayso::facts::Entity>| list.into_iter().map(|one| one.name).collect();
    (names(cast.organizations), names(cast.places))
}

#[test]
fn organizations_and_places() {
    for (text, organizations, places) in [
        (
            "The World Plum Organization (WPO) met in New York. The WPO agreed.",
            &["World Plum Organization"][..],
            &["New York"][..],
        ),
        (
            "The Plum Control and Berg Commission met. The Davis Cup and the Clean Plum Act are old.",
            &["Plum Control and Berg Commission"],
            &[],
        ),
        (
            "The European Union and the United Nations met the African National Congress.",
            &["European Union", "United Nations", "African National Congress"],
            &[],
        ),
        (
            "Shares of Qolbex rose. Analysts like the maker of mops. They said that Qolbex, like the rest, and again Qolbex may gain.",
            &["Qolbex"],
            &[],
        ),
        (
            "Parma beat Lecce 3-1 and Genoa lost 2-0. The Parma striker scored twice. They met in Bologna, Italy.",
            &["Parma", "Lecce", "Genoa"],
            &["Bologna", "Italy"],
        ),
        (
            "The Justice Department sued a super PAC in the District of Columbia, and the U.S. Senate heard the State of \
             the Union. The U.S. troops on Islam, said Sen. Hanna Plum (R-Tex.), saw “Meet the Press” on New Year's Eve.",
            &["Justice Department", "U.S. Senate"],
            &["District of Columbia", "U.S."],
        ),
        ("Hanna Clinton and Robert Christie met. He hurled scorn at Clinton, who liked Christie's speech.", &[], &[]),
        ("Ann Clinton came. People trust in Clinton, and her aides in Clinton's office do.", &[], &[]),
        ("Bids rose at Christie's in London.", &["Christie's"], &["London"]),
        ("He lives in the village of Qolbdorf. Qolbdorf lies north of Berlin.", &[], &["Qolbdorf", "Berlin"]),
    ] {
        let (found_organizations, found_places) = others(text);
        assert_eq!(found_organizations, organizations, "{text}");
        assert_eq!(found_places, places, "{text}");
    }
}

#[test]
fn surnames_with_particles_and_from_elsewhere() {
    for (text, expected) in [
        ("Omar bin Qolb spoke. In the end bin Qolb left.", &["Omar bin Qolb (-): Omar bin Qolb, bin Qolb"][..]),
        ("Moon Jae-qin won. Moon said so.", &["Moon Jae-qin (-): Moon Jae-qin, Moon"]),
        ("They miss Plum's songs. Harold J. Plum left.", &["Harold J. Plum (-): Plum, Harold J. Plum"]),
        ("Edward M. \"Ted\" Plum voted. Plum left.", &["Edward M. \"Ted\" Plum (-): Edward M. \"Ted\" Plum, Plum"]),
        ("Gabrielle Quill Age 34 was seen. Quill left.", &["Gabrielle Quill (-): Gabrielle Quill, Quill"]),
        (
            "Prince Harold met Veteran Italian Gianni Plum.",
            &["Harold (Prince): Harold", "Gianni Plum (-): Gianni Plum"],
        ),
    ] {
        assert_eq!(people(text), expected, "{text}");
    }
}

#[test]
fn names_beside_what_shuts_sells_and_lives_next_door() {
    for (text, expected) in [
        ("Neighbour Anna Quill said no.", &["Anna Quill"][..]),
        ("Senior Hong Kong officials said no.", &[]),
        ("Police closed Anna Park after the fire.", &[]),
        ("They praised Anna Park. Park left.", &["Anna Park"]),
        ("They met at the John Quill store on Monday.", &[]),
    ] {
        assert_eq!(names(text), expected, "{text}");
    }
}

#[test]
fn one_person_under_several_names_is_one() {
    for (text, expected) in [
        ("John F. Plum spoke. JFP waved.", &["John F. Plum (-): John F. Plum, JFP"][..]),
        ("Carl Clover, later Amir Zand, won. Zand left.", &["Amir Zand (-): Carl Clover, Amir Zand, Zand"]),
        ("Zoé Quill left.\nZoe Quill came back. Quill sang.", &["Zoé Quill (-): Zoé Quill, Zoe Quill, Quill"]),
        (
            "Vikram Osei, dean of the school, spoke. Dean Osei left.",
            &["Vikram Osei (dean of the school): Vikram Osei, Dean Osei"],
        ),
        ("President Vladimir V. Plum spoke. Plum left.", &["Vladimir V. Plum (President): Vladimir V. Plum, Plum"]),
        (
            "Queen Elizabeth waved. Elizabeth Quill sang.",
            &["Elizabeth (Queen): Elizabeth", "Elizabeth Quill (-): Elizabeth Quill"],
        ),
    ] {
        assert_eq!(people(text), expected, "{text}");
    }
}

#[test]
fn roles_have_no_verb_and_no_clause() {
    for (text, expected) in [
        ("She hopes to defeat presumptive nominee Dana Rook.", "Dana Rook (presumptive nominee): Dana Rook"),
        ("They overtook Justice Ann Marr.", "Ann Marr (Justice): Ann Marr"),
        ("Opponents included Justices Ruth Marr.", "Ruth Marr (-): Ruth Marr"),
        ("Veteran Italian Gianni Rossi won.", "Gianni Rossi (-): Gianni Rossi"),
        ("Ben Orr was the top fundraiser at the time he left.", "Ben Orr (top fundraiser): Ben Orr"),
        ("Chief strategist Guy Clover agreed.", "Guy Clover (Chief strategist): Guy Clover"),
    ] {
        assert_eq!(people(text), [expected], "{text}");
    }
}

#[test]
fn a_trade_or_an_office_behind_a_given_name_or_before_one() {
    for (text, expected) in [
        ("The analyst Ken Doctor spoke. They thanked Doctor.", &["Ken Doctor (analyst): Ken Doctor, Doctor"][..]),
        ("He met Paul Singer. The Singer left.", &["Paul Singer (-): Paul Singer, Singer"]),
        ("The Art Director left. Doctor and President came.", &[]),
        (
            "Plumland's ambassador to Britain Liu Qolbing spoke. Liu left. The mayor of Salt Lake City came.",
            &["Liu Qolbing (ambassador to Britain): Liu Qolbing, Liu"],
        ),
        ("\"Coach (Mary) Quill came.\" Quill left.", &["Mary Quill (Coach): (Mary) Quill, Quill"]),
    ] {
        assert_eq!(people(text), expected, "{text}");
    }
}

#[test]
fn roles_before_and_behind_a_name() {
    for (text, expected) in [
        ("Senate Majority Leader Mitch Quill spoke.", "Mitch Quill (Senate Majority Leader): Mitch Quill"),
        ("She married Perry Capital CEO Richard Plum.", "Richard Plum (Perry Capital CEO): Richard Plum"),
        ("They saw correspondent Dr. Hanna Quill.", "Hanna Quill (correspondent): Hanna Quill"),
        ("They met Hanna Quill, head of the port, at noon.", "Hanna Quill (head of the port): Hanna Quill"),
        ("They met Hanna Quill, head down, at noon.", "Hanna Quill (-): Hanna Quill"),
        ("They met 34-year state Sen. Hanna Quill.", "Hanna Quill (state Sen.): Hanna Quill"),
        ("See what bold action President Hanna Quill takes.", "Hanna Quill (President): Hanna Quill"),
        ("Hanna Quill, also praised the president's plan.", "Hanna Quill (-): Hanna Quill"),
        ("Made by President Hanna Quill, our next president needs time.", "Hanna Quill (President): Hanna Quill"),
        ("Hanna Quill asked a senior Hanna Quill adviser.", "Hanna Quill (-): Hanna Quill, Hanna Quill"),
        (
            "Hanna Quill, the president of a building and construction council in Hull, left.",
            "Hanna Quill (president of a building and construction council in Hull): Hanna Quill",
        ),
        ("Hanna Quill, who was the mayor of Hull, left.", "Hanna Quill (mayor of Hull): Hanna Quill"),
        ("Hanna Quill, the Food and Trade secretary, left.", "Hanna Quill (Food and Trade secretary): Hanna Quill"),
        ("After an hour with Hanna Quill, the minister looked tired.", "Hanna Quill (-): Hanna Quill"),
        ("The president of the union, Hanna Quill, left.", "Hanna Quill (president of the union): Hanna Quill"),
        ("The mayor, Hanna Quill, and they left.", "Hanna Quill (-): Hanna Quill"),
        ("A lawyer for the port, Hanna Quill, spoke.", "Hanna Quill (lawyer for the port): Hanna Quill"),
        ("It fell, said the author, Hanna Quill of the Institute.", "Hanna Quill (author): Hanna Quill"),
        ("After a call to a friend, Hanna Quill, 45, spoke.", "Hanna Quill (-): Hanna Quill"),
        ("Hanna Quill, through a spokeswoman, declined.", "Hanna Quill (-): Hanna Quill"),
        ("Hanna Quill, whom he considers a friend, left.", "Hanna Quill (-): Hanna Quill"),
        ("Hanna Quill, then the mayor of Hull, left.", "Hanna Quill (then the mayor of Hull): Hanna Quill"),
        ("It was the way President Hanna Quill spoke.", "Hanna Quill (President): Hanna Quill"),
        ("They will replace conservative Senator Hanna Quill.", "Hanna Quill (conservative Senator): Hanna Quill"),
        ("They met state spokesman Capt. Hanna Quill.", "Hanna Quill (state spokesman Capt.): Hanna Quill"),
        ("He rang San Diego chapter president Hanna Quill.", "Hanna Quill (San Diego chapter president): Hanna Quill"),
        (
            "Hanna Quill, director of the Plum Center for media and the press in the town of Great Plum on the old river road, left.",
            "Hanna Quill (director of the Plum Center for media): Hanna Quill",
        ),
    ] {
        assert_eq!(people(text), [expected], "{text}");
    }
    let text = "They chose Hanna Quill, Secretary of State Ann Marr and others from the whole of the country.";
    assert_eq!(people(text), ["Hanna Quill (-): Hanna Quill", "Ann Marr (Secretary of State): Ann Marr"]);
    let text = "Then Omar Plum's lawyer, Ann Marr, came with longtime Omar Plum aide Hanna Quill.";
    let expected = [
        "Omar Plum (-): Omar Plum, Omar Plum",
        "Ann Marr (Omar Plum's lawyer): Ann Marr",
        "Hanna Quill (longtime Omar Plum aide): Hanna Quill",
    ];
    assert_eq!(people(text), expected);
}

#[test]
fn a_person_behind_the_words_of_an_office() {
    assert_eq!(names("They met House Trade Republican Mike Qolbeo (R-Kan.) in Rome."), ["Mike Qolbeo"]);
    assert_eq!(names("The Chinese Grace Church and Business Insider spoke."), [""; 0]);
    assert_eq!(others("Business Insider spoke.").0, ["Business Insider"]);
}

#[test]
fn things_that_people_have_given_their_name_or_that_end_like_no_name() {
    for text in [
        "They voted in Scott and Polk counties. Lake, Stark and Jefferson counties grew.",
        "He told Bloomberg Politics so.",
        "A pro-Jeb group paid. He spent a night in Trump Taj Mahal and in Carmel, Indiana, too.",
        "He was at Walter Reed hospital. A visit to Walter Reed hospital is due.",
        "The Club for Growth met on Monday.",
        "Tribune, the owner of papers, sold it.",
    ] {
        assert_eq!(names(text), [""; 0], "{text}");
    }
    assert_eq!(names("The Obama administration said no."), ["Obama"]);
    assert_eq!(others("They went to NASA, spoke at NASA, and left for NASA.").0, ["NASA"]);
}

#[test]
fn ordinary_words_beside_a_name_that_is_known() {
    for (text, expected) in [
        (
            "Donald Quill spoke. Classic Quill! It was a bombshell. Bombshell Quill came. Will they endorse him? Endorse Quill now.\nQuill Heard What His Foes Said of Him",
            &["Donald Quill (-): Donald Quill, Quill, Quill, Quill, Quill"][..],
        ),
        ("Donald Quill left. Quill Tower and Quill Works stand.", &["Donald Quill (-): Donald Quill"]),
        ("Classic Quill left. Article II stays.", &[]),
        (
            "Together, Senators Quill and Marr left. Ann Quill waved.",
            &["Ann Quill (-): Quill, Ann Quill", "Marr (-): Marr"],
        ),
        (
            "Co-anchor Norah Quill met then-Sen. Omar Marr.",
            &["Norah Quill (Co-anchor): Norah Quill", "Omar Marr (then-Sen.): Omar Marr"],
        ),
        (
            "Will Quill come down? Ann Quill said no. Impeaching Quill is one imperative. Will Marr came.",
            &["Ann Quill (-): Quill, Ann Quill, Quill", "Will Marr (-): Will Marr"],
        ),
        ("He is the Rust Belt ambassador and a Boca Raton lawyer.", &[]),
    ] {
        assert_eq!(people(text), expected, "{text}");
    }
}

#[test]
fn families() {
    let text = "Robert Qolb spoke. His wife, Ghazala Qolb, stood there. Their son, Capt. Humayun Qolb, died.\nMr. Qolb left. Mrs. Qolb wept.";
    let expected = [
        "Robert Qolb (-): Robert Qolb, Qolb",
        "Ghazala Qolb (-): Ghazala Qolb, Qolb",
        "Humayun Qolb (Capt.): Humayun Qolb",
    ];
    assert_eq!(people(text), expected);
    let text = "Bill Quill came. Hillary Quill came. Chelsea Quill smiled.\nMrs. Quill left. Mr. Quill left.";
    let expected = [
        "Bill Quill (-): Bill Quill, Quill",
        "Hillary Quill (-): Hillary Quill, Quill",
        "Chelsea Quill (-): Chelsea Quill",
    ];
    assert_eq!(people(text), expected);
    assert_eq!(names("George W. Quill met George H.W. Quill."), ["George W. Quill", "George H.W. Quill"]);
    assert_eq!(names("George W.H. Quill came. George W. Quill left."), ["George W.H. Quill", "George W. Quill"]);
    assert_eq!(names("George W. Quill came. George Quill left."), ["George W. Quill"]);
}

#[test]
fn storms_laws_and_companies_are_nobody() {
    for text in [
        "Hurricane Katrina flooded the town. Katrina left 12 dead.",
        "Megan's Law passed.",
        "Charles Schwab fell 3 percent.",
        "The frigate Harold Plum sailed.",
        "They showed “Mary Quill” and \"Tomas Berg,\" two old films.",
        "The fever was found in Barry, Quill, St. Berg and Van Plum counties.",
        "ST. QUILL, Mich. (AP) - A man died on Saturday.",
        "Shows of Quill Animation and Tequila Works were sold.",
        "The Harwich Tribune cut jobs. Tribune, owner of the Harwich Tribune, and a chain said no. Tribune sold.",
    ] {
        assert_eq!(names(text), [""; 0], "{text}");
    }
    assert_eq!(
        names("They showed “Mary Quill,” a film. Mary Quill, 54, was pleased. Mary Quill said so."),
        ["Mary Quill"]
    );
    let vote =
        "Hanna Quill beat Tomas Berg. Quill supporters and Quill voters sang. Quill delegates left. Quill voters too.";
    assert_eq!(names(vote), ["Hanna Quill", "Tomas Berg"]);
}

#[test]
fn shapes_that_no_person_has() {
    for (text, expected) in [
        ("Dan Quill, a Michigan Democrat, flew to Hull with Barbara Boxer.", &["Dan Quill", "Barbara Boxer"][..]),
        ("The Quill-friendly paper and the Franco-Algerian writer met Park Ki-moon.", &["Park Ki-moon"]),
        ("She works for Harwich USA, she said, and likes Quarry TV.", &[]),
        (
            "Turnout Numbers Worry Donald Quill\nThe turnout was low. Such numbers worry Donald Quill.",
            &["Donald Quill"],
        ),
        // Laurence is a woman in French, a man in English
        ("It is late, said Laurence Pike, a baker. Mr. Pike left.", &["Laurence Pike"]),
        ("Hanna Qolb and Tomas Berg ran. Fans of the Qolb-Berg ticket sang.", &["Hanna Qolb", "Tomas Berg"]),
        ("Qolb's Son Says Hanna Qolb Will Be There\nHanna Qolb spoke.", &["Hanna Qolb"]),
        ("As a man of Zwingbart California observed, it rained.", &[]),
        ("Darran Qolb of Zwing Baptist Church in Marion said so.", &["Darran Qolb"]),
        ("After Qolb Heard What His Rival Said, He Left\nHanna Qolb left.", &["Hanna Qolb"]),
        ("LEE: Who was it?\nANN DOW: Nobody.\nLEE: Nobody?", &["LEE", "ANN DOW"]),
    ] {
        assert_eq!(names(text), expected, "{text}");
    }
}

#[test]
fn a_bare_surname_is_whoever_bears_it_first() {
    let text = "Hanna Quill won.\nQuill smiled.\nHer husband, Robert Quill, waved.\nThe hall was full.\nIt rained.\nQuill left.";
    assert_eq!(people(text), ["Hanna Quill (-): Hanna Quill, Quill, Quill", "Robert Quill (-): Robert Quill"]);
    let near = "Hanna Quill won. Robert Quill waved. Quill left.";
    assert_eq!(people(near), ["Hanna Quill (-): Hanna Quill", "Robert Quill (-): Robert Quill, Quill"]);
}

#[test]
fn offices_and_looser_titles_before_a_full_name() {
    for (text, expected) in [
        ("The former secretary of State Hanna Quill spoke.", "Hanna Quill"),
        ("Rosner Challenger Hanna Quill: Impeach Him. Ms. Quill said so.", "Hanna Quill"),
        ("Trump told the men that it was over. So is Trump lying? Trump went on.", "Trump"),
    ] {
        assert_eq!(names(text), [expected], "{text}");
    }
    let lost = "Hanna Quill won. The Ohio senator thanked all. She lost to former senator Tomas Berg from Maine.";
    assert_eq!(people(lost)[1], "Tomas Berg (senator): Tomas Berg");
    assert_eq!(names("Think of ''Mary Quill'' and of ''Tomas Berg,'' two films."), [""; 0]);
}

/// Names of places, times and firms that a given name or a deed alone made people of, and people who were no name yet.
#[test]
fn times_places_and_firms_are_nobody() {
    for (text, expected) in [
        ("Sales rose in April-July; by mid-August, said the January-June report, they fell.", &[][..]),
        ("April Ryan left. In April Ryan said so.", &["April Ryan"]),
        ("The church in the village of Karin Zwing burnt down.", &[]),
        ("It will stand in Jackson Park near the lake.", &[]),
        ("They put their faith in Hanna Park. Park smiled.", &["Hanna Park"]),
        ("She was Miss Poland in 1991. In western Poland, Poland's best said so.", &[]),
        ("Statistics Canada said so. Canada's gap shrank, at US$5 and C$6.", &[]),
        ("Michael Jordan won. Jordan smiled.", &["Michael Jordan"]),
        ("Zwing Semiconductor rose. Zwing Microsystems said it would.", &[]),
        ("Former Zwingle Jamie Quill struck out two.", &["Jamie Quill"]),
        ("The secretary for Near East Affairs Robert Zwing left.", &["Robert Zwing"]),
        ("Lawyer Cesare dal Quill spoke to Joseph wa Qolb.", &["Cesare dal Quill", "Joseph wa Qolb"]),
        ("The envoy met Putin and wrote to Merkel.", &["Putin", "Merkel"]),
    ] {
        assert_eq!(names(text), expected, "{text}");
    }
}

#[test]
fn what_stands_behind_somebody_s_home_is_told_of_somebody() {
    let homes = "Joe Dow of Maine, a Republican, argued that it was late. Ann Lee of Maine, a Democrat, said it was not. Al Quill of \
                 Maine and his aide left.";
    assert_eq!(names(homes), ["Joe Dow", "Ann Lee", "Al Quill"]);
    assert_eq!(names("Friends of Madison, a 12-year-old student, wept. Madison, 12, said she was glad."), ["Madison"]);
}

/// Full names whose words or neighbours hid them.
#[test]
fn full_names_that_ordinary_words_hid() {
    for (text, expected) in [
        ("The girl, Abyss Qolb, left. They met the widow, Zwing.", &["Abyss Qolb"][..]),
        ("The head of the refugee camp Lajos Quill told them so.", &["Lajos Quill"]),
        (
            "Marcus \"Tiny\" Quill was sentenced by U.S. District Judge Ann Zwing in Manhattan.",
            &["Marcus \"Tiny\" Quill", "Ann Zwing"],
        ),
        ("Paper Conflates Ted Berg With Ann Zwing\nTed Berg told so. Berg left.", &["Ted Berg", "Ann Zwing"]),
        ("He told \"Morning Mary,\" a show, so.", &[]),
        ("He tried to out-Quill Ann Quill. Ann Quill left.", &["Ann Quill"]),
        ("This was Churchill and even Reagan.", &["Churchill", "Reagan"]),
        ("An Elizabeth Quill-style plan was read.", &[]),
        ("The deaths of Ann Quill and Philando Orvieto shook all.", &["Ann Quill", "Philando Orvieto"]),
        ("They met entertainer Spike Zwing.", &["Spike Zwing"]),
        ("Both Bill and Hanna Quill spoke.", &["Bill Quill", "Hanna Quill"]),
        ("The USS John S. Quill left under Rear Adm. Ann Zwing.", &["Ann Zwing"]),
        ("Readers love Shakespeare and the Zwing Street Journal-ers.", &["Shakespeare"]),
    ] {
        assert_eq!(names(text), expected, "{text}");
    }
}

#[test]
fn in_other_languages_only_plain_names_are_people() {
    for (text, expected) in [
        (
            "El alcalde de Almar, José Luis Carranza, anunció el martes que el viejo puente estará cerrado durante seis meses. \
             «No tenemos otra opción», dijo Carranza ante el pleno. Los comerciantes temen una caída de las ventas, y según el \
             Ayuntamiento la obra costará millones.",
            &["José Luis Carranza"][..],
        ),
        (
            "Le maire de Quimarec a annoncé la fermeture du pont. Les commerçants s’inquiètent, a déclaré Yann Le Quellec, qui \
             tient une librairie sur le quai et craint pour ses ventes, comme tous ceux qui sont restés dans la rue.",
            &["Yann Le Quellec"],
        ),
        (
            "Die Bürgermeisterin von Altenau hat den Bau der neuen Brücke gegen Kritik verteidigt. Der Vorsitzende des \
             Heimatvereins, Peter Quandt, nannte die Kosten von zwölf Millionen Euro hoch, aber Quandt will nicht klagen, sondern noch einmal mit der Stadt reden und dann sehen, was daraus wird.",
            &["Peter Quandt"],
        ),
    ] {
        assert_eq!(names(text), expected);
    }
}

#[test]
fn praise_is_no_role() {
    assert_eq!(people("Ann Lee is a better candidate."), ["Ann Lee (-): Ann Lee"]);
    assert_eq!(people("Ann Lee is a former candidate."), ["Ann Lee (former candidate): Ann Lee"]);
}

#[test]
fn surnames_that_are_trades_and_given_names_that_are_words() {
    for (text, expected) in [
        ("Senator Ann Boxer of Maine came.", &["Ann Boxer"][..]),
        ("The boxer of Maine came.", &[]),
        ("April Quillfeather, a pilot, came.", &["April Quillfeather"]),
        ("In April Quillfeather, a pilot, came.", &["Quillfeather"]),
        ("Incumbent Plumtree, a member of the board, came.", &["Plumtree"]),
        ("Gov. C.L. \"Butch\" Plumtree came.", &["C.L. \"Butch\" Plumtree"]),
        ("Sen. Tom Plum, R-S.C., came.", &["Tom Plum"]),
        ("Tom Quill wrote. Qiull said so.", &["Tom Quill"]),
    ] {
        assert_eq!(names(text), expected, "{text}");
    }
}

#[test]
fn two_of_one_surname() {
    for (text, expected) in [
        (
            "The parents, Zorim and Melisha Plum, met. Mr. Plum spoke. Ms. Plum wept.",
            &["Zorim Plum (-): Zorim, Plum", "Melisha Plum (-): Melisha Plum, Plum"][..],
        ),
        (
            "Hanna Plum, whose husband, Capt. Tom Plum, was lost, left. Plum wept.",
            &["Hanna Plum (-): Hanna Plum, Plum", "Tom Plum (Capt.): Tom Plum"],
        ),
        (
            "Joel and Ethan Plum left. Joel Plum sang.",
            &["Joel Plum (-): Joel, Joel Plum", "Ethan Plum (-): Ethan Plum"],
        ),
        (
            "Hanna Plum and her husband, Tom, left. Mr. Plum sang.",
            &["Hanna Plum (-): Hanna Plum", "Tom (-): Tom, Plum"],
        ),
    ] {
        assert_eq!(people(text), expected, "{text}");
    }
}

#[test]
fn whom_somebody_meets_is_another() {
    let gender = |text: &str| cast_of(text).gender(PersonId(0));
    assert_eq!(gender("President Quillfeather backed her up on Monday."), None);
    assert_eq!(gender("President Quillfeather backed her plan on Monday."), Some(Gender::Female));
    assert_eq!(gender("President Quillfeather openly met her briefly. He left."), Some(Gender::Male));
}

#[test]
fn who_speaks_under_the_surname_is_somebody_also_before_a_noun() {
    let cast = cast_of(
        "It was the Jose Quorin experience. \"We stay,\" Quorin said. They saw the Quorin show. \"No,\" Quorin said. \"Never,\" said Quorin.",
    );
    assert_eq!((cast.people.len(), cast.organizations.len()), (1, 0));
}
