"""The shipped packs, and one of the user's on top."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from graphcore.documents import Document, instead, read_document
from graphcore.language import Text
from queries.packs.draft import Draft
from queries.packs.making import Workshop
from queries.packs.pack import Pack

_PACK = Text("规则包", "pack")
_KEYS = ("rules", "parameters", "measures")
_SHIPPED = (
    "coverage.yaml",
    "venues.yaml",
    "tiers.yaml",
    "triad.yaml",
    "reporting.yaml",
    "forums.yaml",
    "cross-appointment.yaml",
    "matters.yaml",
    "needs.yaml",
    "requirements.yaml",
)


def load_pack(extra: Path | None = None) -> Pack:
    """The shipped rules, with a user's pack on top.

    A pack is a YAML file. Its ``rules`` add rules, or replace those of the same id; its
    ``parameters`` (rule → parameter → value) set parameters of rules otherwise. What it says of
    ``measures`` is read by :func:`queries.structure.load_catalogue`.

    Raises
    ------
    UnusableInput
        If the user's pack cannot be read or something in it is wrong: one sentence with the line
        and what to write instead.

    Examples
    --------
    >>> load_pack().rules["double-report"].title.say("zh")
    '双报到'
    """
    folder = Path(__file__).parent
    drafts: dict[str, Draft] = {}
    for path in [*(folder / name for name in _SHIPPED), *([extra] if extra else [])]:
        document = read_document(path, _PACK, "rules:, parameters:, measures:", shipped=path != extra)
        for key in document.content:
            if key not in _KEYS:
                zh, en = instead(key, _KEYS)
                raise document.unusable([key], f"不认识“{key}”{zh}", f"“{key}” is not known{en}")
        for rule, body in _mapping(document, "rules").items():
            if not isinstance(body, dict):
                raise document.unusable(["rules", rule], f"规则 {rule} 是空的", f"rule {rule} is empty")
            drafts[str(rule)] = Draft(str(rule), body, document)
        for rule, values in _mapping(document, "parameters").items():
            if str(rule) not in drafts:
                zh, en = instead(rule, drafts)
                raise document.unusable(["parameters", rule], f"没有规则“{rule}”{zh}", f"there is no rule “{rule}”{en}")
            drafts[str(rule)] = drafts[str(rule)].retune(values, document)
    return Pack(Workshop(drafts).rules())


def _mapping(document: Document, key: str) -> Mapping[Any, Any]:
    content = document.content.get(key) or {}
    if not isinstance(content, dict):
        raise document.unusable([key], f"{key} 下面应当是“名称: 内容”", f"{key} takes “name: content”")
    return content
