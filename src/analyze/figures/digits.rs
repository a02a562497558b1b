//! The value of digits as newspapers write them.
//!
//! *In*: `2,481,300.5` · `23,45,678` · `2.481.300,5` · `1,3`. *Out*: the number. *Never*: a value for what is no number
//! (`1.2.3`, `1,2,3`).

/// The value of `digits` (digits with inner points and commas), or `None` where they are not written as a number is.
pub(super) fn value(digits: &str) -> Option<f64> {
    if digits.len() < 16 && digits.bytes().all(|b| b.is_ascii_digit()) {
        let whole = digits.bytes().fold(0u64, |value, b| value * 10 + u64::from(b - b'0'));
        return (!digits.is_empty()).then_some(whole as f64);
    }
    let commas = digits.matches(',').count();
    let points = digits.matches('.').count();
    match (commas, points) {
        (0, 0 | 1) => digits.parse().ok(),
        (_, 0) if is_grouped(digits, ',') => without(digits, ',').parse().ok(),
        (1, 0) => digits.replace(',', ".").parse().ok(),
        (_, 1) if digits.rfind(',') < digits.find('.') => {
            let whole = digits.split('.').next().unwrap_or("");
            is_grouped(whole, ',').then(|| without(digits, ',').parse().ok()).flatten()
        }
        (0, _) if is_grouped(digits, '.') => without(digits, '.').parse().ok(),
        (1, _) if digits.rfind('.') < digits.find(',') => {
            let whole = digits.split(',').next().unwrap_or("");
            is_grouped(whole, '.').then(|| without(digits, '.').replace(',', ".").parse().ok()).flatten()
        }
        _ => None,
    }
}

/// Whether `digits` are groups as thousands are written: three digits at the end, two or three before, up to three first.
fn is_grouped(digits: &str, mark: char) -> bool {
    let groups: Vec<&str> = digits.split(mark).collect();
    let Some((last, rest)) = groups.split_last() else { return false };
    let Some((first, middle)) = rest.split_first() else { return false };
    last.len() == 3 && (1..=3).contains(&first.len()) && middle.iter().all(|group| matches!(group.len(), 2 | 3))
}

fn without(digits: &str, mark: char) -> String {
    digits.chars().filter(|c| *c != mark).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values() {
        for (digits, expected) in [
            ("192", Some(192.0)),
            ("2,481,300.5", Some(2_481_300.5)),
            ("23,45,678.89", Some(2_345_678.89)),
            ("2.481.300,5", Some(2_481_300.5)),
            ("1,3", Some(1.3)),
            ("1.250", Some(1.25)),
            ("1,250", Some(1250.0)),
            ("1.2.3", None),
            ("1,2,3", None),
            ("10.0.0.1", None),
        ] {
            assert_eq!(value(digits), expected, "{digits}");
        }
    }
}
