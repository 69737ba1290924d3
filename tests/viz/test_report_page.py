"""The report in a real browser, on screen and on paper."""

from __future__ import annotations

import base64
import re

import pytest
from axe_selenium_python import Axe
from selenium.webdriver.common.by import By

from tests.viz.browsing import addresses_asked, open_page, text, texts
from tests.viz.conftest import HOSTILE_TITLE
from viz.report.page import page

A4 = (210 / 25.4 * 72, 297 / 25.4 * 72)


@pytest.fixture(scope="module", params=["zh", "en"])
def opened(request, browser, report, tmp_path_factory):
    file = tmp_path_factory.mktemp("report") / "report.html"
    file.write_text(page(report(request.param)), encoding="utf-8")
    open_page(browser, file.as_uri())
    yield browser
    assert browser.get_log("browser") == [], "neither policy violation nor failed request"
    assert addresses_asked(browser) == {file.as_uri()}
    assert browser.title.split() == HOSTILE_TITLE.split()
    assert not browser.find_elements(By.CSS_SELECTOR, "img, iframe, object, script")


def test_names_are_only_text_and_every_section_is_there(opened):
    assert opened.find_element(By.TAG_NAME, "h1").text.split() == HOSTILE_TITLE.split()
    assert texts(opened, "nav a") == texts(opened, "main section > h2")
    for section in ("summary", "coverage", "gaps", "tiers", "triads", "map"):
        assert opened.find_elements(By.CSS_SELECTOR, f"main section#{section}")
    told = text(opened, "main")
    assert "<img src=x onerror" in told
    assert "document.title=2" in told


def test_no_serious_fault_of_accessibility(opened):
    axe = Axe(opened)
    axe.inject()
    found = axe.run()["violations"]
    serious = [each["id"] for each in found if each["impact"] in ("serious", "critical")]
    assert serious == [], axe.report(found)


def test_prints_on_a4_with_nothing_cut_off(opened):
    opened.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    opened.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride",
        {"width": 680, "height": 1000, "deviceScaleFactor": 1, "mobile": False},  # A4 within its margins, at 96 a inch
    )
    wide = opened.execute_script(
        "return [...document.querySelectorAll('table, figure, li, p, h1')]"
        ".filter((each) => each.getBoundingClientRect().right > innerWidth + 1 || each.scrollWidth > each.clientWidth + 1)"
        ".map((each) => each.outerHTML.slice(0, 80))"
    )
    opened.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
    opened.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})
    assert wide == []
    printed = opened.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True, "printBackground": True})
    pages = re.findall(rb"/MediaBox \[([\d. ]+)\]", base64.b64decode(printed["data"]))
    assert len(pages) >= 4
    for box in pages:
        _, _, width, height = map(float, box.split())
        assert (width, height) == pytest.approx(A4, abs=1)


def test_a_chart_is_told_in_words_too(opened):
    pictures = opened.find_elements(By.CSS_SELECTOR, "main svg[role=img]")
    assert len(pictures) > 8
    assert not opened.find_elements(By.CSS_SELECTOR, "main svg[role=img]:not([aria-label]), main svg[aria-label='']")
    assert texts(opened, "#coverage svg[role=img] text.figure")[:3] == ["12", "2 · 16.7%", "10 · 83.3%"]


def test_the_same_report_gives_the_same_page(report):
    assert page(report()) == page(report())
    assert page(report(internal=True)) != page(report())
