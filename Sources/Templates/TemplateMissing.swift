/// A template was asked for that the library does not have: a mistake in Kotae, since templates are checked before.
package struct TemplateMissing: Error, Sendable, CustomStringConvertible {
    package let name: String
    package var description: String { "there is no template “\(name)”" }
}
