"""The triads: one small picture an estate, or a community where there are many."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import TypeVar

from queries.findings import EdgeEvidence, Finding
from queries.rules import ExpectedEdgeRule
from queries.rules.path import first_edges
from viz.report.coverage import bar
from viz.report.material import Material
from viz.report.records import Bars, Block, Held, Section, Tied, Triad, Triads

TRIAD = "estate-triad"
_MOST_PICTURES = 60
_Kind = TypeVar("_Kind", bound=str)


def triads(material: Material) -> Section:
    """The section: how many are complete, and where what is missing."""
    say, rule = material.say, material.rules.get(TRIAD)
    blocks: list[Block] = []
    if isinstance(rule, ExpectedEdgeRule) and (findings := material.findings.get(TRIAD)):
        row = material.totals[TRIAD]
        whole = bar(rule.title.say(material.language), rule, row, material)
        blocks.append(Bars(say("齐全与有缺口的小区", "Estates that are complete and that are not"), (whole,)))
        pictures = [_picture(finding, rule, material) for finding in findings]
        if len(pictures) <= _MOST_PICTURES:
            blocks.append(
                Triads(say("每个小区一张图", "One picture an estate"), tuple(pictures), _meaning(pictures, material))
            )
        else:
            together = tuple(_together(findings, pictures, material))
            caption = say(
                "每个社区一张图：画的是过半数小区的情形",
                "One picture a community: what holds for more than half of its estates",
            )
            blocks.append(Triads(caption, together, _meaning(together, material)))
    return Section(
        "triads",
        say("三位一体", "Triads"),
        say(
            "居委会、业委会、物业企业三方在每个小区是否齐全，两两之间有没有共同办理过事项。",
            "Whether each estate has a residents' committee, an owners' committee and a property firm, and whether each two "
            "have handled a matter together.",
        ),
        tuple(blocks),
    )


def _meaning(pictures: Sequence[Triad], material: Material) -> dict[Tied, str]:
    """What each way of being tied means, those that occur."""
    say, met = material.say, {tied for picture in pictures for *_, tied in picture.sides}
    every: dict[Tied, str] = {
        "tied": say("有协同", "coordinate"),
        "partly": say("只在单位层面有协同", "coordinate, but not for this estate"),
        "untied": say("没有协同", "do not coordinate"),
        "nobody": say("缺一方", "one of them is missing"),
        "unknown": say("情况不明", "unknown"),
    }
    return {tied: meaning for tied, meaning in every.items() if tied in met}


def _picture(finding: Finding, rule: ExpectedEdgeRule, material: Material) -> Triad:
    roles = list(rule.roles)
    held = {role: _held(role, finding, rule, material) for role in roles}

    def tied(one: str, other: str) -> Tied:
        if held[one] == "missing" or held[other] == "missing":
            return "nobody"
        if "unknown" in (held[one], held[other]):
            return "unknown"
        levels = [
            level for level in rule.ties if f"{one}-{other}" in (finding.details.get(f"missing_pairs_{level}") or ())
        ]
        if len(levels) == len(rule.ties):
            return "untied"
        if levels:
            return "partly"
        grounds = rule.grounds_of_pair(one, other)
        is_known = not material.knowledge.missing(grounds, finding.community, finding.id)
        return "tied" if is_known or _are_tied(one, other, finding, rule) else "unknown"

    return Triad(
        finding.name,
        rule.label(finding.status).say(material.language),
        tuple((_sign(role, rule, material), rule.label(role).say(material.language), held[role]) for role in roles),
        tuple((roles.index(one), roles.index(other), tied(one, other)) for one, other in rule.pairs),
    )


def _are_tied(one: str, other: str, finding: Finding, rule: ExpectedEdgeRule) -> bool:
    """Whether the evidence ties holders of two roles, to each other or to something that both are tied to."""
    edges = [item for item in finding.evidence if isinstance(item, EdgeEvidence)]

    def near(role: str) -> set[str]:
        kinds = {*first_edges(rule.roles[role])}
        holders = {end for edge in edges if edge.kind in kinds and finding.id in edge[1:3] for end in edge[1:3]}
        holders.discard(finding.id)
        return {end for edge in edges if not holders.isdisjoint(edge[1:3]) for end in edge[1:3]} - {finding.id}

    return not near(one).isdisjoint(near(other))


def _held(role: str, finding: Finding, rule: ExpectedEdgeRule, material: Material) -> Held:
    """Whether anybody has a role: someone is reached, nobody is, or nothing could tell."""
    if role in (finding.details.get("missing_members") or ()):
        return "missing"
    reached = {item.kind for item in finding.evidence if isinstance(item, EdgeEvidence) and finding.id in item[1:3]}
    is_known = not material.knowledge.missing(rule.grounds_of_member(role, finding.kind), finding.community, finding.id)
    return "held" if is_known or not reached.isdisjoint(first_edges(rule.roles[role])) else "unknown"


def _sign(role: str, rule: ExpectedEdgeRule, material: Material) -> str:
    """A corner's sign: one Chinese character, or the role's letters."""
    return material.say(rule.label(role).zh[:1], role.upper())


def _together(findings: Sequence[Finding], pictures: Sequence[Triad], material: Material) -> Iterator[Triad]:
    """One picture a community, of what holds for most of its estates."""
    rule = material.rules[TRIAD]
    there: defaultdict[str, list[tuple[Finding, Triad]]] = defaultdict(list)
    for finding, picture in zip(findings, pictures, strict=True):
        there[finding.community or ""].append((finding, picture))
    for place in sorted(there):
        of_place = [picture for _, picture in there[place]]
        complete = sum(finding.status in rule.positive for finding, _ in there[place])
        yield Triad(
            material.communities.get(place, material.say("（无）", "(none)")),
            material.say(f"{len(of_place)} 个小区，{complete} 个齐全", f"{len(of_place)} estates, {complete} complete"),
            tuple(
                (*corner[:2], _most([picture.corners[at][2] for picture in of_place], "unknown"))
                for at, corner in enumerate(of_place[0].corners)
            ),
            tuple(
                (side[0], side[1], _most([picture.sides[at][2] for picture in of_place], "partly"))
                for at, side in enumerate(of_place[0].sides)
            ),
        )


def _most(kinds: Sequence[_Kind], otherwise: _Kind) -> _Kind:
    """What more than half are; else what stands for a mixture."""
    kind, count = Counter(kinds).most_common(1)[0]
    return kind if count * 2 > len(kinds) else otherwise
