"""The results page, whose address can be shared, and the door for other scripts."""

import re
import urllib.parse

from harness import case, equal, holds
from playwright.sync_api import expect

from .searching import INPUT, STATUS, listed, look_for, titles

PAGE = "[data-kotae-search-page]"
LINK = ".kotae-search-results a"


def shared(visit, locale, **parameters):
    page = visit.page(f"{locale}/search/?{urllib.parse.urlencode(parameters)}")
    return page, page.locator(PAGE)


def parameters(page):
    return dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(page.url).query))


@case("a shared address shows its query's results")
def _(visit):
    for locale, query, anchor in [("en", "keystore", "export"), ("ja", "有効期限", "validity"), ("ar", "طوكيو", "tokyo")]:
        _, results = shared(visit, locale, q=query)
        expect(results.locator(INPUT)).to_have_value(query)
        listed(results, f"{locale}/certificates/faq/#{anchor}")


@case("a shared address keeps its filters")
def _(visit):
    page, results = shared(visit, "en", q="certificate", kind="step")
    expect(results.locator("[data-filter=kind]")).to_have_value("step")
    expect(results.locator(".kotae-search-kind").first).to_be_visible()
    kinds = results.locator(".kotae-search-kind").evaluate_all("list => list.map(element => element.dataset.kind)")
    equal(set(kinds), {"step"}, "kinds")
    equal(parameters(page), {"q": "certificate", "kind": "step"}, "the address")


@case("typing and choosing a filter on the results page change its address")
def _(visit):
    page, results = shared(visit, "en")
    look_for(results, "certificate")
    page.wait_for_url("**/en/search/?q=certificate")
    everything = results.locator(STATUS).inner_text()
    results.locator("[data-filter=tag]").select_option("Applying")
    page.wait_for_url("**/en/search/?q=certificate&tag=Applying")
    expect(results.locator(STATUS)).not_to_have_text(everything)
    addresses = results.locator(LINK).evaluate_all("list => list.map(element => element.pathname)")
    equal({address.split("/docs/")[1] for address in addresses}, {"en/certificates/apply/"}, "pages of the tag")
    shown = titles(results)
    page.reload()
    expect(results.locator("[data-filter=tag]")).to_have_value("Applying")
    expect(results.locator(LINK)).to_have_count(len(shown))
    equal(titles(results), shown, "results after loading the address again")


@case("going back from a hit shows the results again")
def _(visit):
    page, results = shared(visit, "en", q="keystore")
    listed(results, "en/certificates/faq/#export").click()
    page.wait_for_url("**/en/certificates/faq/#export")
    page.go_back()
    page.wait_for_url("**/en/search/?q=keystore")
    listed(results, "en/certificates/faq/#export")


@case("the results page offers the list of all questions")
def _(visit):
    page, _ = shared(visit, "en")
    page.locator("main .more a").click()
    page.wait_for_url("**/en/questions/")


@case("other scripts can ask: addresses relative to the root, and no more results than wanted")
def _(visit):
    page = visit.page("en/certificates/")
    answer = page.evaluate("kotae.search('keystore', { locale: 'en', limit: 5 })")
    equal(answer["results"][0]["url"], "en/certificates/faq/#export", "url")
    equal(answer["results"][0]["title"], "Can I export the private key?", "title")
    holds("keystore" in answer["results"][0]["excerpt"], "the excerpt holds the word")
    answer = page.evaluate("kotae.search('certificate', { limit: 2 })")
    equal(len(answer["results"]), 2, "results")
    holds(answer["total"] > 2, "the total counts all")
    answer = page.evaluate("kotae.search('東京', { locale: 'ja' })")
    equal(answer["results"][0]["url"], "ja/certificates/faq/#tokyo", "url in another locale")


@case("a word with one wrong letter is still found, and what was looked for is said")
def _(visit):
    _, results = shared(visit, "en", q="wildcrad")
    listed(results, "en/certificates/faq/#wildcard")
    expect(results.locator(".kotae-search-notice")).to_have_text(re.compile("wildcard"))


