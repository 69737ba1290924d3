"""The map in a real browser."""

import csv
from xml.etree import ElementTree as ET

import pytest
from axe_selenium_python import Axe
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import Select

from tests.viz.browsing import addresses_asked, forget, text, texts, until
from tests.viz.conftest import DAY, ENDS_SCRIPT, IMAGE
from tests.viz.reader import (
    COVERED,
    FOCUS,
    UNCOVERED,
    choose,
    entry,
    go_home,
    heading,
    open_map,
    points,
    press,
    search,
    selected,
)
from viz.map_data import map_data
from viz.network_map import RENDERERS, render

HOSTILE_TITLE = "<img src=x onerror='document.title=5'> {{ 7*7 }} </script>"


@pytest.fixture(scope="module")
def files(tmp_path_factory, street, findings):
    """The same map by each renderer."""
    folder = tmp_path_factory.mktemp("map")
    data = map_data(street, findings, title=HOSTILE_TITLE, language="zh", as_of=DAY)
    for renderer in RENDERERS:
        (folder / f"{renderer}.html").write_text(render(data, renderer), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def renderer(request):
    """The one that draws by itself, or the one that a test asks for."""
    return getattr(request, "param", "webgl")


EITHER = pytest.mark.parametrize("renderer", RENDERERS, indirect=True, scope="module")
"""Both surfaces, one after the other; all around them is the same script."""


@pytest.fixture
def page(browser, files, renderer):
    """A map as it is when it is opened."""
    file = files / f"{renderer}.html"
    if browser.current_url.split("#")[0] == file.as_uri():
        forget(browser)
        go_home(browser)
    else:
        open_map(browser, file.as_uri())
    yield browser
    assert browser.get_log("browser") == [], "neither script error nor policy violation nor failed request"
    asked = {url.split("#")[0] for url in addresses_asked(browser) if not url.startswith("blob:")}
    assert asked <= {file.as_uri()}
    assert browser.title == HOSTILE_TITLE, "no script of the data has run"
    assert not browser.find_elements(By.CSS_SELECTOR, "img, iframe, object")


def _middle_of_free_map(page, covered):
    box = page.find_element(By.ID, "map").rect
    return int(box["x"] + (box["width"] - covered) / 2), int(box["y"] + box["height"] / 2)


def test_title_and_language(page):
    assert page.find_element(By.TAG_NAME, "h1").text == HOSTILE_TITLE
    assert page.find_element(By.TAG_NAME, "html").get_attribute("lang") == "zh-CN"
    assert page.find_element(By.CSS_SELECTOR, "header .day").text == "截至 2026-01-01"


@EITHER
def test_covered_and_uncovered_are_drawn(page):
    assert points(page, UNCOVERED) > 300
    assert points(page, COVERED) > 100


@EITHER
def test_a_click_on_a_node_opens_its_panel(page):
    covered = choose(page, "松涛社区11号商店").rect["width"]
    x, y = _middle_of_free_map(page, covered)
    page.find_element(By.ID, "search").send_keys(Keys.ESCAPE)
    until(page, lambda: not heading(page))
    pointer = ActionChains(page)
    pointer.w3c_actions.pointer_action.move_to_location(x, y)
    pointer.w3c_actions.pointer_action.click()
    pointer.perform()
    until(page, lambda: heading(page))
    told = text(page, "#detail")
    for said in ("松涛社区11号商店", "非公企业", "组织覆盖", "从业人数", "企业台账.xlsx › 企业 › 第7行 › G列"):
        assert said in told
    page.find_element(By.CSS_SELECTOR, "#detail .close").click()
    until(page, lambda: not heading(page))


def test_search_by_characters_pinyin_initials_and_other_spellings(page):
    for query, found in (
        ("沐春社区第2", "沐春社区第2网格"),
        ("mcsqd2", "沐春社区第2网格"),
        ("MuCSQ第2", "沐春社区第2网格"),
        ("songjiangjd", "松江街道"),
        ("javascript:document", "社团</script><script>document.title=2</script>"),
    ):
        assert search(page, query)[0] == found


def test_search_that_finds_nothing_and_more_than_it_shows(page):
    assert search(page, "没有这个单位") == []
    assert text(page, "#matched") == "没有找到"
    assert len(search(page, "社区")) == 12
    assert text(page, "#matched").startswith("另有")


def test_hostile_names_are_only_text(page):
    for name in (f"社团{ENDS_SCRIPT}", f"物业{IMAGE}", "{{ 7 * 7 }}{% raw %}"):
        assert choose(page, name).is_displayed()


def test_neighbours_can_be_followed(page):
    choose(page, "松涛社区11号商店")
    press(page, "#detail .neighbour", "松涛社区第1网格党支部")
    until(page, lambda: heading(page) == "松涛社区第1网格党支部")


@EITHER
def test_the_way_to_the_core_is_told_and_drawn(page):
    choose(page, "松涛社区11号商店")
    before = points(page, FOCUS)
    page.find_element(By.ID, "to-core").click()
    until(page, lambda: texts(page, "#path .neighbour") == ["松涛社区第1网格党支部", "松涛社区委员会"])
    assert points(page, FOCUS) > before + 50
    choose(page, "松涛社区12号商店")
    page.find_element(By.ID, "to-core").click()
    until(page, lambda: "没有任何关系" in "".join(texts(page, "#path")))


@EITHER
def test_what_is_chosen_fades_the_rest_and_two_steps_show_more(page):
    whole = points(page, UNCOVERED)
    choose(page, "松涛社区11号商店")
    page.find_element(By.ID, "fit").click()
    one = points(page, UNCOVERED)
    page.find_element(By.ID, "wider").click()
    two = points(page, UNCOVERED)
    assert one < two < whole


@EITHER
def test_legend_fades_and_counts(page):
    kind, enterprises = entry(page, "#kinds [data-kind=enterprise]")
    _, uncovered = entry(page, "[data-class=uncovered]")
    assert enterprises == 12
    before = points(page, UNCOVERED)
    kind.click()
    assert points(page, UNCOVERED) < before
    assert kind.get_attribute("aria-pressed") == "false"
    assert entry(page, "[data-class=uncovered]")[1] < uncovered
    kind.click()
    assert entry(page, "[data-class=uncovered]")[1] == uncovered
    assert points(page, UNCOVERED) == before


def test_colours_by_one_rule(page):
    _, asked = entry(page, "[data-class=uncovered]")
    Select(page.find_element(By.ID, "colour-rule")).select_by_value("enterprise-coverage")
    assert entry(page, "[data-class=uncovered]")[1] == 10
    assert entry(page, "[data-class=organisation]")[1] == 2
    assert asked > 10


def test_colours_by_kind_grid_and_severity(page, street):
    colour = Select(page.find_element(By.ID, "colour"))
    uncovered = points(page, UNCOVERED)
    colour.select_by_value("severity")
    assert texts(page, "#classes button span")[:3] == ["严重缺口", "中等缺口", "轻微缺口"]
    assert sum(map(int, texts(page, "#classes button b"))) == len(street)
    assert len(texts(page, "#classes button")) == 6
    colour.select_by_value("grid")
    assert entry(page, "[data-class=in_grid]")[1] + entry(page, "[data-class=no_grid]")[1] == len(street)
    assert points(page, FOCUS) > 100, "the first grid of each community"
    colour.select_by_value("kind")
    assert not page.find_element(By.ID, "classes").is_displayed()
    assert points(page, UNCOVERED) < uncovered


def test_findings_filter_and_select(page):
    Select(page.find_element(By.ID, "by-rule")).select_by_value("enterprise-coverage")
    Select(page.find_element(By.ID, "by-standing")).select_by_value("organisation")
    names = texts(page, "#findings tbody button")
    assert set(names) == {"松涛社区11号商店", "沐春社区11号商店"}
    assert text(page, "#count").startswith("2 / ")
    press(page, "#findings tbody button", names[0])
    until(page, lambda: heading(page) == names[0])
    assert selected(page) == [names[0]]
    choose(page, names[1])
    assert selected(page) == [names[1]]


def test_findings_sort_up_down_and_back(page):
    def rules():
        return texts(page, "#findings tbody tr td:nth-child(3)")

    usual, head = rules(), page.find_element(By.ID, "sort-rule")
    head.click()
    up = rules()
    assert head.find_element(By.XPATH, "..").get_attribute("aria-sort") == "ascending"
    head.click()
    assert up[0] != rules()[0]
    head.click()
    assert rules() == usual


def test_paper_lists_what_is_lacking_or_unknown(page):
    def standings():
        return set(
            page.execute_script("return [...document.querySelectorAll('#findings tbody i')].map((i) => i.className)")
        )

    on_screen = text(page, "#count")
    page.execute_script("dispatchEvent(new Event('beforeprint'))")
    assert standings() == {"dot uncovered"}
    shown, of_all = text(page, "#count").removesuffix(" 条").split(" / ")
    assert 0 < int(shown) < int(of_all)
    assert len(texts(page, "#findings tbody button")) == int(shown)
    page.execute_script("dispatchEvent(new Event('afterprint'))")
    assert text(page, "#count") == on_screen


@EITHER
def test_a_map_drawn_for_the_screen_keeps_its_proportions_on_paper(page):
    page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    fits = page.execute_script(
        "return [...document.querySelectorAll('#map canvas')].map((c) => getComputedStyle(c).objectFit)"
    )
    page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    assert fits
    assert set(fits) == {"contain"}


def test_a_narrow_window_has_the_legend_and_every_column(page):
    page.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride", {"width": 800, "height": 900, "deviceScaleFactor": 1, "mobile": False}
    )
    sign = page.find_element(By.CSS_SELECTOR, "#kinds button")
    assert sign.is_displayed()
    assert page.find_element(By.ID, "map").rect["y"] >= sign.rect["y"] + sign.rect["height"]
    sideways = "const table = document.querySelector('#findings .scroll'); return table.scrollWidth - table.clientWidth"
    assert page.execute_script(sideways) == 0
    assert all(head.rect["width"] > 60 for head in page.find_elements(By.CSS_SELECTOR, "#findings th"))
    page.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


