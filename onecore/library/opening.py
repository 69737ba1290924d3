"""Where a study comes from: a store, or rosters."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from graphcore.language import Language
from graphcore.roster.imports.pipeline import prepare_import
from graphcore.roster.reading.manner import Manner
from onecore.engines import engine_for
from onecore.given import day
from onecore.library.study import Study
from onecore.workspace import open_store


def open(  # noqa: A001  # as in gzip: onecore.open
    on: str | Path,
    *,
    as_of: date | str | None = None,
    pack: str | Path | None = None,
    engine: str | None = None,
    language: Language | None = None,
) -> Study:
    """A graph at rest, to be asked.

    Parameters
    ----------
    on
        A store's file, or the address of a server: ``neo4j://host:7687``.
    as_of
        The day that is asked about; today where left out.
    pack
        A file with rules and parameters of your own.
    engine
        Who answers rules; the best for the store where left out. All give the same answers.
    language
        ``zh`` or ``en``; that of the machine where left out.

    Raises
    ------
    UnusableInput, StoreUnavailable
        If there is no such store or it cannot be reached; an option that cannot be used.

    Examples
    --------
    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     saved = read_rosters("examples/tidy/files").save(Path(folder) / "tidy.onecore")
    ...     len(open(saved).graph) == len(read_rosters("examples/tidy/files").graph)
    True
    """
    chosen = engine_for(engine, str(on))
    return Study(open_store(str(on)), as_of=as_of, pack=pack, engine=chosen, language=language)


def read_rosters(
    *paths: str | Path,
    told_on: date | str | None = None,
    as_of: date | str | None = None,
    pack: str | Path | None = None,
    engine: str | None = None,
    language: Language | None = None,
    notes: bool = False,
    hidden: bool = False,
) -> Study:
    """Rosters read into a graph that is nowhere but here; :meth:`Study.save` keeps it.

    Parameters
    ----------
    paths
        Files and folders.
    told_on
        The day the rosters tell of.
    notes, hidden
        Whether to keep free-text notes, and to read hidden sheets too.
    as_of, pack, engine, language
        As for :func:`open`.

    Returns
    -------
    Study
        Its :attr:`Study.problems` are what would not be taken as it stood.

    Raises
    ------
    UnusableInput
        If a path does not exist or holds no file.

    Examples
    --------
    >>> street = read_rosters("examples/tidy/files", language="en")
    >>> len(street.problems)
    0
    >>> street.ask("estate-triad").where(status="gap")[0].details["missing_pairs_estate"]
    ('rc-oc',)
    """
    told = day(told_on) if isinstance(told_on, str) else told_on
    done = prepare_import([Path(path) for path in paths], as_of=told, manner=Manner(notes=notes, hidden=hidden))
    return Study(done.contents, as_of=as_of, pack=pack, engine=engine, language=language)
