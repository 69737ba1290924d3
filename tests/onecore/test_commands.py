"""Every command, as users run it, on the example street."""

import csv
import io
import json
import re
import zipfile

import pytest

from tests.viz.unpacking import Unpacked


def records(text):
    return [json.loads(line) for line in text.splitlines()]


def test_import_says_what_became_of_every_file(onecore, street):
    done = onecore("import", street / "files", "--into", "a.onecore", "--problems", "problems.jsonl")
    assert done.returncode == 0
    assert done.stdout == ""
    for file in (street / "files").iterdir():
        assert file.name in done.stderr
    problems = records((onecore.folder / "problems.jsonl").read_text(encoding="utf-8"))
    assert {"file", "sheet", "row", "column", "code", "severity", "message"} == set(problems[0])
    assert "encrypted_file" in {problem["code"] for problem in problems}


def test_importing_twice_exports_the_same_bytes(onecore, street):
    for folder in ("first", "second"):
        assert onecore("import", street / "files", "--into", "a.onecore").returncode == 0
        assert onecore("export", "--on", "a.onecore", "--to", folder).returncode == 0
    for name in ("nodes.jsonl", "edges.jsonl", "problems.jsonl"):
        first, second = ((onecore.folder / folder / name).read_bytes() for folder in ("first", "second"))
        assert first
        assert first == second


def test_dry_run_writes_no_store(onecore, tidy):
    done = onecore("import", tidy / "files", "--into", "a.onecore", "--dry-run")
    assert done.returncode == 0
    assert "nothing was written" in done.stderr
    assert not (onecore.folder / "a.onecore").exists()


@pytest.mark.parametrize(("corpus", "code"), [("street", 1), ("tidy", 0)])
def test_strict_fails_on_problems_and_writes_all_the_same(onecore, request, corpus, code):
    files = request.getfixturevalue(corpus) / "files"
    assert onecore("import", files, "--into", "a.onecore", "--strict").returncode == code
    assert (onecore.folder / "a.onecore").exists()


def test_coverage_is_that_of_the_truth(onecore, street, street_store):
    done = onecore("coverage", "enterprise-coverage", "--on", street_store, "--format", "jsonl")
    truth = json.loads((street / "truth.json").read_text(encoding="utf-8"))["coverage"]["enterprise"]
    found = records(done.stdout)
    assert list(found[0])[:6] == ["rule", "id", "kind", "name", "community", "status"]
    assert list(found[0])[-1] == "evidence"
    for status, key in (("organisation", "organisation_covered"), ("work", "work_covered"), ("uncovered", "uncovered")):
        assert sum(finding["status"] == status for finding in found) == truth[key]["count"]


def test_without_rule_coverage_and_gaps_share_all_rules_between_them(onecore, street_store):
    rules = {rule["rule"]: rule["shape"] for rule in json.loads(onecore("rules", "--format", "json").stdout)}
    coverage, gaps = (
        set(re.findall(r"[\w-]+", onecore(command, "--on", street_store).stdout)) for command in ("coverage", "gaps")
    )
    assert coverage & rules.keys() == {rule for rule, shape in rules.items() if shape == "coverage"}
    assert gaps & rules.keys() == {rule for rule, shape in rules.items() if shape != "coverage"}


def test_either_command_takes_any_rule(onecore, street_store):
    asked = ("estate-triad", "--on", street_store, "--format", "jsonl")
    assert onecore("coverage", *asked).stdout == onecore("gaps", *asked).stdout != ""


def test_by_community_counts_what_the_findings_say(onecore, street_store):
    asked = ("coverage", "enterprise-coverage", "--on", street_store, "--by", "community")
    rows = list(csv.DictReader(io.StringIO(onecore(*asked, "--format", "csv").stdout)))
    assert list(rows[0])[:4] == ["rule", "group", "name", "counted"]
    assert list(rows[0])[-1] == "rate"
    found = records(onecore(*asked, "--format", "jsonl").stdout)
    for row in rows:
        here = [finding["status"] for finding in found if finding["community"] == row["group"]]
        assert int(row["organisation"]) == here.count("organisation") > 0
        assert float(row["rate"]) == pytest.approx(here.count("organisation") / len(here))


@pytest.mark.parametrize(("percent", "code"), [("53", 0), ("54", 1)])
def test_fail_under(onecore, street_store, percent, code):
    # 17 of the 32 enterprises are organisation-covered: 53.1 %.
    done = onecore("coverage", "enterprise-coverage", "--on", street_store, "--fail-under", percent)
    assert done.returncode == code
    assert "17" in done.stdout


