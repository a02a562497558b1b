//! Whom "the witness" and "the widower" mean: words for what the text told of somebody.
//!
//! *In*: `Lee told the court` · `Reed's wife died`. *Out*: Lee for `the witness`, Reed for `the widower`. *Never*: a word with more
//! beside it ("the second witness").

use super::role::behind_apposition;
use super::scene::Scene;
use super::sources::Source;
use crate::analyze::people::{Mention, Referent};
use rustc_hash::FxHashMap;

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

/// Who did last what makes him be called so.
#[derive(Debug, Default)]
pub(super) struct Deeds(FxHashMap<&'static str, Mention>);

impl Deeds {
    /// Takes note of the name or pronoun `source`, which means `mention`.
    pub fn saw(&mut self, scene: &Scene, source: Source, mention: Mention) {
        if testifies(scene, source.last) {
            self.0.insert("witness", mention);
        }
    }

    /// Takes note of the phrase `source`, which begins with the name `owner`.
    pub fn saw_owned(&mut self, scene: &Scene, source: Source, owner: Mention) {
        let words = scene.words;
        let dies = words.is(source.last + 1, "died")
            || words.is_any(source.last + 1, &["was", "had"]) && words.is_any(source.last + 2, &["killed", "died"]);
        let left = match words.get(source.last) {
            "wife" => "widower",
            "husband" => "widow",
            _ => return,
        };
        if dies && matches!(owner.referent, Referent::Person(_)) {
            self.0.insert(left, owner);
        }
    }

    /// Whom `the witness` means.
    pub fn meant(&self, scene: &Scene, source: Source) -> Option<Mention> {
        let bare = scene.words.is(source.first, "the") && source.last == source.first + 1;
        self.0.get(scene.words.get(source.last)).copied().filter(|_| bare)
    }
}

/// `Lee told the court`, `Lee, who ran the mine, told the inquiry`: whether the one whose name ends at token `last` testifies; the
/// lawyers there have their letters behind their names.
fn testifies(scene: &Scene, last: usize) -> bool {
    let words = scene.words;
    let told = behind_apposition(scene, last + 1);
    let tells = words.is_any(told, &["told", "tells", "testified"]) && !words.is_any(last, &["KC", "QC", "SC"]);
    tells && (told + 1..told + 5).any(|k| COURTS.contains(&words.get(k).to_lowercase().as_str()))
}
