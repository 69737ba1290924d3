"""What the tests of every room share: the example corpora, and the command line as users run it."""

from __future__ import annotations

import contextlib
import contextvars
import io
import os
import subprocess
import sys
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import settings

from onecore.__main__ import run
from tests.neo4j.servers import neo4j_server, neo4j_servers  # noqa: F401  # fixtures of every room

# A busy machine is no failure, and what CI tries is the same each time; everywhere else it is new.
settings.register_profile("untimed", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("untimed")

ROOT = Path(__file__).parents[1]


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """Where tests run side by side, those of a server, a browser or the site stay together."""
    from tests.side_by_side import Together

    return Together(config, log)


class CommandLine:
    """Runs ``onecore`` in a folder and an environment of its own.

    In this process, as starting Python takes longer than most commands do; ``apart`` is for what only a
    process of its own shows.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        without_locale = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))}
        self.environment = {**without_locale, "PYTHONPATH": str(ROOT)}

    def __call__(self, *arguments, lang="en", environment=None):
        said, told = io.TextIOWrapper(io.BytesIO()), io.TextIOWrapper(io.BytesIO())
        with (
            contextlib.chdir(self.folder),
            patch.dict(os.environ, {**self.environment, **(environment or {})}, clear=True),
            contextlib.redirect_stdout(said),
            contextlib.redirect_stderr(told),
        ):
            code = contextvars.copy_context().run(run, self._words(arguments, lang))
        texts = (stream.buffer.getvalue().decode() for stream in (said, told) if not stream.flush())
        return subprocess.CompletedProcess(arguments, code, *texts)

    def apart(self, *arguments, lang="en", environment=None, **options):
        return subprocess.run(
            [sys.executable, "-m", "onecore", *self._words(arguments, lang)],
            cwd=self.folder,
            env={**self.environment, **(environment or {})},
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
            **options,
        )

    @staticmethod
    def _words(arguments, lang):
        return [*(["--lang", lang] if lang else []), *map(str, arguments)]


@pytest.fixture
def onecore(tmp_path):
    """The command line, in an empty folder."""
    return CommandLine(tmp_path)


@pytest.fixture(scope="session")
def street():
    """Folder of the example street: ``files`` and ``truth.json``."""
    return ROOT / "examples" / "street"


@pytest.fixture(scope="session")
def tidy():
    """Folder of the tidy street: ``files`` and ``truth.json``."""
    return ROOT / "examples" / "tidy"


@pytest.fixture(scope="session")
def street_store(tmp_path_factory, street):
    """A store file with the example street; not to be changed."""
    folder = tmp_path_factory.mktemp("street")
    done = CommandLine(folder)("import", street / "files", "--into", "street.onecore")
    assert done.returncode == 0, done.stderr
    return folder / "street.onecore"
