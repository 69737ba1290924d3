"""The ways a call can fail.

OnecoreError
    UnusableInput     the call or what it was given cannot be used   (exit code 2)
    StoreUnavailable  the store or engine cannot be reached, or is in use   (exit code 3)

Flaws in the data of a roster are no exceptions: they are collected as
:class:`graphcore.problems.Problem` and the rest is imported.
"""

from __future__ import annotations

from typing import ClassVar

from graphcore.language import Language, Text, of_locale


class OnecoreError(Exception):
    """Base of all errors: one sentence, in both languages, that says what to do."""

    exit_code: ClassVar[int] = 2

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(zh, en)
        self.text = Text(zh, en)

    def say(self, language: Language) -> str:
        """The sentence in one language."""
        return self.text.say(language)

    def __str__(self) -> str:
        return self.say(of_locale())


class UnusableInput(OnecoreError):
    """The call, or a file, option or name it was given, cannot be used."""

    exit_code = 2


class StoreUnavailable(OnecoreError):
    """The store or engine cannot be reached, may not be written, or is in use."""

    exit_code = 3
