"""The search dialog: typing, the keyboard, input methods, screen readers, recent queries."""

import re

from harness import case, equal, holds
from playwright.sync_api import expect

from .searching import ACTIVE, INPUT, OPTION, STATUS, found, look_for, open_dialog, titles

FAQ = "en/certificates/faq/"
RECENT = "kotae-recent-searches:/docs/"


@case("typing shows results and marks the best hit")
def _(visit):
    page = visit.page("en/")
    dialog = open_dialog(page)
    dialog.locator(INPUT).press_sequentially("renew before", delay=20)
    option = found(dialog, FAQ + "#renewal")
    equal(option.get_attribute("aria-selected"), "true", "aria-selected")
    equal(dialog.locator(INPUT).get_attribute("aria-activedescendant"), option.get_attribute("id"), "aria-activedescendant")
    expect(dialog.locator(INPUT)).to_have_attribute("aria-expanded", "true")
    expect(option.locator("mark").first).to_have_text(re.compile("renew", re.IGNORECASE))


@case("a part of a word finds the question while it is typed")
def _(visit):
    dialog = open_dialog(visit.page("en/"))
    look_for(dialog, "keyst")
    found(dialog, FAQ + "#export")


@case("Japanese queries find the question by any part of a phrase")
def _(visit):
    dialog = open_dialog(visit.page("ja/"))
    for query, anchor in [
        ("有効期限", "validity"), ("期限 更新", "renewal"), ("ﾜｲﾙﾄﾞｶｰﾄﾞ apex", "wildcard"), ("aliyunbssfullaccess", "permissions"),
    ]:
        look_for(dialog, query)
        found(dialog, f"ja/certificates/faq/#{anchor}")


@case("Arabic queries find the question, and the dialog reads from the right")
def _(visit):
    dialog = open_dialog(visit.page("ar/"))
    look_for(dialog, "طوكيو")
    found(dialog, "ar/certificates/faq/#tokyo")
    equal(dialog.evaluate("element => getComputedStyle(element).direction"), "rtl", "direction")


@case("words of a result that stand side by side are apart")
def _(visit):
    dialog = open_dialog(visit.page("ar/"))
    look_for(dialog, "طوكيو")
    found(dialog, "ar/certificates/faq/#tokyo")
    for selector in (".kotae-search-path", ".kotae-search-kind"):
        before = dialog.locator(selector).first.evaluate("element => element.previousSibling.textContent")
        equal(before, " ", f"what stands before {selector}")


@case("Enter opens the best hit at its anchor")
def _(visit):
    page = visit.page("en/")
    dialog = open_dialog(page)
    look_for(dialog, "keystore")
    found(dialog, FAQ + "#export")
    page.keyboard.press("Enter")
    page.wait_for_url(visit.address(FAQ + "#export"))
    expect(page.locator("#export")).to_be_in_viewport()
    expect(page.locator("dialog[open]")).to_have_count(0)


@case("Enter opens a hit on the page that is shown, and closes the dialog")
def _(visit):
    page = visit.page(FAQ)
    dialog = open_dialog(page)
    look_for(dialog, "tokyo region")
    found(dialog, FAQ + "#tokyo")
    page.keyboard.press("Enter")
    expect(dialog).to_be_hidden()
    expect(page.locator("#tokyo")).to_be_in_viewport()


def composing(visit, locale):
    page = visit.page(locale)
    return page, open_dialog(page), page.context.new_cdp_session(page)


def compose(session, text):
    session.send("Input.imeSetComposition", {"text": text, "selectionStart": len(text), "selectionEnd": len(text)})


def press_enter(session, code):
    for kind in ("rawKeyDown", "keyUp"):
        session.send("Input.dispatchKeyEvent", {"type": kind, "key": "Enter", "code": "Enter", "windowsVirtualKeyCode": code})


@case("Enter that confirms a composition opens nothing")
def _(visit):
    page, dialog, session = composing(visit, "ja/")
    look_for(dialog, "有効期限")
    found(dialog, "ja/certificates/faq/#validity")
    address = page.url
    compose(session, "ひづけ")
    press_enter(session, 13)
    # As Windows reports it while composing, and Safari for the Enter that has just confirmed.
    press_enter(session, 229)
    session.send("Input.insertText", {"text": "日付"})
    press_enter(session, 229)
    expect(dialog.locator(INPUT)).to_have_value("有効期限日付")
    equal(page.url, address, "the address")
    expect(dialog).to_be_visible()


