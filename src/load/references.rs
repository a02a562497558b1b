//! Character references of HTML: `&amp;`, `&#8217;`.
//!
//! *In*: `AT&amp;T`. *Out*: `AT&T`. *Never*: a look further than the longest name, so that text full of `&` stays linear.

use crate::text::work;

/// No reference has a longer name (bytes): `&CounterClockwiseContourIntegral;` is the longest.
const LONGEST: usize = 32;

/// `text` with those of its references read that `is_meant`, each handed over as it stands: `&amp;`, `&amp` without an end.
pub fn decoded(text: &str, is_meant: impl Fn(&str) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        work::step();
        let (before, reference) = rest.split_at_checked(at).unwrap_or((rest, ""));
        out.push_str(before);
        let name = reference.bytes().skip(1).take(LONGEST);
        let length = 1 + name.take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#').count();
        let length = if reference.as_bytes().get(length) == Some(&b';') { length + 1 } else { length };
        let (reference, after) = reference.split_at_checked(length).unwrap_or((reference, ""));
        if is_meant(reference) {
            out.push_str(&html_escape::decode_html_entities(reference));
        } else {
            out.push_str(reference);
        }
        rest = after;
    }
    out.push_str(rest);
    out
}
