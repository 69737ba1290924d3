import base64
import hashlib
import json
import re
from datetime import date

import pytest

from graphcore.graph import Graph, Node
from queries.engines.networkx import NetworkXEngine
from queries.packs import load_pack
from viz.html import json_in_html
from viz.map_data import map_data
from viz.pyvis_map import render

ELEMENT = re.compile(r"<(script|style)([^>]*)>(.*?)</\1>", re.DOTALL)


@pytest.fixture
def data(street):
    engine = NetworkXEngine(street.to_networkx())
    findings = [each for rule in load_pack().rules.values() for each in engine.findings(rule, date(2026, 1, 1))]
    assert findings
    return map_data(street, findings, title="</title><script>document.title=4</script>{{ 7*7 }}", language="zh")


def _payload(html: str) -> dict:
    return json.loads(re.search(r'<script type="application/json" id="data">(.*?)</script>', html, re.DOTALL).group(1))


def test_byte_identical(data):
    assert render(data).encode() == render(data).encode()


def test_the_policy_names_exactly_what_is_there(data):
    html = render(data)
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html).group(1)
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    hashes = {
        f"'sha256-{base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()}'"
        for _, kind, body in ELEMENT.findall(html)
        if "application/json" not in kind
    }
    assert len(hashes) == 3
    assert set(re.findall(r"'sha256-[^']+'", policy)) == hashes


def test_no_line_end_that_a_browser_would_change_before_hashing(data):
    assert "\r" not in render(data)


def test_nothing_in_the_data_can_end_its_element(data):
    html = render(data)
    assert html.count("</script>") == 3
    names = {node["name"] for node in _payload(html)["nodes"]}
    assert any("</script><script>" in name for name in names)
    assert "<title>&lt;/title&gt;" in html
    assert "{{ 7*7 }}" in html


@pytest.mark.parametrize("text", ["</script>", "<!--", "&amp;", "\u2028\u2029", "]]>"])
def test_json_in_html(text):
    written = json_in_html({"name": text})
    assert not set(written) & set("<>&\u2028\u2029")
    assert json.loads(written) == {"name": text}


def test_evidence_points_to_what_decided(data):
    page = _payload(render(data))
    finding = next(
        each for each in page["findings"] if each["rule"] == "enterprise-coverage" and each["nodes"] == ["EN-111"]
    )
    (edge,) = (page["edges"][item] for item in finding["evidence"] if isinstance(item, int))
    assert (edge["kind"], edge["from"], edge["to"]) == ("has_party_org", "EN-111", "PO-11")
    assert [[page["sheets"][sheet], row, column] for sheet, row, column in edge["sources"]] == [
        ["企业台账.xlsx › 企业", 7, "G"]
    ]


def test_search_table_has_the_characters_used_and_no_more(data):
    page = _payload(render(data))
    assert page["pinyin"]["涛"] == "tao"
    assert "鑫" not in page["pinyin"]


def test_an_empty_graph_and_english():
    html = render(map_data(Graph.of([]), [], title="Nothing", language="en"))
    assert '<html lang="en">' in html
    lone = render(map_data(Graph.of([Node("EN-1", "enterprise", "Shop")]), [], title="One", language="en"))
    assert _payload(lone)["nodes"][0]["name"] == "Shop"


def test_three_hundred_nodes_stay_small():
    graph = Graph.of([Node(f"EN-{number:03}", "enterprise", f"云州第{number}有限公司") for number in range(300)])
    assert len(render(map_data(graph, [], title="大", language="zh")).encode()) < 700_000
