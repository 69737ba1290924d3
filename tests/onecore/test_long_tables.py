"""Long tables look as rich would lay them out."""

import io

from hypothesis import given, settings
from hypothesis import strategies as st

from onecore.finding_tables import plain_table
from onecore.long_table import show_long_table
from onecore.screen import console

CELLS = st.text("a9 云（·%–", max_size=6).map(str.strip)


@settings(max_examples=30)
@given(st.lists(st.tuples(CELLS, CELLS, CELLS, CELLS), min_size=1, max_size=5))
def test_a_long_table_is_written_as_rich_lays_it_out(rows):
    left, right = ("分组", "group"), ("计入", "rate")
    table = plain_table(*left)
    for head in right:
        table.add_column(head, justify="right")
    for row in rows:
        table.add_row(*row)
    laid_out, written = io.StringIO(), io.StringIO()
    console(laid_out).print(table)
    show_long_table(left, right, rows, console(written))
    assert written.getvalue() == laid_out.getvalue()
