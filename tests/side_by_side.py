"""Which tests stay together where they run side by side, so that what is dear to start is started once.

The group is told from a test's id, as this is all that one who hands out tests knows of them.
"""

from __future__ import annotations

import re

from xdist.scheduler import LoadScopeScheduling

from tests.neo4j.servers import LINES

# A line in brackets, as in "[5.26-coverage]" or "[a case-neo4j 2026]", but not the year of a date.
_LINE = re.compile(rf"\[.*\b({'|'.join(map(re.escape, LINES))})\b(?!-\d)")
_ROOMS = {
    "tests/neo4j/": f"neo4j {LINES[0]}",
    "tests/viz/test_browser": "browser",
    "tests/viz/test_report_page": "browser",
    "tests/docs/": "docs",
}


def group(test: str) -> str:
    """The group of a test by its id; itself where it needs nothing that others do."""
    if line := _LINE.search(test):
        return f"neo4j {line[1]}"
    return next((together for room, together in _ROOMS.items() if test.startswith(room)), test)


class Together(LoadScopeScheduling):
    """Hands out groups whole, the largest first."""

    def _split_scope(self, nodeid: str) -> str:
        return group(nodeid)
