import CCmarkGFM

// The lock around the end of a parse is the module's own; a second one beside it would protect nothing.
@testable import Markdown

/// HTML from libcmark-gfm itself, with the extensions that the parser attaches: what our trees are compared with.
enum LibraryHTML {
    static func render(_ markdown: String) -> String {
        cmark_gfm_core_extensions_ensure_registered()
        guard let parser = cmark_parser_new(ccmark_options | ccmark_footnotes) else { return "" }
        defer { cmark_parser_free(parser) }
        var extensions: UnsafeMutablePointer<cmark_llist>?
        let memory = cmark_get_default_mem_allocator()
        for name in ["table", "strikethrough", "autolink", "tasklist"] {
            guard let found = cmark_find_syntax_extension(name) else { continue }
            cmark_parser_attach_syntax_extension(parser, found)
            extensions = cmark_llist_append(memory, extensions, UnsafeMutableRawPointer(found))
        }
        defer { cmark_llist_free(memory, extensions) }
        cmark_parser_feed(parser, markdown, markdown.utf8.count)
        guard let root = CmarkLibrary.finish(parser) else { return "" }
        defer { cmark_node_free(root) }
        guard let html = cmark_render_html(root, ccmark_render_options, extensions) else { return "" }
        defer { memory?.pointee.free(html) }
        return String(cString: html)
    }
}
