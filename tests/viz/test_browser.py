"""The map in a real browser."""

import time
from datetime import date

import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select, WebDriverWait

from queries.engines.networkx import NetworkXEngine
from queries.packs import load_pack
from tests.viz.browsing import addresses_asked, forget
from viz.map_data import map_data
from viz.pyvis_map import render

HOSTILE_TITLE = "<img src=x onerror='document.title=5'> {{ 7*7 }} </script>"


@pytest.fixture
def page(browser, street, tmp_path):
    engine = NetworkXEngine(street.to_networkx())
    findings = [each for rule in load_pack().rules.values() for each in engine.findings(rule, date(2026, 1, 1))]
    file = tmp_path / "map.html"
    file.write_text(render(map_data(street, findings, title=HOSTILE_TITLE, language="zh")), encoding="utf-8")
    forget(browser)
    browser.get(file.as_uri())
    yield browser
    assert browser.get_log("browser") == [], "neither script error nor policy violation nor failed request"
    assert addresses_asked(browser) == {file.as_uri()}
    assert browser.title == HOSTILE_TITLE, "no script of the data has run"
    assert not browser.find_elements(By.CSS_SELECTOR, "img, iframe, object")


def _type(page, text):
    box = page.find_element(By.ID, "search")
    box.clear()
    box.send_keys(text)
    return [item.text for item in page.find_elements(By.CSS_SELECTOR, "#matches li span")]


def _detail(page):
    return page.find_element(By.ID, "detail")


def _middle_of_free_map(page, covered):
    box = page.find_element(By.ID, "map").rect
    return int(box["x"] + (box["width"] - covered) / 2), int(box["y"] + box["height"] / 2)


def _pressed(page, selector):
    button = page.find_element(By.CSS_SELECTOR, selector)
    return button, int(button.find_element(By.TAG_NAME, "b").text)


def test_title_and_language(page):
    assert page.find_element(By.TAG_NAME, "h1").text == HOSTILE_TITLE
    assert page.find_element(By.TAG_NAME, "html").get_attribute("lang") == "zh-CN"


def test_something_is_drawn(page):
    colours = page.execute_script(
        "const c = document.querySelector('#map canvas');"
        "return new Set(new Uint32Array(c.getContext('2d').getImageData(0, 0, c.width, c.height).data.buffer)).size"
    )
    assert colours > 20


def test_a_click_on_a_node_opens_its_panel(page):
    _type(page, "松涛社区11号商店")
    page.find_element(By.ID, "search").send_keys(Keys.ENTER)
    x, y = _middle_of_free_map(page, _detail(page).rect["width"])
    ActionChains(page).send_keys(Keys.ESCAPE).perform()
    assert not _detail(page).is_displayed()
    time.sleep(0.5)  # vis-network takes two clicks within this time for a double click
    pointer = ActionChains(page)
    pointer.w3c_actions.pointer_action.move_to_location(x, y)
    pointer.w3c_actions.pointer_action.click()
    pointer.perform()
    WebDriverWait(page, 5).until(lambda _: _detail(page).is_displayed())
    text = _detail(page).text
    assert "松涛社区11号商店" in text
    assert "非公企业" in text
    assert "组织覆盖" in text
    assert "从业人数" in text
    assert "企业台账.xlsx › 企业 › 第7行 › G列" in text


def test_a_click_beside_any_node_closes_it(page):
    _type(page, "松涛社区11号商店")
    page.find_element(By.ID, "search").send_keys(Keys.ENTER)
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


def test_search_that_finds_nothing(page):
    assert _type(page, "没有这个单位") == []
    assert "没有找到" in page.find_element(By.ID, "matches").text


@pytest.mark.parametrize("name", ["社团</script>", "物业<img", "{{ 7 * 7 }}"])
def test_hostile_names_are_only_text(page, name):
    _type(page, name)
    page.find_element(By.ID, "search").send_keys(Keys.ENTER)
    assert name in _detail(page).find_element(By.TAG_NAME, "h2").text


def test_neighbours_can_be_followed(page):
    _type(page, "松涛社区11号商店")
    page.find_element(By.ID, "search").send_keys(Keys.ENTER)
    links = _detail(page).find_elements(By.CSS_SELECTOR, ".neighbour")
    next(link for link in links if link.text == "松涛社区第1网格党支部").click()
    assert _detail(page).find_element(By.TAG_NAME, "h2").text == "松涛社区第1网格党支部"


def test_legend_fades_and_counts(page):
    def picture():
        return page.execute_script("return document.querySelector('#map canvas').toDataURL()")

    kind, enterprises = _pressed(page, "#kinds [data-kind=enterprise]")
    _, uncovered = _pressed(page, "[data-standing=uncovered]")
    assert enterprises == 12
    before = picture()
    kind.click()
    WebDriverWait(page, 5).until(lambda _: picture() != before)
    assert kind.get_attribute("aria-pressed") == "false"
    assert _pressed(page, "[data-standing=uncovered]")[1] < uncovered
    kind.click()
    assert _pressed(page, "[data-standing=uncovered]")[1] == uncovered
    WebDriverWait(page, 5).until(lambda _: picture() == before)


def test_colours_by_one_rule(page):
    _, asked = _pressed(page, "[data-standing=uncovered]")
    Select(page.find_element(By.ID, "colour-by")).select_by_value("enterprise-coverage")
    assert _pressed(page, "[data-standing=uncovered]")[1] == 10
    assert _pressed(page, "[data-standing=organisation]")[1] == 2
    assert asked > 10


def test_findings_filter_and_select(page):
    Select(page.find_element(By.ID, "by-rule")).select_by_value("enterprise-coverage")
    Select(page.find_element(By.ID, "by-standing")).select_by_value("organisation")
    rows = page.find_elements(By.CSS_SELECTOR, "#findings tbody tr")
    assert {row.find_element(By.TAG_NAME, "button").text for row in rows} == {"松涛社区11号商店", "沐春社区11号商店"}
    assert page.find_element(By.ID, "count").text.startswith("2 / ")
    rows[0].find_element(By.TAG_NAME, "button").send_keys(Keys.ENTER)
    assert _detail(page).find_element(By.TAG_NAME, "h2").text == rows[0].find_element(By.TAG_NAME, "button").text
    assert rows[0].get_attribute("aria-selected") == "true"


def test_arrow_keys_walk_over_the_map(page):
    canvas = page.find_element(By.ID, "map")
    canvas.send_keys(Keys.ARROW_LEFT)
    first = _detail(page).find_element(By.TAG_NAME, "h2").text
    canvas.send_keys(Keys.ARROW_LEFT)
    assert _detail(page).find_element(By.TAG_NAME, "h2").text != first


def test_every_control_has_a_name(page):
    nameless = page.execute_script(
        "return [...document.querySelectorAll('button, select, input')].filter((control) =>"
        " !(control.textContent.trim() || control.getAttribute('aria-label'))).length"
    )
    assert nameless == 0
    assert _detail(page).get_attribute("aria-live") == "polite"
