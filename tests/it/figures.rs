//! Figures through the public interface: a text in, one line a figure out: `kind [words] value unit (what it counts)`.
//! The article of these texts is dated Monday, 5 December 2016.

use proptest::prelude::*;
use sayso::analyze::{figures, scan};
use sayso::article::{Article, Block, BlockKind, Header};
use sayso::facts::{Figure, Value};

mod news;

fn shown(text: &str) -> Vec<String> {
    let article = Article {
        header: Header { published: Some("2016-12-05".into()), ..Header::default() },
        blocks: vec![Block { kind: BlockKind::Body, text: text.to_owned() }],
        ..Article::default()
    };
    let scans = [scan::scan(text)];
    let show = |figure: &Figure| {
        let kind = format!("{:?}", figure.kind).to_lowercase();
        let value = figure.value.as_ref().map_or_else(|| "?".to_owned(), show_value);
        let unit = figure.unit.as_ref().map(|unit| format!(" {unit}")).unwrap_or_default();
        let of = figure.of.map(|of| format!(" ({})", article.slice(of))).unwrap_or_default();
        format!("{kind} [{}] {value}{unit}{of}", article.slice(figure.span))
    };
    figures::find(&article, &scans).iter().map(show).collect()
}

fn show_value(value: &Value) -> String {
    match value {
        Value::Number(number) => format!("{}", (number * 1e4).round() / 1e4),
        Value::Text(text) => text.clone(),
        Value::Range(ends) => format!("{}..{}", show_value(&ends.0), show_value(&ends.1)),
    }
}

