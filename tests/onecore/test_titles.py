"""What a page is called that nobody has named."""

import pytest

from graphcore.elements import Node
from graphcore.graph import Graph
from onecore.titles import title_of

FIRST, SECOND = Node("CM-1", "community", "松涛社区"), Node("CM-2", "community", "沐春社区")
STREET, OTHER = Node("ST-1", "street", "云澜街道"), Node("ST-2", "street", "文澜街道")


@pytest.mark.parametrize(
    ("nodes", "title"),
    [
        ([FIRST, STREET], "松涛社区"),
        ([FIRST, SECOND, STREET], "云澜街道"),
        ([FIRST, SECOND, STREET, OTHER, Node("DI-1", "district", "临澄区")], "临澄区"),
        ([FIRST, SECOND, STREET, OTHER], "spring"),
        ([], "spring"),
    ],
)
def test_the_narrowest_place_that_holds_all_else_the_store(nodes, title):
    assert title_of(Graph.of(nodes, []), "folder/spring.onecore") == title
