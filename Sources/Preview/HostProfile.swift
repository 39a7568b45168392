/// How a static host answers for a folder of files. A table, not code: what differs between hosts is in these columns.
package struct HostProfile: Sendable, Equatable {
    /// What an address without its last slash gets where there is a folder with an index document.
    package enum FolderWithoutSlash: Sendable, Equatable {
        case redirect(Int)
        case page
        case notFound
    }

    /// What `/file` gets where there is `file.html`.
    package enum WithoutEnding: Sendable, Equatable {
        case page
        case notFound
    }

    /// What becomes of the lines of `_redirects`.
    package enum Redirects: Sendable, Equatable {
        /// The file means nothing to the host: old addresses are pages that send readers on.
        case ignored
        /// Obeyed where there is no file for the address: there is one for every old address that ends in a slash.
        case whereNothingIs
        /// Obeyed, whether or not there is a file.
        case always
    }

    /// Which page a reader gets for what is not there.
    package enum NotFoundPage: Sendable, Equatable {
        /// `404.html` at the root of the site.
        case root
        /// The nearest `404.html` on the way up.
        case nearest
    }

    package var name: String
    /// As people write it.
    package var title: String
    package var folderWithoutSlash: FolderWithoutSlash
    package var withoutEnding: WithoutEnding
    /// `/file/` is redirected to `/file` with this status where there is `file.html`; nil: not found.
    package var fileWithSlash: Int?
    /// `/file.html` and `/folder/index.html` are redirected to their short forms with this status; nil: answered.
    package var shortening: Int?
    package var redirects: Redirects
    package var notFoundPage: NotFoundPage
    /// Files that a site may have; nil: no limit that we know.
    package var maximumFiles: Int?
    /// Bytes that a file may have; nil: no limit that we know.
    package var maximumFileSize: Int?
    /// Lines of `_redirects` that are read; nil: no limit that we know.
    package var maximumRedirects: Int?
    /// What a user has to know beyond the table. May be empty.
    package var note = ""

    /// What the built site is made for: what all hosts agree on, and nothing more.
    package static let kotae = HostProfile(
        name: "kotae", title: "any host", folderWithoutSlash: .redirect(301), withoutEnding: .notFound, shortening: nil,
        redirects: .ignored, notFoundPage: .nearest)

    package static let all = [
        HostProfile(
            name: "github-pages", title: "GitHub Pages", folderWithoutSlash: .redirect(301), withoutEnding: .page,
            shortening: nil, redirects: .ignored, notFoundPage: .root, maximumFileSize: 100 << 20,
            note: "Old addresses are redirected by a page, not by the server."),
        HostProfile(
            name: "netlify", title: "Netlify", folderWithoutSlash: .redirect(301), withoutEnding: .page,
            fileWithSlash: 301, shortening: nil, redirects: .whereNothingIs, notFoundPage: .root,
            note: "Old addresses that are folders are redirected by a page, not by the server."),
        HostProfile(
            name: "cloudflare", title: "Cloudflare Pages", folderWithoutSlash: .redirect(308), withoutEnding: .page,
            fileWithSlash: 308, shortening: 308, redirects: .always, notFoundPage: .nearest, maximumFiles: 20_000,
            maximumFileSize: 25 << 20, maximumRedirects: 2000, note: "Paid plans take 100,000 files."),
        HostProfile(
            name: "s3", title: "Amazon S3 (website endpoint)", folderWithoutSlash: .redirect(302),
            withoutEnding: .notFound,
            shortening: nil, redirects: .ignored, notFoundPage: .root,
            note:
                "The REST endpoint, and CloudFront before it, know no index documents below the root: "
                + "use the website endpoint."
        ),
        HostProfile(
            name: "alibaba-oss", title: "Alibaba Cloud OSS", folderWithoutSlash: .redirect(302),
            withoutEnding: .notFound,
            shortening: nil, redirects: .ignored, notFoundPage: .root,
            note:
                "Switch the subfolder homepage on, with redirection for folders without a slash; under the bucket's "
                + "own domain browsers download pages instead of showing them, so bind a domain."),
        HostProfile(
            name: "nginx", title: "nginx", folderWithoutSlash: .redirect(301), withoutEnding: .notFound,
            shortening: nil,
            redirects: .ignored, notFoundPage: .root,
            note: "The 404 page needs a line such as `error_page 404 /404.html;`."),
    ]

    /// Whether it matters how many files a site has, and how large they are.
    package var hasLimits: Bool { maximumFiles != nil || maximumFileSize != nil }

    package static func named(_ name: String) -> HostProfile? { all.first { $0.name == name } }
}
