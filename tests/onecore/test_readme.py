"""What the READMEs show works as shown."""

import re
import shutil

import pytest

from tests.docs.pages import ROOT, blocks, printed_by, without_words


def block(language):
    (one,) = (block for block in blocks("README.md") if block.language == language)
    return one.text


@pytest.fixture
def desk(tmp_path, street, monkeypatch):
    shutil.copytree(street / "files", tmp_path / "rosters")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_commands(desk):
    lines = block("sh").splitlines()
    assert len(lines) > 5
    for line in lines:
        printed_by(line, "en")
    for written in ("street.onecore", "problems.jsonl", "gaps.csv", "map.html", "export/nodes.jsonl"):
        assert (desk / written).exists()


def test_library_use(desk, capsys):
    assert desk
    exec(block("python"), {})
    assert "春晖里一期 gap" in capsys.readouterr().out


def test_pack(desk, street_store):
    (desk / "local.yaml").write_text(block("yaml"), encoding="utf-8")
    assert printed_by(f"onecore coverage --on {street_store} --pack local.yaml", "en")


def test_both_languages_show_the_same():
    def shown(readme):
        headings = re.findall(r"^#+ ", (ROOT / readme).read_text(encoding="utf-8"), re.MULTILINE)
        return [without_words(block) for block in blocks(readme)], headings

    assert shown("README.md") == shown("README.zh.md")


@pytest.mark.parametrize(
    "document", ["README.md", "README.zh.md", "CONTRIBUTING.md", "examples/README.md", "docs/house.md"]
)
def test_links_lead_somewhere(document):
    path = ROOT / document
    targets = re.findall(r"\]\(([^)#:]+)\)", path.read_text(encoding="utf-8"))
    assert [target for target in targets if not (path.parent / target).exists()] == []
