"""Gathers what the documentation's site is built from: ``docs/``, pages made from the code, and files that pages link to."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
GATHERED = ROOT / "output" / "docs"
FROM_PROJECT = {
    "contributing.md": "CONTRIBUTING.md",
    "changes.md": "CHANGELOG.md",
    "examples/notebook.ipynb": "examples/notebook.ipynb",
    "examples/notebook.zh.ipynb": "examples/notebook.zh.ipynb",
    "examples/packs/local_limits.yaml": "examples/packs/local_limits.yaml",
}
_LEXICON = re.compile(r"\]\(((?:\.\./)*)\.\./graphcore/roster/words/lexicon\.yaml\)")
_FROM_ROOT = re.compile(r"\]\(docs/")
_OUT_OF_DOCS = re.compile(r"\]\(((?:\.\./)*)\.\./(examples/)")
_LEFT_OUT = re.compile(r"\[([^\]]+)\]\((?:docs/)?(?:\.\./)*(?:decisions|tests)[^)]*\)")
_OTHER_LANGUAGE = re.compile(r"^\[(中文|English)\]\([^)]*\)\n+", re.MULTILINE)


def gather() -> None:
    """Put everything into one folder, afresh."""
    shutil.rmtree(GATHERED, ignore_errors=True)
    shutil.copytree(ROOT / "docs", GATHERED, ignore=shutil.ignore_patterns("decisions"))
    for name, source in FROM_PROJECT.items():
        _place(name).write_bytes((ROOT / source).read_bytes())
    for page in GATHERED.rglob("*.md"):
        page.write_text(_linked(page.read_text(encoding="utf-8"), _ending(page)), encoding="utf-8")
    for language, ending in (("en", ".md"), ("zh", ".zh.md")):
        for name, text in _reference(language).items():
            _place(f"reference/{name}{ending}").write_text(text, encoding="utf-8")


def _place(name: str) -> Path:
    place = GATHERED / name
    place.parent.mkdir(parents=True, exist_ok=True)
    return place


def _ending(page: Path) -> str:
    return ".zh.md" if page.name.endswith(".zh.md") else ".md"


def _linked(text: str, ending: str) -> str:
    """Links as the site has them; it has its own way to the other language, reference instead of code, and neither decisions nor tests."""
    text = _LEXICON.sub(rf"](\1reference/rosters{ending})", text)
    text = _LEFT_OUT.sub(r"\1", _OTHER_LANGUAGE.sub("", text))
    return _OUT_OF_DOCS.sub(r"](\1\2", _FROM_ROOT.sub("](", text))


def _reference(language: str) -> dict[str, str]:
    command = [sys.executable, "-m", "scripts.reference", language]
    made = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE, encoding="utf-8")
    pages: dict[str, str] = json.loads(made.stdout)
    return pages


if __name__ == "__main__":
    gather()
