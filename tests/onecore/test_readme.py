"""What the READMEs show works as shown."""

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def code_in(readme):
    """Every block of code: its language and its text."""
    text = (ROOT / readme).read_text(encoding="utf-8")
    return re.findall(r"^```(\w*)\n(.*?)^```$", text, re.DOTALL | re.MULTILINE)


def block(language):
    (code,) = (code for marked, code in code_in("README.md") if marked == language)
    return code


@pytest.fixture
def desk(onecore, street):
    shutil.copytree(street / "files", onecore.folder / "rosters")
    return onecore


def test_commands(desk):
    lines = block("sh").splitlines()
    assert len(lines) > 5
    for line in lines:
        program, *arguments = shlex.split(line)
        assert program == "onecore"
        done = desk(*arguments)
        assert done.returncode == 0, f"{line}\n{done.stderr}"
    for written in ("street.onecore", "problems.jsonl", "gaps.csv", "map.html", "export/nodes.jsonl"):
        assert (desk.folder / written).exists()


def test_library_use(desk):
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", block("python")],
        cwd=desk.folder,
        env={"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "春晖里一期 gap" in done.stdout


def test_pack(desk, street_store):
    (desk.folder / "local.yaml").write_text(block("yaml"), encoding="utf-8")
    assert desk("coverage", "--on", street_store, "--pack", "local.yaml").returncode == 0


def test_both_languages_show_the_same():
    def shown(readme):
        code = [(language, re.sub(r"#.*", "", text)) for language, text in code_in(readme)]
        headings = re.findall(r"^#+ ", (ROOT / readme).read_text(encoding="utf-8"), re.MULTILINE)
        return code, headings

    assert shown("README.md") == shown("README.zh.md")


@pytest.mark.parametrize(
    "document", ["README.md", "README.zh.md", "CONTRIBUTING.md", "examples/README.md", "docs/house.md"]
)
def test_links_lead_somewhere(document):
    path = ROOT / document
    targets = re.findall(r"\]\(([^)#:]+)\)", path.read_text(encoding="utf-8"))
    assert [target for target in targets if not (path.parent / target).exists()] == []
