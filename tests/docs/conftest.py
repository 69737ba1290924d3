"""The documentation's site, built once."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.docs.pages import ROOT
from tests.viz.browsing import browser  # noqa: F401  # a fixture of the room


@pytest.fixture(scope="session")
def site():
    """Folder of the built site; building fails on any warning, such as a link that leads nowhere."""
    for module in (["scripts.docs_site"], ["mkdocs", "build", "--quiet"]):
        done = subprocess.run(
            [sys.executable, "-m", *module], cwd=ROOT, capture_output=True, encoding="utf-8", timeout=120, check=False
        )
        assert done.returncode == 0, done.stderr
    return ROOT / "output" / "site"