@case("the results page lists every hit that it counts, as headings and links that Tab reaches")
def _(visit):
    page, results = shared(visit, "en", q="certificate")
    expect(results.locator("h2 a").first).to_be_visible()
    total = int(re.match(r"\d+", results.locator(STATUS).inner_text())[0])
    answer = page.evaluate("kotae.search('certificate', { limit: 1000, perPage: 1000 })")
    equal(len(answer["results"]), total, "results that a script gets")
    longest = max(section.locator("li").count() for section in results.locator("section").all())
    holds(longest > 3, "more of a page than the dialog shows")
    hits = results.locator(LINK).evaluate_all("list => list.map(element => element.href.split('/docs/')[1])")
    equal({result["url"] for result in answer["results"]} - set(hits), set(), "what is not listed")
    equal(results.locator("[role=option], [role=listbox], [role=combobox]").count(), 0, "parts of a menu")
    results.locator("select").last.focus()
    page.keyboard.press("Tab")
    holds(page.evaluate("document.activeElement.matches('.kotae-search-results a')"), "Tab leads to the first result")


@case("a longer list goes on where it ended")
def _(visit):
    page, results = shared(visit, "en", q="certificate")
    expect(results.locator(LINK).first).to_be_visible()
    page.evaluate("""() => {
        const box = document.createElement("div");
        box.id = "short";
        document.querySelector("main").append(box);
        new kotae["kotae-dialog"].Box(box, { limit: 5, isDialog: false }).set("certificate");
    }""")
    box = page.locator("#short")
    more = box.get_by_role("button", name="Show more results")
    expect(more).to_be_visible()
    before = titles(box)
    more.click()
    expect(box.locator(LINK).nth(len(before) + 3)).to_be_visible()
    holds(page.evaluate("document.activeElement.matches('#short .kotae-search-results a')"), "the focus is on what is new")


@case("a filter that the site does not have is let go, and one without results can be cleared")
def _(visit):
    page, results = shared(visit, "en", q="keystore", kind="bogus", tag="nowhere")
    listed(results, "en/certificates/faq/#export")
    page.wait_for_url("**/en/search/?q=keystore")
    page, results = shared(visit, "en", q="keystore", kind="step")
    expect(results.locator(STATUS)).to_have_text("No results with these filters")
    results.get_by_role("button", name="Clear filters").click()
    listed(results, "en/certificates/faq/#export")
    equal(parameters(page), {"q": "keystore"}, "the address")


@case("the language switch takes the query along, and Ctrl-K leads to the box that is there")
def _(visit):
    page, results = shared(visit, "en", q="keystore", kind="question")
    listed(results, "en/certificates/faq/#export")
    page.locator("h1").click()
    page.keyboard.press("Control+k")
    expect(results.locator(INPUT)).to_be_focused()
    expect(page.locator("dialog[open]")).to_have_count(0)
    page.locator(".locale-switch summary").click()
    page.locator(".locale-switch a", has_text="日本語").click()
    page.wait_for_url("**/ja/search/?q=keystore")


@case("a query that fails stays in the address, and can be tried again")
def _(visit):
    visit.allow(r"Failed to load resource")
    visit.intercept("**/search/en-*/*.js", lambda route: route.abort())
    page, results = shared(visit, "en")
    look_for(results, "keystore")
    expect(results.locator(".kotae-search-error")).to_be_visible()
    equal(parameters(page), {"q": "keystore"}, "the address")
    expect(results.locator(".kotae-search-index")).to_have_attribute("href", re.compile("/en/questions/$"))
    page.context.unroute("**/search/en-*/*.js")
    results.get_by_role("button", name="Try again").click()
    listed(results, "en/certificates/faq/#export")
    expect(results.locator(".kotae-search-filter").first).to_be_visible()
