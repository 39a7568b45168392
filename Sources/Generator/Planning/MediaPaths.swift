/// Where files of the content go in the output.
enum MediaPaths {
    /// `content/ja/images/a.png` → `ja/images/a.png`, `content/assets/a.png` → `assets/a.png`, `content/static/CNAME` →
    /// `CNAME`.
    static func output(of path: String) -> String {
        let inner = path.dropFirst("content/".count)
        return String(inner.hasPrefix("static/") ? inner.dropFirst("static/".count) : inner)
    }

    static func isImage(_ path: String) -> Bool {
        let lowered = path.lowercased()
        return [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"].contains { lowered.hasSuffix($0) }
    }
}
