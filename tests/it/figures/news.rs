//! Figures as the news write them, gathered while reading: what articles, agencies and other recognisers' lists hold.

use super::check;

#[test]
fn dates_as_the_news_say_them() {
    check(&[
        ("The first Friday this month was wet.", &["date [first Friday this month] 2016-12-02"]),
        ("It rained on May 3, 4 and 5.", &["date [May 3] 2016-05-03", "date [4] 2016-05-04", "date [5] 2016-05-05"]),
        ("It rained on 3 and 4 May 2015.", &["date [3] 2015-05-03", "date [4 May 2015] 2015-05-04"]),
        ("On May 3, 4 people left.", &["date [May 3] 2016-05-03", "number [4] 4 (people)"]),
        ("It fell in the latter half of 2017.", &["date [latter half of 2017] 2017"]),
        ("It fell in the final quarter of 2017.", &["date [final quarter of 2017] 2017-Q4"]),
        ("It fell in the fourth quarter of fiscal 2019.", &["date [fourth quarter of fiscal 2019] 2019-Q4"]),
        ("It fell in the 3rd quarter of 2017.", &["date [3rd quarter of 2017] 2017-Q3"]),
        ("It fell in 2017 Q3 and 1Q21.", &["date [2017 Q3] 2017-Q3", "date [1Q21] 2021-Q1"]),
        ("They ruled from the 9th to the 12th century.", &["date [9th] 08XX", "date [12th century] 11XX"]),
        ("The 1970s and 80s were dry.", &["date [1970s] 197X", "date [80s] 198X"]),
        ("Week 10 of the year 2018 was dry.", &["date [Week 10 of the year 2018] 2018-W10"]),
        (
            "This past week and this coming Friday.",
            &["date [This past week] 2016-W48", "date [this coming Friday] 2016-12-09"],
        ),
        ("On Mar. 3 it opened.", &["date [Mar. 3] 2016-03-03"]),
        ("It is open Mon-Fri.", &["range [Mon-Fri] ?"]),
        ("Polls closed at 8 o'clock on Sunday night.", &["time [8 o'clock] T20", "date [Sunday] 2016-12-04"]),
        ("It begins at 19.30 BST.", &["time [19.30 BST] T19:30"]),
        ("She left a week before the vote.", &["duration [a week] 1 week"]),
        ("It is open from noon to 3 p.m.", &["range [noon to 3 p.m.] T12..T15"]),
        ("It is open 9 a.m.-5 p.m. daily.", &["range [9 a.m.-5 p.m.] T09..T17"]),
        ("It fell in H2 of 2016.", &["date [H2 of 2016] 2016-H2"]),
        ("It was open at 7.30 in the evening.", &["time [7.30 in the evening] T19:30"]),
        ("It came from the 20th to the 25th of March.", &["range [20th to the 25th of March] 2016-03-20..2016-03-25"]),
    ]);
}

#[test]
fn ages_measures_and_money_of_the_news() {
    check(&[
        ("A man aged 45 and a woman, 32, were held.", &["age [45] 45 year", "age [32] 32 year"]),
        ("Those aged 18-24 voted.", &["range [18-24] 18..24 year"]),
        ("Girls as young as 12 came.", &["age [12] 12 year"]),
        ("He was only nineteen when she left school at 16.", &["age [nineteen] 19 year", "age [16] 16 year"]),
        ("She is not yet 30.", &["age [30] 30 year"]),
        ("She has a child of six.", &["age [six] 6 year"]),
        ("He weighs 14st 3lb.", &["quantity [14st 3lb] 14.2143 st"]),
        ("A magnitude-6.4 quake struck.", &["quantity [6.4] 6.4 magnitude"]),
        ("The bank lost Skr40bn.", &["money [Skr40bn] 40000000000 SEK"]),
        ("It began at the same point in 2008 in Leeds.", &["date [2008] 2008"]),
        ("The team won 4-1 in the first leg.", &["ratio [4-1] 4/1", "ordinal [first] 1 (leg)"]),
        ("A 2-for-1 offer ended.", &["ratio [2-for-1] 2/1 (offer)"]),
        ("The two spoke.", &["number [two] 2"]),
        ("The plan of the mayor, Khan, 45, Trump said, failed.", &["age [45] 45 year"]),
        ("At the first Republican debate he lost.", &["ordinal [first] 1 (Republican debate)"]),
        ("Some 40 percent of that money arrived.", &["percent [Some 40 percent] 40 % (of that money)"]),
        ("He met one Sanders aide.", &["number [one] 1"]),
        ("She won by 35 to 12 percent.", &["percent [35] 35 %", "percent [12 percent] 12 %"]),
    ]);
}

