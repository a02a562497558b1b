//! The glyphs of a PDF's pages, as an interpreter of PDF places them.
//!
//! *In*: the bytes of a PDF. *Out*: the glyphs of each page. *Never*: paths, pictures, notes; turned text (a stamp in the
//! margin); work without bound.

use super::layout::Glyph;
use hayro_interpret::font::{Glyph as Drawn, GlyphRun};
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::hayro_syntax::page::Page;
use hayro_interpret::kurbo::{Affine, BezPath, Point, Rect};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps, InterpreterCache,
    InterpreterSettings, RenderContent, SoftMask, TransformExt, interpret_page,
};
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

/// Glyphs are measured in thousandths of their font's size.
const UNITS: f64 = 1000.0;

/// A glyph without a measure is half as wide as its size.
const USUAL_WIDTH: f32 = 500.0;

/// What is thrown to leave the interpreter when the budget is spent: it has no other way out.
struct Spent;

/// The glyphs of the first `most` pages, or of those up to one after which it is `enough`. Each call of the interpreter
/// costs one of `budget`; when it is spent, or the interpreter breaks, what was read until then stands.
pub fn pages(bytes: &[u8], most: usize, mut budget: usize, enough: fn(&[Glyph]) -> bool) -> Vec<Vec<Glyph>> {
    let mut pages = Vec::new();
    // A broken file may break the interpreter: its other pages are worth having.
    let done = catch_unwind(AssertUnwindSafe(|| {
        let Ok(pdf) = Pdf::new(bytes.to_vec()) else { return };
        for page in pdf.pages().iter().take(most) {
            let mut reader = Reader { page: page.render_dimensions(), budget, glyphs: Vec::new() };
            drop(catch_unwind(AssertUnwindSafe(|| read(&pdf, page, &mut reader))));
            budget = reader.budget;
            let done = enough(&reader.glyphs);
            pages.push(reader.glyphs);
            if done {
                break;
            }
        }
    }));
    drop(done);
    pages
}

/// Draws `page` for `reader`.
fn read(pdf: &Pdf, page: &Page, reader: &mut Reader) {
    let (width, height) = reader.page;
    let cache = InterpreterCache::new();
    let bounds = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
    let settings = InterpreterSettings { render_content: RenderContent::PAGE, ..InterpreterSettings::default() };
    let place = page.initial_transform(true).to_kurbo();
    interpret_page(page, &mut Context::new(place, bounds, &cache, pdf.xref(), settings), reader);
}

/// Reads what is drawn.
struct Reader {
    /// Width and height of the page (points).
    page: (f32, f32),
    /// How many calls may still come.
    budget: usize,
    /// What was read.
    glyphs: Vec<Glyph>,
}

impl Reader {
    fn pay(&mut self) {
        match self.budget.checked_sub(1) {
            Some(left) => self.budget = left,
            None => resume_unwind(Box::new(Spent)),
        }
    }

    /// Takes a glyph that says `text`, `advance` of its thousandths wide, drawn at `place`.
    fn take(&mut self, text: String, advance: f32, place: Affine) {
        let [_, turned, _, up, ..] = place.as_coeffs();
        let (size, at) = (up.abs() * UNITS, place * Point::ZERO);
        let inside = at.x >= 0.0 && at.y >= 0.0 && at.x <= f64::from(self.page.0) && at.y <= f64::from(self.page.1);
        // Text that is turned or upside down is not the article's.
        if inside && turned.abs() < up.abs() && up < 0.0 {
            let width = f64::from(advance) / UNITS * size;
            self.glyphs.push(Glyph { text, x: at.x, y: at.y, width, size });
        }
    }
}

impl Device<'_> for Reader {
    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, '_>, props: DrawProps<'_>, _: &DrawMode) {
        for glyph in run.glyphs() {
            self.pay();
            let text = match glyph.as_unicode() {
                Some(BfString::Char(c)) => c.to_string(),
                Some(BfString::String(text)) => text,
                None => char::REPLACEMENT_CHARACTER.to_string(),
            };
            let advance = match &**glyph {
                Drawn::Outline(outline) => outline.advance_width(),
                Drawn::Type3(drawn) => drawn.advance_width(),
            };
            self.take(text, advance.unwrap_or(USUAL_WIDTH), props.transform * glyph.transform());
        }
    }

    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'_>, _: &DrawMode) {
        self.pay();
    }

    fn push_clip_path(&mut self, _: &ClipPath) {
        self.pay();
    }

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {
        self.pay();
    }

    fn draw_image(&mut self, _: Image<'_, '_>, _: ImageDrawProps<'_>) {
        self.pay();
    }

    fn pop_clip(&mut self) {}

    fn pop_transparency_group(&mut self) {}
}
