//! Whom "the witness", "the widower" and "the chair" mean: words for what the text told of somebody.
//!
//! *In*: `Lee told the court` · `Reed's wife died` · `Orr, who chairs the board,`. *Out*: Lee for `the witness`, Reed for `the
//! widower`, Orr for `the chair` and `the board chair`. *Never*: a word with more beside it ("the second witness").

use super::epithet::Epithet;
use super::phrase::is_title;
use super::role::behind_apposition;
use super::scene::Scene;
use super::sources::{Source, is_role, is_verb};
use crate::analyze::names::lexica::is_nation;
use crate::analyze::people::{Mention, Referent};
use crate::text::lexicon::Lexicon;
use rustc_hash::FxHashMap;

/// What whoever does something is called.
static DEEDS: Lexicon = Lexicon::new(include_str!("../../../assets/lexicon/deed-nouns.txt"));

/// Those who are told things under oath.
const COURTS: [&str; 14] = [
    "court",
    "jury",
    "jurors",
    "inquest",
    "tribunal",
    "inquiry",
    "hearing",
    "judge",
    "coroner",
    "magistrates",
    "commissioner",
    "commission",
    "committee",
    "panel",
];

/// Who did last what makes him be called so, and to what.
#[derive(Debug, Default)]
pub(super) struct Deeds<'a> {
    told: FxHashMap<&'a str, (Mention, &'a str)>,
    /// The noun for somebody without a name that was read last, and its sentence.
    announced: Option<(&'a str, usize)>,
}

impl<'a> Deeds<'a> {
    /// Takes note of the name or pronoun `source`, which means `mention`.
    pub fn saw(&mut self, scene: &Scene<'a>, source: Source, mention: Mention) {
        if let Some(left) = survives(scene, source.last) {
            self.told.insert(left, (mention, ""));
        }
        if testifies(scene, source.last) {
            self.told.insert("witness", (mention, ""));
        }
        let name = scene.words.at(mention.span.start);
        let before = || nation_before(scene, name).filter(|_| scene.name_from(name) == Some(mention));
        let nation = nation(scene, source.last).or_else(before);
        if let Some(nation) = nation {
            self.calls(nation, mention);
        }
        if is_tried(scene, source.last) {
            self.calls("defendant", mention);
        }
        let Some((nouns, object)) = deed(scene, source.last) else { return };
        for noun in nouns.split(' ') {
            self.told.insert(noun, (mention, object));
        }
    }

    /// Takes note of the phrase `source`, if it is somebody's dead spouse: `Her late husband`; `whose` tells whom the word at a
    /// token means.
    pub fn saw_late(&mut self, scene: &Scene, source: Source, whose: impl Fn(usize) -> Option<Mention>) {
        let words = scene.words;
        let owned = words.is_any(source.first, &["his", "her"]);
        let late = (source.first + 1..source.last).any(|k| words.is(k, "late")) || dies(scene, source.last);
        let Some(left) = left_behind(words.get(source.last)).filter(|_| owned && late) else { return };
        if let Some(owner) = whose(source.first) {
            self.told.insert(left, (owner, ""));
        }
    }

    /// Takes note of the phrase `source`, which begins with the name `owner`.
    pub fn saw_owned(&mut self, scene: &Scene, source: Source, owner: Mention) {
        if scene.words.is(source.last, "trial") {
            self.calls("defendant", owner);
        }
        let Some(left) = left_behind(scene.words.get(source.last)) else { return };
        if dies(scene, source.last) && matches!(owner.referent, Referent::Person(_)) {
            self.told.insert(left, (owner, ""));
        }
    }

    /// The text calls `mention` a `noun`.
    pub fn calls(&mut self, noun: &'a str, mention: Mention) {
        self.told.insert(noun, (mention, ""));
    }

    /// `The court heard from the dead man's widow.`: the phrase `source` ends a sentence and tells of nobody with a name yet.
    pub fn announced(&mut self, scene: &Scene<'a>, source: Source, sentence: usize) {
        let noun = scene.words.get(source.last);
        // `the widow of the dead man`
        let of =
            scene.words.is(source.first.wrapping_sub(1), "of") && self.announced.is_some_and(|it| it.1 == sentence);
        // `a guard laughed as a student fell` announces nobody
        let told = scene.words.is_any(source.first.wrapping_sub(1), &["from", "was", "is", "came", "by", "to", "with"]);
        if told && is_role(noun) && !noun.ends_with('s') && !of {
            self.announced = Some((noun, sentence));
        }
    }

    /// `Ann Lee, 44, said`: the first name of somebody, in full, begins the sentence behind the one that announced her.
    pub fn introduced(&mut self, scene: &Scene<'a>, source: Source, (mention, sentence): (Mention, usize)) {
        let opens = source.first <= scene.sentence_start(source.first) + 1 && source.last > source.first;
        let Some((noun, before)) = self.announced.filter(|_| opens) else { return };
        if before + 1 == sentence {
            self.told.insert(noun, (mention, ""));
        }
    }

    /// Whom `the witness` means.
    pub fn meant(&self, scene: &Scene, source: Source) -> Option<Mention> {
        let words = scene.words;
        let bare = source.last == source.first + 1;
        let of = |object: &str| source.last == source.first + 2 && words.get(source.last - 1) == object;
        let known = self.told.get(words.get(source.last)).filter(|(_, object)| bare || of(object));
        known.filter(|_| words.is(source.first, "the")).map(|&(mention, _)| mention)
    }
}

