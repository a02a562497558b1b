//! A pattern and an article → where it stands.
