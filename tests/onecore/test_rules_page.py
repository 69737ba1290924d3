"""The catalogue of rules as a page, and the pages that the project carries."""

import re
from pathlib import Path

import pytest

from onecore.rule_catalogue import rule_catalogue
from onecore.speech import LANGUAGE
from queries.packs import load_pack

DOCS = Path(__file__).parents[2] / "docs"
HOSTILE = """\
rules:
  own-rule:
    shape: coverage
    title: {zh: "<script>alert(1)</script>", en: "[x](javascript:alert(1)) | `y`\\n# z"}
    definition: {zh: 例, en: example}
    sources: []
    severity: low
    of: {kind: grid}
    ways: [{status: covered, reach: [{in: covers}]}]
    otherwise: uncovered
    labels: {covered: {zh: 有, en: yes it is}, uncovered: {zh: 无, en: not}}
    advice: {zh: 例, en: example}
"""


@pytest.fixture(params=[("en", "rules.md"), ("zh", "rules.zh.md")])
def page(request):
    language, name = request.param
    before = LANGUAGE.set(language)
    yield DOCS / name
    LANGUAGE.reset(before)


def test_the_page_is_current(page):
    written = page.read_text(encoding="utf-8")
    command = f"onecore --lang {'zh' if '.zh.' in page.name else 'en'} rules --format md --out docs/{page.name}"
    assert written == rule_catalogue(load_pack()), f"run: {command}"


def test_the_page_says_all_of_every_rule(page):
    text = page.read_text(encoding="utf-8").replace("\\", "")
    for rule in load_pack().rules.values():
        said = [rule.title, rule.advice, *(rule.label(status) for status in rule.statuses)]
        said += [citation.regulation for citation in rule.sources] + [item.title for item in rule.parameters.values()]
        assert all(one.zh in text or one.en in text for one in said)
        assert f"`{rule.id}`" in text


def test_a_pack_writes_no_markup_into_the_page(tmp_path):
    pack = tmp_path / "own.yaml"
    pack.write_text(HOSTILE, encoding="utf-8")
    for language in ("zh", "en"):
        before = LANGUAGE.set(language)
        text = rule_catalogue(load_pack(pack))
        LANGUAGE.reset(before)
        unescaped = re.sub(r"\\.", "", text)  # a backslash makes any sign plain text
        assert "alert(1)" in unescaped
        assert not re.search(r"<(?!a id|/a>)", unescaped)
        assert "](javascript" not in unescaped
        assert "\n# z" not in text


def test_the_command_writes_it(onecore):
    assert onecore("rules", "--format", "md").stdout == (DOCS / "rules.md").read_text(encoding="utf-8")
    assert onecore("rules", "--out", "rules.md", lang="zh").returncode == 0
    assert (onecore.folder / "rules.md").read_text(encoding="utf-8") == (DOCS / "rules.zh.md").read_text(
        encoding="utf-8"
    )
