"""The documentation's site: built without a network, read without one, in both languages."""

from __future__ import annotations

import re
import tomllib
from urllib.parse import unquote

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from scripts.reference.licences import licence, locked
from tests.docs.pages import ROOT
from tests.viz.browsing import addresses_asked, forget

# What makes a browser fetch: attributes of HTML, and addresses in style sheets. A link to be clicked does not.
LOADS = re.compile(r"""<(?!a[ >])[a-z]+[^>]*?\b(?:src|srcset|href|data|poster)=["']?((?:https?:)?//[^"' >]+)""")
STYLES = re.compile(r"""(?:url\(|@import)\s*["']?((?:https?:)?//[^"')]+)""")


def test_no_page_names_anything_outside_to_be_loaded(site):
    pages, styles = list(site.rglob("*.html")), list(site.rglob("*.css"))
    assert len(pages) > 50
    assert styles
    outside = [(page.name, found) for page in pages for found in LOADS.findall(page.read_text(encoding="utf-8"))]
    outside += [
        (one.name, found) for one in [*pages, *styles] for found in STYLES.findall(one.read_text(encoding="utf-8"))
    ]
    assert outside == []


def test_every_link_of_the_site_leads_to_one_of_its_files(site):
    pages = [page for page in site.rglob("*.html") if page.name != "404.html"]  # which is shown for any address
    links = [
        (page, unquote(link))
        for page in pages
        for link in re.findall(r'<a [^>]*href="(?!\w+:)([^"#?]+)', page.read_text(encoding="utf-8"))
    ]
    assert len(links) > 1000
    assert {(page.name, link) for page, link in links if not (page.parent / link).exists()} == set()


def test_every_page_is_there_in_both_languages(site):
    english = {str(page.relative_to(site)) for page in site.rglob("*.html") if "zh" not in page.relative_to(site).parts}
    chinese = {str(page.relative_to(site / "zh")) for page in (site / "zh").rglob("*.html")}
    assert english - chinese == {"404.html"}
    assert chinese <= english


@pytest.mark.parametrize(
    ("page", "word", "expected"), [("index.html", "withheld", "share"), ("zh/index.html", "覆盖率", "coverage")]
)
def test_it_is_read_and_searched_from_a_folder_and_asks_for_nothing(site, browser, page, word, expected):
    browser.get((site / page).as_uri())
    found = WebDriverWait(browser, 20)
    field = found.until(lambda one: one.find_element(By.CSS_SELECTOR, ".md-search__input"))
    browser.execute_script("document.querySelector('#__search').click(); arguments[0].focus()", field)
    field.send_keys(word)
    results = found.until(lambda one: one.find_elements(By.CSS_SELECTOR, ".md-search-result__link"))
    assert any(expected in link.get_attribute("href") for link in results)
    assert {address.split(":")[0] for address in addresses_asked(browser)} <= {
        "file",
        "data",
        "about",
        "blob",
        "chrome",
    }
    forget(browser)


def test_reference_names_all_there_is(site):
    from graphcore.problems import PROBLEM_KINDS
    from graphcore.vocabulary import EDGE_KINDS, NODE_KINDS, ROSTER_KINDS
    from onecore import __all__ as given

    def page(name):
        return (site / "reference" / f"{name}.html").read_text(encoding="utf-8")

    assert [
        name for name in (*NODE_KINDS, *EDGE_KINDS, *ROSTER_KINDS) if f"<code>{name}</code>" not in page("vocabulary")
    ] == []
    assert [name for name in PROBLEM_KINDS if f"<code>{name}</code>" not in page("problems")] == []
    assert [name for name in given if name not in page("python")] == []
    rooms = [ROOT / room for room in ("graphcore", "queries", "viz", "onecore")]
    names = [module.name for room in rooms for module in room.rglob("[!_]*.py")]
    assert [name for name in names if f"<code>{name}</code>" not in page("modules")] == []


def test_every_locked_package_has_a_licence():
    names = [name for name, _, _ in locked()]
    locked_lines = re.findall(
        r"^([a-z0-9-]+)==", (ROOT / "requirements.lock").read_text(encoding="utf-8"), re.MULTILINE
    )
    assert names == list(dict.fromkeys(locked_lines))
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["dependencies"]
    assert {re.match("[a-z0-9-]+", one)[0] for one in wanted} <= set(names)
    assert not any(re.search("unknown", text, re.IGNORECASE) for _, _, text in locked())
    with pytest.raises(LookupError, match="not-installed"):
        licence("not-installed")


def test_the_maps_page_carries_only_code_that_is_listed():
    import json

    viewer = json.loads((ROOT / "viz" / "viewer" / "package.json").read_text(encoding="utf-8"))
    assert "dependencies" not in viewer  # its script is the project's own alone


def test_every_link_leads_somewhere_where_pages_are_read_beside_the_code():
    pages = [*(ROOT / "docs").rglob("*.md"), *ROOT.glob("*.md"), *(ROOT / "examples").rglob("*.md")]
    links = [
        (page, link)
        for page in pages
        for link in re.findall(r"\]\((?!\w+:)([^)#]+)[^)]*\)", page.read_text(encoding="utf-8"))
    ]
    assert len(links) > 200
    assert [(page.name, link) for page, link in links if not (page.parent / link).exists()] == []


def test_pictures_are_small_and_every_one_is_shown():
    pages = "".join(path.read_text(encoding="utf-8") for path in [*(ROOT / "docs").rglob("*.md"), *ROOT.glob("*.md")])
    pictures = list((ROOT / "docs" / "images").iterdir())
    assert [one.name for one in pictures if one.stat().st_size > 200_000 or one.name not in pages] == []


def test_the_house_has_every_room_and_file_that_its_page_names():
    page = (ROOT / "docs" / "house.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `((?:roster/)?\w+/)` \|.*\|(.*)\|$", page, re.MULTILINE)
    within = {f"roster/{room.parent.name}/" for room in (ROOT / "graphcore" / "roster").glob("*/__init__.py")}
    assert [room for room, _ in rows if room not in within] == ["graphcore/", "queries/", "viz/", "onecore/"]
    assert within <= {room for room, _ in rows}
    at = {room: ROOT / "graphcore" / room if room in within else ROOT / room for room, _ in rows}
    named = [(at[room], name) for room, told in rows for name in re.findall(r"`([\w./]+(?:\.py|/))`", told)]
    missing = [name for room, name in named if not any(room.rglob(name.rstrip("/")))]
    assert missing == []
    added = re.findall(r"`((?:graphcore|queries|viz|onecore|tests|scripts|examples)/[\w./]*)`", page)
    assert [name for name in added if not (ROOT / name).exists()] == []