/// Forms that recognisers of numbers, measures, dates and times list, in sentences of our own.
#[test]
fn forms_that_recognisers_list() {
    check(&[
        (
            "She wed on Jan. 1st, '19 and left next Wed.",
            &["date [Jan. 1st, '19] 2019-01-01", "date [next Wed] 2016-12-07"],
        ),
        (
            "The ties of the 1970s to the early 1990s held between the sixties and the eighties.",
            &["range [1970s to the early 1990s] 197X..199X", "range [sixties and the eighties] 196X..198X"],
        ),
        (
            "In the two thousands and the nineteen hundreds it rained.",
            &["date [two thousands] 200X", "date [nineteen hundreds] 19XX"],
        ),
        (
            "The 2014 summer was hot; the 2012 summer games were not.",
            &["date [2014 summer] 2014-22", "date [2012] 2012"],
        ),
        ("Sales rose from Q1 to Q3 2015.", &["range [Q1 to Q3 2015] 2015-Q1..2015-Q3"]),
        (
            "It ran from Sept. 1, 2010, to Aug. 31, 2011.",
            &["range [Sept. 1, 2010, to Aug. 31, 2011] 2010-09-01..2011-08-31"],
        ),
        (
            "It ran from Monday, May 4, 2015 to Friday, May 8, 2015.",
            &["range [Monday, May 4, 2015 to Friday, May 8, 2015] 2015-05-04..2015-05-08"],
        ),
        ("He won in '98, '02 and '06.", &["date [98] 1998", "date [02] 2002", "date [06] 2006"]),
        ("It rained for the whole of May, and over the weekend.", &["date [May] 2016-05", "date [weekend] ?"]),
        ("The weekend edition is out; the upcoming month is dry.", &["date [upcoming month] 2017-01"]),
        (
            "They meet every day at 9, daily at 9.30, and at eight on Monday.",
            &["time [9] T09", "time [9.30] T09:30", "time [eight] T08", "date [Monday] 2016-12-05"],
        ),
        (
            "It began at 5:45 AM EST. He left last night at 8.",
            &["time [5:45 AM EST] T05:45", "date [last night] 2016-12-04", "time [8] T20"],
        ),
        ("It landed at 1140 a.m., then at 340pm.", &["time [1140 a.m.] T11:40", "time [340pm] T15:40"]),
        ("They sail on 4-22; they won 4-2.", &["date [4-22] 2016-04-22", "ratio [4-2] 4/2"]),
        ("It came in 08-2016 and on 05.10.16.", &["date [08-2016] 2016-08", "date [05.10.16] 2016-10-05"]),
        (
            "They left after a couple of weeks, within a whole year and after a business day.",
            &[
                "duration [a couple of weeks] 2 week",
                "duration [a whole year] 1 year",
                "duration [a business day] 1 day",
            ],
        ),
        (
            "A week-long strike hit a month-old firm a mile away.",
            &["duration [week] 1 week (strike)", "age [a month-old] 1 month (firm)", "quantity [a mile] 1 mi"],
        ),
        (
            "It took a second; take a second look; a mile of road.",
            &["duration [a second] 1 second", "ordinal [second] 2 (look)"],
        ),
        ("The vote is a week from today.", &["duration [a week from today] 1 week"]),
        ("She is 25 years and 3 months old.", &["age [25 years and 3 months old] P25Y3M"]),
        (
            "He is five foot ten; it was five degrees below zero.",
            &["quantity [five foot ten] 5.8333 ft", "quantity [five degrees below zero] -5 degree"],
        ),
        ("He lost two stone. Two stone walls fell.", &["quantity [two stone] 2 st", "number [Two] 2 (stone walls)"]),
        (
            "A 3-by-5-inch card took 3 h 15 min.",
            &["quantity [3] 3 in", "quantity [5-inch] 5 in (card)", "duration [3 h 15 min] PT3H15M"],
        ),
        (
            "It drinks 30 litres per minute at 2 bar.",
            &["quantity [30 litres per minute] 30 L/min", "quantity [2 bar] 2 bar"],
        ),
        ("The sum is 0.1 million, or 1.6·10^3 g.", &["number [0.1 million] 100000", "quantity [1.6·10^3 g] 1600 g"]),
        ("It gave 50 J and 3 A in Section 3A.", &["quantity [50 J] 50 J", "quantity [3 A] 3 A"]),
        ("The bag held 1,200 pounds.", &["quantity [1,200 pounds] 1200 lb"]),
        ("If one adds it up, one wonders.", &[]),
    ]);
}

