"""One way in for every platform: makes the environment and runs a task in it.

    python run.py demo      the example street: tables, and a map to open
    python run.py test      all tests
    python run.py lint      format, lint, types, import directions
    python run.py check     both
    python run.py docs      the documentation as a site to be opened in a browser, in output/site
    python run.py install   only the environment, in .venv
    python run.py lock      write the locked requirements afresh (needs uv)

Needs nothing but Python 3.11 or later. What follows the task is handed on to it.
"""

from __future__ import annotations

import hashlib
import io
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
PYTHON = ENVIRONMENT / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")

TESTS = [["-m", "pytest", "--numprocesses", "auto"]]  # as many at a time as there are cores
LINT = [
    ["-m", "ruff", "format", "--check", "--quiet", "."],
    ["-m", "ruff", "check", "--quiet", "."],
    ["-m", "mypy"],
    ["-c", "from importlinter.cli import lint_imports_command as lint; lint()"],
]
# Task → the commands it runs in the environment; the last one is handed the rest of the line.
TASKS = {
    "install": [],
    "demo": [["-m", "onecore", "demo"]],
    "test": TESTS,
    "lint": LINT,
    "check": [*LINT, *TESTS],
    "docs": [["-m", "scripts.docs_site"], ["-m", "mkdocs", "build", "--quiet"]],
}


def main(arguments: list[str]) -> int:
    """Run the task that the command line names."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # whatever the code page
            stream.reconfigure(encoding="utf-8", errors="replace")
    if sys.version_info < (3, 11):  # noqa: UP036  # whoever starts this may well have an older one
        print(f"需要 Python 3.11 以上版本。Python 3.11 or later is needed, this is {sys.version.split()[0]}.")
        return 2
    task, *rest = arguments or ["--help"]
    if task == "lock":
        return lock()
    if task not in TASKS:
        print(__doc__)
        return 0 if task in ("-h", "--help") else 2
    # The demo needs only what a user needs; the other tasks need the tools as well.
    if (code := install("requirements.lock" if task == "demo" else "requirements-dev.lock")) != 0:
        return code
    for step in TASKS[task]:
        more = rest if step is TASKS[task][-1] else []
        if (code := run([str(PYTHON), *step, *more])) != 0:
            return code
    return 0


def install(requirements: str) -> int:
    """Make the environment from a lock file, unless it was made from the same one before."""
    wanted = hashlib.sha256((ROOT / requirements).read_bytes() + (ROOT / "pyproject.toml").read_bytes()).hexdigest()
    made = ENVIRONMENT / f"{requirements}.sha256"
    if PYTHON.exists() and made.exists() and made.read_text() == wanted:
        return 0
    if not PYTHON.exists():
        print("正在建立运行环境 .venv … Making the environment .venv …", file=sys.stderr)
        if ENVIRONMENT.exists():  # one that was interrupted half-way
            shutil.rmtree(ENVIRONMENT)
        venv.create(ENVIRONMENT, with_pip=True)
    print("正在安装依赖，约需一两分钟 … Installing, this takes a minute or two …", file=sys.stderr)
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    for step in (
        [*pip, "--require-hashes", "--requirement", str(ROOT / requirements)],
        [*pip, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)],
    ):
        if (code := run(step)) != 0:
            print(
                "安装没有成功，请检查网络后重试。Installing failed; check the network and run it again.",
                file=sys.stderr,
            )
            return code
    made.write_text(wanted)
    return 0


def lock() -> int:
    """Write both lock files, for every platform and Python from 3.11 on."""
    if (uv := shutil.which("uv")) is None:
        print("请先安装 uv。Install uv first: python -m pip install uv", file=sys.stderr)
        return 2
    common = [uv, "pip", "compile", "pyproject.toml", "--group", "build", "--universal", "--python-version", "3.11"]
    common += ["--generate-hashes", "--no-header", "--no-emit-index-url", "--no-emit-find-links", "--quiet"]
    for step in (
        [*common, "-o", "requirements.lock"],
        [*common, "--extra", "dev", "-c", "requirements.lock", "-o", "requirements-dev.lock"],
    ):
        if (code := run(step)) != 0:
            return code
    return 0


def run(command: list[str]) -> int:
    """Run a command in the project's folder; its exit code."""
    return subprocess.run(command, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
