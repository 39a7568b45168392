"""The site opened from disk, below other paths, and without JavaScript."""

import re

from harness import case, equal, holds
from playwright.sync_api import expect
from server import Server

from .searching import INPUT, found, listed, look_for, open_dialog

NO_SCRIPTS = {"java_script_enabled": False}


def at(visit, path):
    return re.compile("^" + re.escape(visit.file(path.partition("#")[0])) + re.escape(path[len(path.partition("#")[0]):]) + "$")


@case("from disk, the search finds, and Enter opens the hit's file")
def _(visit):
    page = visit.page(disk="en/index.html")
    dialog = open_dialog(page)
    look_for(dialog, "keystore")
    expect(dialog.locator("[data-active]")).to_have_count(1)
    page.keyboard.press("Enter")
    page.wait_for_url(at(visit, "en/certificates/faq/index.html#export"))
    expect(page.locator("#export")).to_be_in_viewport()


@case("from disk, the results page works")
def _(visit):
    page = visit.page(disk="ja/search/index.html")
    host = page.locator("[data-kotae-search-page]")
    look_for(host, "東京")
    listed(host, "ja/certificates/faq/index.html#tokyo").click()
    page.wait_for_url(at(visit, "ja/certificates/faq/index.html#tokyo"))


@case("from disk, links between pages and the language switch open files")
def _(visit):
    page = visit.page(disk="ja/index.html", language="ja-JP")
    page.locator("main .prose a", has_text="こちら").click()
    page.wait_for_url(at(visit, "ja/certificates/faq/index.html"))
    page.locator(".locale-switch summary").click()
    page.locator(".locale-switch a[data-locale=en]").click()
    page.wait_for_url(at(visit, "en/certificates/faq/index.html"))
    page.locator(".breadcrumbs a").last.click()
    page.wait_for_url(at(visit, "en/certificates/index.html"))
    page.locator(".site-title").click()
    page.wait_for_url(at(visit, "en/index.html"))


@case("from disk, the root leads to the reader's language, and its list to the chosen one")
def _(visit):
    page = visit.page(disk="index.html", language="ar-EG")
    page.wait_for_url(at(visit, "ar/index.html"))
    page = visit.page()
    page.goto(visit.file("index.html") + "?choose")
    page.locator("a[data-locale=en]").click()
    page.wait_for_url(at(visit, "en/index.html"))


@case("from disk, an old address leads to the page with the fragment")
def _(visit):
    page = visit.page()
    page.goto(visit.file("old/faq/index.html") + "#renewal")
    page.wait_for_url(at(visit, "ja/certificates/faq/index.html#renewal"))


@case("the site works below any path")
def _(visit):
    for base in ("/", "/a/b/c/", "/with space/日本/"):
        server = Server(str(visit.folder), base)
        try:
            page = visit.page()
            page.goto(server.root + "en/certificates/")
            dialog = open_dialog(page)
            look_for(dialog, "keystore")
            found(dialog, "en/certificates/faq/#export")
            page.keyboard.press("Enter")
            page.wait_for_url(re.compile("/en/certificates/faq/#export$"))
            page.locator(".locale-switch summary").click()
            page.locator(".locale-switch a[data-locale=ja]").click()
            page.wait_for_url(re.compile("/ja/certificates/faq/#export$"))
            page.close()
        finally:
            server.stop()


@case("without JavaScript, pages are read whole and offer the list of questions instead of the search")
def _(visit):
    page = visit.page("en/certificates/faq/", **NO_SCRIPTS)
    expect(page.locator(".answer")).to_have_count(6)
    for answer in page.locator(".answer").all():
        expect(answer).to_be_visible()
    expect(page.locator("[data-kotae-search-open]")).to_be_hidden()
    expect(page.locator("[data-theme-toggle]")).to_be_hidden()
    page.locator(".site-header a[href*=questions]").click()
    page.wait_for_url(visit.address("en/questions/"))
    page.locator("main a[href$='faq/#renewal']").click()
    page.wait_for_url(visit.address("en/certificates/faq/#renewal"))


@case("without JavaScript, the language links work")
def _(visit):
    page = visit.page("en/certificates/apply/", **NO_SCRIPTS)
    page.locator(".locale-switch summary").click()
    page.locator(".locale-switch a[hreflang=ja]").click()
    page.wait_for_url(visit.address("ja/certificates/apply/"))


@case("without JavaScript, the root lists the languages")
def _(visit):
    page = visit.page("", **NO_SCRIPTS)
    expect(page.locator("main a")).to_have_count(3)
    page.locator("a[hreflang=ar]").click()
    page.wait_for_url(visit.address("ar/"))


@case("without JavaScript, an old address leads to the page by itself")
def _(visit):
    # A redirect page names no icon, and browsers then look for one at the host's root.
    visit.allow(r"/favicon\.ico")
    page = visit.page("old/faq/", **NO_SCRIPTS)
    page.wait_for_url(visit.address("ja/certificates/faq/"))


@case("a redirect page has a visible link to the new address")
def _(visit):
    visit.allow(r"Failed to load resource|/favicon\.ico")
    visit.intercept("**/theme/redirect.*", lambda route: route.abort())
    page = visit.page("en/former-faq/")
    link = page.locator("main a")
    expect(link).to_be_visible()
    link.click()
    page.wait_for_url(visit.address("en/certificates/faq/"))


@case("without JavaScript, the results page says what to use instead")
def _(visit):
    page = visit.page("en/search/", **NO_SCRIPTS)
    expect(page.locator("main")).to_contain_text("Search needs JavaScript")
    expect(page.locator(INPUT)).to_have_count(0)
    expect(page.locator("main .more a")).to_be_visible()


@case("without JavaScript, the page for absent addresses shows all languages")
def _(visit):
    visit.allow(r"the server responded with a status of 404")
    page = visit.page("en/nowhere/", **NO_SCRIPTS)
    expect(page.locator("section[lang]")).to_have_count(3)
    for section in page.locator("section[lang]").all():
        expect(section).to_be_visible()
    holds(page.locator("section[lang=en] a").count() == 2, "links home and to the questions")
    equal(page.locator("html").get_attribute("lang"), "ja", "lang")
