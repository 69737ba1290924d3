"""What the contract promises and this version does not have yet."""

from __future__ import annotations

from graphcore.errors import UnusableInput


def not_yet(zh: str, en: str) -> UnusableInput:
    """The error of a call for something that comes with a later version."""
    return UnusableInput(
        f"{zh}将随以后的版本提供，请先用现有命令。", f"{en} comes with a later version; do without for now."
    )