def test_tables_name_the_uncovered(onecore, street_store):
    for lang, verdict in (("en", "uncovered"), ("zh", "未覆盖")):
        table = onecore("coverage", "enterprise-coverage", "--on", street_store, lang=lang).stdout
        assert verdict in table
        assert "泰禾软件（云州）有限公司" in table
        assert "\x1b" not in table


def test_csv_in_a_file_opens_in_excel_and_holds_no_formula(onecore, street_store):
    done = onecore("coverage", "--on", street_store, "--out", "coverage.csv")
    assert done.stdout == ""
    content = (onecore.folder / "coverage.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    for row in csv.reader(io.StringIO(content.decode("utf-8-sig"))):
        assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row)


def test_workbook_has_a_summary_and_a_sheet_for_each_question(onecore, street_store):
    from python_calamine import CalamineWorkbook

    assert onecore("gaps", "--on", street_store, "--out", "gaps.xlsx").returncode == 0
    book = CalamineWorkbook.from_path(onecore.folder / "gaps.xlsx")
    summary, *questions = (book.get_sheet_by_name(name).to_python() for name in book.sheet_names)
    found = records(onecore("gaps", "--on", street_store, "--format", "jsonl").stdout)
    assert {row[-1] for row in summary[1:]} == {finding["rule"] for finding in found}
    assert [row[7:] for sheet in questions for row in sheet[1:]] == [
        [finding["id"], finding["status"], f"{finding['rule']}:{finding['id']}"]
        for rule in book.sheet_names[1:]
        for finding in found
        if finding["rule"] == rule
    ]
    (triad,) = (row for row in summary if row[-1] == "estate-triad")
    assert triad[1:8] == [pytest.approx(3 / 7), 7, 3, 0, 4, 0, 0]
    assert triad[8] == "complete 3, gap 4"
    for sheet in questions:
        assert not any(str(cell).startswith(("=", "+", "-", "@")) for row in sheet for cell in row)


def test_charts_show_the_rows_of_the_summary(onecore, street_store):
    """One bar a question: the rate in one chart, in the other the five standings, one series each."""
    assert onecore("gaps", "estate-triad", "grid-branch", "--on", street_store, "--out", "gaps.xlsx").returncode == 0
    with zipfile.ZipFile(onecore.folder / "gaps.xlsx") as book:
        charts = [book.read(f"xl/charts/chart{number}.xml").decode() for number in (1, 2)]
        sheets = [book.read(f"xl/worksheets/sheet{number}.xml").decode() for number in (1, 2, 3)]
    values = [re.findall(r"<c:val>.*?<c:f>(.*?)</c:f>", chart) for chart in charts]
    assert values == [["summary!$B$2:$B$3"], [f"summary!${column}$2:${column}$3" for column in "DEFGH"]]
    assert all("<autoFilter" in sheet and 'state="frozen"' in sheet for sheet in sheets)


def test_formats_agree(onecore, street_store):
    asked = ("gaps", "--on", street_store, "--format")
    found = records(onecore(*asked, "jsonl").stdout)
    assert json.loads(onecore(*asked, "json").stdout) == found
    rows = csv.DictReader(io.StringIO(onecore(*asked, "csv").stdout))
    assert [(row["rule"], row["id"]) for row in rows] == [(finding["rule"], finding["id"]) for finding in found]


def test_map_is_one_page_that_names_the_street(onecore, street_store):
    done = onecore("map", "--on", street_store, "--out", "map.html", lang="zh")
    assert done.returncode == 0
    page = (onecore.folder / "map.html").read_text(encoding="utf-8")
    assert "松涛社区" in Unpacked(page, "overview").columns["name"]
    assert str(onecore.folder / "map.html") in done.stderr


@pytest.mark.parametrize("command", ["map", "report"])
def test_small_counts_are_kept_back_unless_the_page_is_internal(onecore, street_store, command):
    pages = []
    for arguments in ((), (), ("--internal",)):
        done = onecore(
            command, "--on", street_store, "--out", "page.html", "--as-of", "2026-06-30", *arguments, lang="zh"
        )
        assert done.returncode == 0, done.stderr
        pages.append((onecore.folder / "page.html").read_text(encoding="utf-8"))
    shared, again, internal = pages
    assert shared == again != internal
    assert "内部版，请勿外传" in internal
    assert "内部版" not in shared
    if command == "map":
        facts = [Unpacked(page, "cells").columns["node_facts"] for page in (shared, internal)]
        assert b"<5" in facts[0]
        assert b"<5" not in facts[1]
    if command == "report":
        assert "&lt;5" in shared
        assert "&lt;5" not in internal.replace("“&lt;5”", "")