/// Every case is a text and its figures, in order.
fn check(cases: &[(&str, &[&str])]) {
    let mut wrong = String::new();
    for (text, expected) in cases {
        let found = shown(text);
        if found != *expected {
            wrong += &format!("\n{text}\n  expected {expected:#?}\n  found    {found:#?}");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn figures_of_reports() {
    check(&[
        ("Hull won 12 of its last 15 games.", &["ratio [12 of its last 15] 12/15 (games)"]),
        ("The shares rose to 318p.", &["money [318p] 3.18 GBP"]),
        ("The film comes in 1080p.", &[]),
        ("Traffic fell by half.", &["number [half] 0.5"]),
        ("The town is too clever by half.", &[]),
        ("It is the second-best team.", &["ordinal [second] 2 (best team)"]),
        ("A boy of nine was hurt.", &["age [nine] 9 year"]),
        ("The motion failed 47-53.", &["ratio [47-53] 47/53"]),
        ("Wages rose in the three months to May.", &["duration [three months] 3 month", "date [May] 2016-05"]),
        ("He leads people to May.", &[]),
        ("Radio 4 spoke of the three-point line.", &[]),
    ]);
}

#[test]
fn numbers_in_digits_and_words() {
    check(&[
        ("She owns twenty-two goats.", &["number [twenty-two] 22 (goats)"]),
        ("They sold 2,481,300 tickets.", &["number [2,481,300] 2481300 (tickets)"]),
        ("He ordered half a dozen eggs.", &["number [half a dozen] 6 (eggs)"]),
        ("About half a million people fled.", &["number [About half a million] 500000 (people)"]),
        ("It reached 1.2bn users.", &["number [1.2bn] 1200000000 (users)"]),
        ("It drew four hundred and six visitors.", &["number [four hundred and six] 406 (visitors)"]),
        ("Two thirds of voters agreed.", &["number [Two thirds] 0.6667 (of voters)"]),
        ("It grew by two and a half million jobs.", &["number [two and a half million] 2500000 (jobs)"]),
        ("The wind farm powers 100 000 homes.", &["number [100 000] 100000 (homes)"]),
        ("Inflation stood at minus one.", &["number [minus one] -1"]),
        ("He paid .23 or -.5 of it.", &["number [.23] 0.23", "number [-.5] -0.5"]),
        ("It has 6 thousand 2 hundred and 14 seats.", &["number [6 thousand 2 hundred and 14] 6214 (seats)"]),
        (
            "A million and a half votes, 1.5M users, 50m people.",
            &[
                "number [A million and a half] 1500000 (votes)",
                "number [1.5M] 1500000 (users)",
                "number [50m] 50000000 (people)",
            ],
        ),
        ("A mass of 1.5×10^6 kg.", &["quantity [1.5×10^6 kg] 1500000 kg (mass)"]),
        (
            "A three-quarter majority for one and half years.",
            &["number [three-quarter] 0.75 (majority)", "duration [one and half years] 1.5 year"],
        ),
        ("A ⅓ cup of flour.", &["quantity [⅓ cup] 0.3333 cup (of flour)"]),
        (
            "It holds two billion and a half million files.",
            &["number [two billion and a half million] 2000500000 (files)"],
        ),
        ("Half the crop was lost.", &["number [Half] 0.5 (the crop)"]),
        ("One of the six boys wept.", &["number [six] 6 (boys)"]),
    ]);
}

#[test]
fn shares_and_ratios() {
    check(&[
        (
            "That is nearly 60 percent of annual harbour spending by member towns.",
            &["percent [nearly 60 percent] 60 % (of annual harbour spending by member towns)"],
        ),
        ("The equivalent of three percent of farm income.", &["percent [three percent] 3 % (of farm income)"]),
        ("It rose 3/4 of one percent and 2.5pc.", &["percent [3/4 of one percent] 0.75 %", "percent [2.5pc] 2.5 %"]),
        ("Just 19 of the 24 member towns paid.", &["ratio [19 of the 24] 19/24 (member towns)"]),
        ("They lead by 3-to-1.", &["ratio [3-to-1] 3/1"]),
        (
            "A 10 percentage-point lead, a third higher than before.",
            &["percent [10 percentage-point] 10 pp (lead)", "number [a third] 0.3333"],
        ),
        ("A 48-47 percent split.", &["percent [48] 48 %", "percent [47 percent] 47 %"]),
        ("One in five pupils failed.", &["ratio [One in five] 1/5 (pupils)"]),
        ("Support fell four percentage points.", &["percent [four percentage points] 4 pp"]),
        ("He leads the poll by 5 points.", &["percent [5 points] 5 pp"]),
        (
            "The poll has a margin of error of plus or minus 3 percentage points.",
            &["percent [plus or minus 3 percentage points] 3 pp (error)"],
        ),
    ]);
}

#[test]
fn money_of_the_world() {
    check(&[
        ("They paid $1.5 million in fines.", &["money [$1.5 million] 1500000 USD (in fines)"]),
        ("A bid of US$5m failed.", &["money [US$5m] 5000000 USD (bid)"]),
        ("A $5 fee on A$3bn.", &["money [$5] 5 USD (fee)", "money [A$3bn] 3000000000 AUD"]),
        ("They live on a dollar a day, not a dollar bill.", &["money [a dollar] 1 USD"]),
        (
            "It rose $.50, or 7 cents-a-share, or Rs. 40.",
            &["money [$.50] 0.5 USD", "money [7 cents] 0.07 USD", "money [Rs. 40] 40 INR"],
        ),
        ("It costs 50 cents.", &["money [50 cents] 0.5 USD"]),
        ("The firm owes 417 million euros.", &["money [417 million euros] 417000000 EUR"]),
        ("She was fined £2,000.", &["money [£2,000] 2000 GBP"]),
        ("The ticket costs Rs500 now.", &["money [Rs500] 500 INR"]),
        ("It cost eleven dollars and sixty-five cents.", &["money [eleven dollars and sixty-five cents] 11.65 USD"]),
        (
            "A 2,000-pound bomb for 3,000 pounds.",
            &["quantity [2,000-pound] 2000 lb (bomb)", "money [3,000 pounds] 3000 GBP"],
        ),
        (
            "A 5-pound note bought it for 5 pounds 30 pence.",
            &["money [5-pound] 5 GBP (note)", "money [5 pounds 30 pence] 5.3 GBP"],
        ),
        ("The baby weighed two pounds.", &["quantity [two pounds] 2 lb"]),
    ]);
}

#[test]
fn measures_times_and_ages() {
    check(&[
        ("He is 5 feet 2 inches tall.", &["quantity [5 feet 2 inches] 5.1667 ft"]),
        (
            "It flew at 900 km/h for 3,000 square miles.",
            &["quantity [900 km/h] 900 km/h", "quantity [3,000 square miles] 3000 mi²"],
        ),
        ("In the near 40-year history of the club.", &["duration [near 40-year] 40 year (history)"]),
        ("A two-day meeting began.", &["duration [two-day] 2 day (meeting)"]),
        (
            "A magnitude 5.6 quake, then a 4.2-magnitude one.",
            &["quantity [5.6] 5.6 magnitude", "quantity [4.2-magnitude] 4.2 magnitude"],
        ),
        (
            "They got 10, 20 and 30 mg, or 5 ± 0.2 kg.",
            &["quantity [10] 10 mg", "quantity [20] 20 mg", "quantity [30 mg] 30 mg", "quantity [5 ± 0.2 kg] 5 kg"],
        ),
        ("A 60-year Nordic fishing guarantee.", &["duration [60-year] 60 year (Nordic fishing guarantee)"]),
        ("He is 6'3\" tall.", &["quantity [6'3\"] 6.25 ft"]),
        (
            "It has 500 sq. ft. and is 6 ft. 2 in. high.",
            &["quantity [500 sq. ft.] 500 ft²", "quantity [6 ft. 2 in] 6.1667 ft"],
        ),
        ("A day trip costs five dollars a day.", &["money [five dollars] 5 USD"]),
        ("The jockey weighs 6st at 45 m.p.h.", &["quantity [6st] 6 st", "quantity [45 m.p.h.] 45 mph"]),
        ("It weighs 5 lb 3 oz.", &["quantity [5 lb 3 oz] 5.1875 lb"]),
        ("It was minus 5 degrees C, or 23F.", &["quantity [minus 5 degrees C] -5 °C", "quantity [23F] 23 °F"]),
        (
            "It ran two years ago, for an hour and a half.",
            &["duration [two years ago] 2 year", "duration [an hour and a half] 1.5 hour"],
        ),
        ("Voters over 45 and those 60 and older agreed.", &["age [over 45] 45 year", "age [60] 60 year"]),
        (
            "It took an hour and 30 minutes; one year, 24 hours.",
            &["duration [an hour and 30 minutes] PT1H30M", "duration [one year] 1 year", "duration [24 hours] 24 hour"],
        ),
        ("The first three months were hard.", &["duration [three months] 3 month"]),
        ("It took a day, or 2 weeks and 2 days.", &["duration [a day] 1 day", "duration [2 weeks and 2 days] P2W2D"]),
        (
            "A 15 year-old boy and ten year-old twins.",
            &["age [15 year-old] 15 year (boy)", "age [ten year-old] 10 year (twins)"],
        ),
        ("A 22-year-old man fell.", &["age [22-year-old] 22 year (man)"]),
        (
            "The minister, 54, said two floods in three years drove them out.",
            &["age [54] 54 year", "number [two] 2 (floods)", "duration [three years] 3 year"],
        ),
        ("Mary Smith, 45, agreed.", &["age [45] 45 year"]),
        (
            "Smith, 45, who was 12 when it began, turned 46 on Monday.",
            &["age [45] 45 year", "age [12] 12 year", "age [46] 46 year", "date [Monday] 2016-12-05"],
        ),
        (
            "Two-, four- and 12-year bonds.",
            &["duration [Two] 2 year", "duration [four] 4 year", "duration [12-year] 12 year (bonds)"],
        ),
        (
            "It lies seven km away, worth 33.1 million last year.",
            &["quantity [seven km] 7 km", "number [33.1 million] 33100000", "date [last year] 2015"],
        ),
    ]);
}

#[test]
fn money_and_measures_by_their_grammar() {
    check(&[
        ("The loan was 500 Icelandic kronur.", &["money [500 Icelandic kronur] 500 ISK"]),
        (
            "He sent 40 Israeli shekels and 90 Thai baht.",
            &["money [40 Israeli shekels] 40 ILS", "money [90 Thai baht] 90 THB"],
        ),
        ("She paid AED 500, then 700 aed.", &["money [AED 500] 500 AED", "number [700] 700"]),
        (
            "He lost five grand on five grand pianos.",
            &["money [five grand] 5000 USD", "number [five] 5 (grand pianos)"],
        ),
        ("A profit of -$5 or $6K.", &["money [-$5] -5 USD (profit)", "money [$6K] 6000 USD"]),
        (
            "It holds 5 grams per litre, 20 mg/dL and 9 kg per square metre.",
            &[
                "quantity [5 grams per litre] 5 g/L",
                "quantity [20 mg/dL] 20 mg/dL",
                "quantity [9 kg per square metre] 9 kg/m²",
            ],
        ),
        (
            "It drew 12 milliamps at 40 kilopascals and 3 megaohms.",
            &["quantity [12 milliamps] 12 mA", "quantity [40 kilopascals] 40 kPa", "quantity [3 megaohms] 3 MΩ"],
        ),
        (
            "A field of 4 cubic yards, 3 acre-feet.",
            &["quantity [4 cubic yards] 4 yd³ (field)", "quantity [3 acre-feet] 3 acre-foot"],
        ),
        ("A board of 2 by 4 inches.", &["quantity [2] 2 in (board)", "quantity [4 inches] 4 in"]),
        ("He stands 6 feet 2.", &["quantity [6 feet 2] 6.1667 ft"]),
        (
            "Rents rose 5-6% and wages five to six percent.",
            &["range [5-6%] 5..6 %", "range [five to six percent] 5..6 %"],
        ),
        ("Prices rose from 5 to 6 percent.", &["percent [5] 5 %", "percent [6 percent] 6 %"]),
        (
            "Her hundred and first win, the one hundred and twenty-fifth of all.",
            &["ordinal [hundred and first] 101 (win)", "ordinal [one hundred and twenty-fifth] 125"],
        ),
        (
            "About 1e10 atoms, 1.5E-3 of them hot.",
            &["number [About 1e10] 10000000000 (atoms)", "number [1.5E-3] 0.0015"],
        ),
        ("He died at 87, aged 87 years.", &["age [87] 87 year", "age [87 years] 87 year"]),
    ]);
}

#[test]
fn dates_and_clocks() {
    check(&[
        ("It opened on Friday, Sept. 2, 2016.", &["date [Friday, Sept. 2, 2016] 2016-09-02"]),
        ("It opened on the 5th of May.", &["date [5th of May] 2016-05-05"]),
        (
            "It ran on 5-7 May, and on Dec. 5 and 6.",
            &["range [5-7 May] 2016-05-05..2016-05-07", "date [Dec. 5] 2016-12-05", "date [6] 2016-12-06"],
        ),
        ("It rained in week 12, before the 20th and on the 27.", &["date [week 12] ?", "date [20th] ?", "date [27] ?"]),
        ("It fell on Friday the 15th.", &["date [Friday the 15th] ?"]),
        (
            "It opens on Good Friday and closed on Super Tuesday.",
            &["date [Good Friday] 2017-04-14", "date [Super Tuesday] ?"],
        ),
        ("In '68 he ran; the 2015/16 season.", &["date [68] 1968", "range [2015/16] 2015..2016"]),
        (
            "It fell on 2016.10.14, Oct. 14 '16 and 2016-10-14T15:50:06Z.",
            &[
                "date [2016.10.14] 2016-10-14",
                "date [Oct. 14 '16] 2016-10-14",
                "date [2016-10-14T15:50:06Z] 2016-10-14T15:50:06Z",
            ],
        ),
        ("In the 16th and 17th centuries.", &["date [16th] 15XX", "date [17th centuries] 16XX"]),
        (
            "It opened at eleven thirty, ten minutes to five.",
            &["time [eleven thirty] T11:30", "time [ten minutes to five] T04:50"],
        ),
        ("It starts at three thirty p.m.", &["time [three thirty p.m.] T15:30"]),
        ("They met last Tuesday.", &["date [last Tuesday] 2016-11-29"]),
        ("They met on Friday.", &["date [Friday] 2016-12-02"]),
        ("It ends the day after tomorrow.", &["date [day after tomorrow] 2016-12-07"]),
        ("The first half of 2016 was wet.", &["date [first half of 2016] 2016-H1"]),
        ("Support fell two points from March.", &["percent [two points] 2 pp", "date [March] 2016-03"]),
        ("In a March speech and at the July Alpine summit.", &["date [March] 2016-03", "date [July] 2016-07"]),
        ("At the end of May it rained.", &["date [May] 2016-05"]),
        ("In the late sixties.", &["date [late sixties] 196X"]),
        ("In the 19th century.", &["date [19th century] 18XX"]),
        ("Sales fell in the third quarter of 2015.", &["date [third quarter of 2015] 2015-Q3"]),
        (
            "She was born on March twenty-two nineteen sixty-four.",
            &["date [March twenty-two nineteen sixty-four] 1964-03-22"],
        ),
        ("The storm of 1848 killed 2000 people.", &["date [1848] 1848", "number [2000] 2000 (people)"]),
        ("The mid-1990s were kind.", &["date [mid-1990s] 199X"]),
        ("In March it rained.", &["date [March] 2016-03"]),
        ("It starts at 8.30pm.", &["time [8.30pm] T20:30"]),
        ("It landed at 1642 (1342 GMT).", &["time [1642] T16:42", "time [1342 GMT] T13:42Z"]),
        ("It struck at 1430 GMT.", &["time [1430 GMT] T14:30Z"]),
        ("At seven o'clock it rang.", &["time [seven o'clock] T07"]),
    ]);
}

/// What a reader of news expects of figures that could be read in several ways.
#[test]
fn dates_and_times_by_their_grammar() {
    check(&[
        (
            "They wed on Christmas Eve 2014, parted on Labor Day.",
            &["date [Christmas Eve 2014] 2014-12-24", "date [Labor Day] 2016-09-05"],
        ),
        ("The Christmas tree on Easter Island fell.", &[]),
        (
            "It fell on Thanksgiving last year and Mother's Day, 2012.",
            &["date [Thanksgiving last year] 2015-11-26", "date [Mother's Day, 2012] 2012-05-13"],
        ),
        ("Ramadan ended late.", &["date [Ramadan] ?"]),
        ("It ends on the last Friday of May 2018.", &["date [last Friday of May 2018] 2018-05-25"]),
        ("It meets on the second Sunday of each month.", &["date [second Sunday of each month] ?"]),
        ("The last week of the tour was cold.", &[]),
        (
            "It rained in the first six months of 2015 and the last week of June.",
            &["date [first six months of 2015] 2015", "date [last week of June] 2016-06"],
        ),
        (
            "The summer of 2014, winter 2015 and the fall of the house.",
            &["date [summer of 2014] 2014-22", "date [winter 2015] 2015-24"],
        ),
        (
            "Sales in FY2015, H1 2016 and 3Q 2014.",
            &["date [FY2015] 2015", "date [H1 2016] 2016-H1", "date [3Q 2014] 2014-Q3"],
        ),
        (
            "He left on Monday of last week, she next week Friday.",
            &["date [Monday of last week] 2016-11-28", "date [next week Friday] 2016-12-16"],
        ),
        (
            "It fell in July last year and in May of this year.",
            &["date [July last year] 2015-07", "date [May of this year] 2016-05"],
        ),
        (
            "Open Monday to Friday from 6th to the 9th of May.",
            &["range [Monday to Friday] ?", "range [6th to the 9th of May] 2016-05-06..2016-05-09"],
        ),
        ("He ruled from 2003 to the present.", &["range [2003 to the present] 2003..2016-12-05"]),
        (
            "It began in two thousand fourteen, not in the nineteen-seventies.",
            &["date [two thousand fourteen] 2014", "date [nineteen-seventies] 197X"],
        ),
        (
            "She came on Sunday the 3rd of June, 2012, or 7 Nov '99.",
            &["date [Sunday the 3rd of June, 2012] 2012-06-03", "date [7 Nov '99] 1999-11-07"],
        ),
        (
            "Due on the twelfth of next month or 22/Nov/2016.",
            &["date [twelfth of next month] ?", "date [22/Nov/2016] 2016-11-22"],
        ),
        (
            "We meet tomorrow at 9, on Friday at three, tonight at 8.",
            &[
                "date [tomorrow] 2016-12-06",
                "time [9] T09",
                "date [Friday] 2016-12-02",
                "time [three] T03",
                "date [tonight] 2016-12-05",
                "time [8] T20",
            ],
        ),
        ("Shares closed on Friday at 9.", &["date [Friday] 2016-12-02", "number [9] 9"]),
        (
            "He rang at 8:45a, at 5 this afternoon and at ten to four.",
            &["time [8:45a] T08:45", "time [5 this afternoon] T17", "time [ten to four] T03:50"],
        ),
        (
            "It ran from half past seven to nine, then between 9:30 and 11.",
            &["range [half past seven to nine] T07:30..T09", "range [between 9:30 and 11] T09:30..T11"],
        ),
        (
            "It took an hour and half, two coming days, seventy-odd men.",
            &[
                "duration [an hour and half] 1.5 hour",
                "duration [two coming days] 2 day",
                "number [seventy-odd] 70 (men)",
            ],
        ),
    ]);
}

/// What stands in news beside the plain forms.
#[test]
fn forms_of_the_news() {
    check(&[
        ("The shop opens 9.30am-5.30pm.", &["range [9.30am-5.30pm] T09:30..T17:30"]),
        ("In FY17 it fell.", &["date [FY17] 2017"]),
        ("Rates rose 0.1 of a percentage point.", &["percent [0.1 of a percentage point] 0.1 pp"]),
        ("He is in his late 40s, she in her mid-fifties.", &["age [40s] ? year", "age [fifties] ? year"]),
        (
            "A 20-strong team, a 20-something star and 500-plus pages.",
            &["number [20] 20 (team)", "number [500-plus] 500 (pages)"],
        ),
        ("She finished in 2:15:25.", &["duration [2:15:25] PT2H15M25S"]),
        ("At 35, she quit.", &["age [35] 35 year"]),
        ("They meet tonight at 9.30.", &["date [tonight] 2016-12-05", "time [9.30] T21:30"]),
        ("He ruled from 2001 until the end of 2004.", &["range [2001 until the end of 2004] 2001..2004"]),
        (
            "It is shut from June until the end of the year.",
            &["range [June until the end of the year] 2016-06..2016-12"],
        ),
        (
            "Sales in Q3 of last year and the last quarter of 2012.",
            &["date [Q3 of last year] 2015-Q3", "date [last quarter of 2012] 2012-Q4"],
        ),
        (
            "From Nov to Feb 2012 it took 1h 20m.",
            &["range [Nov to Feb 2012] 2011-11..2012-02", "duration [1h 20m] PT1H20M"],
        ),
        ("In nineteen oh five he left.", &["date [nineteen oh five] 1905"]),
        (
            "They sold four million, three hundred and six goats.",
            &["number [four million, three hundred and six] 4000306 (goats)"],
        ),
        ("People aged between 16 and 24 left.", &["range [between 16 and 24] 16..24 year"]),
        ("It uses 12 V lamps and 5 L of oil.", &["quantity [12 V] 12 V", "quantity [5 L] 5 L (of oil)"]),
    ]);
}

#[test]
fn ranges_scores_and_votes() {
    check(&[
        ("They need 20 to 30 nurses.", &["range [20 to 30] 20..30 (nurses)"]),
        ("It costs $10-$15, or £5m-£10m.", &["range [$10-$15] 10..15 USD", "range [£5m-£10m] 5000000..10000000 GBP"]),
        (
            "Five-to-ten minutes for 18-to-24-year-olds and 5kg-10kg.",
            &[
                "range [Five-to-ten minutes] 5..10 minute",
                "range [18-to-24-year-olds] 18..24 year",
                "range [5kg-10kg] 5..10 kg",
            ],
        ),
        ("It costs $5-10 million.", &["range [$5-10 million] 5000000..10000000 USD"]),
        ("In the winter of 2004-5 it froze.", &["range [2004-5] 2004..2005"]),
        ("See No. 17-482 of the docket.", &[]),
        ("In a two- or three-week period.", &["range [two- or three-week] 2..3 week (period)"]),
        ("He ruled from 2010-12.", &["range [2010-12] 2010..2012"]),
        ("The rate rose from 5 percent to 7 percent.", &["percent [5 percent] 5 %", "percent [7 percent] 7 %"]),
        ("A 3-0 weekend defeat.", &["ratio [3-0] 3/0 (weekend defeat)"]),
        ("Estimates range from 21.5 to 38.4 million.", &["range [21.5 to 38.4 million] 21500000..38400000"]),
        ("They won 3-1 at home.", &["ratio [3-1] 3/1"]),
        ("She lost 2-6 6-3 6-1 to Nagy.", &["ratio [2-6] 2/6", "ratio [6-3] 6/3", "ratio [6-1] 6/1"]),
        ("He won 6-4, 2-6.", &["ratio [6-4] 6/4", "ratio [2-6] 2/6"]),
        ("In a 5-4 vote it passed.", &["ratio [5-4] 5/4 (vote)"]),
    ]);
}

#[test]
fn lookalikes_are_no_figures() {
    check(&[
        ("He is one of the best.", &[]),
        ("No one came, and one may ask why.", &[]),
        ("The Big 10 met after World War Three.", &[]),
        ("An F-16 and a Boeing 737 landed.", &[]),
        ("The attacks of 9/11 changed it.", &[]),
        ("She may march on.", &[]),
        ("Theresa May won.", &[]),
        ("April Jones joined the Women's March on Sunday's eve.", &["date [Sunday] 2016-12-04"]),
        ("Call 202-555-0147 now.", &[]),
        ("See Section 4(a) on page 12.", &[]),
        ("They second-guess him at first.", &[]),
        ("The First Amendment holds.", &[]),
        ("An 11th-hour deal.", &[]),
        ("2. Storms in the south.", &[]),
        ("Read John 3:16 or 2 Kings 4:1-7.", &[]),
        ("After the Second World War it was clear.", &[]),
        ("The “Gang of Nine” bill.", &[]),
        ("The Gang of Nine and the Group of 20 met.", &[]),
        ("A one-on-one talk, on the one hand.", &[]),
        ("They called 911 at once.", &[]),
        ("Zero tolerance at 21st Century Fox, as before 9/11.", &[]),
        ("An iPhone 7 costs less.", &[]),
        ("The 1951 March on Rome.", &["date [1951] 1951"]),
    ]);
}

/// Pieces of figures, so that their mixtures reach every reader.
const PIECES: &[&str] = &[
    "1",
    "12",
    "2016",
    "1,450.5",
    "0.5",
    "10.",
    "one",
    "twenty",
    "seventy-two",
    "hundred",
    "million",
    "dozen",
    "half",
    "third",
    "quarters",
    "½",
    "a",
    "an",
    "and",
    "of",
    "the",
    "in",
    "to",
    "per",
    "-",
    "–",
    "/",
    ":",
    ".",
    ",",
    "$",
    "€",
    "%",
    "(",
    ")",
    "'",
    "\"",
    "percent",
    "points",
    "dollars",
    "cents",
    "km",
    "feet",
    "inches",
    "lb",
    "oz",
    "years",
    "old",
    "day",
    "hours",
    "ago",
    "from",
    "between",
    "May",
    "March",
    "Sept.",
    "Monday",
    "tomorrow",
    "last",
    "next",
    "th",
    "st",
    "s",
    "p.m.",
    "GMT",
    "o'clock",
    "past",
    "noon",
    "Q3",
    "BC",
    "minus",
    "point",
    "No",
    "page",
    "World",
    "who",
    "is",
    "^",
    "×",
    "é",
    "日本",
    "\n",
    "'s",
    "+",
    "x",
    "or",
    "week",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_mixture_gives_figures_in_order(pieces in proptest::collection::vec((0..PIECES.len(), proptest::bool::ANY), 0..40)) {
        let mut text = String::new();
        for (piece, spaced) in pieces {
            text += PIECES[piece];
            if spaced {
                text.push(' ');
            }
        }
        let article = Article { blocks: vec![Block { kind: BlockKind::Body, text: text.clone() }], ..Article::default() };
        let mut end = 0;
        for figure in figures::find(&article, &[scan::scan(&text)]) {
            prop_assert!(figure.span.start >= end, "{text:?} {figure:?}");
            prop_assert!(!article.slice(figure.span).is_empty(), "{text:?} {figure:?}");
            prop_assert!(figure.of.is_none_or(|of| !article.slice(of).is_empty()), "{text:?} {figure:?}");
            end = figure.span.end;
        }
    }
}
