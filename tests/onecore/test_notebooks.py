"""The example notebooks run."""

from __future__ import annotations

import re
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

ROOT = Path(__file__).parents[2]
NOTEBOOKS = ("notebook.ipynb", "notebook.zh.ipynb")


def without_texts(code):
    return re.sub(r'"[^"]*[^\x00-\x7f][^"]*"|"Yunlan Street"|"en"|"zh"', '""', code)


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
