extension SitePlan {
    /// The pages as readers go through them: locale by locale, in each a section's landing page, its pages, then its
    /// folders. With the range of each locale.
    package var readingOrder: (pages: [Int], ranges: [Range<Int>]) {
        var order: [Int] = []
        var ranges: [Range<Int>] = []
        order.reserveCapacity(pages.count)
        for locale in locales.indices {
            let start = order.count
            var pending = [rootSections[locale]]
            while let index = pending.popLast() {
                if let landing = sections[index].landing { order.append(landing) }
                order += sections[index].pages
                pending += sections[index].subsections.reversed()
            }
            ranges.append(start..<order.count)
        }
        return (order, ranges)
    }
}
