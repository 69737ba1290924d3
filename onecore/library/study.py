"""A study: a graph on a day, with the rules and measures that are put to it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Self, get_args

from graphcore.conformance import check_all, shown
from graphcore.documents import instead
from graphcore.errors import UnusableInput
from graphcore.graph import Graph
from graphcore.language import Language
from graphcore.stores.store import Contents, Store
from graphcore.vocabulary import EDGE_KINDS, NODE_KINDS
from onecore.engines import ENGINES
from onecore.given import day, one_of
from onecore.library.findings import Findings
from onecore.library.held import Held, held
from onecore.library.measured import Measured
from onecore.library.nodes_and_edges import Edges, Nodes
from onecore.library.overview import overview
from onecore.library.own_words import in_our_words
from onecore.library.page import MapPage
from onecore.library.problems import Problems
from onecore.questions import ask
from onecore.speech import LANGUAGE
from onecore.workspace import is_file
from queries.engines.snapshot import Snapshot
from queries.packs import load_pack
from queries.structure import Level, load_catalogue, measure
from queries.structure.algorithms import arrays, reference
from queries.structure.projection import project

if TYPE_CHECKING:
    import networkx as nx


class Study:
    """A graph on a day, to be asked.

    Parameters
    ----------
    source
        A :class:`Graph`, or any NetworkX graph with ``kind`` on nodes and edges, attributes flat beside it. Stores and
        rosters are opened by :func:`onecore.open` and :func:`onecore.read_rosters`.
    as_of, pack, engine, language
        As for :func:`onecore.open`.

    Attributes
    ----------
    kind, kinds
        For a subclass on NetworkX graphs with words of their own: the attribute that says what a node or an edge is,
        and what its values mean.
    as_of
        The day that is asked about.
    pack, catalogue
        The rules and the measures that there are.

    Examples
    --------
    A graph with words of its own takes a class of three lines:

    >>> import networkx as nx
    >>> class Mine(Study):
    ...     kind = "type"
    ...     kinds = {"firm": "enterprise", "cell": "party_org", "set up": "has_party_org"}
    >>> drawn = nx.DiGraph()
    >>> drawn.add_nodes_from([("a", {"type": "firm"}), ("b", {"type": "firm"}), ("c", {"type": "cell"})])
    >>> drawn.add_edge("a", "c", type="set up")
    >>> [(found.id, found.status) for found in Mine(drawn).ask("enterprise-coverage")]
    [('a', 'organisation'), ('b', 'uncovered')]
    """

    kind: ClassVar[str] = "kind"
    kinds: ClassVar[Mapping[str, str]] = {}

    def __init__(
        self,
        source: Graph | nx.Graph[Any] | Contents | Store,
        *,
        as_of: date | str | None = None,
        pack: str | Path | None = None,
        engine: str | None = None,
        language: Language | None = None,
    ) -> None:
        self._source = self._contents(source)
        self._engine_name = one_of(*ENGINES)(engine or "arrays")
        self._last = held(self._source, self._engine_name)
        self._open: ExitStack | None = None
        self.as_of = day(as_of) if isinstance(as_of, str) else as_of or date.today()  # noqa: DTZ011
        self.pack = load_pack(Path(pack) if pack else None)
        self.catalogue = load_catalogue(Path(pack) if pack else None)
        if language:
            one_of(*get_args(Language))(language)
        self.language: Language = language or LANGUAGE.get()

    def _contents(self, source: Graph | nx.Graph[Any] | Contents | Store) -> Contents | Store:
        if isinstance(source, Contents | Store):
            return source
        if isinstance(source, Graph):
            return Contents(source)
        if not hasattr(source, "nodes"):
            raise UnusableInput(
                f"Study 要的是 Graph 或 NetworkX 图，不是 {shown(source)}；图库文件和地址请用 onecore.open 打开。",
                f"A study takes a Graph or a NetworkX graph, not {shown(source)}; "
                "onecore.open opens the file of a store and the address of a server.",
            )
        graph = Graph.from_networkx(in_our_words(source, self.kind, self.kinds))
        if wrong := check_all(
            graph.iter_nodes(), graph.iter_edges()
        ):  # an edge drawn the wrong way would make an estate look uncovered
            raise UnusableInput(
                f"这个图不能用：{wrong.zh}；请更正。", f"The graph cannot be asked: {wrong.en}; correct it."
            )
        return Contents(graph)

    def __enter__(self) -> Self:
        """Ask a server over one connection; else each question has its own, and none is left open."""
        self._open = ExitStack()
        self._open.enter_context(self._held.answering())
        return self

    def __exit__(self, *failure: object) -> None:
        if self._open is not None:
            self._open.__exit__(*failure)  # type: ignore[arg-type]
        self._open = None

    @property
    def graph(self) -> Graph:
        """The whole graph, with what has ended and what is yet to come."""
        return self._held.graph

    def ask(self, *rules: str) -> Findings:
        """What rules say, by id; all there are where none is named.

        Raises
        ------
        UnusableInput
            If there is no such rule.

        Examples
        --------
        >>> from graphcore.elements import Node
        >>> from graphcore.graph import Graph
        >>> study = Study(Graph.of([Node("GR-1", "grid", "第1网格")]), as_of="2026-06-30")
        >>> [(found.name, found.status) for found in study.ask("grid-branch")]
        [('第1网格', 'absent')]
        """
        asked = self.pack.named(rules or self.pack.rules)
        asking = self._held
        with asking.answering() as engine:
            return Findings(ask(asking.columns, asked, self.as_of, engine), self.language)

    def measure(self, *measures: str, by: Level | None = None) -> Measured:
        """Figures of the network's structure, by id; all there are where none is named.

        Parameters
        ----------
        by
            ``grid``, ``community``, ``street`` or ``district``: each for itself beside the whole.

        Raises
        ------
        UnusableInput
            If there is no such measure.
        """
        if by:
            one_of(*get_args(Level))(by)
        algorithms = reference if self._engine_name == "networkx" else arrays
        found = measure(self._held.drawn, self.catalogue.named(measures), self.as_of, by, algorithms)
        return Measured(found, self.language)

    def network(self, projection: str = "cooperation") -> nx.Graph[str]:
        """A network that measures speak of, with ``kind`` and ``name`` on its nodes.

        Raises
        ------
        UnusableInput
            If there is no such network.

        Examples
        --------
        >>> from graphcore.elements import Edge, Node
        >>> from graphcore.graph import Graph
        >>> nodes = [Node("EN-1", "enterprise", "云澜面馆"), Node("RC-1", "residents_committee", "居委会")]
        >>> Study(Graph.of(nodes, [Edge("partners_with", "EN-1", "RC-1")])).network().edges
        EdgeView([('EN-1', 'RC-1')])
        """
        import networkx as nx

        asked = self._held
        found = project(Snapshot(asked.drawn, self.as_of), self.catalogue.network(projection))
        named: nx.Graph[Any] = found.to_networkx()
        nx.set_node_attributes(named, dict(enumerate(found.kinds)), "kind")
        names = {place: asked.graph.node(node).name for place, node in enumerate(found.ids)}
        nx.set_node_attributes(named, names, "name")
        return nx.relabel_nodes(named, dict(enumerate(found.ids)))

    def map(self, findings: Findings | None = None, title: str | None = None) -> MapPage:
        """The map, coloured by findings, by those of all rules where left out; called by its place unless named."""
        return (self.ask() if findings is None else findings).map(title)

    def nodes(self, kind: str | None = None) -> Nodes:
        """All nodes, or those of a kind."""
        kinds = () if kind is None else (kind,)
        _check(kinds, NODE_KINDS)
        return Nodes(self.graph.iter_nodes(*kinds), self.language)

    def edges(self, *kinds: str) -> Edges:
        """All edges, or those of some kinds."""
        _check(kinds, EDGE_KINDS)
        return Edges(self.graph.iter_edges(*kinds), self.language)

    def to_networkx(self) -> nx.MultiDiGraph[str]:
        """The graph as a NetworkX graph of your own; see :mod:`graphcore.networkx_bridge`."""
        return self.graph.to_networkx()

    @property
    def problems(self) -> Problems:
        """What the imports would not take as it stood."""
        held = self._source.problems if isinstance(self._source, Contents) else self._source.problems()
        return Problems(held, self.language)

    def save(self, path: str | Path) -> Path:
        """Keep it in a store of its own; its path.

        Raises
        ------
        UnusableInput
            If there is a file of that name: ``onecore import`` adds to a store. If it is no file: ``onecore push`` brings
            a store to a server.
        """
        from graphcore.stores.duckdb_store import DuckDBStore

        if not is_file(str(path)):
            raise UnusableInput(
                f"save 只写文件；请先存成文件，再 onecore push --on 文件 --to {path}。",
                f"save writes files alone; save to a file, then onecore push --on FILE --to {path}.",
            )
        if Path(path).exists():
            raise UnusableInput(
                f"{path} 已经存在；请换个文件名，或用 onecore import 把台账加进去。",
                f"{path} is there already; choose another name, or add rosters to it with onecore import.",
            )
        DuckDBStore(Path(path)).replace(self._source if isinstance(self._source, Contents) else self._source.contents())
        return Path(path)

    def __repr__(self) -> str:
        graph = self.graph
        return f"<{type(self).__name__}: {len(graph)} nodes, {graph.count('edges')} edges, {self.as_of}>"

    def _repr_html_(self) -> str:
        return overview(self.graph, self.as_of, self.language)

    @property
    def _held(self) -> Held:
        """What is asked, as it is now."""
        self._last = self._last.now()
        return self._last


def _check(kinds: Iterable[str], known: Collection[str]) -> None:
    for kind in kinds:
        if kind not in known:
            zh, en = instead(kind, known)
            raise UnusableInput(f"没有“{kind}”这一类{zh}。", f"There is no kind “{kind}”{en}.")