/// What stood wrong in articles that were read figure by figure.
#[test]
fn figures_of_articles_read() {
    check(&[
        ("This is her rivals’ second victory in a month.", &["ordinal [second] 2 (victory)"]),
        ("He works one day a week; one day he will leave.", &["duration [one day] 1 day"]),
        (
            "A month into the race he served a year or more in prison.",
            &["duration [A month] 1 month", "duration [a year] 1 year"],
        ),
        ("Read part 2 here; he played a part 2 years ago.", &["duration [2 years ago] 2 year"]),
        ("The $36.5 billion estimated by his bank is gone.", &["money [$36.5 billion] 36500000000 USD"]),
        ("Anna May, 60, a doctor, was confirmed 92 to 0.", &["age [60] 60 year", "ratio [92 to 0] 92/0"]),
        ("It fell from 12 to 0.", &["number [12] 12", "number [0] 0"]),
        ("It cost a half or more of the crop.", &["number [a half] 0.5"]),
    ]);
}

/// Parts of a year, and forms of dates, money and counts that recognisers list, in sentences of our own.
#[test]
fn parts_of_a_year_and_rarer_forms() {
    check(&[
        (
            "Sales rose in 2019-H2, 2018Q3 and Q4-2017.",
            &["date [2019-H2] 2019-H2", "date [2018Q3] 2018-Q3", "date [Q4-2017] 2017-Q4"],
        ),
        ("Sales fell from 2017-q1 to 2018-q1.", &["range [2017-q1 to 2018-q1] 2017-Q1..2018-Q1"]),
        ("Sales fell in the 2016 first quarter.", &["date [2016 first quarter] 2016-Q1"]),
        ("Trade fell in the second half of last year.", &["date [second half of last year] 2015-H2"]),
        ("The H1 visa is rare; an H2 blocker helps.", &[]),
        ("They sail in the last week of july.", &["date [last week of july] 2016-07"]),
        ("They sail the week after next.", &["date [week after next] 2016-W51"]),
        ("They met the year before last.", &["date [year before last] 2014"]),
        ("The week of September 15 was wet.", &["date [week of September 15] 2016-09-15"]),
        ("The week after next Friday's vote was wet.", &["date [next Friday] 2016-12-09"]),
        ("It rained 04.21.2016 and 2016/Apr/22.", &["date [04.21.2016] 2016-04-21", "date [2016/Apr/22] 2016-04-22"]),
        ("FY 19 was poor; Rome fell in AD 476.", &["date [FY 19] 2019", "date [AD 476] 0476"]),
        ("Labor Day of last year was dry.", &["date [Labor Day of last year] 2015-09-07"]),
        ("It is shut from today until Friday.", &["range [today until Friday] 2016-12-05..2016-12-09"]),
        ("He flew from yesterday's talks to today's.", &["date [yesterday] 2016-12-04", "date [today] 2016-12-05"]),
        (
            "Rents rose over the past year; this past week they fell.",
            &["date [past year] ?", "date [this past week] 2016-W48"],
        ),
        (
            "The firm earned MUSD 12, then 10 tln roubles.",
            &["money [MUSD 12] 12000000 USD", "money [10 tln roubles] 10000000000000 RUB"],
        ),
        ("It cost $5 Canadian.", &["money [$5 Canadian] 5 CAD"]),
        ("A $5 Canadian beer was served.", &["money [$5] 5 USD"]),
        ("A tonne is 2,204.6 pounds.", &["quantity [2,204.6 pounds] 2204.6 lb"]),
        (
            "A three-fold rise to 8 1/2 by 11 inches.",
            &["number [three-fold] 3", "quantity [8 1/2] 8.5 in", "quantity [11 inches] 11 in"],
        ),
        ("3 hundred and 2 hundred are even.", &["number [3 hundred] 300", "number [2 hundred] 200"]),
    ]);
}

