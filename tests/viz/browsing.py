"""A real browser, offline, that notes what a page asks for and complains of; and how a test waits for a page."""

from __future__ import annotations

import json
import os
import shutil

import pytest
from selenium import webdriver
from selenium.common.exceptions import NoSuchElementException, StaleElementReferenceException
from selenium.webdriver.support.ui import WebDriverWait

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--enable-unsafe-swiftshader",
    "--use-angle=swiftshader",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--force-prefers-reduced-motion",
    "--window-size=1440,900",
)
PATIENCE = 30
"""Seconds after which what has not come will not come; machines that test are busy."""


@pytest.fixture(scope="session")
def browser(tmp_path_factory):
    driver = started(tmp_path_factory.mktemp("profile"), *FLAGS)
    yield driver
    driver.quit()


def started(profile, *flags):
    """A browser of its own."""
    if not (CHROMIUM and DRIVER):
        reason = "No chromium and chromedriver: run scripts/install_browser.sh to test the map in a browser."
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for flag in (*flags, f"--user-data-dir={profile}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER))
    # Offline, so that whatever the page asked for would fail, and be seen.
    driver.execute_cdp_cmd("Network.enable", {})
    driver.execute_cdp_cmd(
        "Network.emulateNetworkConditions",
        {"offline": True, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1},
    )
    return driver


def until(browser, condition):
    """What a condition gives once it holds; an element that is drawn anew meanwhile is looked for again."""
    passing = (NoSuchElementException, StaleElementReferenceException)
    return WebDriverWait(browser, PATIENCE, 0.05, passing).until(lambda _: condition())


def texts(browser, selector):
    """The texts of all elements that a selector finds, read in one go: none can be drawn anew in between."""
    return browser.execute_script(
        "return [...document.querySelectorAll(arguments[0])].map((each) => each.textContent.trim())", selector
    )


def text(browser, selector):
    """The text of the one element that there is."""
    (found,) = texts(browser, selector)
    return found


def open_page(browser, address):
    """Open a page, with nothing noted of those before; the script of a map says when it is ready."""
    browser.get("about:blank")
    forget(browser)
    browser.get(address)


def forget(browser):
    """Put what was noted so far aside."""
    for kind in ("browser", "performance"):
        browser.get_log(kind)


def addresses_asked(browser):
    """The addresses that were asked for since."""
    events = [json.loads(entry["message"])["message"] for entry in browser.get_log("performance")]
    return {event["params"]["request"]["url"] for event in events if event["method"] == "Network.requestWillBeSent"}
