internal import Diagnostics
package import FileSystem
package import KnowledgeBase

/// Single files that come and go, without a walk.
extension Discovery {
    /// Adds a file that came into a folder that was walked before.
    ///
    /// - Returns: False, with `files` as they were, where only a walk tells what the file means: its name has to be
    ///   reported, say, or the folder was passed over.
    package static func add(
        _ path: String, size: Int, to files: inout SourceFiles, in tree: any FileTree, locales: [SiteLocale]
    ) -> Bool {
        let isHidden = path.utf8.split(separator: 0x2F).contains { $0.first == 0x2E }
        guard !isHidden, !files.findings.contains(where: { $0.place.path == path }) else { return false }
        let found = file(path, size: size, in: tree, locales: locales)
        let count = found.articles.count + found.media.count + found.statics.count + found.policies.count
        guard found.findings.isEmpty, count + (found.hasSearchFile ? 1 : 0) == 1 else { return false }
        for file in found.articles { files.articles.insert(file, at: place(of: file.path, in: files.articles, \.path)) }
        for path in found.media { files.media.insert(path, at: place(of: path, in: files.media, \.self)) }
        for path in found.statics { files.statics.insert(path, at: place(of: path, in: files.statics, \.self)) }
        for path in found.policies { files.policies.insert(path, at: place(of: path, in: files.policies, \.self)) }
        if found.hasSearchFile { files.hasSearchFile = true }
        return true
    }

    /// Removes a file that went; false where it was none of them.
    package static func remove(_ path: String, from files: inout SourceFiles) -> Bool {
        if path == SearchFileReader.path, files.hasSearchFile {
            files.hasSearchFile = false
        } else if let index = index(of: path, in: files.articles, \.path) {
            files.articles.remove(at: index)
        } else if let index = index(of: path, in: files.media, \.self) {
            files.media.remove(at: index)
        } else if let index = index(of: path, in: files.statics, \.self) {
            files.statics.remove(at: index)
        } else if let index = index(of: path, in: files.policies, \.self) {
            files.policies.remove(at: index)
        } else {
            return false
        }
        return true
    }

    package static func article(_ path: String, in files: SourceFiles) -> SourceFiles.ArticleFile? {
        index(of: path, in: files.articles, \.path).map { files.articles[$0] }
    }

    private static func index<Element>(
        of path: String, in list: [Element], _ name: KeyPath<Element, String>
    ) -> Int? {
        let place = place(of: path, in: list, name)
        return place < list.count && list[place][keyPath: name].utf8.elementsEqual(path.utf8) ? place : nil
    }

    /// Where a path is, or would be, in a list in the order of the paths' bytes.
    private static func place<Element>(
        of path: String, in list: [Element], _ name: KeyPath<Element, String>
    ) -> Int {
        var (low, high) = (0, list.count)
        while low < high {
            let middle = (low + high) / 2
            if list[middle][keyPath: name].utf8.lexicographicallyPrecedes(path.utf8) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
    }
}