/// What stood wrong in articles on sport, business, cars and science.
#[test]
fn figures_of_other_pages() {
    check(&[
        (
            "He scored 24 points in the third quarter, before halftime.",
            &["quantity [24 points] 24 pt.", "ordinal [third] 3 (quarter)"],
        ),
        ("Profit rose in the third quarter.", &["date [third quarter] ?"]),
        ("He was 20-of-24 for the night.", &["ratio [20-of-24] 20/24"]),
        ("The former film star, 42, was voted off.", &["age [42] 42 year"]),
        (
            "All above age 6 months may come; the viewing age of 48 months stands.",
            &["age [6 months] 6 month", "age [48 months] 48 month"],
        ),
        (
            "It is funded until at least 2021; at least 2021 homes fell.",
            &["date [2021] 2021", "number [at least 2021] 2021 (homes)"],
        ),
        (
            "She won 6-4, 6-7 (4), 7-6 (5) and levelled the series 1-1.",
            &["ratio [6-4] 6/4", "ratio [6-7] 6/7", "ratio [7-6] 7/6", "ratio [1-1] 1/1"],
        ),
        ("Palm Cove (0-1) lost.", &["ratio [0-1] 0/1"]),
        ("Alarms rang 900 times [1], most for nothing [12].", &["number [900] 900 (times)"]),
        ("Call +49 (0)40 890 85-433.", &[]),
        ("It makes 406 lb-ft of torque.", &["quantity [406 lb-ft] 406 ft·lbf (of torque)"]),
        ("The club is in its third year in January.", &["ordinal [third] 3 (year)", "date [January] 2017-01"]),
        (
            "They led 98-90 with 3:08 to play and 1:24 left.",
            &["ratio [98-90] 98/90", "duration [3:08] PT3M8S", "duration [1:24] PT1M24S"],
        ),
        ("K. Plum 2 goals, Ann Lee 3 assists.", &["number [2] 2 (goals)", "number [3] 3 (assists)"]),
        ("He made 13,000 false or misleading claims.", &["number [13,000] 13000 (false or misleading claims)"]),
        (
            "A third of the firm's 12,000 workers left.",
            &["number [A third] 0.3333 (of the firm's 12,000 workers)", "number [12,000] 12000 (workers)"],
        ),
        (
            "It cost the $20 reportedly asked, just short of $449,000.",
            &["money [$20] 20 USD", "money [$449,000] 449000 USD"],
        ),
        ("It has 16.6 million lamps and is 9x as bright.", &["number [16.6 million] 16600000 (lamps)", "number [9] 9"]),
        ("It speaks of one country, two systems.", &[]),
        (
            "It has 12 meeting rooms for 20 Republican and Democratic senators.",
            &["number [12] 12 (meeting rooms)", "number [20] 20 (Republican and Democratic senators)"],
        ),
        ("Of 12 meeting on Friday 3 left.", &["number [12] 12", "date [Friday] 2016-12-02", "number [3] 3"]),
    ]);
}