@case("what a composition commits is searched, and the next Enter opens it")
def _(visit):
    page, dialog, session = composing(visit, "ja/")
    for text in ("と", "とう", "とうきょう", "東京"):
        compose(session, text)
    session.send("Input.insertText", {"text": "東京"})
    found(dialog, "ja/certificates/faq/#tokyo")
    press_enter(session, 13)
    page.wait_for_url(visit.address("ja/certificates/faq/#tokyo"))


@case("nothing is searched while a composition is under way")
def _(visit):
    page, dialog, session = composing(visit, "ja/")
    look_for(dialog, "東京")
    found(dialog, "ja/certificates/faq/#tokyo")
    before = titles(dialog)
    page.evaluate("""() => {
        const search = kotae.search;
        window.asked = [];
        kotae.search = (query, options) => { window.asked.push(query); return search(query, options); };
    }""")
    compose(session, "のかぎ")
    # Longer than the pause after which typed text is searched.
    page.wait_for_timeout(400)
    equal(page.evaluate("window.asked"), [], "queries")
    equal(titles(dialog), before, "results")


@case("a word that a phone's keyboard composes is searched as it is typed, and so is a Korean syllable")
def _(visit):
    _, dialog, session = composing(visit, "en/")
    compose(session, "keyst")
    found(dialog, FAQ + "#export")
    compose(session, "켜")
    expect(dialog.locator(STATUS)).to_have_text("No results for “켜”")


@case("Ctrl-K opens the dialog, also from within a field")
def _(visit):
    page = visit.page("en/")
    page.evaluate("document.querySelector('main').append(document.createElement('input'))")
    page.locator("main input").focus()
    page.keyboard.press("Control+k")
    expect(page.locator(f"dialog {INPUT}")).to_be_focused()


@case("a slash in a field is a slash")
def _(visit):
    page = visit.page("en/search/")
    box = page.locator(f"[data-kotae-search-page] {INPUT}")
    expect(box).to_be_focused()
    page.keyboard.press("/")
    expect(box).to_have_value("/")
    expect(page.locator("dialog[open]")).to_have_count(0)


@case("arrows choose among the results and go round")
def _(visit):
    page = visit.page("en/")
    dialog = open_dialog(page)
    look_for(dialog, "certificate")
    expect(dialog.locator(ACTIVE)).to_have_count(1)
    options = dialog.locator(OPTION)
    holds(options.count() > 2, "there are more than two results")
    first = options.evaluate_all("list => list.findIndex(element => element.hasAttribute('data-active'))")
    page.keyboard.press("ArrowDown")
    expect(options.nth(first + 1)).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowUp")
    expect(options.nth(first)).to_have_attribute("aria-selected", "true")
    for _ in range(first + 1):
        page.keyboard.press("ArrowUp")
    expect(options.last).to_have_attribute("aria-selected", "true")
    expect(dialog.locator("[aria-selected=true]")).to_have_count(1)
    target = options.last.get_attribute("href")
    page.keyboard.press("Enter")
    page.wait_for_url(target)


@case("Escape closes the dialog and gives focus back")
def _(visit):
    page = visit.page("en/")
    opener = page.locator(".site-header [data-kotae-search-open]")
    opener.focus()
    page.keyboard.press("Enter")
    dialog = page.locator("dialog.kotae-search")
    expect(dialog.locator(INPUT)).to_be_focused()
    look_for(dialog, "wildcard")
    expect(dialog.locator(ACTIVE)).to_have_count(1)
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(opener).to_be_focused()


@case("the number of results is announced")
def _(visit):
    dialog = open_dialog(visit.page("en/"))
    status = dialog.locator(STATUS)
    equal(status.get_attribute("aria-live"), "polite", "aria-live")
    look_for(dialog, "keystore")
    expect(status).to_have_text("1 result for “keystore”")
    look_for(dialog, "certificate")
    expect(status).to_have_text(re.compile(r"^\d+ results for “certificate”$"))


@case("the announcement is in the page's language")
def _(visit):
    dialog = open_dialog(visit.page("ja/"))
    look_for(dialog, "東京")
    expect(dialog.locator(STATUS)).to_have_text(re.compile(r"^「東京」の検索結果：\d+件$"))
    look_for(dialog, "ぬぬぬぬ")
    expect(dialog.locator(STATUS)).to_have_text("「ぬぬぬぬ」に一致する結果はありません")


