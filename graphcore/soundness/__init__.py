"""Whether a store holds together: what it has is what was written, and everything it points to is there."""

from graphcore.soundness.flaws import Flaw
from graphcore.soundness.whole import flaws_of

__all__ = ["Flaw", "flaws_of"]
