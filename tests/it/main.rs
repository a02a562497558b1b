//! The tests through the public interface, in one binary (it links once).

#[cfg(test)]
mod cli;
#[cfg(test)]
mod figures;
#[cfg(test)]
mod linear;
#[cfg(test)]
mod people;
#[cfg(test)]
mod quotes;
#[cfg(test)]
mod reported;
#[cfg(all(test, feature = "tui"))]
mod screen;
#[cfg(test)]
mod speakers;
#[cfg(test)]
mod tidy;
