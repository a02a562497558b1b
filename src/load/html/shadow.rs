//! Elements with a text of their own (declarative shadow roots, HTML Standard, 4.12.3), as whoever saves the page of a
//! program finds them: what stands in such a template is on the screen.
//!
//! *In*: `<x-story><template shadowrootmode="open"><p>One</p></template></x-story>`. *Out*: the same without the marks of
//! the template. *Never*: what stands in any other template.

use super::tag::{Kind, Tag};
use crate::text::work;
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
    while let Some(at) = rest.find('<') {
        work::step();
        let (before, tagged) = rest.split_at_checked(at).unwrap_or((rest, ""));
        out.push_str(before);
        let tag = Tag::read(tagged);
        let length = tag.as_ref().map_or(1, |tag| tag.length);
        let (mark, after) = tagged.split_at_checked(length).unwrap_or((tagged, ""));
        rest = after;
        let is_shown = tag.filter(|tag| tag.name == "template").is_some_and(|tag| match tag.kind {
            Kind::Opens => {
                let is_root = ["shadowrootmode", "shadowroot"].iter().any(|name| !tag.attribute(name).is_empty());
                open.push(is_root);
                is_root
            }
            Kind::Closes => open.pop() == Some(true),
            Kind::Other => false,
        });
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
