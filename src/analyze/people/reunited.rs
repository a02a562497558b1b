//! "Mr. Plum" whose given name is mostly a woman's: the one bearer of the surname, after all.
//!
//! *In*: `Hilary Plum and his wife`, then `Mr. Plum`. *Out*: one person. *Never*: where a pronoun shows the gender that the given name
//! shows ("Ann Plum … her husband … Mr. Plum"), or two bear the surname.

use super::found::Found;
use super::group::Draft;
use rustc_hash::FxHashMap;

/// Joins those who have nothing but a title and a surname to the only one who has the surname and may be of their gender.
pub(super) fn reunite(found: &[Found], drafts: &mut Vec<Draft>) {
    let mut bearers: FxHashMap<&str, Option<usize>> = FxHashMap::default();
    for (k, draft) in drafts.iter().enumerate() {
        let Some(one) = found.get(draft.fullest).filter(|one| one.words.len() > 1) else { continue };
        let Some(last) = one.words.last() else { continue };
        bearers.entry(last).and_modify(|bearer| *bearer = None).or_insert(Some(k));
    }
    let titled = |draft: &Draft| draft.mentions.iter().all(|&i| found.get(i).is_some_and(|one| one.gender.is_some()));
    let lone = |draft: &Draft| found.get(draft.fullest).filter(|one| one.words.len() == 1 && titled(draft));
    let joined = drafts.iter().enumerate().filter_map(|(k, draft)| {
        let bearer = bearers.get(lone(draft)?.words.first()?.as_str()).copied().flatten()?;
        let gender = draft.signs.gender()?;
        drafts.get(bearer)?.signs.is_in_doubt(gender).then_some((k, bearer, gender))
    });
    let joined: Vec<_> = joined.collect();
    for (k, bearer, gender) in joined {
        let gone = drafts.get_mut(k).map(|draft| std::mem::take(&mut draft.mentions)).unwrap_or_default();
        if let Some(kept) = drafts.get_mut(bearer) {
            kept.mentions.extend(gone);
            kept.mentions.sort_unstable();
            kept.signs.title(gender);
        }
    }
    drafts.retain(|draft| !draft.mentions.is_empty());
}
