"""A made-up graph of a district, of any size: streets of communities of about 250 nodes each."""

from __future__ import annotations

import random

from graphcore.elements import Edge, Node
from graphcore.graph import Graph
from graphcore.provenance import Source

_PER_COMMUNITY = 250
_COMMUNITIES = 20  # of a street
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_PLACES = "松涛沐春桃源芳草沁园紫藤春晖锦绣望江临河云溪竹林清泉梧桐银杏丹桂海棠玉兰青枫翠湖"
_FIRMS = "景行志诚泽沛泰禾佳澜沛然恒信远航博雅明德广源瑞丰新宇天成立达华清正和同创"
_TRADES = ("信息技术", "教育咨询", "园林绿化", "餐饮管理", "汽车维修", "广告", "物流", "医疗器械")


def district(nodes: int) -> Graph:
    """About so many nodes, with sources; the same for the same number."""
    made = _Made(random.Random(nodes))
    made.place("district", "云澜区", None)
    top = made.core("云澜区委员会", "committee", "DT-0", None)
    for number in range(max(1, round(nodes / _PER_COMMUNITY))):
        if number % _COMMUNITIES == 0:
            street = made.place("street", f"{made.word(_PLACES)}{number // _COMMUNITIES + 1}街道", "DT-0")
            committee = made.core(f"{made.names[street]}工作委员会", "work_committee", street, top)
        made.community(number, street, committee)
    return Graph.of(made.nodes, made.edges)


class _Made:
    def __init__(self, dice: random.Random) -> None:
        self.dice = dice
        self.nodes: list[Node] = []
        self.edges: list[Edge] = []
        self.names: dict[str, str] = {}

    def word(self, letters: str) -> str:
        return self.dice.choice(letters) + self.dice.choice(letters)

    def node(self, kind: str, prefix: str, name: str, where: str | None, **attributes: object) -> str:
        made = prefix + "-" + ("0" if kind == "district" else "".join(self.dice.choices(_LETTERS, k=8)))
        row = len(self.nodes) % 4_000 + 2
        sources = (Source(f"{row % 12:02}{kind}台账.xlsx", "名册", row),)
        self.nodes.append(Node(made, kind, name, (), attributes, sources))  # type: ignore[arg-type]
        self.names[made] = name
        if where:
            self.tie("located_in", made, where)
        return made

    def tie(self, kind: str, source: str, target: str) -> None:
        place = Source("02台账.xlsx", "名册", len(self.edges) % 4_000 + 2, "BCDEFG"[len(self.edges) % 6])
        self.edges.append(Edge(kind, source, target, {}, (place,)))

    def place(self, kind: str, name: str, where: str | None) -> str:
        prefixes = {"district": "DT", "street": "ST", "community": "CM", "grid": "GR", "estate": "ES", "building": "BD"}
        return self.node(kind, prefixes[kind], name, where, households=self.dice.randrange(20, 900))

    def core(self, name: str, level: str, where: str | None, above: str | None) -> str:
        made = self.node("party_org", "PO", name, where, level=level, full_members=self.dice.randrange(3, 60))
        if above:
            self.tie("subordinate_to", made, above)
        return made

    def community(self, number: int, street: str, above: str) -> None:
        name = f"{self.word(_PLACES)}{number + 1}社区"
        community = self.place("community", name, street)
        committee = self.core(f"{name}委员会", "committee", community, above)
        residents = self.node("residents_committee", "RC", f"{name}居委会", community)
        forum = self.node("forum", "FO", f"{name}党建联席会议", community, form="joint_meeting")
        self.tie("member_of", residents, forum)
        firms = [self.node("property_firm", "PF", f"{self.word(_FIRMS)}物业服务有限公司", None) for _ in range(4)]
        for grid in range(1, 9):
            self.grid(f"{name}第{grid}网格", community, committee, residents, forum, firms)
        for matter in range(6):
            made = self.node("matter", "MA", f"{name}第{matter + 1}号协调事项", None, date="2026-03-01")
            self.tie("concerns", made, community)
            self.tie("leads", residents, made)
            self.tie("joins", self.dice.choice(firms), made)

    def grid(  # noqa: PLR0917
        self, name: str, community: str, committee: str, residents: str, forum: str, firms: list[str]
    ) -> None:
        grid = self.place("grid", name, community)
        branch = self.core(f"{name}党支部", "branch", None, committee)
        self.tie("covers", branch, grid)
        for _ in range(2):
            estate_name = f"{self.word(_PLACES)}{self.dice.choice('苑里园庭')}"
            estate = self.place("estate", estate_name, grid)
            owners = self.node("owners_committee", "OC", f"{estate_name}业委会", None)
            self.tie("represents", owners, estate)
            self.tie("serves", residents, estate)
            self.tie("manages", self.dice.choice(firms), estate)
            for house in range(1, 5):
                building = self.place("building", f"{estate_name}{house}号楼", estate)
                if self.dice.random() < 0.6:
                    self.tie("covers", self.core(f"{estate_name}{house}号楼党小组", "group", None, branch), building)
        for _ in range(9):
            kind, prefix = self.dice.choice((("enterprise", "EN"), ("enterprise", "EN"), ("social_org", "SO")))
            firm = f"{self.word(_FIRMS)}{self.dice.choice(_TRADES)}{'有限公司' if prefix == 'EN' else '协会'}"
            code = "".join(self.dice.choices("0123456789ABCDEFGH", k=18))
            made = self.node(kind, prefix, firm, grid, employees=self.dice.randrange(2, 300), credit_code=code)
            self.covered(made, branch, forum)

    def covered(self, made: str, branch: str, forum: str) -> None:
        chance = self.dice.random()
        if chance < 0.4:
            self.tie("has_party_org", made, branch)
        elif chance < 0.6:
            self.tie("instructs", branch, made)
        if chance > 0.8:
            self.tie("member_of", made, forum)
