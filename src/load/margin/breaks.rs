//! What a page's source puts behind each line of its text: `<br>`.
//!
//! *In*: `The ferry lay at the<br>` ⏎ `quay.<br>` ⏎ `<br>`. *Out*: the lines without the marks, which are listed. *Never*: where a
//! quarter of the lines have none; marks behind whole paragraphs are [read as their ends](super::super::escapes).

use super::FEWEST;
use super::stamps::rewritten;
use crate::load::lines::rows;

/// How the mark is written.
const MARKS: [&str; 6] = ["<br>", "<br/>", "<br />", "<BR>", "<BR/>", "<BR />"];

/// `text` without the marks at the ends of its lines, and these.
pub fn taken(text: &str) -> Option<(String, String)> {
    let filled = rows(text).filter(|row| !row.trim().is_empty()).count();
    let marked = rows(text).filter(|row| unmarked(row).is_some()).count();
    (marked >= FEWEST && marked * 4 >= filled * 3).then(|| {
        rewritten(text, |row| {
            let rest = unmarked(row)?;
            Some((row.get(rest.len()..)?.trim().to_owned(), rest.to_owned()))
        })
    })
}

/// `row` without the mark at its end.
fn unmarked(row: &str) -> Option<&str> {
    let row = row.trim_end();
    MARKS.iter().find_map(|mark| row.strip_suffix(mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_behind_each_line_go() {
        let text = "The ferry lay at the<br>\nquay, and <br />\nleft.<br>\n<BR>\nSo.";
        assert_eq!(
            taken(text),
            Some(("The ferry lay at the\nquay, and \nleft.\n\nSo.".into(), "<br> <br /> <br> <BR>".into()))
        );
        assert_eq!(taken("The ferry<br>\nlay\nat the quay.\nSo.<br>\nIt left.<br>"), None);
    }
}
