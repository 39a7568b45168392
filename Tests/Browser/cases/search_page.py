"""The results page, whose address can be shared, and the door for other scripts."""

import re
import urllib.parse

from harness import case, equal, holds
from playwright.sync_api import expect

from .searching import INPUT, OPTION, STATUS, found, look_for, titles

PAGE = "[data-kotae-search-page]"


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
        found(results, f"{locale}/certificates/faq/#{anchor}")


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
    addresses = results.locator(OPTION).evaluate_all("list => list.map(element => element.pathname)")
    equal({address.split("/docs/")[1] for address in addresses}, {"en/certificates/apply/"}, "pages of the tag")
    shown = titles(results)
    page.reload()
    expect(results.locator("[data-filter=tag]")).to_have_value("Applying")
    expect(results.locator(OPTION)).to_have_count(len(shown))
    equal(titles(results), shown, "results after loading the address again")


@case("going back from a hit shows the results again")
def _(visit):
    page, results = shared(visit, "en", q="keystore")
    found(results, "en/certificates/faq/#export").click()
    page.wait_for_url("**/en/certificates/faq/#export")
    page.go_back()
    page.wait_for_url("**/en/search/?q=keystore")
    found(results, "en/certificates/faq/#export")


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
    found(results, "en/certificates/faq/#wildcard")
    expect(results.locator(".kotae-search-notice")).to_have_text(re.compile("wildcard"))
