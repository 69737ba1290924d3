"""The map in a real browser."""

import csv
import time
from datetime import date
from xml.etree import ElementTree as ET

import pytest
from axe_selenium_python import Axe
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait

from queries.engines.networkx import NetworkXEngine
from queries.packs import load_pack
from tests.viz.browsing import addresses_asked, forget
from tests.viz.conftest import ENDS_SCRIPT, IMAGE, the_street
from viz.map_data import map_data
from viz.network_map import RENDERERS, render

HOSTILE_TITLE = "<img src=x onerror='document.title=5'> {{ 7*7 }} </script>"


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """The same map by each renderer."""
    street, folder = the_street(), tmp_path_factory.mktemp("map")
    engine = NetworkXEngine(street.to_networkx())
    findings = [each for rule in load_pack().rules.values() for each in engine.findings(rule, date(2026, 1, 1))]
    data = map_data(street, findings, title=HOSTILE_TITLE, language="zh")
    for renderer in RENDERERS:
        (folder / f"{renderer}.html").write_text(render(data, renderer), encoding="utf-8")
    return folder


EITHER = pytest.mark.parametrize("page", RENDERERS, indirect=True)
"""Both surfaces; all around them is the same script."""


def _open(browser, address):
    browser.get("about:blank")
    forget(browser)
    browser.get(address)
    WebDriverWait(browser, 20).until(lambda driver: driver.find_elements(By.CSS_SELECTOR, "body[data-ready]"))


@pytest.fixture
def page(request, browser, files):
    """The page that draws by itself, or the one that a test asks for."""
    file = files / f"{getattr(request, 'param', 'webgl')}.html"
    _open(browser, file.as_uri())
    yield browser
    assert browser.get_log("browser") == [], "neither script error nor policy violation nor failed request"
    assert {url.split("#")[0] for url in addresses_asked(browser) if not url.startswith("blob:")} == {file.as_uri()}
    assert browser.title == HOSTILE_TITLE, "no script of the data has run"
    assert not browser.find_elements(By.CSS_SELECTOR, "img, iframe, object")


def _type(page, text):
    box = page.find_element(By.ID, "search")
    box.clear()
    box.send_keys(text)
    return [item.text for item in page.find_elements(By.CSS_SELECTOR, "#matches li span")]


def _detail(page):
    """The panel, once it is filled."""
    panel = page.find_element(By.ID, "detail")
    WebDriverWait(page, 10).until(lambda _: not panel.is_displayed() or panel.find_elements(By.TAG_NAME, "h2"))
    return panel


def _choose(page, name):
    _type(page, name)
    page.find_element(By.ID, "search").send_keys(Keys.ENTER)
    WebDriverWait(page, 10).until(lambda _: _heading(page) == name)
    return _detail(page)


def _heading(page):
    return "".join(title.text for title in page.find_elements(By.CSS_SELECTOR, "#detail h2"))


