"""The search dialog as a window: how it opens and closes, what of it is seen, and what is typed before it is there."""

import re

from harness import case, equal, holds
from playwright.sync_api import expect

from .searching import ACTIVE, INPUT, OPTION, STATUS, found, look_for, open_dialog

FAQ = "en/certificates/faq/"
DIALOG = "dialog.kotae-search"


@case("letters typed while the dialog is being loaded are in its box, and Escape thinks better of it")
def _(visit):
    held = []
    visit.intercept("**/search/kotae-dialog.js", lambda route: held.append(route))
    page = visit.page("en/")
    page.keyboard.press("/")
    page.keyboard.type("keystorr")
    page.keyboard.press("Backspace")
    page.keyboard.type("e")
    page.wait_for_timeout(50)
    equal(len(held), 1, "requests for the dialog")
    held.pop().continue_()
    found(page.locator(DIALOG), FAQ + "#export")
    expect(page.locator(DIALOG).locator(INPUT)).to_have_value("keystore")
    page = visit.page("en/certificates/")
    page.keyboard.press("/")
    page.keyboard.press("Escape")
    page.wait_for_timeout(50)
    held.pop().continue_()
    page.wait_for_function("() => window.kotae['kotae-dialog']?.open")
    page.wait_for_timeout(100)
    expect(page.locator("dialog[open]")).to_have_count(0)


@case("the slash opens the search also where a keyboard has it on Shift, and can be switched off")
def _(visit):
    page = visit.page("en/")
    press = {"type": "keyDown", "key": "/", "code": "Digit7", "windowsVirtualKeyCode": 55, "modifiers": 8}
    page.context.new_cdp_session(page).send("Input.dispatchKeyEvent", press)
    dialog = page.locator(DIALOG)
    expect(dialog.locator(INPUT)).to_be_focused()
    dialog.get_by_role("checkbox").uncheck()
    page.keyboard.press("Escape")
    page.goto(visit.address("en/certificates/"))
    page.keyboard.press("/")
    page.wait_for_timeout(100)
    expect(page.locator("dialog[open]")).to_have_count(0)
    page.keyboard.press("Control+k")
    expect(page.locator(DIALOG).get_by_role("checkbox")).not_to_be_checked()


@case("a text marked with the mouse closes nothing, a click beside the dialog does")
def _(visit):
    page = visit.page("en/")
    dialog = open_dialog(page)
    look_for(dialog, "keystore")
    found(dialog, FAQ + "#export")
    box, edge = dialog.locator(INPUT).bounding_box(), dialog.bounding_box()
    middle = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + 80, middle)
    page.mouse.down()
    page.mouse.move(edge["x"] - 40, middle, steps=4)
    page.mouse.up()
    expect(dialog).to_be_visible()
    page.mouse.click(edge["x"] + 4, edge["y"] + edge["height"] / 2)
    expect(dialog).to_be_visible()
    page.mouse.click(edge["x"] - 40, middle)
    expect(dialog).to_be_hidden()


@case("the box stays in sight while results come and are gone through")
def _(visit):
    for width, height in [(360, 400), (740, 360), (320, 256), (1280, 800)]:
        page = visit.page("ja/", width=width, height=height)
        dialog = open_dialog(page)
        look_for(dialog, "証明書")
        expect(dialog.locator(ACTIVE)).to_have_count(1)
        expect(dialog.locator(INPUT)).to_be_in_viewport(ratio=1)
        for _ in range(8):
            page.keyboard.press("ArrowDown")
        expect(dialog.locator(INPUT)).to_be_in_viewport(ratio=1)
        expect(dialog.locator(ACTIVE)).to_be_in_viewport()
        equal(page.evaluate("document.documentElement.scrollWidth <= innerWidth"), True, f"no sideways scrolling at {width}")
        page.context.close()


@case("a hit opened apart leaves the dialog as it is, and is remembered")
def _(visit):
    page = visit.page("en/")
    dialog = open_dialog(page)
    look_for(dialog, "keystore")
    option = found(dialog, FAQ + "#export")
    with page.context.expect_page() as opened:
        option.click(modifiers=["ControlOrMeta"])
    expect(dialog).to_be_visible()
    opened.value.close()
    holds(page.evaluate("Object.keys(localStorage).some((key) => localStorage[key] === '[\"keystore\"]')"), "it is remembered")


@case("Enter right after the last letter opens the best hit")
def _(visit):
    page = visit.page("en/")
    dialog = open_dialog(page)
    dialog.locator(INPUT).press_sequentially("keystore")
    page.keyboard.press("Enter")
    page.wait_for_url(visit.address(FAQ + "#export"))


@case("the link to all results takes the filters along")
def _(visit):
    page = visit.page("en/")
    dialog = open_dialog(page)
    look_for(dialog, "certificate")
    dialog.locator("[data-filter=kind]").select_option("question")
    everything = dialog.locator(".kotae-search-all")
    expect(everything).to_have_attribute("href", re.compile(r"en/search/\?q=certificate&kind=question$"))
    equal(dialog.locator("[role=listbox] .kotae-search-all").count(), 0, "links among the options")


@case("the dialog offers nothing but options and groups of them to choose from")
def _(visit):
    dialog = open_dialog(visit.page("en/"))
    for query in ("certificate", "三十日前"):
        look_for(dialog, query)
        expect(dialog.locator(OPTION).first).to_be_visible()
        strangers = dialog.locator("[role=listbox]").evaluate("""list => [...list.querySelectorAll("*")].filter((element) =>
            !element.closest("[role=option]") && !["group", "presentation"].includes(element.getAttribute("role"))
            && !element.parentElement.closest("[role=presentation]")).map((element) => element.outerHTML.slice(0, 80))""")
        equal(strangers, [], query)


@case("a wait is told only where there is one")
def _(visit):
    page = visit.page("en/")
    dialog = open_dialog(page)
    look_for(dialog, "keystore")
    found(dialog, FAQ + "#export")
    page.evaluate("""() => {
        window.said = [];
        new MutationObserver(() => said.push(document.querySelector("dialog [role=status]").textContent))
          .observe(document.querySelector("dialog [role=status]"), { childList: true, characterData: true, subtree: true });
    }""")
    look_for(dialog, "wildcard")
    expect(dialog.locator(STATUS)).to_have_text(re.compile("for “wildcard”$"))
    equal([text for text in page.evaluate("said") if "Searching" in text], [], "what was announced")
