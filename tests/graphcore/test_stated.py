"""Every attribute taken out of the objects of a graph in one look is as each taken out by itself."""

from __future__ import annotations

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graphcore import stated as module
from graphcore.elements import text_of
from graphcore.stated import every_stated, stated

NAMES = ("form", "level", "rosters")
texts = st.text('甲"\\:,{}[]e形', max_size=6) | st.sampled_from(['"form":1', ',"level":"', '\\","form":"'])
values = texts | st.integers() | st.booleans() | st.none() | st.lists(texts, max_size=3)


@given(st.lists(st.dictionaries(st.sampled_from(NAMES), values)))
def test_all_at_once_is_one_by_one(objects):
    column = pl.Series([text_of(each) for each in objects], dtype=pl.String)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_AT_ONCE", 2)  # objects are taken apart by portions
        every = every_stated(column)
    assert set(every) <= set(NAMES)
    for name in NAMES:
        alone = stated(column, name)
        assert told(every[name] if name in every else stated(column.clear(), name)) == told(alone)


def told(one):
    return one.rows.tolist(), one.codes.tolist(), list(one.texts)
