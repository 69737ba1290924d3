"""A made-up street to draw: two communities, hostile names among them."""

from datetime import date

import pytest

from graphcore.elements import Edge, Node
from graphcore.graph import Graph
from graphcore.problems import Problem
from graphcore.provenance import Source
from queries.engines.networkx import NetworkXEngine
from queries.packs import load_pack
from queries.structure import load_catalogue, measure
from tests.viz.browsing import browser  # noqa: F401  # a fixture of the room
from viz.report.data import report_data
from viz.report.structure import MEASURES

IMAGE = '<img src=x onerror="document.title=1">'
HOSTILE_TITLE = "<img src=x onerror='document.title=5'> \"} </style></script> {{ 7*7 }} \\"
DAY = date(2026, 1, 1)
ENDS_SCRIPT = "</script><script>document.title=2</script>"


def _community(number: str, name: str) -> tuple[list[Node], list[Edge]]:
    community, committee = f"CM-{number}", f"PO-{number}0"
    nodes = [
        Node(community, "community", name),
        Node(committee, "party_org", f"{name}委员会", attributes={"level": "committee"}),
        Node(f"RC-{number}", "residents_committee", f"{name}居委会"),
    ]
    edges = [
        Edge("located_in", community, "ST-1"),
        Edge("located_in", committee, community),
        Edge("located_in", f"RC-{number}", community),
        Edge("subordinate_to", committee, "PO-0"),
    ]
    for grid in ("1", "2"):
        place, branch, estate = f"GR-{number}{grid}", f"PO-{number}{grid}", f"ES-{number}{grid}"
        nodes += [
            Node(place, "grid", f"{name}第{grid}网格"),
            Node(branch, "party_org", f"{name}第{grid}网格党支部", attributes={"level": "branch"}),
            Node(estate, "estate", f"{name}{grid}小区"),
            Node(f"OC-{number}{grid}", "owners_committee", f"{name}{grid}小区业委会"),
        ]
        edges += [
            Edge("located_in", place, community),
            Edge("located_in", estate, place),
            Edge("covers", branch, place),
            Edge("subordinate_to", branch, committee),
            Edge("serves", f"RC-{number}", estate),
            Edge("represents", f"OC-{number}{grid}", estate),
        ]
        for shop in ("1", "2", "3"):
            enterprise = f"EN-{number}{grid}{shop}"
            nodes.append(
                Node(
                    enterprise,
                    "enterprise",
                    f"{name}{grid}{shop}号商店",
                    attributes={"employees": 12},
                    sources=(Source("企业台账.xlsx", "企业", 7),),
                )
            )
            edges.append(Edge("located_in", enterprise, place))
    edges.append(
        Edge("has_party_org", f"EN-{number}11", f"PO-{number}1", {}, (Source("企业台账.xlsx", "企业", 7, "G"),))
    )
    return nodes, edges


@pytest.fixture(scope="session")
def street() -> Graph:
    return the_street()


def the_street() -> Graph:
    nodes = [
        Node("ST-1", "street", "松江街道"),
        Node("PO-0", "party_org", "松江街道工作委员会", attributes={"level": "work_committee"}),
        Node("PF-1", "property_firm", f"物业{IMAGE}"),
        Node("SO-1", "social_org", f"社团{ENDS_SCRIPT}", aliases=("javascript:document.title=3",)),
        Node("SO-2", "social_org", "{{ 7 * 7 }}{% raw %}"),
    ]
    edges = [
        Edge("located_in", "PO-0", "ST-1"),
        Edge("located_in", "SO-1", "GR-11"),
        Edge("located_in", "SO-2", "GR-11"),
        Edge("manages", "PF-1", "ES-11"),
        Edge("manages", "PF-1", "ES-21"),
        Edge("partners_with", "SO-1", "PF-1"),
        Edge("partners_with", "PF-1", "SO-1"),
    ]
    for number, name in (("1", "松涛社区"), ("2", "沐春社区")):
        more_nodes, more_edges = _community(number, name)
        nodes += more_nodes
        edges += more_edges
    return Graph.of(nodes, edges)


@pytest.fixture(scope="session")
def answers(street):
    """What every shipped rule finds."""
    engine = NetworkXEngine(street.to_networkx())
    return {name: engine.findings(rule, DAY) for name, rule in load_pack().rules.items()}


@pytest.fixture(scope="session")
def findings(answers):
    return [finding for found in answers.values() for finding in found]


@pytest.fixture(scope="session")
def report(street, answers):
    rules, network = load_pack().rules, street.to_networkx()
    results = measure(network, load_catalogue().named(MEASURES), DAY)
    problems = [Problem(Source("企业台账.xlsx", "企业", 3, "B"), "missing_name")]
    return lambda language="zh", internal=False: report_data(
        street, answers, rules, results, problems, title=HOSTILE_TITLE, language=language, as_of=DAY, internal=internal
    )