@EITHER
def test_the_address_keeps_the_view(page):
    choose(page, "松涛社区12号商店")
    Select(page.find_element(By.ID, "colour")).select_by_value("severity")
    page.find_element(By.CSS_SELECTOR, "#kinds [data-kind=estate]").click()
    Select(page.find_element(By.ID, "by-rule")).select_by_value("enterprise-coverage")
    until(page, lambda: "list=enterprise-coverage" in page.current_url)
    address, drawn = page.current_url, points(page, UNCOVERED)
    open_map(page, address)
    until(page, lambda: heading(page) == "松涛社区12号商店")
    assert Select(page.find_element(By.ID, "colour")).first_selected_option.text == "缺口轻重"
    assert page.find_element(By.CSS_SELECTOR, "[data-kind=estate]").get_attribute("aria-pressed") == "false"
    assert text(page, "#count").startswith("12 / ")
    assert abs(points(page, UNCOVERED) - drawn) <= 0.05 * drawn


def test_an_address_of_nothing_is_the_whole_map(page):
    address = page.current_url.split("#")[0]
    open_map(page, address + "#node=NO-SUCH&colour=odd&rule=x&no-kind=%3Cimg%3E&sort=x&at=1+x+2&list=%22")
    assert not heading(page)
    assert points(page, UNCOVERED) > 300


