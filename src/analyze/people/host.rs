//! Who is named in the name of a show: `on The Ellen Quist Show. … "Are you sure?" Quist asked`.
//!
//! *In*: names of the article, among them those of shows. *Out*: the host's name alone, `Ellen Quist`, where the surname also
//! stands by itself. *Never*: a show whose host the article calls by name nowhere else.

use super::found::{Found, found_at};
use crate::analyze::names::lexica::{Traits, titled, traits};
use crate::analyze::names::{Name, Style, Votes};
use crate::analyze::scan::Scan;
use crate::article::Article;
use rustc_hash::FxHashSet;

/// Last words of the names of shows that may bear the host's.
const SHOWS: [&str; 7] = ["show", "radio", "hour", "podcast", "program", "tonight", "report"];

/// Leaves of the names of shows among `found` those of their hosts.
pub(super) fn release(article: &Article, scans: &[Scan], found: &mut [Found]) {
    let is_show =
        |one: &Found| one.words.len() > 2 && one.words.last().is_some_and(|last| SHOWS.contains(&last.as_str()));
    if !found.iter().any(is_show) {
        return;
    }
    let alone = found.iter().filter(|one| one.words.len() == 1);
    let surnames: FxHashSet<String> = alone.filter_map(|one| one.words.first().cloned()).collect();
    for one in found.iter_mut().filter(|one| is_show(one)) {
        let Some(scan) = scans.get(one.block.index()) else { continue };
        let words = scan.words(article.text(one.block));
        let first = one.name.first + usize::from(words.is(one.name.first, "The"));
        let given = traits(&titled(words.get(first))).any(Traits::CLEARLY_GIVEN);
        let hosts = given && surnames.contains(&words.get(first + 1).to_lowercase());
        if hosts && first + 1 < one.name.last {
            let (last, title, style) = (first + 1, first, Style::Running);
            let name = Name { first, last, title, style, votes: Votes::person(4), ..one.name };
            *one = found_at(words, one.block, name).unwrap_or_else(|| one.clone());
        }
    }
}
