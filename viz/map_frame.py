"""What every map's page has, whatever draws its nodes: look, words, columns, script, and the policy that names them.

The script is built from ``viz/viewer`` by ``scripts/build_viewer.sh``.
"""

from __future__ import annotations

from viz.html import LANGUAGE_TAGS, look, own, policy
from viz.map_data import MapData
from viz.notices import NOTICES
from viz.page import cells, overview
from viz.words import WORDS


def frame(data: MapData, *libraries: str) -> dict[str, object]:
    """The fields of the template, apart from its heading and what draws.

    Parameters
    ----------
    libraries
        Scripts of others that the page runs before its own.
    """
    from markupsafe import Markup

    style, script = look("map.css"), own("viewer.js")
    return {
        "language": LANGUAGE_TAGS[data.language],
        "notice": NOTICES[True].say(data.language) if data.internal else "",
        "day": WORDS["as_of"].filled(day=data.as_of).say(data.language) if data.as_of else "",
        "words": {name: text.say(data.language) for name, text in WORDS.items()},
        "overview": overview(data),
        "cells": cells(data),
        "policy": policy(*libraries, script, style=style),
        "style": Markup(style),  # noqa: S704 — the project's own
        "script": Markup(script),  # noqa: S704 — the project's own
    }
