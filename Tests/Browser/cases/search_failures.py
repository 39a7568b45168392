"""The search when things go wrong: absent and damaged index parts, no network, hostile queries and titles."""

from harness import case, equal, holds
from playwright.sync_api import expect

from .searching import ACTIVE, INPUT, OPTION, STATUS, found, look_for, open_dialog

ERROR = ".kotae-search-error"
# The browser says this on the console whenever a file cannot be had.
NOT_LOADED = r"Failed to load resource"
PARTS = ["en.js", "en-*/w0.js", "en-*/s*.js"]

HOSTILE = [
    # Markup and code
    "<img src=x onerror=\"window.hacked=20\">", "</script><script>window.hacked=21</script>", "\"><svg onload=window.hacked=22>",
    "javascript:window.hacked=23", "${window.hacked=24}", "{{title}} {query} {count}", "$& $1 $`", "' OR 1=1 --",
    "__proto__", "constructor", "toString", "hasOwnProperty",
    # Patterns, escapes and paths
    "(a+)+$", "[", "\\", "*", "?", ".*", "%", "%ff", "%00", "../../..", "-", "*.domain.com",
    # Characters that are seldom alone
    "\u0000", "\u202e\u2066abc", "\ufeff", "\u200b", "\u0301" * 500, "👨‍👩‍👧‍👦🇯🇵", "\U000e0001\U0010ffff", " \n\t ",
    # Lengths
    "a" * 10_000, "証" * 10_000, "a b " * 2_500, "<" * 10_000, "ﷺ" * 1_000,
]
SURROGATES = ["'\\ud800'", "'\\udc00\\ud800'", "'a\\ud83d b'", "'東\\udfff京'"]


def fails_with(visit, code):
    """Searches on a page whose index is broken: a message that is announced, and a page that still works."""
    page = visit.page("en/certificates/faq/")
    dialog = open_dialog(page)
    look_for(dialog, "keystore")
    error = dialog.locator(ERROR)
    expect(error).to_have_attribute("data-code", code)
    expect(error).to_have_attribute("role", "alert")
    holds(len(error.inner_text()) > 10, "the message says something")
    expect(dialog.locator(OPTION)).to_have_count(0)
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    page.locator(".question-list a[href='#tokyo']").click()
    expect(page.locator("#tokyo")).to_be_in_viewport()
    return page, dialog


@case("an index part that is absent gives a message and leaves the page as it was")
def _(visit):
    visit.allow(NOT_LOADED)
    for pattern in PARTS:
        visit.intercept(f"**/search/{pattern}", lambda route: route.fulfill(status=404, content_type="text/html", body="404"))
        fails_with(visit, "missing")
        visit.intercept(None, None)


@case("an index part that a host answers with a page gives a message")
def _(visit):
    # Hosts with a catch-all page answer so; the browser itself reports that this is no script.
    visit.allow(r"Unexpected token '<'|MIME type")
    page = "<!DOCTYPE html>"
    visit.intercept("**/search/en-*/*.js", lambda route: route.fulfill(status=200, content_type="text/javascript", body=page))
    fails_with(visit, "damaged")


