"""Maps of other kinds in a real browser: in English, with a graphics card and without WebGL, of several streets."""

from xml.etree import ElementTree as ET

import polars as pl
import pytest
from axe_selenium_python import Axe
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from benchmarks.district import district
from tests.viz.browsing import text, texts, until
from tests.viz.reader import COVERED, UNCOVERED, choose, heading, open_map, points, search, selected
from viz.map_data import map_data
from viz.network_map import render

# The browser of tests plays its card, so that the page would do without; it may not say so.
CARD = "WebGL2RenderingContext.prototype.getExtension = () => null;"
NO_WEBGL = """
const before = HTMLCanvasElement.prototype.getContext;
HTMLCanvasElement.prototype.getContext = function (kind, ...rest) { return /webgl/.test(kind) ? null : before.call(this, kind, ...rest); };
"""


def _written(folder, graph, findings, language, *, internal=False):
    file = folder / "map.html"
    data = map_data(graph, findings, title="Map", language=language, internal=internal)
    file.write_text(render(data, "webgl"), encoding="utf-8")
    return file.as_uri()


def _serious(browser):
    axe = Axe(browser)
    axe.inject()
    return [each["id"] for each in axe.run()["violations"] if each["impact"] in ("serious", "critical")]


def test_in_english_and_internal_by_keyboard_alone(browser, tmp_path, street, findings):
    open_map(browser, _written(tmp_path, street, findings, "en", internal=True))
    assert "not to be passed on" in text(browser, "header .notice")
    assert browser.find_element(By.TAG_NAME, "html").get_attribute("lang") == "en"
    said = "".join(texts(browser, "header, #classes, aside h2, #findings .bar, #findings thead"))
    assert "uncovered, gap" in said
    assert not [letter for letter in said.replace("Map", "") if "\u4e00" <= letter <= "\u9fff"]
    assert search(browser, "songtaosq11")[0] == "松涛社区11号商店"
    ActionChains(browser).send_keys(Keys.ENTER).perform()
    until(browser, lambda: heading(browser) == "松涛社区11号商店")
    assert "row 7 › column G" in text(browser, "#detail")
    assert _serious(browser) == []
    ActionChains(browser).send_keys(Keys.ESCAPE).perform()
    until(browser, lambda: not heading(browser))
    browser.execute_script("document.getElementById('by-rule').focus()")
    keys = ActionChains(browser)
    keys.send_keys("Triad", Keys.TAB, Keys.TAB, Keys.TAB * 6, Keys.ARROW_DOWN, Keys.ENTER).perform()
    names = until(browser, lambda: texts(browser, "#findings tbody tr:nth-child(2) button"))
    until(browser, lambda: [heading(browser)] == names)
    assert "gap" in text(browser, "#detail")


def test_without_webgl_lines_and_the_table_are_there(browser, tmp_path, street, findings):
    script = browser.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": NO_WEBGL})
    try:
        open_map(browser, _written(tmp_path, street, findings, "zh"))
        assert browser.find_element(By.ID, "map").get_attribute("data-drawn") == "lines"
        assert points(browser, UNCOVERED) > 300
        choose(browser, "松涛社区12号商店")
        assert set(selected(browser)) == {"松涛社区12号商店"}
        assert _serious(browser) == []
        assert browser.get_log("browser") == []
    finally:
        browser.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", script)


def test_a_graphics_card_draws_what_lines_draw(browser, tmp_path, street, findings):
    address = _written(tmp_path, street, findings, "zh") + "#at=0+0+0.6"

    def drawn(by):
        open_map(browser, address)
        assert browser.find_element(By.ID, "map").get_attribute("data-drawn") == by
        return [points(browser, colour, near=60) for colour in (UNCOVERED, COVERED)]

    lines = drawn("lines")
    script = browser.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": CARD})
    try:
        assert drawn("webgl") == pytest.approx(lines, rel=0.15)
        assert browser.get_log("browser") == []
    finally:
        browser.execute_cdp_cmd("Page.removeScriptToEvaluateOnNewDocument", script)


def test_streets_are_wholes_from_afar_and_open_by_a_click(browser, tmp_path):
    graph = district(6_000)
    streets, communities = (set(graph.nodes.filter(pl.col("kind") == kind)["name"]) for kind in ("street", "community"))
    open_map(browser, _written(tmp_path, graph, [], "zh") + "#at=0+0+0.01")
    browser.execute_cdp_cmd("Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(tmp_path)})
    drawn = _names(browser, tmp_path)
    assert streets <= set(drawn)
    assert not communities & set(drawn)
    box, (x, y) = browser.find_element(By.ID, "map").rect, drawn[min(streets)]
    pointer = ActionChains(browser)
    pointer.w3c_actions.pointer_action.move_to_location(int(box["x"] + x), int(box["y"] + y + 8))
    pointer.w3c_actions.pointer_action.click()
    pointer.perform()
    assert len(communities & set(_names(browser, tmp_path))) > 5


def _names(page, folder):
    """What is written on the map, and where: in what is saved of it."""
    for file in folder.glob("*.svg"):
        file.unlink()
    page.find_element(By.ID, "save-svg").click()
    file = until(page, lambda: next(folder.glob("*.svg"), None))
    written = ET.fromstring(file.read_bytes()).iter("{http://www.w3.org/2000/svg}text")
    return {name.text: (float(name.get("x")), float(name.get("y"))) for name in written}
