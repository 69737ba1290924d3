"""A street written into a folder, for a test to look at: where its files are, and its truth."""

import json
from pathlib import Path
from typing import Any

from .street import generate

Street = tuple[Path, dict[str, Any]]


def street(folder: Path, *arguments: Any, **named: Any) -> Street:
    generate(folder, *arguments, **named)
    return folder / "files", json.loads((folder / "truth.json").read_text(encoding="utf-8"))
