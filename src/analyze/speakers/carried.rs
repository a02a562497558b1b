//! A pronoun that means nobody with a name: `Prosecutors refused. "No," they said`, `One source saw it. He said it was red`.
//!
//! *In*: the quotes in reading order. *Out*: those of a bare "they", "it", "he" or "she" under the words of the unnamed source
//! who was quoted last, or of the people who were spoken of last; never surer than medium. *Never*: a look over another
//! speaker, or further back than the paragraph before.
//!
//! After the continuation of the centre of attention (Grosz, Joshi and Weinstein, "Centering", 1995).

use super::again::phrase_before;
use super::phrase::attached;
use super::pronouns::opens;
use super::scene::{REACH, Scene};
use super::sources::{Pronoun, Source, SourceKind, is_plural, is_role, is_verb};
use crate::analyze::cues::cue;
use crate::analyze::names::lexica::{Traits, role_traits};
use crate::analyze::people::{Mention, Referent};
use crate::article::Article;
use crate::facts::{Ground, Quote, Speaker};
use crate::text::lists::{BODIES, PREPOSITIONS};
use crate::text::span::{Local, Span};
use crate::text::token::{Case, TokenKind};

/// Nouns for several people that no ending shows.
const SEVERAL: [&str; 12] =
    ["police", "people", "men", "women", "children", "family", "couple", "crowd", "staff", "army", "crew", "audience"];

/// Words that begin a phrase for several people.
const MANY: [&str; 8] = ["two", "three", "both", "many", "some", "several", "few", "most"];

/// Words behind the subject of several.
const ACT: [&str; 8] = ["are", "were", "have", "do", "did", "had", "will", "would"];

/// Who was quoted last, under no pronoun.
struct Heard {
    mention: Span,
    /// The words under which he is shown, and where they stand.
    shown: (Span, String),
    is_person: bool,
}

/// Names the pronouns among the speakers that mean nobody with a name; one that stays a pronoun is no surer either. `quotes` stand in
/// reading order.
pub(super) fn name_pronouns(article: &Article, scenes: &[Scene], quotes: &mut [Quote]) {
    let mut last: Option<Heard> = None;
    for speaker in quotes.iter_mut().filter_map(|quote| quote.speaker.as_mut()) {
        let Some(mention) = speaker.mention else { continue };
        let Some(pronoun) = pronoun(speaker) else {
            // the way to several leads to each of them
            let shown = speaker.via.last().copied().filter(|_| speaker.via.len() == 1 || speaker.person.is_some());
            let shown = (shown.unwrap_or(mention), speaker.name.clone());
            last = Some(Heard { mention, shown, is_person: speaker.person.is_some() });
            continue;
        };
        let they = pronoun == Pronoun::They;
        let near = |span: Span| span.block <= mention.block && mention.block.0 - span.block.0 <= 1;
        let last = last.as_ref().filter(|last| near(last.mention));
        let heard = |fits: &dyn Fn(&str) -> bool| {
            last.filter(|last| !last.is_person && fits(&last.shown.1)).map(|last| last.shown.clone())
        };
        let told = |span: Span| (span, article.slice(span).to_owned());
        // `A fire brigade spokesman said so. "…," they added.`
        let scene = scenes.get(mention.block.index());
        let opens = || scene.is_some_and(|scene| opens(scene, scene.words.at(mention.start)));
        let one = |name: &str| they && head(name).starts_with("spokes") && opens();
        // `"…," Plum Foods and Quill Mills said. They said`
        let both = || last.filter(|_| they).and_then(|last| pair(scenes, last.mention));
        let own = || body(scenes, mention).filter(|_| they);
        // `Another guest said so. ¶ "…," they said.`: one who is shown to be neither man nor woman
        let hidden = |name: &str| they && means(Pronoun::He, name) && means(Pronoun::She, name);
        // `Aides said so. ¶ On Monday dockers came to the gate. "Let us in," they shouted.`: those of whom the text told last
        let since = |span: &Span| last.is_none_or(|last| last.mention < *span && !last.mention.overlaps(*span));
        let told_of = before(scenes, mention, pronoun);
        let acting = they.then(|| told_of.max(crowd(scenes, mention))).flatten();
        let acting = acting.filter(|span| span.block == mention.block && since(span)).map(told);
        let meant = acting
            .or_else(|| heard(&|name| means(pronoun, name) || one(name)))
            .or_else(|| both().or(told_of).or_else(own).map(told))
            .or_else(|| heard(&hidden));
        speaker.ground = speaker.ground.and(if meant.is_some() { Ground::Contested } else { Ground::Nobody });
        if let Some((span, name)) = meant {
            speaker.name = name;
            speaker.via = vec![span];
        }
    }
}

