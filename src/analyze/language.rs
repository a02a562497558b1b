//! Whether an article is in English, the language that the rules know, and what capitals mean where it is not.
//!
//! *In*: the tokens. *Out*: yes or no, by the share of the words that every English sentence is built with, and of words with
//! capitals. *Never*: which other language it is.

use super::scan::Scan;
use crate::article::Article;
use crate::text::lists::{DETERMINERS, FUNCTION_WORDS, PREPOSITIONS};
use crate::text::token::{Case, TokenKind};

/// Fewer words in small letters tell nothing.
const FEWEST: usize = 20;

/// Of so many words one at least is such a word: in English every second or third is, in Dutch and German one in ten is
/// written like one.
const OF: usize = 5;

/// Of so many words one at least has a capital where nouns have them: in German every third, in French every tenth.
const OF_NOUNS: usize = 4;

/// Whether nouns have capitals in the language of the article: then a capital shows no name.
pub fn has_noun_capitals(scans: &[Scan]) -> bool {
    let kinds = || scans.iter().flat_map(|scan| &scan.tokens).map(|token| token.kind);
    let capitals = kinds().filter(|kind| kind.is_capital()).count();
    capitals * OF_NOUNS >= kinds().filter(|kind| kind.is_word()).count()
}

/// Whether `article` is in English, or too short to tell.
pub fn is_english(article: &Article, scans: &[Scan]) -> bool {
    let (mut all, mut small) = (0, 0);
    for (block, scan) in article.blocks.iter().zip(scans) {
        for token in scan.tokens.iter().filter(|token| token.kind == TokenKind::Word(Case::Lower)) {
            let word = token.range.of(&block.text);
            all += 1;
            small += usize::from(FUNCTION_WORDS.has(word) || DETERMINERS.has(word) || PREPOSITIONS.has(word));
        }
    }
    all < FEWEST || small * OF >= all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analyze::scan::scan;
    use crate::article::{Block, BlockKind};

    fn english(text: &str) -> bool {
        let block = Block { kind: BlockKind::Body, text: text.to_owned() };
        is_english(&Article { blocks: vec![block], ..Article::default() }, &[scan(text)])
    }

    #[test]
    fn capitals() {
        assert!(has_noun_capitals(&[scan(
            "Die Bürgermeisterin hat den Bau der neuen Brücke gegen Kritik verteidigt."
        )]));
        assert!(!has_noun_capitals(&[scan("La maire de Quimper a défendu la construction du nouveau pont, mardi.")]));
    }

    #[test]
    fn english_and_others() {
        assert!(english(
            "The mayor said on Tuesday that the old bridge would be closed until spring, and that nobody had asked the \
             people who live beside it what they thought of the plan."
        ));
        assert!(english("Le maire a dit non."), "too short to tell");
        for other in [
            "Le maire de la ville a annoncé mardi que le vieux pont serait fermé au public pour six mois, ce qui ne plaît \
             pas du tout aux commerçants du quai, qui craignent une baisse des ventes.",
            "Der Bürgermeister hat am Dienstag angekündigt, dass die alte Brücke bis zum Frühjahr geschlossen wird, und was \
             das kostet, wollte er in der Sitzung nicht sagen, so sehr man ihn auch drängte.",
            "De burgemeester heeft dinsdag gezegd dat de oude brug tot het voorjaar dicht blijft, en dat er is gekozen voor \
             een andere aannemer, want de vorige was in gebreke en had het werk over laten doen.",
            "El alcalde anunció el martes que el viejo puente estará cerrado durante seis meses, lo que no gusta nada a los \
             comerciantes del muelle, que temen una caída de las ventas.",
        ] {
            assert!(!english(other), "{other}");
        }
    }
}