/// Forms that articles read line by line have and the rules did not know.
#[test]
fn figures_of_articles_read_again() {
    check(&[
        // Half of those whom the text spoke of; not half of nothing.
        (
            "More than half have left, nearly half said no.",
            &["number [More than half] 0.5", "number [nearly half] 0.5"],
        ),
        ("Ten came, after half said so.", &["number [Ten] 10", "number [half] 0.5"]),
        ("The hall was nearly half empty, and my half said so.", &[]),
        // A place in an order without its article; not an adverb, not a moment.
        ("She is running second to Reed, who finishes second.", &["ordinal [second] 2", "ordinal [second] 2"]),
        ("It is a race for second in Ohio.", &["ordinal [second] 2"]),
        ("Actor, wife expecting second child.", &["ordinal [second] 2 (child)"]),
        ("He had second thoughts, then first spoke.", &[]),
        // Names have no number before what it counts.
        ("The board gave Reed 34 votes and hit McKay 16 times.", &["number [34] 34 (votes)", "number [16] 16 (times)"]),
        ("Boeing 737 jets and Route 66 motels stay shut.", &[]),
        ("SHOOTING AT NIGHTCLUB Three people were held.", &["number [Three] 3 (people)"]),
        ("Retirement savings Two years ago he left.", &["duration [Two years ago] 2 year"]),
        ("He saw Ocean's Eleven.", &[]),
        ("She won at least 139 Super Tuesday delegates.", &["number [at least 139] 139", "date [Super Tuesday] ?"]),
        // Round steps are ranges, others are not.
        (
            "It took 40 or 50 years, or 5 or 100 men.",
            &["range [40 or 50 years] 40..50 year", "number [5] 5", "number [100] 100 (men)"],
        ),
        ("One-quarter to one-third of them left.", &["range [One-quarter to one-third] 0.25..0.3333"]),
        (
            "The dozen states and a quarter-of-a-million people.",
            &["number [dozen] 12 (states)", "number [a quarter-of-a-million] 250000 (people)"],
        ),
        ("It lasted from 1991-1786 BC.", &["range [1991-1786 BC] -1990..-1785"]),
        ("A 60,000 barrel-per-day unit stopped.", &["quantity [60,000 barrel-per-day] 60000 bbl/day (unit)"]),
        // For and against in a poll are two figures, a forecast is a range.
        ("Voters dislike her (37 percent to 43 percent).", &["percent [37 percent] 37 %", "percent [43 percent] 43 %"]),
        ("Growth will slow (2 percent to 3 percent).", &["range [2 percent to 3 percent] 2..3 %"]),
        // A year that goes on into the next; a change from one amount to another behind its share.
        ("Sales rose over 1994/95 by a fifth.", &["range [1994/95] 1994..1995", "number [a fifth] 0.2"]),
        ("It rose in the first quarter of 1996/97.", &["date [first quarter of 1996/97] 1996-Q1"]),
        (
            "An expansion of 13 percent last year from 77 tonnes to 87 tonnes.",
            &[
                "percent [13 percent] 13 % (expansion)",
                "date [last year] 2015",
                "quantity [77 tonnes] 77 t",
                "quantity [87 tonnes] 87 t",
            ],
        ),
        (
            "Those who turn 18 before May vote; they turn 18 pages.",
            &["age [18] 18 year", "date [May] 2016-05", "number [18] 18 (pages)"],
        ),
        ("Call the newsroom (525) 728 9554 on the 2nd amendment.", &[]),
        // Ends of a range: a weekday, a part of a month, a year that is told.
        ("The poll ran from May 13 through Sunday.", &["range [May 13 through Sunday] ?"]),
        (
            "It happened between the end of March and May 31 last year.",
            &["range [March and May 31 last year] 2015-03..2015-05-31"],
        ),
        // A place in an order is no part of its noun.
        (
            "For a third year, a seventh season and a fifth week it took a third of an hour in a quarter century.",
            &[
                "ordinal [third] 3 (year)",
                "ordinal [seventh] 7 (season)",
                "ordinal [fifth] 5 (week)",
                "duration [a third of an hour] 0.3333 hour",
                "duration [a quarter century] 0.25 century",
            ],
        ),
        // A name with a preposition.
        (
            "She sang at Zwing's 54 Below on May 5; the 54 below sang too.",
            &["date [May 5] 2016-05-05", "number [54] 54"],
        ),
        // A year before what has one; a count before what is counted.
        (
            "Sales fell below 1995 levels; they host 1994 champions Zwing. It killed 1994 people.",
            &["date [1995] 1995", "date [1994] 1994", "number [1994] 1994 (people)"],
        ),
        (
            "Rates are lower than 2008 rates, more than 2008 homes fell.",
            &["date [2008] 2008", "number [more than 2008] 2008 (homes)"],
        ),
        // Not the year 2047; money of its day; an answer that is no number.
        ("A poll of 2047 registered voters in 2016.", &["number [2047] 2047 (registered voters)", "date [2016] 2016"]),
        ("It cost 105.07 Ecus or 2,901 rbls.", &["money [105.07 Ecus] 105.07 XEU", "money [2,901 rbls] 2901 RUB"]),
        ("They had a positive reaction, we a negative one.", &[]),
        // Points of a lead, short and apart; units in capitals.
        (
            "Poll: Reed holds a nine point lead among voters, up 15 pts.",
            &["percent [nine point] 9 pp (lead)", "percent [15 pts] 15 pp"],
        ),
        ("A nine point plan was read.", &["number [nine] 9 (point)"]),
        ("The two 500 KV lines failed.", &["number [two] 2", "quantity [500 KV] 500 kV"]),
        // "One" that counts nothing; the name of a man as money.
        ("This is one nobody saw. One evening he left.", &[]),
        ("Choose between the two and up to 20 percent.", &["number [two] 2", "percent [up to 20 percent] 20 %"]),
        ("The 8 Rand Paul fans paid 8 rand.", &["number [8] 8 (Rand Paul fans)", "money [8 rand] 8 ZAR"]),
    ]);
}

