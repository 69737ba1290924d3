import base64
import hashlib
import json
import re

import pytest

from graphcore.elements import Node
from graphcore.graph import Graph
from tests.viz.unpacking import Unpacked
from viz import pyvis_map, webgl_map
from viz.html import json_in_html
from viz.map_data import map_data
from viz.network_map import RENDERERS, render

ELEMENT = re.compile(r"<(script|style)([^>]*)>(.*?)</\1>", re.DOTALL)


@pytest.fixture(scope="module")
def data(street, findings):
    assert findings
    return map_data(street, findings, title="</title><script>document.title=4</script>{{ 7*7 }}", language="zh")


@pytest.mark.parametrize("renderer", RENDERERS)
def test_byte_identical(data, renderer):
    assert render(data, renderer).encode() == render(data, renderer).encode()


@pytest.mark.parametrize(("renderer", "parts"), [("pyvis", 3), ("webgl", 2)])
def test_the_policy_names_exactly_what_is_there(data, renderer, parts):
    html = render(data, renderer)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html).group(1)
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    hashes = {
        f"'sha256-{base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()}'"
        for _, kind, body in ELEMENT.findall(html)
        if "type=" not in kind
    }
    assert len(hashes) == parts
    assert set(re.findall(r"'sha256-[^']+'", policy)) == hashes


@pytest.mark.parametrize("renderer", RENDERERS)
def test_no_line_end_that_a_browser_would_change_before_hashing(data, renderer):
    assert "\r" not in render(data, renderer)


def test_the_renderer_goes_by_size(data):
    assert render(data) == pyvis_map.render(data)
    many = map_data(
        Graph.of([Node(f"EN-{number}", "enterprise", "企") for number in range(1_001)]), [], title="", language="zh"
    )
    assert render(many) == webgl_map.render(many)


def test_nothing_in_the_data_can_end_its_element(data):
    html = render(data)
    assert html.count("</script>") == 5
    assert any("</script><script>" in name for name in Unpacked(html, "overview").columns["name"])
    assert "<title>&lt;/title&gt;" in html
    assert "{{ 7*7 }}" in html


@pytest.mark.parametrize("text", ["</script>", "<!--", "&amp;", "\u2028\u2029", "]]>"])
def test_json_in_html(text):
    written = json_in_html({"name": text})
    assert not set(written) & set("<>&\u2028\u2029")
    assert json.loads(written) == {"name": text}


def test_evidence_points_to_what_decided(data):
    html = render(data)
    page, cells = Unpacked(html, "overview"), Unpacked(html, "cells")
    asked = [page.head["rules"][page.head["verdicts"][verdict][0]]["id"] for verdict in page.columns["verdict"]]
    ids = page.columns["id"]
    about = [ids[node] for node in page.columns["about"]]
    finding = list(zip(asked, about, strict=True)).index(("enterprise-coverage", "EN-111"))
    start = sum(cells.columns["decided_length"][:finding])
    place, near = divmod(cells.columns["decided"][start], 3)
    assert near == 1, "a tie of the enterprise"
    ends = [(source, source + span) for source, span in zip(page.columns["source"], page.columns["span"], strict=True)]
    tie = [number for number, both in enumerate(ends) if ids.index("EN-111") in both][place]
    assert [ids[end] for end in ends[tie]] == ["EN-111", "PO-11"]
    assert json.loads(cells.numbered("tie_sources", tie)) == [[["企业台账.xlsx", "企业", 7, "G"]]]


def test_search_table_has_the_characters_used_and_no_more(data):
    pinyin = Unpacked(render(data), "overview").head["pinyin"]
    assert pinyin["涛"] == "tao"
    assert "鑫" not in pinyin


def test_an_empty_graph_and_english():
    html = render(map_data(Graph.of([]), [], title="Nothing", language="en"))
    assert '<html lang="en">' in html
    lone = render(map_data(Graph.of([Node("EN-1", "enterprise", "Shop")]), [], title="One", language="en"))
    assert Unpacked(lone, "overview").columns["name"] == ["Shop"]


def test_three_hundred_nodes_stay_small():
    graph = Graph.of([Node(f"EN-{number:03}", "enterprise", f"云州第{number}有限公司") for number in range(300)])
    assert len(render(map_data(graph, [], title="大", language="zh")).encode()) < 700_000
