"""Which days end what was told before them: each day does, within the scopes that it tells of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from graphcore.roster.entities.communities import Communities
from graphcore.roster.entities.entity import Entity
from graphcore.roster.imports.versions import Version, is_whole
from graphcore.roster.records.columns import Records
from graphcore.roster.records.record import Record
from graphcore.roster.words.lexicon import lexicon

_Scope = tuple[str, Entity | None]  # roster kind, community
_MAY_BE_A_ROSTER = ("corrupt_file", "encrypted_file", "reading_broke_off", "too_large", "unreadable_file")


class Endings:
    """The last days of rows, and which rows began, by all versions of all files together."""

    def __init__(self, files: Sequence[Sequence[Version]]) -> None:
        dated = [version for versions in files for version in versions if version.tells_of_a_day]
        # Only a day ends anything; without one nobody asks for communities.
        tables = [table for versions in files for version in versions for table in version.reading.tables if dated]
        self._rows = {table: list(table) for table in dict.fromkeys(tables)}
        self._communities = Communities([record for table in tables for record in self._rows[table]])
        self._told: dict[str, dict[_Scope, int]] = {}  # day → scope → last import that told of it
        for version in dated:
            told = self._told.setdefault(version.day or "", {})
            for scope in self._scope_of(version):
                told[scope] = max(told.get(scope, 0), version.import_id)
        for versions in files:
            for version in versions:
                if version.tells_of_a_day and not is_whole(version.reading):
                    self._withhold(self._told[version.day or ""], version, versions)

    def ended(self, table: Records, version: Version) -> list[str | None] | None:
        """The last day of each row that ended; None where all hold."""
        days = [self._ended(record, version) for record in self._rows.get(table, ())]
        return days if any(days) else None

    def _ended(self, record: Record, version: Version) -> str | None:
        """The last day on which a record held: the one before the first later day that took its scope."""
        days = [day for day, told in self._told.items() if self._ends(day, told, record, version)]
        return (date.fromisoformat(min(days)) - timedelta(days=1)).isoformat() if days else None

    def new(self, table: Records, told_on: str | None) -> list[bool] | None:
        """Which rows, first told on a day, are of scopes that an earlier day told of, all of them; None where none is."""
        earlier = [told for day, told in self._told.items() if told_on is not None and day < told_on]
        new = [any(self._told_by(told, record) for told in earlier) for record in self._rows[table]] if earlier else []
        return new if any(new) else None

    def _withhold(self, told: dict[_Scope, int], part: Version, versions: Sequence[Version]) -> None:
        """Take out of a day what the unread part of a file may say: all that any version of it ever spoke of."""
        spoken = {scope for version in versions for scope in self._scope_of(version)}
        if not spoken and any(problem.code in _MAY_BE_A_ROSTER for problem in part.reading.problems):
            is_new = part.order == min(version.order for version in versions)
            spoken = set(told) if is_new else spoken  # one never met may be any of the others under a new name
        for scope in spoken:
            told.pop(scope, None)

    def _ends(self, day: str, told: dict[_Scope, int], record: Record, version: Version) -> bool:
        import_id = self._told_by(told, record)
        return bool(import_id) and (day > version.day if version.day else import_id > version.import_id)

    def _told_by(self, told: Mapping[_Scope, int], record: Record) -> int:
        """The last import by which a day told of all of a record's scopes; none is 0."""
        scopes = self._scopes(record) if told else ()
        import_id = min((told.get(scope, 0) for scope in scopes), default=0)
        if "community" not in lexicon().rosters[record.roster].fields:  # is told of everywhere at once
            import_id = max(import_id, told.get((record.roster, None), 0))
        return import_id

    def _scope_of(self, version: Version) -> set[_Scope]:
        return {
            scope for table in version.reading.tables for record in self._rows[table] for scope in self._scopes(record)
        }

    def _scopes(self, record: Record) -> list[_Scope]:
        return [(record.roster, community) for community in self._communities.all_of(record) or (None,)]