def _saved(page, ending, folder):
    page.execute_cdp_cmd("Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": str(folder)})
    page.find_element(By.ID, f"save-{ending}").click()
    (file,) = until(page, lambda: list(folder.glob(f"*.{ending}")))
    return file.read_bytes()


def test_a_saved_picture(page, tmp_path):
    picture, box = _saved(page, "png", tmp_path), page.find_element(By.ID, "map").rect
    assert picture[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(picture[16:20]) == 2 * int(box["width"])


def test_a_saved_drawing(page, tmp_path):
    drawing = ET.fromstring(_saved(page, "svg", tmp_path))
    names = [name.text for name in drawing.iter("{http://www.w3.org/2000/svg}text")]
    assert {"松涛社区", "沐春社区"} <= set(names)
    fills = [path.get("fill") for path in drawing.iter("{http://www.w3.org/2000/svg}path")]
    assert fills.count("#d55e00") > 10


def test_a_saved_table(page, tmp_path):
    rows = list(csv.reader(_saved(page, "csv", tmp_path).decode("utf-8-sig").splitlines()))
    assert len(rows) - 1 == int(text(page, "#count").split(" / ")[0])
    assert rows[0] == ["结论", "名称", "规则", "社区", "说明", "rule", "id"]
    assert any(row[5:] == ["enterprise-coverage", "EN-111"] for row in rows)


def test_arrow_keys_walk_over_the_map(page):
    canvas = page.find_element(By.ID, "map")
    canvas.send_keys(Keys.ARROW_LEFT)
    first = until(page, lambda: heading(page))
    canvas.send_keys(Keys.ARROW_LEFT)
    until(page, lambda: heading(page) not in ("", first))


def test_the_findings_by_keyboard_alone(page):
    page.find_element(By.ID, "by-standing").send_keys(Keys.TAB)
    keys = ActionChains(page)
    keys.send_keys(Keys.TAB * 6, Keys.ARROW_DOWN * 30).perform()  # past the columns' heads to the first row, and down
    place, name = until(page, lambda: _focused_row(page))
    assert place == "32"
    keys = ActionChains(page)
    keys.send_keys(Keys.ENTER).perform()
    until(page, lambda: heading(page) == name)
    assert _focused_row(page) == ["32", name], "the reader goes on from where they were"
    ActionChains(page).send_keys(Keys.ESCAPE).perform()
    until(page, lambda: not heading(page))


def _focused_row(page):
    return page.execute_script(
        "const at = document.activeElement.closest('tbody tr');"
        "return at && [at.getAttribute('aria-rowindex'), document.activeElement.textContent]"
    )


@EITHER
def test_no_serious_flaw_for_those_who_hear_or_type(page):
    choose(page, "松涛社区11号商店")
    axe = Axe(page)
    axe.inject()
    flaws = [each for each in axe.run()["violations"] if each["impact"] in ("serious", "critical")]
    assert not flaws, axe.report(flaws)
    assert page.find_element(By.ID, "detail").get_attribute("aria-live") == "polite"