/// `Plum Foods and [Quill Mills] said`: both names, where the one of `mention` is the second.
fn pair(scenes: &[Scene], mention: Span) -> Option<Span> {
    let scene = scenes.get(mention.block.index())?;
    let words = scene.words;
    let and = words.at(mention.start).checked_sub(1).filter(|&and| words.is(and, "and"))?;
    let first = scene.source_to(and.checked_sub(1)?).filter(|first| matches!(first.kind, SourceKind::Name(_)))?;
    Some(Local { start: words.range(first.first).start, end: mention.end }.at(mention.block))
}

/// The pronoun under which the speaker is shown, for want of better.
fn pronoun(speaker: &Speaker) -> Option<Pronoun> {
    let pronouns = [("he", Pronoun::He), ("she", Pronoun::She), ("it", Pronoun::It), ("they", Pronoun::They)];
    pronouns.into_iter().find(|(word, _)| speaker.name.eq_ignore_ascii_case(word)).map(|(_, pronoun)| pronoun)
}

/// Whether the pronoun may mean the unnamed source.
fn means(pronoun: Pronoun, source: &str) -> bool {
    let head = head(source).to_lowercase();
    let shown = role_traits(&head);
    let several = is_several(source, &head);
    let person = is_role(&head) || shown.any(Traits::HE | Traits::SHE) || head == "source";
    match pronoun {
        Pronoun::They => several,
        Pronoun::It => !person && !several,
        Pronoun::He => person && !several && !shown.any(Traits::SHE),
        Pronoun::She => person && !several && !shown.any(Traits::HE),
        Pronoun::Other => false,
    }
}

/// Whom `pronoun` may mean of those of whom the last phrase before `mention` tells what they do.
fn before(scenes: &[Scene], mention: Span, pronoun: Pronoun) -> Option<Span> {
    let fits = |scene: &Scene, phrase: &Source| {
        let words = scene.words;
        let noun = words.get(phrase.last).to_lowercase();
        let people = (is_role(&noun) || noun == "sources") && means(pronoun, phrase.range(words).of(words.text));
        // `in bakers`, but `as bakers have called for it`
        let governs = |before: usize| PREPOSITIONS.has(words.get(before)) && !words.is_subordinator(before);
        let governed = phrase.first.checked_sub(1).is_some_and(governs);
        let next = words.at(attached(scene, *phrase).end);
        let next =
            next + usize::from(words.is_any(next, &["also", "then", "now", "still", "later"]) || words.is_adverb(next));
        let acts = is_verb(words, next) || cue(words, next).is_some() || words.is_any(next, &ACT);
        // `Both campaigns claimed`, `The band, who parted`
        let body = BODIES.has_noun(&noun) && phrase.first == scene.sentence_start(phrase.first);
        let acts = acts || body && words.is_punct(next, ',') && words.is_any(next + 1, &["who", "which", "whose"]);
        let fits = match pronoun {
            Pronoun::They => people || body || SEVERAL.contains(&noun.as_str()),
            // `His office sent a reply`
            Pronoun::It => BODIES.has_lower(&noun),
            Pronoun::He | Pronoun::She => people,
            Pronoun::Other => false,
        };
        fits && !governed && acts
    };
    let (block, scene, phrase) = phrase_before(scenes, mention, fits)?;
    Some(attached(scene, *phrase).at(block))
}

