"""How a mapping is written: scalars that YAML reads back as they are, and the comments that explain it."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Iterable, Mapping

import yaml

from graphcore.language import Language, Text
from graphcore.roster.words import field_labels
from graphcore.vocabulary import TABLE_KINDS

_PLAIN = re.compile(
    r"(?![\-+]?[0-9.~][0-9a-fxo_.\-+~]*$)(?!(?:yes|no|true|false|on|off|null|y|n)$)[\w（）()·、—]+(?:[#/][\w（）()]+)*",
    re.IGNORECASE,
)
_COMMON = {
    "sequence": Text("序号", "running number"),
    "person": Text("人名，不保存", "person, not kept"),
    "phone": Text("电话，不保存", "phone, not kept"),
    "id_card": Text("证件号，不保存", "ID number, not kept"),
    "note": Text("备注，按要求才保存", "note, kept on request only"),
}

HEAD = Text(
    """\
# 列对应表：各类台账怎样读。每种表头一项，凡表头相同的文件和工作表都用它。改好后：
#   onecore mapping check mapping.yaml 文件夹/
#   onecore import 文件夹/ --into 图库 --mapping mapping.yaml
# 每行“列名: 字段”，# 后面是把握（0–1）、例子和别的可能。不要的列写 ignore，不要的表写 roster: ignore；
# undecided 是还没有定的，照没有对应表时处理。
# 还可写：{field: 字段, values: {●: yes, ○: no}} 说明记号或类别；{field: 字段, separators: [和]} 说明分隔；
#   {field: 字段, ticked: 取值} 打勾的列，几列合为一个字段；
#   header: 2-3 表头在哪几行；range: A2:H40 表在哪里；records: across 一列一条；
#   community: 社区名（或 title、file、sheet，或 {工作表: 社区名}）；files、sheets: ["*企业*"] 只用于这些。""",
    """\
# How rosters are read. One entry for each layout of a header, used wherever a file or sheet has it. When it is right:
#   onecore mapping check mapping.yaml FOLDER/
#   onecore import FOLDER/ --into STORE --mapping mapping.yaml
# Each line is “header: field”; after # stand how sure that is (0–1), examples and what else it may be.
# A column that is not wanted is ignore, a table that is not wanted roster: ignore; undecided is what nobody has
# decided yet, and is treated as without a mapping. There are also:
#   {field: F, values: {●: yes, ○: no}} what marks or words mean; {field: F, separators: [和]} what parts a list;
#   {field: F, ticked: V} what a tick means, where several columns are one field;
#   header: 2-3 the rows of the header; range: A2:H40 where the table is; records: across one record a column;
#   community: NAME (or title, file, sheet, or {sheet: name}); files, sheets: ["*企业*"] only for these.""",
)
"""The comment that a proposal begins with."""


def one_line(text: str) -> str:
    """A text for a comment: on one line, nothing that does not print."""
    return " ".join("".join(character if character.isprintable() else " " for character in text).split())


def scalar(text: str) -> str:
    """A text as YAML reads it back, plain where it can be.

    Examples
    --------
    >>> scalar("负责人·姓名"), scalar("1"), scalar("No"), scalar("a: b")
    ('负责人·姓名', '"1"', '"No"', '"a: b"')
    """
    return text if _PLAIN.fullmatch(text) else _quoted(text)


def listed(texts: Iterable[str]) -> str:
    """Some texts as a list on one line."""
    return f"[{', '.join(map(_quoted, sorted(texts)))}]"


def flow(values: Mapping[str, bool]) -> str:
    """What marks mean, on one line."""
    said = (f"{_quoted(text)}: {'yes' if value else 'no'}" for text, value in values.items())
    return "{" + ", ".join(said) + "}"


def _quoted(text: str) -> str:
    if text.isprintable():
        return json.dumps(text, ensure_ascii=False)
    return str(yaml.dump(text, default_style='"', width=math.inf)).strip()


def roster_label(roster: str, language: Language) -> str:
    """What a roster kind is called."""
    return TABLE_KINDS[roster].say(language)


def field_label(roster: str, name: str, language: Language) -> str:
    """What a field is called: what kind of thing it is that is dropped, else as everywhere."""
    return (_COMMON.get(name) or field_labels.field_label(roster, name)).say(language)


def named(names: Iterable[str], label: Callable[[str], str], language: Language) -> str:
    """Some names that a mapping may use, each with what it stands for.

    Examples
    --------
    >>> named(["name", "lead"], {"name": "事项名称", "lead": "牵头单位"}.__getitem__, "zh")
    'name（事项名称）、lead（牵头单位）'
    >>> named(["name", "branch"], {"name": "name", "branch": "Party branch"}.__getitem__, "en")
    'name, branch (Party branch)'
    """
    brackets = Text("{}（{}）", "{} ({})").say(language)
    called = ((name, label(name)) for name in names)
    said = (name if label == name.replace("_", " ") else brackets.format(name, label) for name, label in called)
    return Text("、", ", ").say(language).join(said)
