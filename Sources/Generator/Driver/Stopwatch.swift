/// Measures how long the stages take. Never part of the output.
package struct Stopwatch {
    private let clock = ContinuousClock()
    private var last: ContinuousClock.Instant
    package private(set) var laps: [(stage: String, seconds: Double)] = []

    package init() {
        last = clock.now
    }

    /// Ends a stage.
    package mutating func lap(_ stage: String) {
        let now = clock.now
        let duration = now - last
        laps.append((stage, Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18))
        last = now
    }
}
