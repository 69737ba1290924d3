"""A store in the making: rosters imported one after another, decisions about names between them."""

import csv
import io

from graphcore.roster.imports.decisions import decided, forgotten, two_called
from graphcore.roster.imports.pipeline import prepare_import
from graphcore.roster.imports.questions import questions
from graphcore.roster.imports.replay import replay, undo
from graphcore.stores.store import Contents, Judgement

HEADER = ["所属社区", "企业名称", "职工人数"]


class Archive:
    """What a store holds after each of several imports and decisions."""

    def __init__(self, folder):
        self.folder = folder
        self.contents = Contents(None)
        self.taken = 0
        self.decided = 0

    def take(self, day=None, **rosters):
        """Import rosters: name → rows below the header, or the bytes of a file."""
        self.taken += 1
        folder = self.folder / str(self.taken)
        folder.mkdir(parents=True, exist_ok=True)
        for name, rows in rosters.items():
            (folder / f"{name}.csv").write_bytes(rows if isinstance(rows, bytes) else sheet(HEADER, *rows))
        done = prepare_import([folder], self.contents.rosters, judgements=self.contents.judgements, as_of=day)
        self.contents = done.contents
        return done

    def undo(self, import_id):
        self.contents = undo(import_id, self.contents.rosters, self.contents.judgements)

    def asked(self):
        woven = replay(self.contents.rosters, self.contents.judgements).woven
        return questions(woven, self.contents.judgements)

    def decide(self, verdict, *called, by=""):
        woven = replay(self.contents.rosters, self.contents.judgements).woven
        two = two_called(called, self.asked(), woven)
        self.decided += 1
        when = f"2026-01-01T00:00:{self.decided:02}"
        judgement = Judgement(two.one, two.other, verdict, two.names, by, when)
        self.contents = replay(self.contents.rosters, decided(self.contents.judgements, judgement)).contents

    def forget(self, *called):
        woven = replay(self.contents.rosters, self.contents.judgements).woven
        left = forgotten(self.contents.judgements, two_called(called, self.asked(), woven))
        self.contents = replay(self.contents.rosters, left).contents

    def enterprises(self):
        """Name without its frame → last day, or None."""
        return {
            node.name.removeprefix("云州").removesuffix("商贸有限公司"): node.attributes.get("until")
            for node in self.contents.graph.iter_nodes()
            if node.kind == "enterprise"
        }

    def employees(self, name):
        return {node.name: node.attributes.get("employees") for node in self.contents.graph.iter_nodes()}[name]


def sheet(*rows):
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue().encode()
