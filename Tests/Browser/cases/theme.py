"""The theme's own scripts: languages, old addresses, light and dark, pictures, motion."""

import re

from harness import case, equal, holds
from playwright.sync_api import expect

FAQ = "certificates/faq/"


def switch(page, locale):
    page.locator(".locale-switch summary").click()
    page.locator(f".locale-switch a[data-locale={locale}]").click()


def is_at_top(page, selector):
    """Whether the element has arrived in the upper part of the window."""
    page.wait_for_function(f"""() => {{
        const top = document.querySelector({selector!r}).getBoundingClientRect().top;
        return top >= 0 && top < innerHeight / 2;
    }}""")


@case("the language switch keeps the question that the address names")
def _(visit):
    page = visit.page(f"ja/{FAQ}#wildcard")
    switch(page, "en")
    page.wait_for_url(visit.address(f"en/{FAQ}#wildcard"))
    is_at_top(page, "#wildcard")
    switch(page, "ar")
    page.wait_for_url(visit.address(f"ar/{FAQ}#wildcard"))


@case("the language switch keeps the question that is read")
def _(visit):
    page = visit.page(f"ja/{FAQ}")
    page.locator("#permissions").evaluate("element => element.scrollIntoView()")
    switch(page, "en")
    page.wait_for_url(visit.address(f"en/{FAQ}#permissions"))
    is_at_top(page, "#permissions")


@case("the language switch keeps the step that is read")
def _(visit):
    page = visit.page("en/certificates/apply/")
    page.locator("#step-4").evaluate("element => element.scrollIntoView()")
    switch(page, "ja")
    page.wait_for_url(visit.address("ja/certificates/apply/#step-4"))
    is_at_top(page, "#step-4")
    # Also where the translation is missing and the text is the default locale's.
    switch(page, "ar")
    page.wait_for_url(visit.address("ar/certificates/apply/#step-4"))


@case("the page stays where it is when focus goes to its header")
def _(visit):
    page = visit.page(f"ja/{FAQ}")
    page.locator("#permissions").evaluate("element => element.scrollIntoView()")
    before = page.evaluate("scrollY")
    for selector in (".site-title", "[data-kotae-search-open]", ".locale-switch summary", ".contents a"):
        page.locator(selector).first.focus()
        page.wait_for_timeout(150)
        equal(page.evaluate("scrollY"), before, f"the place on the page with focus on {selector}")


@case("at the top of a page the language switch adds no fragment")
def _(visit):
    page = visit.page(f"ja/{FAQ}")
    switch(page, "en")
    page.wait_for_url(visit.address(f"en/{FAQ}"))


@case("the chosen language is the one that the root leads to")
def _(visit):
    page = visit.page("en/", language="en-US")
    switch(page, "ar")
    page.wait_for_url(visit.address("ar/"))
    page.goto(visit.address(""))
    page.wait_for_url(visit.address("ar/"))


@case("the root leads to the browser's language, else to the first, and keeps query and fragment")
def _(visit):
    for language, expected in [("en-GB", "en/"), ("ar-EG", "ar/"), ("fr-FR", "ja/")]:
        page = visit.page(language=language)
        page.goto(visit.address("?from=mail#top"))
        page.wait_for_url(visit.address(expected + "?from=mail#top"))


@case("an old address leads to the page with query and fragment")
def _(visit):
    visit.allow(r"/favicon\.ico")
    for old, new in [("old/faq/", f"ja/{FAQ}"), ("en/former-faq/", f"en/{FAQ}"), ("ja/certificates/旧質問/", f"ja/{FAQ}")]:
        page = visit.page()
        page.goto(visit.address(old) + "?from=mail&x=%E8%A8%BC#renewal")
        page.wait_for_url(visit.address(new) + "?from=mail&x=%E8%A8%BC#renewal")
        is_at_top(page, "#renewal")


@case("a redirect adds no step back")
def _(visit):
    visit.allow(r"/favicon\.ico")
    page = visit.page("en/")
    page.goto(visit.address("en/former-faq/"))
    page.wait_for_url(visit.address(f"en/{FAQ}"))
    page.go_back()
    page.wait_for_url(visit.address("en/"))


