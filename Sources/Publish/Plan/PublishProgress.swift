/// Where a publish is.
package struct PublishProgress: Sendable, Equatable {
    package enum Step: String, Sendable {
        case reading, comparing, preparing, sending, switching, deleting, verifying, rollingBack
    }

    package var step: Step
    /// Files done and to do in this step; 0 of 0 where that is not known.
    package var done: Int
    package var total: Int

    package init(_ step: Step, done: Int = 0, total: Int = 0) {
        self.step = step
        self.done = done
        self.total = total
    }
}
