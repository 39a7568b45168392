extension HTMLRenderer {
    mutating func renderImage(_ node: MarkdownNode, _ index: Int) -> Int {
        let end = Int(node.end)
        var alternative: [UInt8] = []
        tree.appendPlainText(of: index, to: &alternative)
        let destination = tree.bytes(node.literal)
        guard !isWordsOnly, isSafe(destination, node) else {
            out.text(alternative[...])
            return end
        }
        let isFigure = index >= figuresStart && index < figuresEnd && linkDepth <= 1 && !sanitizer.hasOpenLink
        let occurrence = ImageOccurrence(
            node: index, destination: destination, alternative: String(decoding: alternative, as: UTF8.self),
            title: tree.string(node.second), isFirst: imageCount == 0, isFigure: isFigure, line: Int(node.line),
            column: Int(node.column))
        guard let image = hooks.image(occurrence) else {
            out.text(alternative[...])
            return end
        }
        let caption = caption(of: node, alternative: alternative[...])
        if isFigure {
            renderFigure(image, alternative: alternative[...], caption: caption)
        } else {
            appendImage(image, alternative: alternative[...], title: caption ?? [])
        }
        return end
    }

    /// A title becomes the caption, unless it says nothing: the file's name, or the alternative text again.
    private func caption(of node: MarkdownNode, alternative: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        let title = tree.bytes(node.second)
        if title.isEmpty || title.elementsEqual(alternative) { return nil }
        return FileName.isName(title, of: tree.bytes(node.literal)) ? nil : title
    }

    private mutating func renderFigure(
        _ image: ResolvedImage, alternative: ArraySlice<UInt8>, caption: ArraySlice<UInt8>?
    ) {
        // Inside a link of the author's own the figure stands in that link.
        let isLinked = linkDepth > 0
        if !isLinked { out.markup("<figure>") }
        let full = isLinked || options.isExcerpt ? nil : image.fullSize
        if let full {
            out.markup("<a class=\"enlarge\" href=\"")
            out.url(full)
            out.markup("\">")
        }
        appendImage(image, alternative: alternative, title: [])
        if full != nil { out.markup("</a>") }
        if isLinked {
            pendingCaption = caption
        } else {
            appendCaption(caption)
            out.markup("</figure>\n")
        }
    }

    mutating func appendCaption(_ caption: ArraySlice<UInt8>?) {
        guard let caption else { return }
        out.markup("<figcaption>")
        out.text(caption)
        out.markup("</figcaption>")
    }

    mutating func appendImage(_ image: ResolvedImage, alternative: ArraySlice<UInt8>, title: ArraySlice<UInt8>) {
        out.markup("<img src=\"")
        out.url(image.source)
        out.markup("\" alt=\"")
        out.text(alternative)
        out.markup("\"")
        if !title.isEmpty {
            out.markup(" title=\"")
            out.text(title)
            out.markup("\"")
        }
        appendSize(image.width, image.height)
        appendLoading()
        out.markup(image.attributes)
        out.markup(">")
    }

    mutating func appendSize(_ width: Int?, _ height: Int?) {
        if let width {
            out.markup(" width=\"")
            out.number(width)
            out.markup("\"")
        }
        if let height {
            out.markup(" height=\"")
            out.number(height)
            out.markup("\"")
        }
    }

    /// The first image is likely to be seen at once; the others wait until they are near.
    mutating func appendLoading() {
        if !options.isExcerpt {
            if imageCount > 0 { out.markup(" loading=\"lazy\"") }
            out.markup(" decoding=\"async\"")
        }
        imageCount += 1
    }
}
