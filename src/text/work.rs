//! Counted work: how many times a rule looked at the text. The tests hold with it that every stage is linear, without
//! a clock. In release builds nothing is counted and [`step`] is nothing.

#[cfg(debug_assertions)]
thread_local! {
    static STEPS: std::cell::Cell<u64> = const { std::cell::Cell::new(0) };
}

/// One look at the text.
#[inline]
pub fn step() {
    #[cfg(debug_assertions)]
    STEPS.with(|steps| steps.set(steps.get() + 1));
}

/// The steps that `run` takes on this thread.
#[cfg(debug_assertions)]
pub fn counted<T>(run: impl FnOnce() -> T) -> u64 {
    let before = STEPS.with(std::cell::Cell::get);
    run();
    STEPS.with(std::cell::Cell::get) - before
}