#[test]
fn figures_of_papers_around_the_world() {
    check(&[
        ("Police seized Rs1,20,000 in Pune.", &["money [Rs1,20,000] 120000 INR"]),
        (
            "It manages R12.4 billion, not R300m.",
            &["money [R12.4 billion] 12400000000 ZAR", "money [R300m] 300000000 ZAR"],
        ),
        ("It raised N3.5bn and paid N500,000.", &["money [N3.5bn] 3500000000 NGN", "money [N500,000] 500000 NGN"]),
        ("The R300 is shut, said the N500's maker.", &[]),
        ("A goat costs KSh5,000 or Sh4,500.", &["money [KSh5,000] 5000 KES", "money [Sh4,500] 4500 KES"]),
        (
            "It has 2.5m customers and 4m daily users.",
            &["number [2.5m] 2500000 (customers)", "number [4m] 4000000 (daily users)"],
        ),
        ("It sold 20m tonnes.", &["quantity [20m tonnes] 20000000 t"]),
        (
            "She won the 400m hurdles and swam in 10m waves.",
            &["quantity [400m] 400 m (hurdles)", "quantity [10m] 10 m"],
        ),
        ("The 100m is short.", &["quantity [100m] 100 m"]),
        ("The Sensex shed 412 points, or 0.6%.", &["quantity [412 points] 412 pt.", "percent [0.6%] 0.6 %"]),
        ("The 2019/2020 season began.", &["range [2019/2020] 2019..2020"]),
        ("It opens in the first week of Oct. at last.", &["date [first week of Oct.] 2016-10"]),
        (
            "A 12th-century church stands by an 18th century one.",
            &["date [12th-century] 11XX", "date [18th century] 17XX"],
        ),
        ("He is 6' 2\" tall, she is 5'4.", &["quantity [6' 2\"] 6.1667 ft", "quantity [5'4] 5.3333 ft"]),
        ("The boy, 7, and the girl, five, are safe.", &["age [7] 7 year", "age [five] 5 year"]),
        ("The driver, 19, was held.", &["age [19] 19 year"]),
        ("It lies a mile and a half off.", &["quantity [a mile and a half] 1.5 mi"]),
        ("It fell with 1:12 left in the fourth quarter.", &["duration [1:12] PT1M12S", "ordinal [fourth] 4 (quarter)"]),
        ("It emitted 1.2 Mt.", &["quantity [1.2 Mt] 1.2 Mt"]),
        ("It takes a week or two.", &["range [a week or two] 1..2 week"]),
        ("It was built in the mid-90s.", &["date [mid-90s] 199X"]),
        ("Highs will be in the mid-90s.", &[]),
        ("It opened on 2016 10 16.", &["date [2016 10 16] 2016-10-16"]),
        (
            "It opened 2020/23/Sep and 2020 September 23rd.",
            &["date [2020/23/Sep] 2020-09-23", "date [2020 September 23rd] 2020-09-23"],
        ),
        ("Er kam am 23. September 2020.", &["date [23. September 2020] 2020-09-23"]),
        ("He was 23. September was cold.", &["age [23] 23 year", "date [September] 2016-09"]),
        ("The total, 19, was a record.", &["number [19] 19"]),
    ]);
}
