"""What axe-core, the engine of most accessibility audits, finds on each kind of page and in the dialog: nothing."""

from axe_playwright_python.sync_playwright import Axe
from harness import case, equal, holds
from playwright.sync_api import expect

from .searching import ACTIVE, look_for, open_dialog

PATHS = ["", "certificates/", "certificates/faq/", "certificates/apply/", "questions/", "tags/", "search/?q=certificate"]
# Web Content Accessibility Guidelines 2.2, A and AA, and what axe recommends beside them.
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


def audit(page, what):
    """Fails where axe finds something; its rules must have looked at something."""
    response = Axe().run(page, options=RULES).response
    holds(len(response["passes"]) > 10, f"{what}: rules that passed")
    found = [f"{violation['id']}: {node['target']} {node['html'][:120]}"
             for violation in response["violations"] for node in violation["nodes"]]
    equal(found, [], what)


@case("no kind of page has what axe-core objects to, in light and dark, from the left and from the right")
def _(visit):
    for locale, scheme in [("en", "light"), ("ja", "dark"), ("ar", "light")]:
        for width in (360, 1280):
            page = visit.page(color_scheme=scheme, width=width)
            for path in PATHS:
                page.goto(visit.address(f"{locale}/{path}"))
                if "q=" in path:
                    expect(page.locator("[data-kotae-search-page] [role=status]")).not_to_be_empty()
                audit(page, f"{locale}/{path} in {scheme}, {width} px wide")
            page.context.close()


@case("the search dialog has nothing that axe-core objects to, with results, without, and when it fails")
def _(visit):
    visit.allow(r"Failed to load resource")
    for scheme in ("light", "dark"):
        page = visit.page("en/", color_scheme=scheme)
        dialog = open_dialog(page)
        audit(page, f"empty, {scheme}")
        look_for(dialog, "certificate")
        expect(dialog.locator(ACTIVE)).to_have_count(1)
        audit(page, f"with results, {scheme}")
        look_for(dialog, "三十日前")
        expect(dialog.locator(".kotae-search-other")).to_be_visible()
        audit(page, f"with hits of another language, {scheme}")
        look_for(dialog, "kestorre")
        expect(dialog.locator("button.kotae-search-recent").first).to_be_visible()
        audit(page, f"without results, {scheme}")
        page.context.route("**/search/en-*/*.js", lambda route: route.abort())
        look_for(dialog, "quokkakey")
        expect(dialog.locator(".kotae-search-error")).to_be_visible()
        audit(page, f"when it fails, {scheme}")
