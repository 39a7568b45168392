"""What holds for all kinds of pages in all locales."""

import re

from harness import case, equal, holds
from playwright.sync_api import expect

KINDS = {
    "home": "", "section": "certificates/", "faq": "certificates/faq/", "walkthrough": "certificates/apply/",
    "article, or fallback": "notes/", "questions": "questions/", "search": "search/?q=AliyunBSSFullAccess", "tags": "tags/",
    "hostile": "hostile/",
}
TAGS = ["ja/tags/証明書/", "en/tags/certificates/", "ar/tags/الشهادات/"]
LOCALES = ["ja", "en", "ar"]
NARROW = {"width": 360, "height": 740}


def all_pages():
    return [f"{locale}/{path}" for locale in LOCALES for path in KINDS.values()] + TAGS


def settle(page, path):
    if "search/" in path:
        expect(page.locator(".kotae-search-results a").first).to_be_visible()


@case("every kind of page loads under default-src 'self' with nothing on the console")
def _(visit):
    page = visit.page()
    for path in all_pages() + ["?choose"]:
        response = page.goto(visit.address(path))
        equal(response.status, 200, path)
        equal(response.header_value("content-security-policy"), "default-src 'self'", "the policy")
        settle(page, path)
        equal(visit.problems(), [], path)
    for url in visit.requests:
        holds(url.startswith(visit.server.root), f"{url} is not of the site")


@case("the page for absent addresses loads under default-src 'self'")
def _(visit):
    # The status itself is reported by the browser.
    visit.allow(r"the server responded with a status of 404")
    page = visit.page("en/nowhere/deep/")
    expect(page.locator("section[lang=en]")).to_be_visible()
    expect(page.locator("body")).to_have_css("margin", "0px")


@case("the page for absent addresses speaks the language of the address, else of the browser")
def _(visit):
    visit.allow(r"the server responded with a status of 404")
    for path, language, expected in [
        ("ar/nowhere/", "en-US", "ar"), ("en/certificates/faq/nowhere", "ja-JP", "en"), ("nowhere/", "ja-JP", "ja"),
        ("jap/", "en-GB", "en"),
    ]:
        page = visit.page(path, language=language)
        shown = [section.get_attribute("lang") for section in page.locator("section[lang]").all() if section.is_visible()]
        equal(shown, [expected], f"{path} for {language}")
        equal(page.locator("html").get_attribute("lang"), expected, "lang")
        equal(page.locator("html").get_attribute("dir"), "rtl" if expected == "ar" else "ltr", "dir")
    page.locator("section:visible a").first.click()
    page.wait_for_url(visit.address("en/"))


@case("no page scrolls sideways at 360 px")
def _(visit):
    visit.allow(r"the server responded with a status of 404")
    page = visit.page(**NARROW)
    for path in all_pages() + ["?choose", "en/nowhere/"]:
        page.goto(visit.address(path))
        settle(page, path)
        wide = page.evaluate("""() => {
            const width = document.documentElement.clientWidth;
            if (document.documentElement.scrollWidth <= width) return null;
            const beyond = [...document.querySelectorAll("body *")].filter((element) => {
                const box = element.getBoundingClientRect();
                return box.width && (box.right > width + 1 || box.left < -1);
            });
            const shown = beyond.slice(0, 3).map((element) => element.outerHTML.slice(0, 90));
            return document.documentElement.scrollWidth + ": " + shown.join(" | ");
        }""")
        equal(wide, None, f"{path}: width of the content")


@case("the search dialog fits into 360 px")
def _(visit):
    for locale in LOCALES:
        page = visit.page(f"{locale}/", **NARROW)
        page.keyboard.press("/")
        dialog = page.locator("dialog.kotae-search")
        dialog.locator(".kotae-search-input").fill("AliyunBSSFullAccess")
        expect(dialog.locator("[data-active]")).to_have_count(1)
        box = dialog.bounding_box()
        holds(box["x"] >= 0 and box["x"] + box["width"] <= 360, f"{locale}: the dialog is within the window: {box}")
        holds(dialog.evaluate("element => element.scrollWidth <= element.clientWidth"), f"{locale}: nothing is cut off")


@case("the menu opens on narrow screens, and Escape closes it")
def _(visit):
    page = visit.page("ja/certificates/faq/", **NARROW)
    menu = page.locator("#site-navigation")
    expect(menu).to_be_hidden()
    page.locator(".menu-button").click()
    expect(menu).to_be_visible()
    page.keyboard.press("Escape")
    expect(menu).to_be_hidden()
    expect(page.locator(".menu-button")).to_be_focused()


@case("ids given in articles are the same anchors in all locales")
def _(visit):
    page = visit.page()
    for path, count in [("certificates/faq/", 6), ("certificates/apply/", 7)]:
        ids = {}
        for locale in LOCALES:
            page.goto(visit.address(f"{locale}/{path}"))
            ids[locale] = page.locator("main [data-key]").evaluate_all("list => list.map(element => element.id)")
        equal(len(ids["ja"]), count, f"anchors of {path}")
        equal(ids["en"], ids["ja"], path)
        equal(ids["ar"], ids["ja"], path)


@case("a link of the list of questions leads to its answer, and each answer has a link of its own")
def _(visit):
    page = visit.page("en/certificates/faq/")
    page.locator(".question-list a[href='#export']").click()
    expect(page.locator("#export")).to_be_in_viewport()
    page.locator("#tokyo .anchor").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(visit.address("en/certificates/faq/#tokyo"))


@case("a page that a locale lacks is shown in its own language with a notice in the reader's")
def _(visit):
    page = visit.page("ar/notes/")
    expect(page.locator("html")).to_have_attribute("lang", "ar")
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
    expect(page.locator("main .prose")).to_have_attribute("lang", "ja")
    expect(page.locator("main .prose")).to_have_attribute("dir", "ltr")
    holds(re.search(r"[\u0600-\u06ff]", page.locator(".notice-fallback").inner_text()), "the notice is Arabic")
    expect(page.locator("meta[name=robots]")).to_have_attribute("content", re.compile("noindex"))
    page.locator(".notice-fallback a").click()
    page.wait_for_url(visit.address("ja/notes/"))


@case("print shows all answers and no navigation")
def _(visit):
    page = visit.page("ja/certificates/faq/")
    page.emulate_media(media="print")
    expect(page.locator(".answer")).to_have_count(6)
    for answer in page.locator(".answer").all():
        expect(answer).to_be_visible()
    for selector in (".site-header", ".navigation", ".contents", ".question-list", ".site-footer"):
        expect(page.locator(selector).first).to_be_hidden()
    page.goto(visit.address("ja/certificates/apply/"))
    expect(page.locator(".steps > li")).to_have_count(6)
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    equal(page.locator("main img[loading=lazy]").count(), 0, "pictures that would not be printed")


@case("print breaks long code and tables instead of cutting them")
def _(visit):
    page = visit.page("en/certificates/faq/", width=700)
    page.emulate_media(media="print")
    width = page.evaluate("document.documentElement.scrollWidth")
    holds(width <= 700, f"the content is {width} px wide on a page of 700")
