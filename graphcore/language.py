"""Every sentence a user reads, in Chinese and in English."""

from __future__ import annotations

import locale
import os
from typing import Literal, NamedTuple

Language = Literal["zh", "en"]


class Text(NamedTuple):
    """One thing said in both languages.

    Examples
    --------
    >>> Text("网格", "grid").say("zh")
    '网格'
    """

    zh: str
    en: str

    def say(self, language: Language) -> str:
        """The text in one language."""
        return self.zh if language == "zh" else self.en

    def filled(self, **fields: object) -> Text:
        """The same text with ``{fields}`` put in; both languages take the same fields."""
        return Text(self.zh.format_map(fields), self.en.format_map(fields))


def of_locale() -> Language:
    """The language of the machine: Chinese where its locale is, else English."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG", "LANGUAGE"):
        if value := os.environ.get(variable):
            return "zh" if value.lower().startswith(("zh", "chinese")) else "en"
    # Windows sets none of these; its display language is in the process's locale.
    name = locale.getlocale()[0] or ""
    return "zh" if name.lower().startswith(("zh", "chinese")) else "en"
