"""``onecore`` and ``python -m onecore``."""

from __future__ import annotations

import gc
import io
import os
import sys
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from graphcore.errors import OnecoreError, StoreUnavailable
from graphcore.language import Language, of_locale
from graphcore.system_errors import reason_of
from onecore.screen import tell
from onecore.speech import LANGUAGE, say

_INTERRUPTED = 130
_GIVEN_BACK = {
    "_RJEM_MALLOC_CONF": "dirty_decay_ms:0,muzzy_decay_ms:0",
    "DUCKDB_JE_MALLOC_CONF": "dirty_decay_ms:100,muzzy_decay_ms:0",
}
"""To the allocators of Polars and DuckDB: what is free goes back to the system at once, or soon where at once would cost
time that can be measured."""


def main() -> None:
    """Run the command line and leave with its exit code."""
    if sys.getfilesystemencoding() != "utf-8":  # names of files are UTF-8, whatever the locale
        os.execv(sys.executable, [sys.executable, "-X", "utf8", *sys.orig_argv[1:]])  # noqa: S606  # ourselves
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by whoever starts it: what is said there is for nobody
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115  # as long as we run
    os.umask(0o077)  # rosters are nobody else's business: what is written is its owner's alone
    for allocator, told in _GIVEN_BACK.items():
        os.environ.setdefault(allocator, told)  # before Polars and DuckDB are loaded, which ask it then
    gc.disable()  # a command is soon done: looking for what lies about in circles takes longer than the room is worth
    code = run(sys.argv[1:])
    gc.freeze()  # nor is it looked for at the end, when the system takes back all
    sys.exit(code)


def run(arguments: Sequence[str]) -> int:
    """Run one command; its exit code.

    Whatever fails is one sentence on standard error. ``ONECORE_TRACEBACK=1`` shows where an
    unforeseen failure comes from.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    spoken, asked = _language_apart(arguments)
    LANGUAGE.set(_language_of(spoken))
    # The commands are declared in the language of this run, so they come after it.
    from typer.exceptions import Abort, TyperException

    from onecore.cli.app import command
    from onecore.cli.usage import in_words

    try:
        named = next((argument for argument in asked if not argument.startswith("-")), None)
        code = command(named).main([*spoken, *asked], prog_name="onecore", standalone_mode=False)
        sys.stdout.flush()
    except OnecoreError as error:
        tell(error.say(LANGUAGE.get()))
        return error.exit_code
    except TyperException as error:
        tell(in_words(error))
        return 2
    except (BrokenPipeError, SystemExit):  # Typer exits on a closed pipe, and on nothing else here
        # Whoever read has seen enough; what is still buffered must not complain at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (Abort, KeyboardInterrupt):
        code = _INTERRUPTED
    except OSError as error:
        tell(_refused(error))
        return StoreUnavailable.exit_code
    except Exception as error:  # no user is ever shown a traceback
        if os.environ.get("ONECORE_TRACEBACK"):
            raise
        where = _where(error)
        tell(
            say(
                f"程序内部出错（{where}）；请用 onecore check 检查图库；若完好，请设置 "
                "ONECORE_TRACEBACK=1 重试，并把输出发给开发者。",
                f"Something went wrong inside ({where}); "
                "look at the store with onecore check; if it is sound, run this again with ONECORE_TRACEBACK=1 and send the "
                "output to the developers.",
            )
        )
        return 2
    if code == _INTERRUPTED:  # of which Typer says nothing
        tell(say("已中断，图库保持原样。", "Interrupted; the store is as before."))
    return code if isinstance(code, int) else 0


def _where(error: Exception) -> str:
    """What failed and where; not what it says, for that may repeat a cell, and people send such messages on."""
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    at = f", {Path(place.tb_frame.f_code.co_filename).name}:{place.tb_lineno}" if place is not None else ""
    return f"{type(error).__name__}{at}"


def _language_apart(arguments: Sequence[str]) -> tuple[list[str], list[str]]:
    """What says the language, wherever people put it, and all else."""
    spoken, asked = list[str](), list[str]()
    given = iter(arguments)
    for argument in given:
        if argument == "--":
            asked += [argument, *given]
        elif argument == "--lang":
            spoken += [argument, *islice(given, 1)]
        elif argument.startswith("--lang="):
            spoken.append(argument)
        else:
            asked.append(argument)
    return spoken, asked


def _language_of(spoken: Sequence[str]) -> Language:
    """The language that ``--lang`` names, else that of the locale."""
    given = spoken[-1].removeprefix("--lang=") if spoken else ""
    return "zh" if given == "zh" else "en" if given == "en" else of_locale()


def _refused(error: OSError) -> str:
    place = "" if error.filename is None else f" {error.filename}"
    reason = reason_of(error)
    return say(
        f"系统拒绝了读写{place}：{reason.zh}；请检查权限和磁盘空间。",
        f"The system refused to read or write{place}: {reason.en}; check permissions and disk space.",
    )


if __name__ == "__main__":
    main()
