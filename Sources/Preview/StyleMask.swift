/// A page with the changing part of its stylesheets' names taken out, so that a change of a style alone can be told
/// from a change of the page.
///
/// The theme's files have names such as `theme/kotae.1a2b3c4d5e.css`; the part between the dots changes with the
/// content.
package struct StyleMask: Sendable {
    package private(set) var bytes: [UInt8] = []
    /// The names that were masked, each once, in the order of their first use: `kotae.1a2b3c4d5e.css`.
    package private(set) var names: [String] = []

    private static let folder = Array("theme/".utf8)
    private static let ending = Array(".css".utf8)

    /// One look at each byte, but for names.
    package init(_ page: [UInt8]) {
        bytes.reserveCapacity(page.count)
        var index = 0
        while index < page.count {
            guard page[index] == Self.folder[0], page[index...].starts(with: Self.folder) else {
                bytes.append(page[index])
                index += 1
                continue
            }
            let start = index + Self.folder.count
            var end = start
            while end < page.count, end - start < 200, page[end] != 0x22, page[end] > 0x20, page[end] != 0x2F {
                end += 1
            }
            let name = page[start..<end]
            if name.count > Self.ending.count, name.suffix(Self.ending.count).elementsEqual(Self.ending) {
                let text = String(decoding: name, as: UTF8.self)
                if !names.contains(text) { names.append(text) }
                bytes += Self.folder
                bytes += name.prefix { $0 != 0x2E }
            } else {
                bytes += page[index..<end]
            }
            index = end
        }
    }
}
