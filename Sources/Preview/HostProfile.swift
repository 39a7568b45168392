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
    /// `/file.html` and `/folder/index.html` are redirected to their short forms with this status; nil: answered.
    package var shortening: Int?
    /// Whether `_redirects` is obeyed.
    package var readsRedirects: Bool
    package var notFoundPage: NotFoundPage
    /// Files that a site may have; nil: no limit that we know.
    package var maximumFiles: Int?
    /// Bytes that a file may have; nil: no limit that we know.
    package var maximumFileSize: Int?
    /// What a user has to know beyond the table. May be empty.
    package var note = ""

    /// What the built site is made for: what all hosts agree on, and nothing more.
    package static let kotae = HostProfile(
        name: "kotae", title: "any host", folderWithoutSlash: .redirect(301), withoutEnding: .notFound, shortening: nil,
        readsRedirects: false, notFoundPage: .nearest)

    package static let all = [
        HostProfile(
            name: "github-pages", title: "GitHub Pages", folderWithoutSlash: .redirect(301), withoutEnding: .page,
            shortening: nil, readsRedirects: false, notFoundPage: .root, maximumFileSize: 100 << 20,
            note: "Old addresses are redirected by a page, not by the server."),
        HostProfile(
            name: "netlify", title: "Netlify", folderWithoutSlash: .redirect(301), withoutEnding: .page,
            shortening: nil,
            readsRedirects: true, notFoundPage: .root),
        HostProfile(
            name: "cloudflare", title: "Cloudflare Pages", folderWithoutSlash: .redirect(308), withoutEnding: .page,
            shortening: 308, readsRedirects: true, notFoundPage: .nearest, maximumFiles: 20_000,
            maximumFileSize: 25 << 20),
        HostProfile(
            name: "s3", title: "Amazon S3 (website endpoint)", folderWithoutSlash: .redirect(302),
            withoutEnding: .notFound,
            shortening: nil, readsRedirects: false, notFoundPage: .root,
            note:
                "The REST endpoint, and CloudFront before it, know no index documents below the root: "
                + "use the website endpoint."
        ),
        HostProfile(
            name: "alibaba-oss", title: "Alibaba Cloud OSS", folderWithoutSlash: .redirect(302),
            withoutEnding: .notFound,
            shortening: nil, readsRedirects: false, notFoundPage: .root,
            note:
                "Switch the subfolder homepage on, with redirection for folders without a slash; under the bucket's "
                + "own domain browsers download pages instead of showing them, so bind a domain."),
        HostProfile(
            name: "nginx", title: "nginx", folderWithoutSlash: .redirect(301), withoutEnding: .notFound,
            shortening: nil,
            readsRedirects: false, notFoundPage: .root,
            note: "The 404 page needs a line such as `error_page 404 /404.html;`."),
    ]

    package static func named(_ name: String) -> HostProfile? { all.first { $0.name == name } }
}
