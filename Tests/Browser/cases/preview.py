"""What `kotae preview` shows while somebody writes."""

import pathlib

from harness import case, equal, holds
from playwright.sync_api import expect
from previewed import ARTICLE, Preview, policy

STYLE = pathlib.Path(__file__).resolve().parents[3] / "templates" / "assets" / "kotae.css"


def mark(page):
    """Leaves a trace that a reload would wipe out."""
    page.evaluate("window.notReloaded = true")


def is_same(page):
    return page.evaluate("window.notReloaded === true")


@case("the preview shows the claims of a page, and how they stand after an edit of the policy")
def _(visit):
    with Preview() as preview:
        page = visit.page()
        page.goto(preview.address("en/times/"))
        expect(page.locator(".panel summary")).to_contain_text("1 claim checked")
        expect(page.locator(".panel summary")).to_contain_text("no ja")
        page.locator(".panel summary").click()
        expect(page.locator(".panel .claim.holds")).to_contain_text("“5 days”")
        preview.write("content/policies/times.yaml", policy(6))
        expect(page.locator(".panel .claim.broken")).to_contain_text("the words say 5 days, expected 6 days")
        expect(page.locator(".overlay .summary")).to_contain_text("“5 days” differs from the claim “duration”")
        expect(page.locator(".overlay .place").first).to_have_text("content/en/times.md:9:10")
        preview.write("content/policies/times.yaml", policy(5) + "reviewBy: 2019-01-01\n")
        expect(page.locator(".panel summary")).to_contain_text("1 claim past review")
        expect(page.locator(".overlay")).to_have_count(0)
        preview.write("content/policies/times.yaml", policy(5))
        expect(page.locator(".panel .claim.holds")).to_have_count(1)


@case("the preview lays an error over the page that has it, and takes it away when it is mended")
def _(visit):
    with Preview({"content/en/other.md": "---\ntitle: Other\n---\n\nText.\n"}) as preview:
        page, other = visit.page(), visit.page()
        page.goto(preview.address("en/times/"))
        other.goto(preview.address("en/other/"))
        preview.write("content/en/times.md", ARTICLE.replace("title: Times", "title: [Times"))
        expect(page.locator(".overlay .finding").first).to_be_visible()
        expect(page.locator(".overlay .place").first).to_contain_text("content/en/times.md:")
        expect(page.locator(".overlay .excerpt").first).to_contain_text("[Times")
        equal(page.locator("h1").first.text_content().strip(), "Times", "the last good page below")
        expect(other.locator(".panel summary")).to_contain_text("elsewhere")
        equal(other.locator(".overlay").count(), 0, "overlays on another page")
        page.keyboard.press("Escape")
        expect(page.locator(".overlay")).to_have_count(0)
        expect(page.locator(".panel summary")).to_contain_text("error")
        preview.write("content/en/times.md", ARTICLE)
        expect(page.locator(".panel summary")).not_to_contain_text("error")


@case("the preview swaps a stylesheet without a reload")
def _(visit):
    with Preview() as preview:
        page = visit.page()
        page.goto(preview.address("en/times/"))
        mark(page)
        preview.write("templates/assets/kotae.css",
                      STYLE.read_text(encoding="utf8") + "body { outline: 7px solid red !important; }\n")
        expect(page.locator("body")).to_have_css("outline-width", "7px")
        holds(is_same(page), "the page was loaded anew")


@case("the preview keeps the scroll position over a save")
def _(visit):
    with Preview() as preview:
        page = visit.page()
        page.goto(preview.address("en/times/"))
        page.evaluate("scrollTo({ top: 900, behavior: 'instant' })")
        mark(page)
        preview.write("content/en/times.md", ARTICLE.replace("The first paragraph", "Newly written"))
        expect(page.get_by_text("Newly written")).to_have_count(1)
        page.wait_for_function("Math.abs(scrollY - 900) < 2")
        holds(not is_same(page), "the page was not loaded anew")


@case("the preview ends at an interrupt while pages listen")
def _(visit):
    # The browser says that the stream of events broke off.
    visit.allow(r"ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE")
    with Preview() as preview:
        page = visit.page()
        page.goto(preview.address("en/times/"))
        expect(page.locator(".panel")).to_have_count(1)
        status, said = preview.interrupt()
        equal(status, 0, "the exit status")
        holds(said.rstrip().endswith("stopped"), f"it says {said!r}")
        holds(not (preview.folder / "public").exists(), "public/ was written")
