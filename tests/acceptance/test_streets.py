"""The example street and the tidy street, imported whole, against their truth."""

import json
from collections import Counter
from pathlib import Path

import pytest
import yaml

from graphcore.roster.imports.pipeline import prepare_import
from graphcore.stores.duckdb_store import DuckDBStore

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[1] / "examples"

DEMANDS = {
    "street": {
        "entities.f1": 0.97,
        "ties.f1": 0.95,
        "problems.recall": 0.9,
        "problems.precision": 0.8,
        "duplicates.recall": 1,
        "look-alikes.accuracy": 1,
        "privacy.score": 1,
        "household-labels.score": 1,
        "answers.accuracy": 1,
    },
    "tidy": {
        "entities.f1": 1,
        "ties.f1": 1,
        "privacy.score": 1,
        "household-labels.score": 1,
        "answers.accuracy": 1,
    },
}


@pytest.fixture(scope="module", params=["street", "tidy"])
def street(request, tmp_path_factory):
    """Folder with truth, what the import made of it, and the store it was put into."""
    corpus = EXAMPLES / request.param
    imported = prepare_import([corpus / "files"])
    store = DuckDBStore(tmp_path_factory.mktemp(request.param) / "street.onecore")
    store.replace(imported.contents)
    return corpus, imported, store


def test_score(street, tmp_path, score):
    corpus, _, store = street
    score(corpus, store, tmp_path, DEMANDS[corpus.name])


def test_tidy_street_has_no_problem(street):
    corpus, imported, _ = street
    if corpus.name == "tidy":
        assert imported.problems == ()


def test_answers_worked_out_by_hand(street, all_findings):
    corpus, _, store = street
    if corpus.name != "street":
        return
    answers = yaml.safe_load((HERE / "example_answers.yaml").read_text(encoding="utf-8"))
    graph = store.graph()
    findings = all_findings(graph)
    for rule, expected in answers.items():
        found = {}
        for finding in findings:
            if finding.rule == rule:
                found[frozenset(graph.node(node).name for node in finding.about)] = finding.status
        if all(isinstance(status, str) for status in expected.values()):
            assert found == {frozenset([name]): status for name, status in expected.items()}, rule
            continue
        assert Counter(found.values()) == {
            status: who if isinstance(who, int) else len(who) for status, who in expected.items()
        }, rule
        named = {status: who for status, who in expected.items() if not isinstance(who, int)}
        for status, who in named.items():
            told = {frozenset(name.split(" / ")) for name in who}
            assert told == {name for name in found if found[name] == status}, rule


def test_every_row_is_accounted_for(street):
    """Against the truth: data rows are imported or reported, the others set aside for the reason it gives."""
    corpus, imported, _ = street
    truth = json.loads((corpus / "truth.json").read_text(encoding="utf-8"))
    data, aside = {}, {}
    for row in truth["rows"]:
        place = (row["file"], row["sheet"])
        data[place] = data.get(place, 0) + 1
    for row in truth["skipped_rows"]:
        if row["why"] != "blank":
            place = (row["file"], row["sheet"])
            reasons = aside.setdefault(place, {})
            reasons[row["why"]] = reasons.get(row["why"], 0) + 1
    told = {(file.name, sheet.sheet): sheet for file in imported.files for sheet in file.sheets if sheet.roster}
    assert set(data) == set(told)
    for place, sheet in told.items():
        assert sheet.imported + sheet.reported == data[place], place
        assert dict(sheet.set_aside) == aside.get(place, {}), place
        assert sheet.rows == sheet.imported + sheet.reported + sum(sheet.set_aside.values()), place
    rejected = sum(item["severity"] == "row" for item in truth["rejected"])
    assert sum(sheet.reported for sheet in told.values()) <= rejected


def test_importing_twice_changes_nothing(street, tmp_path, exported):
    corpus, imported, store = street
    again = prepare_import([corpus / "files"], store.rosters())
    assert all(file.outcome in ("unchanged", "refused") for file in again.files)
    assert again.contents == imported.contents
    once, twice = exported(store, tmp_path / "once"), tmp_path / "twice"
    store.replace(again.contents)
    exported(store, twice)
    for file in once.iterdir():
        assert file.read_bytes() == (twice / file.name).read_bytes()


def test_files_one_by_one_in_any_order_are_the_same_as_all_at_once(street):
    corpus, imported, _ = street
    rosters = ()
    for file in sorted((corpus / "files").iterdir(), reverse=True):
        contents = prepare_import([file], rosters).contents
        rosters = contents.rosters
    assert contents.graph == imported.contents.graph
    one_by_one, at_once = (
        [statement._replace(import_id=0) for statement in every.statements] for every in (contents, imported.contents)
    )
    assert one_by_one == at_once
    assert contents.problems == imported.contents.problems


def test_every_value_and_edge_has_a_source(street):
    _, imported, store = street
    graph = store.graph()
    assert all(edge.sources for edge in graph.iter_edges())
    told = {(said.node, said.attribute) for said in imported.contents.statements if said.taken}
    for node in graph.iter_nodes():
        assert node.sources
        assert {(node.id, name) for name in node.attributes if name != "rosters"} <= told


def test_nothing_personal_is_in_the_store(street):
    """No phone, no ID number and no person's name in any table, however it was written."""
    corpus, _, store = street
    truth = json.loads((corpus / "truth.json").read_text(encoding="utf-8"))
    held = "\n".join(
        [
            *(roster.content for roster in store.rosters()),
            *(node.name + json.dumps(dict(node.attributes), ensure_ascii=False) for node in store.graph().iter_nodes()),
            *(said.raw for node in store.graph().iter_nodes() for said in store.statements(node.id)),
            *(problem.message("zh") for problem in store.problems()),
        ]
    )
    persons = {
        cell["expect"]
        for row in truth["rows"]
        for field, cell in row["cells"].items()
        if field in ("secretary", "leader", "head", "bhead", "instructor", "rep", "hh_name") and cell["expect"]
    }
    assert persons
    assert not [name for name in persons if name in held]
    numbers = {"".join(filter(str.isdigit, str(item["value"]))) for item in truth["sensitive"]}
    assert not [number for number in numbers if len(number) >= 7 and number in held]
