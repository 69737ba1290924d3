"""What all pages share: templates that escape what they are given, and a policy that lets nothing else run."""

from __future__ import annotations

import base64
import hashlib
import json
from importlib.resources import files
from typing import TYPE_CHECKING

from graphcore.language import Language

if TYPE_CHECKING:
    from jinja2 import Environment

LANGUAGE_TAGS = {"zh": "zh-CN", "en": "en"}


def environment() -> Environment:
    """Templates in which every value is escaped, but for ``| json``, which is safe inside a script element."""
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup

    made = Environment(loader=PackageLoader("viz"), autoescape=True, undefined=StrictUndefined)
    made.filters["json"] = lambda value: Markup(json_in_html(value))  # noqa: S704 — escaped there
    return made


def render(template: str, style: str, language: Language, **given: object) -> str:
    """A page without script: one HTML text that requests nothing.

    Parameters
    ----------
    template, style
        Names of the project's own files.
    given
        What the template asks for.
    """
    from markupsafe import Markup

    text = look(style)
    return environment().get_template(template).render(
        language=LANGUAGE_TAGS[language],
        policy=policy(style=text),
        style=Markup(text),  # noqa: S704 — the project's own
        **given,
    )  # fmt: skip


def look(name: str) -> str:
    """A style sheet of a page, after the colours and letters that all pages share."""
    return own("look.css") + "\n" + own(name)


def own(name: str) -> str:
    """The text of one of the project's own files."""
    return (
        files("viz").joinpath("templates", *name.split("/")).read_text(encoding="utf-8").replace("\r\n", "\n").strip()
    )


def policy(*scripts: str, style: str) -> str:
    """A content security policy that lets a page run these scripts, take this style, and nothing else."""
    running = f"script-src {' '.join(map(_hash, scripts))}; " if scripts else ""
    return f"default-src 'none'; {running}style-src {_hash(style)}; base-uri 'none'; form-action 'none'"


def json_in_html(value: object) -> str:
    """JSON that is safe inside a ``<script>`` element: nothing in it can end the element or begin another."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"
