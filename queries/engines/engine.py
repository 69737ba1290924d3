"""What every engine does."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from queries.findings import Finding
from queries.rules import Rule


class Engine(Protocol):
    """Answers rules; every engine gives the same findings."""

    def findings(self, rule: Rule, as_of: date) -> list[Finding]:
        """One finding for each node or pair the rule asks about, in canonical order."""
        ...