@case("a query without results says so and offers hits of other languages under their own names")
def _(visit):
    dialog = open_dialog(visit.page("en/"))
    look_for(dialog, "三十日前")
    expect(dialog.locator(STATUS)).to_have_text("No results for “三十日前”")
    heading = dialog.locator(".kotae-search-other")
    expect(heading).to_have_text(re.compile("日本語"))
    expect(heading.locator("[lang=ja]")).to_have_text("日本語")
    expect(dialog.locator(STATUS)).to_have_text("No results for “三十日前” Results in other languages: 日本語")
    expect(dialog.locator("[lang=ja] a[href$='ja/certificates/faq/#renewal']")).to_have_count(1)
    look_for(dialog, "qqqqzzzz")
    expect(dialog.locator(STATUS)).to_have_text("No results for “qqqqzzzz”")
    expect(dialog.locator(OPTION)).to_have_count(0)
    expect(dialog.locator(".kotae-search-notice")).to_contain_text("Try fewer")


@case("where nothing is found, words like it are offered, and one can be chosen")
def _(visit):
    dialog = open_dialog(visit.page("en/"))
    look_for(dialog, "kestorre")
    near = dialog.locator("button.kotae-search-recent")
    expect(near.first).to_have_text("keystore")
    near.first.click()
    found(dialog, FAQ + "#export")
    expect(dialog.locator(INPUT)).to_have_value("keystore")


@case("results are grouped by page, and can be limited by kind and tag")
def _(visit):
    dialog = open_dialog(visit.page("en/"))
    look_for(dialog, "certificate")
    expect(dialog.locator("[role=group]").nth(1)).to_be_visible()
    for group in dialog.locator("[role=group]").all():
        pages = {option.get_attribute("href").split("#")[0] for option in group.locator(OPTION).all()}
        equal(len(pages), 1, "pages in a group")
    dialog.locator("[data-filter=kind]").select_option("step")
    expect(dialog.locator(".kotae-search-kind").first).to_have_text("Step")
    equal(set(dialog.locator(".kotae-search-kind").all_inner_texts()), {"Step"}, "kinds")
    dialog.locator("[data-filter=kind]").select_option("")
    before = dialog.locator(OPTION).count()
    dialog.locator("[data-filter=tag]").select_option("Renewal")
    expect(dialog.locator(OPTION)).not_to_have_count(before)


@case("pages that say the same are found at each address, and told apart by it")
def _(visit):
    dialog = open_dialog(visit.page("en/"))
    look_for(dialog, "quokkakey")
    found(dialog, "en/manuals/1/basics/spare-key/")
    equal([path.inner_text() for path in dialog.locator(".kotae-search-path").all()],
          ["en/manuals/1/basics/spare-key/", "en/manuals/2/basics/spare-key/"], "what is beside the titles")
    # A name that only one page has needs no address.
    look_for(dialog, "permissions")
    found(dialog, FAQ + "#permissions")
    holds("/" not in dialog.locator(".kotae-search-path").first.inner_text(), "a section beside the title")


@case("marks in a Japanese excerpt stand where the words of the query do")
def _(visit):
    dialog = open_dialog(visit.page("ja/"))
    look_for(dialog, "ﾜｲﾙﾄﾞｶｰﾄﾞ apex")
    option = found(dialog, "ja/certificates/faq/#wildcard")
    marks = {text.lower() for text in option.locator("mark").all_inner_texts()}
    holds("ワイルドカード" in marks, f"the word as the text writes it is marked: {marks}")


@case("recent queries are offered and stay on the device")
def _(visit):
    page = visit.page("en/")
    dialog = open_dialog(page)
    look_for(dialog, "keystore")
    found(dialog, FAQ + "#export")
    page.keyboard.press("Enter")
    page.wait_for_url(visit.address(FAQ + "#export"))
    equal(page.evaluate(f"JSON.parse(localStorage.getItem('{RECENT}'))"), ["keystore"], "kept queries")
    equal(page.context.cookies(), [], "cookies")
    equal([url for url in visit.requests if "keystore" in url], [], "requests that carry the query")
    dialog = open_dialog(page)
    dialog.get_by_role("button", name="keystore").click()
    found(dialog, FAQ + "#export")


@case("recent queries can be forgotten")
def _(visit):
    page = visit.page("en/")
    page.evaluate(f"localStorage.setItem('{RECENT}', JSON.stringify(['one', 'two']))")
    dialog = open_dialog(page)
    expect(dialog.locator(".kotae-search-recent")).to_have_count(2)
    dialog.locator(".kotae-search-forget").click()
    expect(dialog.locator(".kotae-search-recent")).to_have_count(0)
    equal(page.evaluate(f"localStorage.getItem('{RECENT}')"), None, "kept queries")
    expect(dialog.locator(INPUT)).to_be_focused()


@case("spoilt storage costs no search")
def _(visit):
    page = visit.page("en/")
    page.evaluate(f"localStorage.setItem('{RECENT}', '{{[\"')")
    dialog = open_dialog(page)
    look_for(dialog, "keystore")
    found(dialog, FAQ + "#export")
