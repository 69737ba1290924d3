"""What a reader does on the page of a map, and sees of it."""

from __future__ import annotations

from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from tests.viz.browsing import open_page, texts, until

UNCOVERED, COVERED, FOCUS = (0xD5, 0x5E, 0x00), (0x00, 0x9E, 0x73), (0x00, 0x72, 0xB2)

_HOME = """
history.replaceState(null, "", location.pathname);
dispatchEvent(new HashChangeEvent("hashchange"));
document.getElementById("search").value = "";
document.activeElement.blur();
"""
_COUNT = """
const [shot, colour, near, done] = arguments;
const bytes = Uint8Array.from(atob(shot), (character) => character.charCodeAt(0));
createImageBitmap(new Blob([bytes])).then((picture) => {
  const { left, top, width, height } = document.getElementById("map").getBoundingClientRect();
  const pen = new OffscreenCanvas(width, height).getContext("2d");
  pen.drawImage(picture, -left, -top);
  const { data } = pen.getImageData(0, 0, width, height);
  let count = 0;
  for (let at = 0; at < data.length; at += 4) count += [0, 1, 2].every((part) => Math.abs(data[at + part] - colour[part]) <= near);
  done(count);
});
"""


def open_map(browser, address):
    """Open a map and wait until it is drawn."""
    open_page(browser, address)
    until(browser, lambda: browser.find_elements(By.CSS_SELECTOR, "body[data-ready]"))


def go_home(page):
    """Back to what a map shows when it is opened, by its address."""
    page.execute_script(_HOME)


def search(page, name):
    """Type into the box, and read what is offered."""
    box = page.find_element(By.ID, "search")
    box.clear()
    box.send_keys(name)
    return texts(page, "#matches li span")


def choose(page, name):
    """Find a node by its name and choose it; the panel about it."""
    search(page, name)
    page.find_element(By.ID, "search").send_keys(Keys.ENTER)
    until(page, lambda: heading(page) == name)
    return page.find_element(By.ID, "detail")


def heading(page):
    """The name that the panel is about; empty where there is no panel."""
    return "".join(texts(page, "#detail:not([hidden]) h2"))


def press(page, selector, told):
    """Press the one of several buttons that says something."""

    def pressed():
        for button in page.find_elements(By.CSS_SELECTOR, selector):
            if button.text == told:
                button.click()
                return True
        return False

    until(page, pressed)


def entry(page, selector):
    """An entry of the legend and the number beside it."""
    button = page.find_element(By.CSS_SELECTOR, selector)
    return button, int(button.find_element(By.TAG_NAME, "b").text)


def selected(page):
    """The names in the rows of the table that are marked."""
    return texts(page, "#findings tr[aria-selected=true] button")


def points(page, colour, near=10):
    """How many points of the map, as it is on the screen, have a colour or nearly."""
    page.execute_script("return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
    return page.execute_async_script(_COUNT, page.get_screenshot_as_base64(), colour, near)
