import numpy as np
import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from tests.viz.unpacking import Unpacked
from viz.packing import Block


@given(
    st.lists(st.integers(0, 255)),
    st.lists(st.integers(0, 2**31 - 1)),
    st.lists(st.integers(-(2**30), 2**30 - 1)),
    st.lists(st.text()),
)
def test_what_is_packed_is_read_back(small, whole, any_sign, texts):
    block = Block()
    block.small("small", small)
    block.whole("whole", whole)
    block.steps("steps", np.array(any_sign, dtype=np.int64))
    block.signed("signed", any_sign)
    block.texts("texts", texts)
    block.passages("passages", pl.Series([text.encode("utf-8", "replace").decode() for text in texts], dtype=pl.String))
    read = Unpacked(f'<script type="text/plain" id="it">{block.packed(told="</script>")}</script>', "it")
    assert read.head["told"] == "</script>"
    assert read.columns["small"] == small
    assert read.columns["whole"] == whole
    assert read.columns["steps"] == read.columns["signed"] == any_sign
    assert read.columns["texts"] == texts
    for number, text in enumerate(texts):
        assert read.passage("passages", number) == text.encode("utf-8", "replace").decode()


@given(st.lists(st.from_regex(r"[a\n7\d][\d0]{0,12}[b\n]?", fullmatch=True) | st.text()))
def test_texts_are_told_around_their_last_number(texts):
    legal = [text.encode("utf-8", "replace").decode() for text in texts]
    block = Block()
    block.numbered("texts", pl.Series(legal, dtype=pl.String))
    read = Unpacked(f'<script type="text/plain" id="it">{block.packed()}</script>', "it")
    assert [read.numbered("texts", at) for at in range(len(legal))] == legal