/// `Lee, 48, an American who led it,`: the nation of the one whose name ends at token `last`.
fn nation<'a>(scene: &Scene<'a>, last: usize) -> Option<&'a str> {
    let words = scene.words;
    let comma = if words.is_punct(last + 3, ',') { last + 3 } else { last + 1 };
    let noun = comma + 2;
    let tells = words.is_punct(last + 1, ',') && words.is_any(comma + 1, &["a", "an"]);
    let ends = words.is_any(noun + 1, &["who", "from", "by", "living"]) || words.is_punct(noun + 1, ',');
    (tells && ends && is_nation(words.get(noun))).then(|| words.get(noun))
}

/// `the Spaniard Paco Lee`, `the Italian midfielder Luca Lee`: the nation of the one whose name begins at token `first`.
fn nation_before<'a>(scene: &Scene<'a>, first: usize) -> Option<&'a str> {
    const BETWEEN: usize = 3;
    let words = scene.words;
    let k = (first.saturating_sub(BETWEEN)..first).rev().find(|&k| words.is_capital(k))?;
    let the = k.checked_sub(1).is_some_and(|the| words.is_article(the));
    let told = (k + 1..first).all(|k| is_role(words.get(k)) || is_title(words, k));
    let nation = words.get(k);
    // `the French` are a people
    (the && told && is_nation(nation) && Epithet::of(nation).is_some()).then_some(nation)
}

/// `Lee's trial began`, `Lee, who is 44, denies theft`: whether the one whose word is token `last` stands before a court.
fn is_tried(scene: &Scene, last: usize) -> bool {
    let words = scene.words;
    if words.is_clitic(last + 1) {
        return words.is(last + 2, "trial");
    }
    let verb = behind_apposition(scene, last + 1);
    let is = usize::from(words.is_any(verb, &["is", "was"]));
    let stands = words.is_any(verb + is, &["stood", "stands", "faces", "on"]) && words.is(verb + is + 1, "trial");
    let charged = is > 0 && words.is_any(verb + is, &["charged", "accused"]);
    words.is_any(verb, &["pleaded", "denies", "denied", "admits", "admitted"]) || stands || charged
}

/// `Lee chairs the board`, `Lee, who has long chaired the board,`: what the one whose name ends at token `last` is called for what
/// he does, and the noun of what he does it to.
fn deed<'a>(scene: &Scene<'a>, last: usize) -> Option<(&'static str, &'a str)> {
    const BETWEEN: usize = 3;
    const CLAUSE: usize = 12;
    let words = scene.words;
    let who = words.is_punct(last + 1, ',') && words.is(last + 2, "who");
    let from = if who { last + 3 } else { last + 1 };
    let skips = |k: &usize| words.is_any(*k, &["has", "have", "also", "now", "still", "long"]);
    let finite = || (from..from + BETWEEN).find(|k| !skips(k));
    // `Lee, who came nine years ago to teach at the school,`
    let aims = |k: &usize| words.is(*k, "to") && DEEDS.get_lower(words.get(k + 1)).is_some();
    let aim = || (from..from + CLAUSE).take_while(|&k| !words.is_punct(k, ',')).find(aims).filter(|_| who);
    // `Lee cooked for years` makes no cook of her today.
    let known = |verb: &usize| DEEDS.get_lower(words.get(*verb)).is_some() && (who || !is_verb(words, *verb));
    let verb = finite().filter(known).or_else(|| aim().map(|to| to + 1))?;
    let nouns = DEEDS.get_lower(words.get(verb))?;
    let object = scene.any_source_from(verb + 1, 0).map_or("", |object| words.get(object.last));
    Some((nouns, object))
}

/// Whether the one whose word is token `last` dies behind it.
fn dies(scene: &Scene, last: usize) -> bool {
    const NAME: usize = 8;
    let words = scene.words;
    // `Her husband, Tom, died`
    let close = (last + 2..last + NAME).find(|&k| words.is_punct(k, ',')).filter(|_| words.is_punct(last + 1, ','));
    let verb = close.unwrap_or(last) + 1;
    let was = words.is_any(verb, &["was", "had"]) && words.is_any(verb + 1, &["killed", "died"]);
    words.is(verb, "died") || was
}

/// What somebody is called whose `spouse` has died.
fn left_behind(spouse: &str) -> Option<&'static str> {
    match spouse {
        "wife" => Some("widower"),
        "husband" => Some("widow"),
        _ => None,
    }
}

/// `Lee, whose husband, the director Tom Dow, died in March,`: what the one whose name ends at token `last` is called since.
fn survives(scene: &Scene, last: usize) -> Option<&'static str> {
    const CLAUSE: usize = 16;
    let words = scene.words;
    let whose = words.is_punct(last + 1, ',') && words.is(last + 2, "whose");
    let spouse = last + 3 + usize::from(words.is(last + 3, "late"));
    let died = |k: usize| words.is_any(k, &["late", "died", "killed"]);
    let end = scene.sentence_end(last).min(last + CLAUSE);
    left_behind(words.get(spouse)).filter(|_| whose && (last + 3..end).any(died))
}

/// `Lee told the court`, `Lee took the stand`, `Lee, who ran the mine, told the inquiry`: whether the one whose name ends at token `last` testifies; the
/// lawyers there have their letters behind their names.
fn testifies(scene: &Scene, last: usize) -> bool {
    let words = scene.words;
    let told = behind_apposition(scene, last + 1);
    let stands = words.is_any(told, &["took", "takes"]) && (told + 1..told + 4).any(|k| words.is(k, "stand"));
    let gives = words.is_any(told, &["gave", "giving", "gives"]) && words.is(told + 1, "evidence");
    if stands || gives {
        return true;
    }
    let tells = words.is_any(told, &["told", "tells", "testified"]) && !words.is_any(last, &["KC", "QC", "SC"]);
    tells && (told + 1..told + 5).any(|k| COURTS.contains(&words.get(k).to_lowercase().as_str()))
}
