"""A call that Typer cannot read, as one sentence."""

from __future__ import annotations

from difflib import get_close_matches

import typer
from typer._click import exceptions as usage  # Typer has no public names for its usage errors
from typer.exceptions import TyperException

from onecore.speech import say


def in_words(error: TyperException) -> str:
    """What is wrong with the call, and what to do."""
    match error:
        case usage.NoSuchOption():
            near = "".join(get_close_matches(error.option_name, error.possibilities or (), n=1))
            return say(
                f"没有选项 {error.option_name}{f'，是不是 {near}' if near else ''}；{_see_help(error)}。",
                f"There is no option {error.option_name}{f'; is it {near}' if near else ''}; {_see_help(error)}.",
            )
        case usage.MissingParameter():
            name = _name(error)
            return say(f"缺少 {name}；{_see_help(error)}。", f"{name} is missing; {_see_help(error)}.")
        case usage.BadOptionUsage():
            return say(
                f"选项 {error.option_name} 的写法不对；{_see_help(error)}。",
                f"Option {error.option_name} is not used as it is meant; {_see_help(error)}.",
            )
        case usage.BadParameter():
            return say(
                f"{_name(error)} 的取值不对；{_see_help(error)}。",
                f"{_name(error)} has a wrong value; {_see_help(error)}.",
            )
        case _:
            return say(f"命令写法不对；{_see_help(error)}。", f"The call cannot be read; {_see_help(error)}.")


def _name(error: typer.BadParameter) -> str:
    if error.param is None:
        return say("参数", "An argument")
    return error.param.opts[-1] if error.param.param_type_name == "option" else (error.param.metavar or "")


def _see_help(error: TyperException) -> str:
    context = error.ctx if isinstance(error, usage.UsageError) else None
    path = context.command_path if context else "onecore"
    return say(f"请看 {path} --help", f"see {path} --help")