/// `On Monday hundreds of dockers met. "Let us in," they shouted.`: several without an article, of whom the sentence before `mention` tells.
fn crowd(scenes: &[Scene], mention: Span) -> Option<Span> {
    let scene = scenes.get(mention.block.index())?;
    let words = scene.words;
    let last = scene.sentence_start(words.at(mention.start)).checked_sub(1)?;
    let start = scene.sentence_start(last).max(last.saturating_sub(REACH));
    let clauses = scene.reading.around(scene, last);
    let count = ["hundreds", "thousands", "dozens", "scores"];
    let inside = |k: &usize| words.kind(*k) == Some(TokenKind::Word(Case::Lower)) && !PREPOSITIONS.has(words.get(*k));
    let small = |k: &usize| *k == start || inside(k);
    let people = |k: &usize| is_role(&words.get(*k).to_lowercase()) && is_plural(words.get(*k));
    // `The mayor left as dockers came to the gate`
    let acting = |verb: usize| {
        let subject = clauses.subject_of(verb)?;
        let counted = words.is_any(subject.last, &count) && words.is(subject.last + 1, "of");
        let from = subject.last + if counted { 2 } else { 0 };
        let last = (from..verb).take_while(small).find(people)?;
        Some(words.cover(subject.first, last))
    };
    let verbs = (start..last).filter(|&k| !scene.is_quoted(k) && clauses.has_verb(k));
    Some(verbs.filter_map(acting).next()?.at(mention.block))
}

/// `The Harbour Project makes tunes they have dubbed "…"`, `But when Plum Foods closed, they called it "…"`: the body that the sentence
/// before `mention` begins with.
fn body(scenes: &[Scene], mention: Span) -> Option<Span> {
    let scene = scenes.get(mention.block.index())?;
    let at = scene.words.at(mention.start);
    let start = scene.sentence_start(at);
    let small = |k: &usize| scene.words.is_any(*k, &["but", "and"]) || scene.words.is_subordinator(*k);
    let start = start + (start..at).take_while(small).count();
    let body = scene.source_from(start, 1)?;
    let names = matches!(body.kind, SourceKind::Name(Mention { referent: Referent::Organization(_), .. }));
    let next = body.last + 1;
    let acts = is_verb(scene.words, next);
    (names && acts && next < at).then(|| body.range(scene.words).at(mention.block))
}

/// The noun of a phrase: `nurses` of `the nurses at the gate`.
fn head(phrase: &str) -> &str {
    phrase.split(' ').take_while(|word| !PREPOSITIONS.has(word) && *word != "who").last().unwrap_or(phrase)
}

/// Whether the phrase with the noun `head` speaks of several people.
fn is_several(phrase: &str, head: &str) -> bool {
    let first = phrase.split(' ').next().unwrap_or(phrase);
    // `Plum Foods` is one, `Democrats` are not.
    let named = phrase.contains(' ') && phrase.rsplit(' ').any(|word| word.eq_ignore_ascii_case(head) && word != head);
    is_plural(head) && !named
        || SEVERAL.contains(&head)
        || MANY.iter().any(|many| first.eq_ignore_ascii_case(many))
        || phrase.contains(" and ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whom_a_pronoun_may_mean() {
        for (source, he, it, they) in [
            ("one source", true, false, false),
            ("prosecutors in Hull", false, false, true),
            ("two of the nurses", false, false, true),
            ("the Hull ministry", false, true, false),
            ("the police", false, false, true),
            ("the drummer and the singer", false, false, true),
        ] {
            assert_eq!(means(Pronoun::He, source), he, "he: {source}");
            assert_eq!(means(Pronoun::It, source), it, "it: {source}");
            assert_eq!(means(Pronoun::They, source), they, "they: {source}");
        }
    }
}
