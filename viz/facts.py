"""Attributes in words: the vocabulary's labels and choices, numbers and flags as a reader expects them."""

from __future__ import annotations

from collections.abc import Mapping

from graphcore.graph import Attributes
from graphcore.language import Language, Text
from graphcore.vocabulary import Attribute, Value


def facts(attributes: Attributes, known: Mapping[str, Attribute], language: Language) -> tuple[tuple[str, str], ...]:
    """Known attributes in the vocabulary's order and words, then any others as they are."""
    order = [name for name in known if name in attributes] + sorted(set(attributes) - set(known))
    return tuple(
        (
            known[name].label.say(language) if name in known else name,
            value_in_words(attributes[name], known.get(name), language),
        )
        for name in order
    )


def value_in_words(value: Value, attribute: Attribute | None, language: Language) -> str:
    """One value as users see it."""
    if isinstance(value, list):
        return ("、" if language == "zh" else ", ").join(value_in_words(item, attribute, language) for item in value)
    if isinstance(value, bool):
        return Text("是", "yes").say(language) if value else Text("否", "no").say(language)
    if attribute and value in attribute.choices:
        return attribute.choices[str(value)].say(language)
    if attribute and attribute.type == "money" and isinstance(value, int | float):
        return f"{value:,}"
    return "" if value is None else str(value)
