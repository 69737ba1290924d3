"""Pages with their blocks of code, and commands run in this process as the pages show them."""

from __future__ import annotations

import io
import re
import shlex
import textwrap
from contextlib import redirect_stderr, redirect_stdout
from contextvars import copy_context
from pathlib import Path
from typing import NamedTuple

from onecore.__main__ import run

ROOT = Path(__file__).parents[2]
_FENCE = re.compile(r'^( *)```(\w+)(?: title="([^"]+)")?\n(.*?)^\1```$', re.DOTALL | re.MULTILINE)


class Block(NamedTuple):
    language: str
    file: str | None
    text: str


def blocks(page):
    """The blocks of code of a page, from its top to its bottom."""
    text = (ROOT / page).read_text(encoding="utf-8")
    return [Block(language, file or None, textwrap.dedent(body)) for _, language, file, body in _FENCE.findall(text)]


def printed_by(line, language):
    """What a command of a page prints; it has to succeed."""
    program, *arguments = shlex.split(line, comments=True)
    assert program == "onecore", line
    printed = io.StringIO()
    with redirect_stdout(printed), redirect_stderr(printed):
        code = copy_context().run(run, ["--lang", language, *arguments])
    assert code == 0, f"{line}\n{printed.getvalue()}"
    return printed.getvalue()


def without_words(block):
    """A block without what is said in one language: comments, texts shown, what is printed."""
    text = block.text
    if block.language in ("sh", "yaml", "python"):
        text = re.sub(r"#.*|=choose-one|=自定密码", "", text)
    if block.language == "python":
        text = re.sub(r'"[^"\n]*[^\x00-\x7f][^"\n]*"|"Yunlan Street"|"en"|"zh"|\.(en|zh)\b', "", text)
    return block.language, block.file, "" if block.language == "text" else re.sub(r"[ \t]+", " ", text)
