/// The width and height of a picture as a browser shows it, in pixels.
package struct ImageSize: Hashable, Sendable {
    package let width: Int
    package let height: Int

    package init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }

    /// Nil unless both are from 1 to 2^24: beyond that no format decodes, and page layout only breaks.
    init?(checking width: Int, _ height: Int) {
        guard (1...0x100_0000).contains(width), (1...0x100_0000).contains(height) else { return nil }
        self.init(width: width, height: height)
    }

    var turned: ImageSize { ImageSize(width: height, height: width) }
}