@case("an index part that is cut short gives a message")
def _(visit):
    # The browser itself reports a script that ends within a text.
    visit.allow(r"Invalid or unexpected token|missing \)|Unexpected end")

    def cut(route):
        body = route.fetch().body()
        route.fulfill(status=200, content_type="text/javascript", body=body[:len(body) // 2])
    for pattern in PARTS:
        visit.intercept(f"**/search/{pattern}", cut)
        fails_with(visit, "damaged")
        visit.intercept(None, None)


def replaced(text, index):
    return text[:index] + ("!" if text[index] != "!" else "#") + text[index + 1:]


def spoil(change):
    """Answers with the part, its text changed, as a script that is whole."""
    def respond(route):
        head, name, middle, text, tail = route.fetch().body().decode("utf-16").split('"', 4)
        changed = '"'.join([head, name, middle, change(text), tail])
        route.fulfill(status=200, content_type="text/javascript", body=changed.encode("utf-16"))
    return respond


@case("an index part with other bytes in it gives a message, and no uncaught error")
def _(visit):
    changes = [
        lambda text: "", lambda text: text[:len(text) // 2], lambda text: text[:-4], lambda text: text[100:],
        lambda text: "A" * len(text), lambda text: replaced(text, len(text) // 2), lambda text: "\u00ff\u3042" + text,
    ]
    for pattern in PARTS:
        page = visit.page("en/")
        for number, change in enumerate(changes):
            # What failed is asked for again by the next search.
            page.unroute_all()
            page.route(f"**/search/{pattern}", spoil(change))
            code = page.evaluate("kotae.search('keystore').then(() => 'none', error => error.code)")
            equal(code, "damaged", f"{pattern}, change {number}")


@case("after a failure the next search tries again")
def _(visit):
    visit.allow(NOT_LOADED)
    page = visit.page("en/")
    page.context.route("**/search/en-*/*.js", lambda route: route.abort())
    dialog = open_dialog(page)
    look_for(dialog, "keystore")
    expect(dialog.locator(ERROR)).to_be_visible()
    page.context.unroute("**/search/en-*/*.js")
    look_for(dialog, "keystor")
    found(dialog, "en/certificates/faq/#export")
    expect(dialog.locator(ERROR)).to_have_count(0)


@case("where the search's scripts cannot be had, opening it leads to the list of questions")
def _(visit):
    visit.allow(NOT_LOADED)
    for name in ("kotae-dialog", "kotae-engine"):
        visit.intercept(f"**/search/{name}.js", lambda route: route.abort())
        page = visit.page("en/certificates/faq/")
        page.keyboard.press("/")
        if name == "kotae-dialog":
            page.wait_for_url("**/en/questions/")
        else:
            dialog = page.locator("dialog.kotae-search")
            look_for(dialog, "keystore")
            expect(dialog.locator(ERROR)).to_have_attribute("data-code", "missing")
        visit.intercept(None, None)


@case("where the search's scripts cannot be had, the results page says so")
def _(visit):
    visit.allow(NOT_LOADED)
    visit.intercept("**/search/kotae-dialog.js", lambda route: route.abort())
    page = visit.page("ja/search/?q=test")
    expect(page.locator("[data-kotae-search-page]")).to_have_text("検索を読み込めませんでした。")
    expect(page.locator("main .more a")).to_be_visible()


@case("offline, what was searched before still answers, and what was not says why")
def _(visit):
    visit.allow(NOT_LOADED)
    page = visit.page("en/")
    dialog = open_dialog(page)
    look_for(dialog, "zebracorn")
    expect(dialog.locator(ACTIVE)).to_have_count(1)
    page.context.set_offline(True)
    look_for(dialog, "")
    expect(dialog.locator(OPTION)).to_have_count(0)
    look_for(dialog, "zebracorn")
    expect(dialog.locator(ACTIVE)).to_have_count(1)
    # A misspelt word needs a part that the other had no need of.
    look_for(dialog, "keystroe")
    expect(dialog.locator(ERROR)).to_have_text("Search could not be loaded.")
    page.context.set_offline(False)
    look_for(dialog, "keystroe ")
    found(dialog, "en/certificates/faq/#export")


@case("no query breaks the search or becomes markup")
def _(visit):
    page = visit.page("en/")
    dialog = open_dialog(page)
    for query in HOSTILE:
        page.evaluate("query => { window.asked = query; }", query)
        ask(page, dialog, "window.asked")
        holds(dialog.locator("img, script, svg, iframe").count() == 0, f"markup from {query[:40]!r}")
    for query in SURROGATES:
        ask(page, dialog, query)
    equal(page.evaluate("window.hacked"), None, "window.hacked")
    look_for(dialog, "keystore")
    found(dialog, "en/certificates/faq/#export")


def ask(page, dialog, expression):
    """Puts the value of a JavaScript expression into the box, past its limit of length, and waits for the answer."""
    page.evaluate(f"""() => {{
        const input = document.querySelector("dialog {INPUT}");
        input.value = {expression};
        document.querySelector("dialog {STATUS}").textContent = "";
        input.dispatchEvent(new InputEvent("input", {{ bubbles: true }}));
    }}""")
    page.wait_for_function(f"""() => {{
        const text = document.querySelector("dialog {STATUS}").textContent;
        // Nothing is said of a query that is only blanks.
        return !document.querySelector("dialog {INPUT}").value.trim() || (text && text !== "Searching…");
    }}""")
    expect(dialog.locator(ERROR)).to_have_count(0)


@case("hostile queries in a shared address do no harm")
def _(visit):
    for query in [
        "%3Cimg%20src=x%20onerror=window.hacked=30%3E", "%ff%fe", "%ed%a0%80", "%", "a&kind=%3Csvg%3E&tag=__proto__&section=%27",
    ]:
        page = visit.page(f"en/search/?q={query}")
        host = page.locator("[data-kotae-search-page]")
        expect(host.locator(STATUS)).not_to_have_text("Searching…")
        expect(host.locator(STATUS)).not_to_be_empty()
        expect(host.locator(ERROR)).to_have_count(0)
        equal(host.locator("img, script, svg").count(), 0, "elements from the query")
        equal(page.evaluate("window.hacked"), None, "window.hacked")
        page.context.close()


@case("a long query answers fast")
def _(visit):
    page = visit.page("ja/")
    page.evaluate("kotae.search('東京')")
    for query in ["証" * 10_000, "certificate " * 1_000, "(" * 10_000]:
        took = page.evaluate("""async query => {
            const start = performance.now();
            await kotae.search(query);
            return performance.now() - start;
        }""", query)
        # A bound for what grows faster than the query, not for speed.
        holds(took < 3_000, f"{query[:10]}…: {took:.0f} ms")


@case("a hostile title is shown as text in results, on its page and in lists")
def _(visit):
    page = visit.page("en/hostile/")
    expect(page.locator("h1")).to_have_text("Hostile <img src=x onerror=\"window.hacked=1\">")
    expect(page.locator("#script h2")).to_contain_text("<script>window.hacked=3</script> & \"quoted\" 'single'")
    expect(page.locator("main")).to_contain_text("{{title}} {{{title}}}")
    equal(page.locator("main script, main [onload], main [onerror], main a[href^=javascript]").count(), 0, "what could run")
    dialog = open_dialog(page)
    for query, text in [
        ("zebracorn", "<script>window.hacked=3</script>"), ("hostile", "<img src=x onerror=\"window.hacked=1\">"),
    ]:
        look_for(dialog, query)
        expect(dialog.locator(".kotae-search-title", has_text=text).first).to_be_visible()
        equal(dialog.locator("img, script, svg").count(), 0, "elements from the title")
    for path in ("en/", "en/questions/", "en/tags/", "en/tags/svg-onloadwindowhacked2/", "ja/hostile/"):
        page.goto(visit.address(path))
        equal(page.evaluate("window.hacked"), None, f"window.hacked on {path}")
    page.goto(visit.address("en/tags/"))
    expect(page.locator("main")).to_contain_text("<svg onload=\"window.hacked=2\">")
