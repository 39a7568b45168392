"""Steps that several cases take with the search."""

from playwright.sync_api import expect

INPUT = ".kotae-search-input"
OPTION = "[role=option]"
ACTIVE = "[role=option][data-active]"
STATUS = "[role=status]"
PART = "**/search/{}.js"


def open_dialog(page):
    """Opens the dialog with the key and returns it."""
    page.keyboard.press("/")
    dialog = page.locator("dialog.kotae-search")
    expect(dialog.locator(INPUT)).to_be_focused()
    return dialog


def look_for(place, query):
    """Puts a query into the box of `place`, at once."""
    place.locator(INPUT).fill(query)


def found(place, path):
    """Waits until the best hit is `path`, such as "en/faq/#id"."""
    option = place.locator(ACTIVE)
    expect(option).to_have_attribute("href", _ends(path))
    return option


def listed(place, path):
    """Waits until the results page lists `path`."""
    link = place.locator(f".kotae-search-results a[href$='{path}']")
    expect(link).to_be_visible()
    return link


def titles(place):
    return place.locator(".kotae-search-results .kotae-search-title").all_inner_texts()


def _ends(path):
    import re
    return re.compile(re.escape(path) + "$")
