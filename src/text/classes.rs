//! The classes of English words that few words make up or a form shows, by what they do in a sentence.
//!
//! *In*: a token. *Out*: whether it is an article, an auxiliary, a subject pronoun, an adverb in -ly … *Never*: what needs the words around
//! it, or what a rule of one place alone asks for.
//!
//! The names are those of English grammar (R. Quirk et al., *A Comprehensive Grammar of the English Language*, 1985).

use super::lists::NOUNS_IN_LY;
use super::token::{TokenKind, Words};

impl Words<'_> {
    /// `a`, `the`
    pub fn is_article(self, i: usize) -> bool {
        self.is_any(i, &["a", "an", "the"])
    }

    /// `his`, `our`: whose something is.
    pub fn is_possessive(self, i: usize) -> bool {
        self.is_any(i, &["his", "her", "its", "their", "my", "our", "your"])
    }

    /// `'s`
    pub fn is_clitic(self, i: usize) -> bool {
        self.kind(i) == Some(TokenKind::Clitic)
    }

    /// `his`, `'s`: whose the noun behind it is.
    pub fn is_genitive(self, i: usize) -> bool {
        self.is_possessive(i) || self.is_clitic(i)
    }

    /// `the`, `his`: what begins a noun phrase and belongs to nothing else.
    pub fn is_article_or_possessive(self, i: usize) -> bool {
        self.is_article(i) || self.is_possessive(i)
    }

    /// `this`, `those`
    pub fn is_demonstrative(self, i: usize) -> bool {
        self.is_any(i, &["this", "that", "these", "those"])
    }

    /// `she`, `we`: a pronoun that is a subject; `it` may also be an object.
    pub fn is_subject_pronoun(self, i: usize) -> bool {
        self.is_any(i, &["he", "she", "they", "it", "we", "i"])
    }

    /// `him`, `us`: a pronoun that is an object; `her` may also be a possessive.
    pub fn is_object_pronoun(self, i: usize) -> bool {
        self.is_any(i, &["him", "her", "them", "us", "me"])
    }

    /// `himself`: the word beside a name stresses it.
    pub fn is_reflexive(self, i: usize) -> bool {
        self.is_any(i, &["himself", "herself", "themselves", "itself"])
    }

    /// `who`, `which`: what a clause about the noun before it begins with.
    pub fn is_relative(self, i: usize) -> bool {
        self.is_any(i, &["who", "whom", "whose", "which", "that"])
    }

    /// `is`, `were`: says that something is something.
    pub fn is_copula(self, i: usize) -> bool {
        self.is_any(i, &["is", "are", "was", "were"])
    }

    /// `is`, `been`: a form of `be`.
    pub fn is_form_of_be(self, i: usize) -> bool {
        self.is_copula(i) || self.is_any(i, &["be", "been", "being", "am"])
    }

    /// `would`, `must`
    pub fn is_modal(self, i: usize) -> bool {
        self.is_any(i, &["will", "would", "can", "could", "may", "might", "must", "should", "shall"])
    }

    /// `is`, `had`, `would`: the finite form before another verb.
    pub fn is_auxiliary(self, i: usize) -> bool {
        self.is_copula(i) || self.is_modal(i) || self.is_any(i, &["has", "have", "had", "do", "does", "did"])
    }

    /// `when`, `although`: what a clause that hangs below another begins with.
    pub fn is_subordinator(self, i: usize) -> bool {
        self.is_any(
            i,
            &[
                "after", "although", "as", "because", "before", "if", "once", "since", "though", "unless", "until",
                "when", "whereas", "where", "while",
            ],
        )
    }

    /// `recently`: an adverb in -ly.
    pub fn is_adverb(self, i: usize) -> bool {
        self.get(i).ends_with("ly") && !self.is_capital(i) && !NOUNS_IN_LY.has(self.get(i))
    }
}

#[cfg(test)]
mod tests {
    use crate::text::token::{Words, tokens};

    /// Whether a token is of a class.
    type Class = fn(Words, usize) -> bool;

    /// Which words of `text` are of a class.
    fn of(class: Class, text: &str) -> String {
        let tokens = tokens(text);
        let words = Words { text, tokens: &tokens };
        (0..words.len()).filter(|&i| class(words, i)).map(|i| words.get(i)).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn each_class_has_its_words() {
        let cases: &[(Class, &str, &str)] = &[
            (|words, i| words.is_article(i), "The baker saw a boat of his", "The a"),
            (|words, i| words.is_possessive(i), "Her boat, our quay, us", "Her our"),
            (|words, i| words.is_genitive(i), "Her boat and Lee's quay", "Her 's"),
            (|words, i| words.is_article_or_possessive(i), "The baker saw his boat", "The his"),
            (|words, i| words.is_demonstrative(i), "This boat and those", "This those"),
            (|words, i| words.is_subject_pronoun(i), "I saw him, and she saw us", "I she"),
            (|words, i| words.is_object_pronoun(i), "I saw him, and she saw us", "him us"),
            (|words, i| words.is_reflexive(i), "The baker himself saw it", "himself"),
            (|words, i| words.is_relative(i), "the baker who saw the boat that sank", "who that"),
            (|words, i| words.is_copula(i), "The boat was old and is being mended", "was is"),
            (|words, i| words.is_form_of_be(i), "The boat was old and is being mended", "was is being"),
            (|words, i| words.is_modal(i), "She would see what he can do", "would can"),
            (|words, i| words.is_auxiliary(i), "She would say that it has sunk", "would has"),
            (|words, i| words.is_subordinator(i), "When it sank she left, although it was late", "When although"),
            (|words, i| words.is_adverb(i), "The family recently saw the daily boat", "recently"),
        ];
        for &(class, text, expected) in cases {
            assert_eq!(of(class, text), expected, "{text}");
        }
    }
}
