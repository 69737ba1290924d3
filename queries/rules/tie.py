"""When two nodes count as tied."""

from __future__ import annotations

from pydantic import model_validator

from graphcore.documents import flaw
from queries.rules.model import Model
from queries.rules.path import Reach


class Tie(Model):
    """When two nodes count as tied; any of what is given is enough.

    Attributes
    ----------
    direct
        One of them reaches the other, either way round.
    shared
        Both reach some same node …
    concerning
        … which the anchor reaches as well; only where a rule has an anchor.
    """

    direct: Reach | None = None
    shared: Reach | None = None
    concerning: Reach | None = None

    @model_validator(mode="after")
    def _possible(self) -> Tie:
        if self.direct is None and self.shared is None:
            raise flaw("联系要有 direct 或 shared", "a tie needs direct or shared")
        if self.concerning is not None and self.shared is None:
            raise flaw("有 concerning 就要有 shared", "concerning needs shared")
        return self
