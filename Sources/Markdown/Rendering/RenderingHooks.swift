/// What the renderer asks the site for. Called once per occurrence, in document order; a value that keeps state
/// (findings, counts) gets it back from `HTMLRenderer.hooks`.
package protocol RenderingHooks: Sendable {
    /// Where a link leads. Nil renders its text alone. Not called for claims, nor for a URL that `URLFilter` refuses.
    mutating func link(_ link: LinkOccurrence) -> ResolvedLink?

    /// Where an image is. Nil renders its alternative text alone.
    mutating func image(_ image: ImageOccurrence) -> ResolvedImage?

    /// The markup of a component; nil leaves it out.
    mutating func component(_ component: ComponentOccurrence) -> [UInt8]?

    /// What stands around the words of a claim. Nil renders the words alone.
    mutating func claim(_ claim: Outline.ClaimLink) -> ElementMarkup?

    /// Markup at the end of a question's section, such as a note that its claims were checked; nil for none.
    ///
    /// - Parameter question: an index into the outline's `questions`.
    mutating func questionNote(_ question: Int) -> String?

    /// Markup of code with its words marked, for the inside of `<code>`; nil escapes the code as it is.
    ///
    /// - Parameter language: the first word of the info string, never empty.
    mutating func highlight(_ code: ArraySlice<UInt8>, language: String) -> [UInt8]?
}

extension RenderingHooks {
    package mutating func component(_ component: ComponentOccurrence) -> [UInt8]? { nil }

    package mutating func claim(_ claim: Outline.ClaimLink) -> ElementMarkup? { nil }

    package mutating func questionNote(_ question: Int) -> String? { nil }

    package mutating func highlight(_ code: ArraySlice<UInt8>, language: String) -> [UInt8]? { nil }
}
