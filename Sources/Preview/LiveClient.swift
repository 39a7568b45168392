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
          var openKey = "kotae-preview-panel";
          var source = null, root = null, asked = 0, closedFor = "";
          var states = {
            holds: ["checked", "good"], broken: ["failed", "bad"], stale: ["past review", "warn"],
            unreadable: ["not readable", "warn"], "known-false": ["known to be false", "warn"]
          };

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

          function place(of, address) {
            var node = element("p", "place");
            var text = of.path + ":" + of.line + ":" + of.column;
            if (!address) {
              node.append(text);
              return node;
            }
            var link = element("a", "", text);
            link.href = address;
            node.append(link);
            return node;
          }

          /// The line with a mark where the finding is. The indent counts cells, of which a wide character takes two;
          /// fonts do not keep to that, so a caret below the line would miss.
          function excerpt(text, indent) {
            var wide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/;
            var letters = Array.from(text), cells = 0, index = 0;
            while (index < letters.length && cells < indent) {
              cells += wide.test(letters[index]) || letters[index].length > 1 ? 2 : 1;
              index += 1;
            }
            var node = element("pre", "excerpt");
            node.append(letters.slice(0, index).join(""), element("mark", "", letters[index] || " "),
              letters.slice(index + 1).join(""));
            return node;
          }

          function card(finding) {
            var node = element("article", "finding " + finding.severity);
            node.append(place(finding, finding.address));
            node.append(element("p", "summary", finding.summary));
            if (finding.excerpt) node.append(excerpt(finding.excerpt, finding.indent));
            if (finding.explanation) node.append(element("p", "explanation", finding.explanation));
            if (finding.fix) node.append(element("p", "fix", finding.fix));
            return node;
          }

          function stateOf(claim) { return states[claim.state] || [claim.state, "warn"]; }

          function claimCard(claim) {
            var state = stateOf(claim);
            var node = element("article", "claim " + claim.state);
            var line = element("p");
            line.append(element("span", "state " + state[1], state[0]), " “" + claim.words + "”");
            node.append(line);
            if (claim.reason) node.append(element("p", "explanation", claim.reason));
            if (claim.computed) {
              node.append(element("p", "note", "The policy says " + claim.computed + (claim.said
                ? "; the words say " + claim.said + "." : ".")));
            }
            node.append(place(claim));
            node.append(element("p", "place", claim.policy + "/" + claim.id + ", declared at " + claim.declared));
            return node;
          }

          /// “2 claims failed · 5 claims checked”: the worst first.
          function claimWords(claims) {
            var order = ["broken", "unreadable", "known-false", "stale", "holds"];
            claims.forEach(function (claim) { if (order.indexOf(claim.state) < 0) order.unshift(claim.state); });
            return order.map(function (state) {
              var some = claims.filter(function (claim) { return claim.state === state; });
              return some.length ? count(some.length, "claim") + " " + stateOf(some[0])[0] : "";
            }).filter(Boolean);
          }

          function shadow() {
            if (root) return root;
            var host = element("kotae-preview");
            host.lang = "en";
            host.dir = "ltr";
            root = host.attachShadow({ mode: "open" });
            document.documentElement.append(host);
            return root;
          }

          function count(number, word) { return number + " " + word + (number === 1 ? "" : "s"); }

          function overlay(errors, key, info) {
            var node = element("section", "overlay");
            node.setAttribute("role", "alert");
            var close = element("button", "close", "×");
            close.setAttribute("aria-label", "Close");
            close.addEventListener("click", function () { closedFor = key; show(info); });
            node.append(close, element("h2", "", count(errors.length, "error")));
            errors.forEach(function (finding) { node.append(card(finding)); });
            node.append(element("p", "note", "It goes away by itself when it is mended. Esc puts it into the panel."));
            return node;
          }

          function section(panel, title, nodes) {
            if (nodes.length) panel.append(element("h3", "", title), ...nodes);
          }

          function panel(words, findings, info) {
            var node = element("details", "panel");
            try { node.open = sessionStorage.getItem(openKey) === "open"; } catch (error) { /* private mode */ }
            node.addEventListener("toggle", function () {
              try { sessionStorage.setItem(openKey, node.open ? "open" : ""); } catch (error) { /* private mode */ }
            });
            node.append(element("summary", "", words.join(" · ")));
            var isGood = function (claim) { return claim.state === "holds"; };
            var isBad = function (claim) { return !isGood(claim); };
            section(node, "Claims to look at", info.claims.filter(isBad).map(claimCard));
            section(node, "Findings on this page", findings.map(card));
            var missing = info.missing.length ? [element("p", "missing", info.missing.join(", "))] : [];
            section(node, "Missing translations", missing);
            section(node, "Elsewhere", info.elsewhere.findings.map(card));
            var hidden = info.elsewhere.errors + info.elsewhere.warnings - info.elsewhere.findings.length;
            if (hidden > 0) node.append(element("p", "note", "… and " + hidden + " more; kotae check lists them all."));
            section(node, "Checked claims", info.claims.filter(isGood).map(claimCard));
            if (info.source) section(node, "Source", [element("p", "place", info.source)]);
            return node;
          }

          function show(info) {
            var errors = info.findings.filter(function (finding) { return finding.severity === "error"; });
            var others = info.findings.filter(function (finding) { return finding.severity !== "error"; });
            var key = JSON.stringify(errors);
            var isClosed = closedFor === key;
            var words = claimWords(info.claims);
            if (errors.length && isClosed) words.unshift(count(errors.length, "error"));
            if (others.length) words.push(count(others.length, "warning"));
            if (info.missing.length) words.push("no " + info.missing.join(", "));
            if (info.fallback) words.push("not translated");
            if (info.elsewhere.errors) words.push(count(info.elsewhere.errors, "error") + " elsewhere");
            else if (info.elsewhere.warnings) words.push(count(info.elsewhere.warnings, "warning") + " elsewhere");
            if (!root && !errors.length && !words.length) return;
            var parent = shadow();
            var style = element("link");
            style.rel = "stylesheet";
            style.href = prefix + "live.css";
            // Whoever reads in the panel goes on reading there.
            var old = parent.querySelector(".panel");
            var offset = old ? old.scrollTop : 0;
            parent.replaceChildren(parent.querySelector("link") || style);
            if (errors.length && !isClosed) parent.append(overlay(errors, key, info));
            if (!words.length) return;
            var node = panel(words, isClosed ? errors.concat(others) : others, info);
            parent.append(node);
            node.scrollTop = offset;
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
}
