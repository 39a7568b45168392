/// The breadcrumbs of a section's articles, the same on all their pages: as HTML, and as the items of structured data.
struct PageTrail: Sendable {
    let html: [UInt8]
    let items: [UInt8]
    let count: Int
}
