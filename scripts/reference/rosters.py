"""The rosters that are understood, with the fields of each, from the words that the importer reads by."""

from __future__ import annotations

from graphcore.language import Text
from graphcore.roster.words.lexicon import lexicon
from graphcore.vocabulary import EDGE_KINDS, TABLE_KINDS
from onecore.speech import say
from scripts.reference.markdown import code, said, table

_FEW = 5
_TYPES = {
    "name": Text("名称", "name"),
    "names": Text("又名", "other names"),
    "ref": Text("一个名称", "a name"),
    "refs": Text("若干名称", "names"),
    "code": Text("统一社会信用代码", "credit code"),
    "number": Text("编号", "number of its own"),
    "text": Text("文字", "text"),
    "choice": Text("类别", "one of some words"),
    "count": Text("数量", "count"),
    "money": Text("金额", "money"),
    "date": Text("日期", "date"),
    "flag": Text("是否", "yes or no"),
    "list": Text("列表", "list"),
    "sequence": Text("序号，不保存", "running number, dropped"),
    "person": Text("人名，不保存", "person, dropped"),
    "phone": Text("电话，不保存", "phone, dropped"),
    "id_card": Text("证件号，不保存", "ID number, dropped"),
    "note": Text("备注，按要求才保存", "note, kept on request"),
    "beside_rejected": Text("退回说明，不保存", "beside rejected rows, dropped"),
}


def rosters() -> str:
    """Every kind of roster: its fields, the headers they usually have, what a cell holds and says."""
    heads = (
        say("字段", "field"),
        say("常见列名", "usual headers"),
        say("格子里是", "a cell holds"),
        say("说明", "says"),
    )
    words = lexicon()
    common = words.common
    lines = [
        say("# 台账和字段", "# Rosters and their fields"),
        "",
        say(
            "导入能识别的台账，和[列对应表](../mapping.md)里可写的字段。列名不必完全相同：相近的、或格子里的内容足以说明的，都能识别。",
            "The rosters that an import understands, and the fields that a [mapping](../mapping.md) may name. Headers need not be the "
            "same: what sounds alike, or is told by its cells, is recognised too.",
        ),
        "",
    ]
    for kind, roster in words.rosters.items():
        lines += [f"## {said(TABLE_KINDS[kind])} `{kind}`", ""]
        own = {name: field for name, field in roster.fields.items() if name not in common}
        lines += table(
            heads,
            (
                (
                    code(name),
                    "、".join(field.headers[:_FEW]),
                    said(_TYPES[field.type]),
                    said(EDGE_KINDS[field.edge.kind].label)
                    if field.edge
                    else code(field.attribute)
                    if field.attribute
                    else "",
                )
                for name, field in own.items()
            ),
        )
    lines += [say("## 任何台账都可以有", "## Any roster may have"), ""]
    lines += table(
        heads[:3], ((code(name), "、".join(one.headers[:_FEW]), said(_TYPES[one.type])) for name, one in common.items())
    )
    return "\n".join(lines)
