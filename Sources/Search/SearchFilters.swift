/// What results are limited to. Values of one filter are alternatives; an empty filter lets everything through.
package struct SearchFilters: Sendable, Equatable {
    package var kinds: [String] = []
    package var tags: [String] = []
    package var sections: [String] = []

    package init() {}
}
