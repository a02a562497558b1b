//! Elements with a text of their own (declarative shadow roots, HTML Standard, 4.12.3), as whoever saves the page of a
//! program finds them: what stands in such a template is on the screen.
//!
//! *In*: `<x-story><template shadowrootmode="open"><p>One</p></template></x-story>`. *Out*: the same without the marks of
//! the template. *Never*: what stands in any other template.

use super::tag::{Found, Kind, next};
use std::borrow::Cow;

/// `page` with what its elements show in the place of the templates for it.
pub fn shown(page: &str) -> Cow<'_, str> {
    // A search for a word costs less than reading the tags of a page.
    if !page.contains("shadowroot") {
        return Cow::Borrowed(page);
    }
    let mut out = String::with_capacity(page.len());
    // Of the templates that are open, whether each is shown.
    let mut open: Vec<bool> = Vec::new();
    let mut rest = page;
    while let Some(Found { before, tag, from, after }) = next(rest) {
        out.push_str(before);
        rest = after;
        let mark = from.get(..tag.length).unwrap_or("");
        let is_shown = tag.name == "template"
            && match tag.kind {
                Kind::Opens => {
                    let is_root = ["shadowrootmode", "shadowroot"].iter().any(|name| !tag.attribute(name).is_empty());
                    open.push(is_root);
                    is_root
                }
                Kind::Closes => open.pop() == Some(true),
                Kind::Other => false,
            };
        out.push_str(if is_shown { " " } else { mark });
    }
    out.push_str(rest);
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_elements_show_of_their_own_is_on_the_page() {
        let page =
            "<x-a><template shadowrootmode=open><template>no</template><p>One</p></template></x-a></template><p>two";
        assert_eq!(shown(page), "<x-a> <template>no</template><p>One</p> </x-a></template><p>two");
        assert!(matches!(shown("<template><p>One</template>"), Cow::Borrowed(_)));
    }
}