COUNT = """
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
UNCOVERED, COVERED, PANEL = (0xD5, 0x5E, 0x00), (0x00, 0x9E, 0x73), (255, 255, 255)


def _points(page, colour, near=10):
    """How many points of the map, as it is on the screen, have a colour or nearly."""
    page.execute_script("return new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
    return page.execute_async_script(COUNT, page.get_screenshot_as_base64(), colour, near)


def _middle_of_free_map(page, covered):
    box = page.find_element(By.ID, "map").rect
    return int(box["x"] + (box["width"] - covered) / 2), int(box["y"] + box["height"] / 2)


def _pressed(page, selector):
    button = page.find_element(By.CSS_SELECTOR, selector)
    return button, int(button.find_element(By.TAG_NAME, "b").text)


def test_title_and_language(page):
    assert page.find_element(By.TAG_NAME, "h1").text == HOSTILE_TITLE
    assert page.find_element(By.TAG_NAME, "html").get_attribute("lang") == "zh-CN"


@EITHER
def test_covered_and_uncovered_are_drawn(page):
    assert _points(page, UNCOVERED) > 300
    assert _points(page, COVERED) > 100


@EITHER
def test_a_click_on_a_node_opens_its_panel(page):
    covered = _choose(page, "松涛社区11号商店").rect["width"]
    x, y = _middle_of_free_map(page, covered)
    page.find_element(By.ID, "search").send_keys(Keys.ESCAPE)
    assert not _detail(page).is_displayed()
    time.sleep(0.5)  # vis-network takes two clicks within this time for a double click
    pointer = ActionChains(page)
    pointer.w3c_actions.pointer_action.move_to_location(x, y)
    pointer.w3c_actions.pointer_action.click()
    pointer.perform()
    WebDriverWait(page, 5).until(lambda _: _detail(page).is_displayed())
    text = _detail(page).text
    for said in ("松涛社区11号商店", "非公企业", "组织覆盖", "从业人数", "企业台账.xlsx › 企业 › 第7行 › G列"):
        assert said in text
    page.find_element(By.CSS_SELECTOR, "#detail .close").click()
    assert not _detail(page).is_displayed()


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("沐春社区第2", "沐春社区第2网格"),
        ("mcsqd2", "沐春社区第2网格"),
        ("MuCSQ第2", "沐春社区第2网格"),
        ("songjiangjd", "松江街道"),
        ("javascript:document", "社团</script><script>document.title=2</script>"),
    ],
)
def test_search_by_characters_pinyin_initials_and_other_spellings(page, query, found):
    assert _type(page, query)[0] == found


def test_search_that_finds_nothing_and_more_than_it_shows(page):
    assert _type(page, "没有这个单位") == []
    assert page.find_element(By.ID, "matched").text == "没有找到"
    assert len(_type(page, "社区")) == 12
    assert page.find_element(By.ID, "matched").text.startswith("另有")


@pytest.mark.parametrize("name", [f"社团{ENDS_SCRIPT}", f"物业{IMAGE}", "{{ 7 * 7 }}{% raw %}"])
def test_hostile_names_are_only_text(page, name):
    assert _choose(page, name).is_displayed()


def test_neighbours_can_be_followed(page):
    links = _choose(page, "松涛社区11号商店").find_elements(By.CSS_SELECTOR, ".neighbour")
    next(link for link in links if link.text == "松涛社区第1网格党支部").click()
    WebDriverWait(page, 5).until(lambda _: _heading(page) == "松涛社区第1网格党支部")


@EITHER
def test_the_way_to_the_core_is_told_and_drawn(page):
    _choose(page, "松涛社区11号商店")
    focus = (0x00, 0x72, 0xB2)
    before = _points(page, focus)
    page.find_element(By.ID, "to-core").click()
    WebDriverWait(page, 5).until(lambda _: page.find_elements(By.CSS_SELECTOR, "#path li"))
    steps = [step.text for step in page.find_elements(By.CSS_SELECTOR, "#path .neighbour")]
    assert steps == ["松涛社区第1网格党支部", "松涛社区委员会"]
    assert _points(page, focus) > before + 50
    _choose(page, "松涛社区12号商店")
    page.find_element(By.ID, "to-core").click()
    WebDriverWait(page, 5).until(lambda _: "没有任何关系" in page.find_element(By.ID, "path").text)


@EITHER
def test_what_is_chosen_fades_the_rest_and_two_steps_show_more(page):
    whole = _points(page, UNCOVERED)
    _choose(page, "松涛社区11号商店")
    page.find_element(By.ID, "fit").click()
    one = _points(page, UNCOVERED)
    page.find_element(By.ID, "wider").click()
    two = _points(page, UNCOVERED)
    assert one < two < whole


@EITHER
def test_legend_fades_and_counts(page):
    kind, enterprises = _pressed(page, "#kinds [data-kind=enterprise]")
    _, uncovered = _pressed(page, "[data-class=uncovered]")
    assert enterprises == 12
    before = _points(page, UNCOVERED)
    kind.click()
    assert _points(page, UNCOVERED) < before
    assert kind.get_attribute("aria-pressed") == "false"
    assert _pressed(page, "[data-class=uncovered]")[1] < uncovered
    kind.click()
    assert _pressed(page, "[data-class=uncovered]")[1] == uncovered
    assert _points(page, UNCOVERED) == before


def test_colours_by_one_rule(page):
    _, asked = _pressed(page, "[data-class=uncovered]")
    Select(page.find_element(By.ID, "colour-rule")).select_by_value("enterprise-coverage")
    assert _pressed(page, "[data-class=uncovered]")[1] == 10
    assert _pressed(page, "[data-class=organisation]")[1] == 2
    assert asked > 10


def test_colours_by_kind_grid_and_severity(page):
    colour = Select(page.find_element(By.ID, "colour"))
    uncovered = _points(page, UNCOVERED)
    colour.select_by_value("severity")
    names = [button.text.split("\n")[0] for button in page.find_elements(By.CSS_SELECTOR, "#classes button")]
    assert names[:3] == ["严重缺口", "中等缺口", "轻微缺口"]
    counts = [
        _pressed(page, f"[data-class={name}]")[1] for name in ("high", "medium", "low", "unknown", "fine", "not_asked")
    ]
    assert sum(counts) == len(the_street())
    colour.select_by_value("grid")
    assert _pressed(page, "[data-class=in_grid]")[1] + _pressed(page, "[data-class=no_grid]")[1] == len(the_street())
    blue = (0x00, 0x72, 0xB2)
    assert _points(page, blue) > 100, "the first grid of each community"
    colour.select_by_value("kind")
    assert not page.find_element(By.ID, "classes").is_displayed()
    assert _points(page, UNCOVERED) < uncovered


def test_findings_filter_and_select(page):
    Select(page.find_element(By.ID, "by-rule")).select_by_value("enterprise-coverage")
    Select(page.find_element(By.ID, "by-standing")).select_by_value("organisation")
    names = page.execute_script(
        "return [...document.querySelectorAll('#findings tbody button')].map((name) => name.textContent)"
    )
    assert set(names) == {"松涛社区11号商店", "沐春社区11号商店"}
    assert page.find_element(By.ID, "count").text.startswith("2 / ")
    page.find_element(By.CSS_SELECTOR, "#findings tbody button").send_keys(Keys.ENTER)
    WebDriverWait(page, 5).until(lambda _: _heading(page) == names[0])
    assert _selected(page) == [names[0]]
    _choose(page, names[1])
    assert _selected(page) == [names[1]]


def _selected(page):
    return page.execute_script(
        "return [...document.querySelectorAll('#findings tr[aria-selected=true] button')].map((name) => name.textContent)"
    )


def test_findings_sort_up_down_and_back(page):
    def names():
        return [cell.text for cell in page.find_elements(By.CSS_SELECTOR, "#findings tbody tr td:nth-child(3)")]

    usual, head = names(), page.find_element(By.ID, "sort-rule")
    head.click()
    up = names()
    assert head.find_element(By.XPATH, "..").get_attribute("aria-sort") == "ascending"
    head.click()
    down = names()
    assert up[0] != down[0]
    head.click()
    assert names() == usual


@EITHER
def test_the_address_keeps_the_view(page):
    _choose(page, "松涛社区12号商店")
    Select(page.find_element(By.ID, "colour")).select_by_value("severity")
    page.find_element(By.CSS_SELECTOR, "#kinds [data-kind=estate]").click()
    Select(page.find_element(By.ID, "by-rule")).select_by_value("enterprise-coverage")
    WebDriverWait(page, 5).until(lambda driver: "list=enterprise-coverage" in driver.current_url)
    address, drawn = page.current_url, _points(page, UNCOVERED)
    _open(page, address)
    WebDriverWait(page, 5).until(lambda _: _heading(page) == "松涛社区12号商店")
    assert Select(page.find_element(By.ID, "colour")).first_selected_option.text == "缺口轻重"
    assert page.find_element(By.CSS_SELECTOR, "[data-kind=estate]").get_attribute("aria-pressed") == "false"
    assert page.find_element(By.ID, "count").text.startswith("12 / ")
    assert abs(_points(page, UNCOVERED) - drawn) <= 0.05 * drawn


def test_an_address_of_nothing_is_the_whole_map(page):
    _open(page, page.current_url + "#node=NO-SUCH&colour=odd&rule=x&no-kind=%3Cimg%3E&sort=x&at=1+x+2&list=%22")
    assert not _detail(page).is_displayed()
    assert _points(page, UNCOVERED) > 300


@pytest.mark.parametrize("ending", ["png", "svg", "csv"])
def test_what_is_saved(page, ending, tmp_path):
    page.execute_cdp_cmd("Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(tmp_path)})
    page.find_element(By.ID, f"save-{ending}").click()
    WebDriverWait(page, 10).until(lambda _: [file for file in tmp_path.iterdir() if file.suffix == f".{ending}"])
    (saved,) = tmp_path.iterdir()
    content = saved.read_bytes()
    if ending == "png":
        box = page.find_element(By.ID, "map").rect
        assert content[:8] == b"\x89PNG\r\n\x1a\n"
        assert int.from_bytes(content[16:20]) == 2 * int(box["width"])
    elif ending == "svg":
        drawing = ET.fromstring(content)
        texts = [text.text for text in drawing.iter("{http://www.w3.org/2000/svg}text")]
        assert {"松涛社区", "沐春社区"} <= set(texts)
        fills = [path.get("fill") for path in drawing.iter("{http://www.w3.org/2000/svg}path")]
        assert fills.count("#d55e00") > 10
    else:
        rows = list(csv.reader(content.decode("utf-8-sig").splitlines()))
        assert len(rows) - 1 == int(page.find_element(By.ID, "count").text.split(" / ")[0])
        assert rows[0] == ["结论", "名称", "规则", "社区", "说明", "rule", "id"]
        assert any(row[5:] == ["enterprise-coverage", "EN-111"] for row in rows)


def test_arrow_keys_walk_over_the_map(page):
    canvas = page.find_element(By.ID, "map")
    canvas.send_keys(Keys.ARROW_LEFT)
    first = _detail(page).find_element(By.TAG_NAME, "h2").text
    canvas.send_keys(Keys.ARROW_LEFT)
    WebDriverWait(page, 5).until(lambda _: _heading(page) not in ("", first))


def test_the_findings_by_keyboard_alone(page):
    row = page.find_element(By.CSS_SELECTOR, "#findings tbody button")
    row.send_keys(Keys.ARROW_DOWN * 30)
    reached = page.switch_to.active_element
    assert reached.find_element(By.XPATH, "../..").get_attribute("aria-rowindex") == "32"
    name = reached.text
    reached.send_keys(Keys.ENTER)
    WebDriverWait(page, 5).until(lambda _: _heading(page) == name)
    ActionChains(page).send_keys(Keys.ESCAPE).perform()
    WebDriverWait(page, 5).until(lambda _: not _detail(page).is_displayed())


def test_no_serious_flaw_for_those_who_hear_or_type(page):
    _choose(page, "松涛社区11号商店")
    axe = Axe(page)
    axe.inject()
    flaws = [each for each in axe.run()["violations"] if each["impact"] in ("serious", "critical")]
    assert not flaws, axe.report(flaws)
    assert _detail(page).get_attribute("aria-live") == "polite"
