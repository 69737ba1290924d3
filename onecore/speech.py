"""The language of this run: one for the whole process, chosen before anything is said."""

from __future__ import annotations

from contextvars import ContextVar

from graphcore.language import Language, Text, of_locale

LANGUAGE: ContextVar[Language] = ContextVar("language", default=of_locale())  # noqa: B039  # a text


def say(zh: str, en: str) -> str:
    """One of two texts, in the language of this run."""
    return Text(zh, en).say(LANGUAGE.get())
