//! The tests through the public interface, in one binary (it links once).

#[cfg(test)]
mod asides;
mod attributions;
#[cfg(test)]
mod bodies;
#[cfg(test)]
mod carried;
#[cfg(test)]
mod clauses;
#[cfg(test)]
mod cli;
#[cfg(test)]
mod credited;
#[cfg(test)]
mod figures;
#[cfg(test)]
mod files;
#[cfg(test)]
mod finding;
#[cfg(test)]
mod golden;
#[cfg(test)]
mod headlines;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod in_mind;
#[cfg(test)]
mod joined;
#[cfg(test)]
mod keys;
#[cfg(test)]
mod linear;
#[cfg(test)]
mod loader;
#[cfg(test)]
mod lookalikes;
#[cfg(test)]
mod memory;
#[cfg(test)]
mod name_shapes;
#[cfg(test)]
mod named_later;
#[cfg(test)]
mod offices;
#[cfg(test)]
mod opposed;
#[cfg(test)]
mod patterns;
#[cfg(all(test, feature = "pdf"))]
mod pdf;
#[cfg(test)]
mod people;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod pty;
#[cfg(test)]
mod quotes;
#[cfg(test)]
mod readme;
#[cfg(test)]
mod relatives;
#[cfg(test)]
mod remaining;
#[cfg(test)]
mod reported;
#[cfg(test)]
mod resolved;
#[cfg(test)]
mod said_by;
#[cfg(test)]
mod screen;
#[cfg(test)]
mod sentences;
#[cfg(test)]
mod sources;
#[cfg(test)]
mod speakers;
#[cfg(test)]
mod support;
#[cfg(test)]
mod surnames;
mod taken_up;
#[cfg(test)]
mod tidy;
mod together;
#[cfg(test)]
mod unnamed;
#[cfg(test)]
mod voices;
mod whose;
