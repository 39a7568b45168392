/// What the preview adds to pages while it serves them. Files of the site itself are never changed.
package enum LiveClient {
    /// The page with the script at the end of its body; the script is a file of its own, so that a strict content
    /// policy allows it.
    package static func inject(into page: [UInt8]) -> [UInt8] {
        let masked = StyleMask(page)
        // The tag's text has quotation marks around it.
        let tag = EntityTag.of(masked.bytes).filter { $0 != "\"" }
        let element =
            "<script src=\"\(PreviewSite.prefix)live.js\" data-page=\"\(tag)\" "
            + "data-styles=\"\(masked.names.joined(separator: " "))\" async></script>"
        let end = Array("</body>".utf8)
        var index = page.count - end.count
        while index >= 0 {
            if page[index] == end[0], page[index..<index + end.count].elementsEqual(end) {
                return Array(page[..<index]) + Array(element.utf8) + Array(page[index...])
            }
            index -= 1
        }
        return page + Array(element.utf8)
    }

    package static let script = #"""
        (function () {
          "use strict";
          var prefix = "/.kotae/";
          var self = document.currentScript;
          var page = self.dataset.page;
          var styles = (self.dataset.styles || "").split(" ").filter(Boolean);
          var scrollKey = "kotae-preview-scroll:" + location.pathname;
          var source = null, root = null, asked = 0, closedFor = "";

          function stem(name) { return name.split(".")[0]; }

          function reload() {
            try {
              sessionStorage.setItem(scrollKey, JSON.stringify([scrollX, scrollY]));
            } catch (error) { /* private mode */ }
            location.reload();
          }

          function restoreScroll() {
            var saved = null;
            try {
              saved = JSON.parse(sessionStorage.getItem(scrollKey));
              sessionStorage.removeItem(scrollKey);
            } catch (error) { return; }
            if (!saved) return;
            var restore = function () { scrollTo({ left: saved[0], top: saved[1], behavior: "instant" }); };
            restore();
            addEventListener("load", restore, { once: true });
          }

          function swapStyles(names) {
            names.forEach(function (name) {
              if (styles.indexOf(name) >= 0) return;
              document.querySelectorAll('link[rel~="stylesheet"]').forEach(function (link) {
                var parts = link.getAttribute("href").split("/");
                var old = parts[parts.length - 1];
                if (stem(old) !== stem(name) || styles.indexOf(old) < 0) return;
                var fresh = link.cloneNode();
                parts[parts.length - 1] = name;
                fresh.setAttribute("href", parts.join("/"));
                // The old one stays until the new one is there, so that the page never stands without a style.
                fresh.addEventListener("load", function () { link.remove(); });
                link.after(fresh);
              });
            });
            styles = names;
          }

          function refresh() {
            var number = ++asked;
            fetch(prefix + "page?" + location.pathname, { cache: "no-store" }).then(function (response) {
              return response.json();
            }).then(function (info) {
              if (number !== asked) return;
              if (info.page && info.page !== page) return reload();
              swapStyles(info.styles);
              show(info);
            }).catch(function () { /* the server went away; the events tell when it is back */ });
          }

          function element(name, className, text) {
            var node = document.createElement(name);
            if (className) node.className = className;
            if (text) node.textContent = text;
            return node;
          }

          function card(finding) {
            var node = element("article", "finding " + finding.severity);
            node.append(element("p", "place", finding.path + ":" + finding.line + ":" + finding.column));
            node.append(element("p", "summary", finding.summary));
            if (finding.excerpt) {
              var code = element("pre", "excerpt");
              code.append(finding.excerpt + "\n" + " ".repeat(finding.indent) + "^");
              node.append(code);
            }
            if (finding.explanation) node.append(element("p", "explanation", finding.explanation));
            if (finding.fix) node.append(element("p", "fix", finding.fix));
            return node;
          }

          function shadow() {
            if (root) return root;
            var host = element("kotae-preview");
            root = host.attachShadow({ mode: "open" });
            document.documentElement.append(host);
            return root;
          }

          function count(number, word) { return number + " " + word + (number === 1 ? "" : "s"); }

          function show(info) {
            var errors = info.findings.filter(function (finding) { return finding.severity === "error"; });
            var others = info.findings.filter(function (finding) { return finding.severity !== "error"; });
            if (!root && !info.findings.length && !info.missing.length && !info.fallback) return;
            var parent = shadow();
            var style = element("link");
            style.rel = "stylesheet";
            style.href = prefix + "live.css";
            parent.replaceChildren(style);
            var key = JSON.stringify(errors);
            if (errors.length && closedFor !== key) {
              var overlay = element("section", "overlay");
              overlay.setAttribute("role", "alert");
              var close = element("button", "close", "×");
              close.setAttribute("aria-label", "Close");
              close.addEventListener("click", function () { closedFor = key; show(info); });
              overlay.append(close, element("h2", "", count(errors.length, "error")));
              errors.forEach(function (finding) { overlay.append(card(finding)); });
              overlay.append(element("p", "note", "This goes away by itself when it is mended."));
              parent.append(overlay);
            }
            var words = [];
            if (errors.length && closedFor === key) words.push(count(errors.length, "error"));
            if (others.length) words.push(count(others.length, "warning"));
            if (info.missing.length) words.push("no " + info.missing.join(", "));
            if (info.fallback) words.push("not translated");
            if (!words.length) return;
            var panel = element("details", "panel");
            panel.append(element("summary", "", words.join(" · ")));
            var list = closedFor === key ? errors.concat(others) : others;
            list.forEach(function (finding) { panel.append(card(finding)); });
            if (info.missing.length) {
              panel.append(element("p", "missing", "Missing translations: " + info.missing.join(", ")));
            }
            if (info.source) panel.append(element("p", "place", info.source));
            parent.append(panel);
          }

          function connect() {
            if (source || document.hidden) return;
            source = new EventSource(prefix + "events");
            ["hello", "change", "checked"].forEach(function (name) { source.addEventListener(name, refresh); });
          }

          // A browser keeps six connections to one host: a page that nobody sees gives its own back.
          function disconnect() {
            if (source) source.close();
            source = null;
          }

          restoreScroll();
          connect();
          document.addEventListener("visibilitychange", function () { document.hidden ? disconnect() : connect(); });
          addEventListener("pagehide", disconnect);
          addEventListener("pageshow", connect);
          addEventListener("keydown", function (event) {
            if (event.key !== "Escape" || !root) return;
            var close = root.querySelector(".close");
            if (close) close.click();
          });
        })();

        """#

    package static let style = """
        :host { all: initial; }
        * { box-sizing: border-box; }
        .overlay, .panel { position: fixed; z-index: 2147483647; font: 14px/1.5 system-ui, sans-serif; color: #1d1d1f;
          background: #fff; border: 1px solid #b3261e; box-shadow: 0 4px 24px rgb(0 0 0 / .35); color-scheme: light; }
        .overlay { inset: 5vh 5vw auto; max-height: 90vh; overflow: auto; padding: 16px 24px;
          border-top: 6px solid #b3261e; border-radius: 6px; }
        .overlay h2 { margin: 0 0 8px; font-size: 18px; color: #b3261e; }
        .close { position: absolute; inset-block-start: 8px; inset-inline-end: 12px; border: 0; background: none;
          font-size: 24px; cursor: pointer; }
        .panel { inset-block-end: 12px; inset-inline-start: 12px; max-width: min(560px, 90vw); max-height: 60vh;
          overflow: auto; border-color: #8a6100; border-radius: 6px; padding: 0 12px; }
        .panel summary { cursor: pointer; padding: 6px 0; }
        .finding { margin: 8px 0 16px; }
        .finding p { margin: 2px 0; }
        .place { font-family: ui-monospace, monospace; font-size: 12px; color: #555; overflow-wrap: anywhere; }
        .summary { font-weight: 600; }
        .warning .summary { font-weight: 500; }
        .excerpt { margin: 6px 0; padding: 8px; overflow-x: auto; background: #f4f4f5;
          font: 13px/1.4 ui-monospace, monospace; }
        .fix::before { content: "→ "; }
        .note { color: #555; }
        @media print { .overlay, .panel { display: none; } }

        """
}
