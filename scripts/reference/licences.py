"""The licence of everything that an installation brings, from what the installed packages say of themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from onecore.speech import say
from scripts.reference.markdown import table
from viz.pyvis_map import VIS_NETWORK

ROOT = Path(__file__).parents[2]
_LOCKED = re.compile(r"^([a-z0-9-]+)==([^ ;]+)(?: ; (.*?))? \\$", re.MULTILINE)
_ELSEWHERE = {"colorama": "BSD-3-Clause", "pexpect": "ISC", "ptyprocess": "ISC"}
"""What is not installed on every platform, wherever the documentation is built."""
_CLASSIFIER = "License :: OSI Approved :: "
_VIS_NETWORK = "Apache-2.0 OR MIT"


def licences() -> str:
    """Name, version and licence of each locked package, and of the script code that pages carry."""
    return "\n".join(
        [
            say("# 许可证", "# Licences"),
            "",
            say(
                "onecore 自身用 MIT 许可证。安装时一同装入的包，版本由 `requirements.lock` 固定：",
                "onecore itself is under the MIT licence. What is installed with it, at the versions of `requirements.lock`:",
            ),
            "",
            *table((say("包", "package"), say("版本", "version"), say("许可证", "licence")), locked()),
            say("## 网页里的代码", "## Code in the pages"),
            "",
            say(
                "一个社区的网络图带着 pyvis 所附的 vis-network；更大的网络图和报告只带 onecore 自己的代码（`viz/viewer`，MIT）。本文档由 Material for MkDocs 显示和搜索。",
                "The map of a community carries the vis-network that comes with pyvis; larger maps and reports carry onecore's "
                "own code alone (`viz/viewer`, MIT). These pages are shown and searched by Material for MkDocs.",
            ),
            "",
            *table((say("代码", "code"), say("版本", "version"), say("许可证", "licence")), in_pages()),
        ]
    )


def locked() -> Iterator[tuple[str, str, str]]:
    """Each locked package once, in the order of the lock file."""
    versions: dict[str, list[str]] = {}
    for name, version, _ in _LOCKED.findall((ROOT / "requirements.lock").read_text(encoding="utf-8")):
        versions.setdefault(name, []).append(version)
    for name, known in versions.items():
        yield name, " / ".join(known), licence(name)


def in_pages() -> Iterator[tuple[str, str, str]]:
    """The script code of others that pages carry."""
    carried = next(part for part in VIS_NETWORK if part.startswith("vis-"))
    yield "vis-network", carried.removeprefix("vis-"), _VIS_NETWORK
    material = distribution("mkdocs-material")
    yield "Material for MkDocs", material.version, _said(material)


def licence(name: str) -> str:
    """What a package says its licence is.

    Raises
    ------
    LookupError
        If it says nothing: then it has to be looked up before it is shipped.
    """
    try:
        said = _said(distribution(name))
    except PackageNotFoundError:
        said = _ELSEWHERE.get(name, "")
    if not said:
        raise LookupError(f"{name} does not say under which licence it is")
    return said


def _said(package: Distribution) -> str:
    given = package.metadata
    if expression := given["License-Expression"]:
        return str(expression)
    short = given["License"] or ""
    if short and "\n" not in short and len(short) < 60 and short != "UNKNOWN":
        return str(short)
    return " / ".join(
        one.removeprefix(_CLASSIFIER) for one in given.get_all("Classifier", []) if one.startswith(_CLASSIFIER)
    )
