internal import FileSystem
internal import ImageHeader

/// The sizes of a site's images, read from the first bytes of each file.
struct ImageCatalog: Sendable {
    /// Enough for the header of nearly every image; a JPEG may carry a large preview before it.
    private static let headSizes = [16 << 10, ImageHeader.prefixLength, 4 << 20]

    private let sizes: [String: ImageSize]

    /// Of no image.
    init() { sizes = [:] }

    init(_ paths: [String], tree: any FileTree, workers: Int) throws {
        let work = OrderedWork<(String, ImageSize?), [String: ImageSize]>(state: [:])
        try work.run(count: paths.count, workers: workers) { index in
            (paths[index], Self.read(paths[index], tree: tree))
        } consume: { sizes, result in
            sizes[result.0] = result.1
        }
        sizes = work.result
    }

    /// In CSS pixels; nil where the file is no image that we know.
    func size(of path: String) -> ImageSize? { sizes[path] }

    private static func read(_ path: String, tree: any FileTree) -> ImageSize? {
        for limit in headSizes {
            // An image that cannot be read is reported when it is copied.
            guard let bytes = try? tree.read(path, limit: limit) else { return nil }
            if let size = ImageHeader.size(of: bytes) { return size }
            if bytes.count < limit { return nil }
        }
        return nil
    }
}
