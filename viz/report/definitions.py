"""What the words of the report mean, and where the rules come from."""

from __future__ import annotations

from graphcore.vocabulary.attributes import OPERATING_STATUS, PARTY_LEVELS
from viz.report.material import Material
from viz.report.records import Column, Section, Table
from viz.rule_words import cited, in_words

_CHOICES = {**OPERATING_STATUS, **PARTY_LEVELS}  # what parameters choose from


def _told(value: object, material: Material) -> str:
    """The value of a parameter, in words where the vocabulary has them."""
    if not isinstance(value, list | tuple) or not value:
        return in_words(value, material.language)
    return material.listed(_CHOICES[one].say(material.language) if one in _CHOICES else str(one) for one in value)


def definitions(material: Material) -> Section:
    """The section: each rule with its definition, parameters and sources."""
    say, language = material.say, material.language
    columns = (
        Column(say("规则", "rule"), 1.1),
        Column(say("定义与参数", "definition and parameters"), 3),
        Column(say("依据（条款、时间、适用地、是否核对）", "sources: article, date, locality, how sure"), 2.6),
    )
    rows = []
    for rule in material.asked:
        parameters = [
            say("{}：{}。", "{}: {}.").format(item.title.say(language), _told(item.value, material))
            for item in rule.parameters.values()
        ]
        defined = " ".join([rule.definition.say(language), *parameters])
        rows.append((rule.title.say(language), defined, "\n".join(cited(source, language) for source in rule.sources)))
    return Section(
        "definitions",
        say("定义与依据", "Definitions and sources"),
        say(
            "数值都是参数，各地可以在规则包里另设；每条依据都写明是否核对过原文。",
            "Every number is a parameter that a locality may set otherwise; each source says whether it was read.",
        ),
        (Table(say("本报告用到的规则", "The rules of this report"), columns, tuple(rows)),),
    )
