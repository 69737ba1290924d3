"""Help pages in the language of this run, down to the words that Typer itself adds."""

from __future__ import annotations

from typing import Any

from typer.core import TyperCommand, TyperGroup

from graphcore.errors import UnusableInput
from onecore.speech import say


class _Worded:
    """What a command and a group of commands have in common."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        pieces = " ".join(self.collect_usage_pieces(ctx))  # type: ignore[attr-defined]
        formatter.write_usage(ctx.command_path, pieces, prefix=say("用法：", "Usage: "))

    def get_help_option(self, ctx: Any) -> Any:
        option = super().get_help_option(ctx)  # type: ignore[misc]
        if option is not None:
            option.help = say("显示说明和例子。", "Show this page, with examples.")
        return option

    def format_help(self, ctx: Any, formatter: Any) -> None:
        _use_own_words()
        super().format_help(ctx, formatter)  # type: ignore[misc]


class Command(_Worded, TyperCommand):
    """One command."""


class Commands(_Worded, TyperGroup):
    """All commands, in the order in which they are declared."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that the arguments name.

        Raises
        ------
        UnusableInput
            If there is none, with the commands there are.
        """
        if args and not args[0].startswith("-") and self.get_command(ctx, args[0]) is None:
            known = ", ".join(self.list_commands(ctx))
            raise UnusableInput(
                f"没有命令“{args[0]}”；可用的有：{known}。", f"There is no command “{args[0]}”; there are: {known}."
            )
        return super().resolve_command(ctx, args)


def _use_own_words() -> None:
    """Make Typer's own part of a help page fit the language of this run; only such a page needs what it is drawn with."""
    from typer import rich_utils

    from onecore.cli.flowing import Flowing

    rich_utils.Columns = Flowing  # type: ignore[attr-defined]  # what it puts a help text into
    rich_utils.ARGUMENTS_PANEL_TITLE = say("参数", "Arguments")
    rich_utils.OPTIONS_PANEL_TITLE = say("选项", "Options")
    rich_utils.COMMANDS_PANEL_TITLE = say("命令", "Commands")
    rich_utils.DEFAULT_STRING = say("[默认：{}]", "[default: {}]")
    rich_utils.REQUIRED_LONG_STRING = say("[必填]", "[required]")


def exactly(zh: str, en: str) -> str:
    """The summary of a command whose figures are exact, with a word on what may be passed on instead."""
    return say(
        f"{zh}数字都是确切的，供本单位使用；外传请用 map 和 report。",
        f"{en} Figures are exact, for the office's own use; to pass on, take map or report.",
    )


def help_page(summary: str, *examples: str) -> str:
    """A help text with examples below, each on a line of its own."""
    lines = "\n".join(f"  {example}" for example in examples)
    return f"{summary}\n\n\b\n{say('例子：', 'Examples:')}\n{lines}"
