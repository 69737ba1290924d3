"""What the page about the library shows, and the example notebooks, run."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

ROOT = Path(__file__).parents[2]
NOTEBOOKS = ("notebook.ipynb", "notebook.zh.ipynb")


def code_of(page):
    return re.findall(
        r"^```python\n(.*?)^```$", (ROOT / "docs" / page).read_text(encoding="utf-8"), re.DOTALL | re.MULTILINE
    )


def without_texts(code):
    return re.sub(r'"[^"]*[^\x00-\x7f][^"]*"|"Yunlan Street"|"en"|"zh"', '""', code)


def test_both_pages_show_the_same():
    assert [without_texts(code) for code in code_of("library.md")] == [
        without_texts(code) for code in code_of("library.zh.md")
    ]


def test_the_page_runs_from_top_to_bottom(street, tmp_path):
    shutil.copytree(street / "files", tmp_path / "rosters")
    ended = "\nprint(frame.columns, rates.columns, len(cells), len(actors), cooperation, len(nodes), len(edges))"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", "".join(code_of("library.md")) + ended],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "春晖里一期" in done.stdout
    assert (tmp_path / "map.html").exists()


@pytest.fixture
def kernel(monkeypatch):
    """Notebooks run on this Python and this project, with Jupyter's own files nowhere but here."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    monkeypatch.setenv("JUPYTER_PLATFORM_DIRS", "1")


def read(name):
    return nbformat.read(ROOT / "examples" / name, as_version=4)


def test_both_notebooks_run_the_same_and_are_kept_without_answers():
    codes = [[cell.source for cell in read(name).cells if cell.cell_type == "code"] for name in NOTEBOOKS]
    assert [without_texts(code) for code in codes[0]] == [without_texts(code) for code in codes[1]]
    assert not any(cell.get("outputs") for name in NOTEBOOKS for cell in read(name).cells)


@pytest.mark.usefixtures("kernel")
def test_the_notebook_runs_and_shows_tables_and_a_map():
    notebook = read(NOTEBOOKS[0])
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(ROOT / "examples")}}).execute()
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", ())]
    shown = "".join(output.data.get("text/html", output.data["text/plain"]) for output in outputs)
    assert shown.count("data:image/svg+xml") == 2
    assert ">uncovered<" in shown
    assert "05两新组织党建台账.xlsx" in shown