@pytest.mark.parametrize("command", ["map", "report"])
def test_a_page_after_an_earlier_one(onecore, street_store, command):
    asked = (command, "--on", street_store, "--out", "page.html", "--as-of", "2026-06-30")
    first, same = (onecore(*asked, *after) for after in ((), ("--after", street_store)))
    assert (first.returncode, same.returncode) == (0, 0), same.stderr
    refused = onecore(*asked, "--internal", "--after", street_store)
    assert refused.returncode == 2
    assert "--internal" in refused.stderr
    missing = onecore(*asked, "--after", "march.onecore")
    assert missing.returncode == 2
    assert "march.onecore" in missing.stderr


def test_export_comes_back_by_load(onecore, street_store):
    assert onecore("export", "--on", street_store, "--to", "out").returncode == 0
    assert onecore("load", "out", "--into", "b.onecore").returncode == 0
    assert onecore("export", "--on", "b.onecore", "--to", "again").returncode == 0
    for name in ("nodes.jsonl", "edges.jsonl", "problems.jsonl"):
        assert (onecore.folder / "out" / name).read_bytes() == (onecore.folder / "again" / name).read_bytes()


@pytest.mark.parametrize("name", ["g.graphml", "g.gexf", "g.xlsx"])
def test_export_to_one_file(onecore, street_store, name):
    assert onecore("export", "--on", street_store, "--to", name).returncode == 0
    assert (onecore.folder / name).stat().st_size > 1000


def test_explain_leads_to_the_cells(onecore, street_store):
    told = onecore("explain", "春晖里一期", "--on", street_store, lang="zh").stdout
    assert "缺业委会" in told
    assert "03居委会业委会物业台账.xlsx › 小区 › 第3行" in told


def test_explain_by_id_and_by_name_are_the_same(onecore, street_store):
    (finding,) = (
        finding
        for finding in records(onecore("gaps", "estate-triad", "--on", street_store, "--format", "jsonl").stdout)
        if finding["name"] == "春晖里一期"
    )
    by_id = onecore("explain", finding["id"], "--on", street_store).stdout
    assert by_id == onecore("explain", "春晖里一期", "--on", street_store).stdout != ""


def test_explain_lists_several_and_names_the_nearest(onecore, street_store):
    several = onecore("explain", "春晖里", "--on", street_store)
    assert (several.returncode, several.stdout) == (2, "")
    assert "春晖里一期1号楼" in several.stderr
    near = onecore("explain", "春晖里七期", "--on", street_store)
    assert near.returncode == 2
    assert "春晖里一期" in near.stderr


def test_rules_name_their_sources_and_rosters(onecore):
    table = onecore("rules", lang="zh").stdout
    assert "enterprise-coverage" in table
    assert "企业台账" in table


def test_a_pack_adds_and_retunes_rules(onecore, street_store):
    (onecore.folder / "local.yaml").write_text(
        "parameters:\n  enterprise-coverage:\n    counted_statuses: [operating, dormant]\n", encoding="utf-8"
    )
    rules = json.loads(onecore("rules", "--pack", "local.yaml", "--format", "json").stdout)
    (parameters,) = (rule["parameters"] for rule in rules if rule["rule"] == "enterprise-coverage")
    assert parameters == ["counted_statuses: operating, dormant"]
    assert onecore("coverage", "--on", street_store, "--pack", "local.yaml").returncode == 0


def test_demo_does_everything_and_can_be_run_again(onecore):
    pages = []
    for _ in range(2):
        done = onecore("demo", lang="zh")
        assert done.returncode == 0, done.stderr
        assert "非公企业党的组织覆盖" in done.stdout
        assert "小区三位一体" in done.stdout
        assert str(onecore.folder / "output" / "map.html") in done.stderr
        assert str(onecore.folder / "output" / "report.html") in done.stderr
        pages.append([(onecore.folder / "output" / name).read_bytes() for name in ("map.html", "report.html")])
    assert pages[0] == pages[1]
