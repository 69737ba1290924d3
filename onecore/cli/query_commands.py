"""Commands that ask: ``coverage``, ``gaps``, ``rules``, ``explain``."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from onecore.cli.options import AsOf, By, Engine, FailUnder, Format, On, Out, PackFile, RulesFormat
from onecore.cli.wording import Command, exactly, help_page
from onecore.engines import asking, engine_for
from onecore.screen import tell
from onecore.speech import LANGUAGE, say
from onecore.workspace import open_store

if TYPE_CHECKING:
    from onecore.output import Answer
    from onecore.questions import Answers
    from queries.rules import Rule

_GROUP_COLUMNS = ("rule", "group", "name", "counted")
_FINDING_COLUMNS = ("rule", "id", "kind", "name", "community", "status")


def add_to(app: typer.Typer) -> None:
    """Put the commands on the command line."""
    app.command(
        "coverage",
        cls=Command,
        help=help_page(
            exactly(
                "谁被覆盖、靠什么覆盖、谁没有。不写规则时回答所有覆盖类规则。",
                "Who is covered, by what, and who is not. Without RULE, every coverage rule is answered.",
            ),
            "onecore coverage --on street.onecore",
            "onecore coverage enterprise-coverage --on street.onecore --by community",
            "onecore coverage --on street.onecore --format csv --out coverage.csv",
            "onecore coverage enterprise-coverage --on street.onecore --fail-under 80",
            "onecore coverage --on neo4j://localhost:7687 --by street",
        ),
    )(_ask)
    app.command(
        "gaps",
        cls=Command,
        help=help_page(
            exactly(
                "哪里应当有、应当协同而没有。不写规则时回答覆盖类以外的所有规则。",
                "What should be there, or be tied, and is not. Without RULE, every rule other than coverage.",
            ),
            "onecore gaps --on street.onecore",
            "onecore gaps estate-triad --on street.onecore --format jsonl",
        ),
    )(_ask)
    app.command(
        "rules",
        cls=Command,
        help=help_page(
            say(
                "有哪些规则：依据、参数和作为证据的台账。",
                "Which rules there are: sources, parameters, and the rosters they rest on.",
            ),
            "onecore rules",
            "onecore rules --pack local.yaml --format json",
            "onecore rules --format md --out rules.md",
        ),
    )(_rules)
    app.command(
        "explain",
        cls=Command,
        help=help_page(
            exactly(
                "一个对象：知道什么、出自哪些单元格、各处说法不一时采用了哪个、符合或不符合哪些规则，为什么。",
                "One node: what is known, from which cells, which was taken where they disagree, which rules it meets "
                "or fails, and why.",
            ),
            "onecore explain 春晖里一期 --on street.onecore",
            "onecore explain 春晖里一期 --on street.onecore --format json",
        ),
    )(_explain)


def _ask(
    ctx: typer.Context,
    on: On,
    rules: Annotated[
        list[str] | None,
        typer.Argument(metavar="RULE", help=say("规则编号；见 onecore rules。", "Ids of rules; see onecore rules.")),
    ] = None,
    by: By = None,
    engine: Engine = None,
    as_of: AsOf = None,
    pack: PackFile = None,
    fail_under: FailUnder = None,
    form: Format = None,
    out: Out = None,
) -> None:
    """``coverage`` and ``gaps``: the same question, put by default with different rules."""
    from onecore.output import deliver
    from onecore.questions import ask
    from queries.packs import load_pack
    from queries.rules import CoverageRule

    known = load_pack(pack)
    about_coverage = ctx.info_name == "coverage"
    asked: tuple[Rule, ...] = (
        known.named(rules)
        if rules
        else tuple(rule for rule in known.rules.values() if isinstance(rule, CoverageRule) == about_coverage)
    )
    with asking(engine_for(engine, on), on) as (columns, answering):
        answers = ask(columns, asked, as_of or date.today(), answering)  # noqa: DTZ011  # the analyst's own day
        deliver(_grouped(answers, by) if by else _listed(answers), form, out)
        below = [] if fail_under is None else _below(answers, fail_under)
    if fail_under is not None and below:
        tell(say(f"低于 {fail_under:g}%：{'、'.join(below)}。", f"Below {fail_under:g}%: {', '.join(below)}."))
        raise typer.Exit(1)


def _listed(answers: Answers) -> Answer:
    """One record a finding."""
    from onecore.finding_tables import show_findings
    from onecore.finding_workbook import finding_workbook
    from onecore.output import Answer, Later
    from queries.verdicts import details_in_order

    records = Later(lambda: [finding.to_json() for finding in answers.every()])
    details = details_in_order(name for verdicts in answers.verdicts.values() for name in verdicts.details)
    columns = [*_FINDING_COLUMNS, *details, "evidence"]
    return Answer(
        columns,
        records,
        records,
        lambda console: show_findings(answers, console),
        workbook=lambda: finding_workbook(answers),
        written=answers.lines,
    )


def _grouped(answers: Answers, by: str) -> Answer:
    """One record a rule and group; as lines the findings all the same."""
    from onecore.finding_tables import show_groups
    from onecore.output import Answer, Later
    from queries.rollup import Grouping, roll_up

    grouping: Grouping = by  # type: ignore[assignment]  # the option takes nothing else
    rows = [
        row
        for rule in sorted(answers.rules, key=lambda rule: rule.id)
        for row in roll_up(answers.verdicts[rule.id], grouping, LANGUAGE.get())
    ]
    statuses = dict.fromkeys(status for rule in answers.rules for status in rule.statuses)
    records = Later(lambda: [row.to_json() for row in rows])
    columns = (*_GROUP_COLUMNS, *statuses, "rate")
    return Answer(columns, records, (), lambda console: show_groups(answers, rows, console), written=answers.lines)


def _below(answers: Answers, percent: float) -> list[str]:
    """Titles of the rules whose rate is lower; one that counts nothing has none."""
    from queries.rollup import total

    language = LANGUAGE.get()
    totals = ((rule, total(answers.verdicts[rule.id], language)) for rule in answers.rules)
    return [rule.title.say(language) for rule, row in totals if row.rate is not None and row.rate * 100 < percent]


def _rules(pack: PackFile = None, form: RulesFormat = None, out: Out = None) -> None:
    from onecore.output import deliver
    from onecore.rule_list import rule_list
    from queries.packs import load_pack

    deliver(rule_list(load_pack(pack)), form, out)


def _explain(
    who: Annotated[
        str, typer.Argument(metavar="ID|NAME", help=say("节点编号或名称。", "The id or the name of a node."))
    ],
    on: On,
    as_of: AsOf = None,
    pack: PackFile = None,
    form: Format = None,
    out: Out = None,
) -> None:
    from onecore.explained_values import Explanation, cells_by_attribute, days_told, judgements_about
    from onecore.explanation import explanation, find_node
    from onecore.output import deliver
    from onecore.questions import ask
    from queries.packs import load_pack

    store = open_store(on)
    graph = store.graph()
    node = find_node(graph, who)
    answers = ask(graph, load_pack(pack).rules.values(), as_of or date.today())  # noqa: DTZ011
    values = cells_by_attribute(store.statements(node.id), days_told(store.rosters()))
    decided = judgements_about(node, graph, store.judgements())
    deliver(explanation(Explanation(node, values, decided, answers)), form, out)