@case("the chosen theme stays, and is there before the first paint")
def _(visit):
    page = visit.page("en/", color_scheme="light")
    button = page.locator("[data-theme-toggle]")
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    button.click()
    button.click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    expect(button).to_have_attribute("aria-label", "Theme: dark")
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    holds(dark != light, "dark differs from light")
    # The first thing that could be painted is the body: the theme must be set when it begins.
    page.add_init_script("""
        new MutationObserver((_, observer) => {
            if (!document.body) return;
            window.themeAtBody = document.documentElement.dataset.theme;
            observer.disconnect();
        }).observe(document, { childList: true, subtree: true });
    """)
    for path in ("en/certificates/faq/", "ja/", "?choose"):
        page.goto(visit.address(path))
        equal(page.evaluate("window.themeAtBody"), "dark", f"theme when the body of {path} begins")
        equal(page.evaluate("getComputedStyle(document.body).backgroundColor"), dark, f"background of {path}")
    page.goto(visit.address("en/"))
    button.click()
    expect(page.locator("html")).not_to_have_attribute("data-theme", re.compile("."))
    expect(button).to_have_attribute("aria-label", "Theme: follows the system")


@case("without a choice the theme follows the system")
def _(visit):
    colours = [
        visit.page("ja/", color_scheme=scheme).evaluate("getComputedStyle(document.body).backgroundColor")
        for scheme in ("light", "dark")
    ]
    holds(colours[0] != colours[1], f"light and dark differ: {colours}")


@case("a picture opens over the page, and Escape closes it with focus back")
def _(visit):
    page = visit.page("en/certificates/apply/")
    link = page.locator("a.enlarge").first
    link.focus()
    page.keyboard.press("Enter")
    dialog = page.locator("dialog.lightbox")
    expect(dialog).to_be_visible()
    expect(dialog.locator("img")).to_have_attribute("alt", "Example of the console 2")
    expect(dialog.locator("button")).to_have_attribute("aria-label", "Close")
    expect(dialog.locator("button")).to_be_focused()
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(link).to_be_focused()
    equal(page.url, visit.address("en/certificates/apply/"), "the address")
    link.click()
    expect(dialog).to_be_visible()
    dialog.locator("button").click()
    expect(dialog).to_be_hidden()


@case("the first Tab offers to skip to the content")
def _(visit):
    page = visit.page(f"en/{FAQ}")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    expect(page.locator(".skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.locator("main")).to_be_focused()


@case("Escape closes the list of languages with focus back")
def _(visit):
    page = visit.page("ja/")
    summary = page.locator(".locale-switch summary")
    summary.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".locale-switch ul")).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    expect(page.locator(".locale-switch ul")).to_be_hidden()
    expect(summary).to_be_focused()


@case("nothing moves for readers who ask for less motion")
def _(visit):
    page = visit.page(f"en/{FAQ}", reduced_motion="reduce")
    page.locator(".question-list a").first.focus()
    equal(page.evaluate("getComputedStyle(document.documentElement).scrollBehavior"), "auto", "scroll-behavior")
    moving = page.evaluate("""() => [...document.querySelectorAll("*")].filter((element) => {
        const style = getComputedStyle(element);
        const lasts = (list) => list.split(",").some((part) => parseFloat(part) > 0);
        return (style.transitionProperty !== "none" && lasts(style.transitionDuration))
            || (style.animationName !== "none" && lasts(style.animationDuration));
    }).length""")
    equal(moving, 0, "elements that move")


@case("links and buttons have names")
def _(visit):
    page = visit.page()
    for path in (f"ja/{FAQ}", f"en/{FAQ}", "ar/certificates/apply/", "en/search/", "ja/"):
        page.goto(visit.address(path))
        nameless = page.locator("a, button, input, select, summary").evaluate_all("""list => list.filter((element) => {
            const image = element.querySelector("img");
            return !(element.getAttribute("aria-label") || element.textContent.trim() || (image && image.alt));
        }).map((element) => element.outerHTML.slice(0, 120))""")
        equal(nameless, [], path)
