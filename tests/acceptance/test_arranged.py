"""Streets whose sheets are arranged otherwise: the graph is the same, and nothing is reported."""

from collections import Counter
from pathlib import Path
from random import Random

import pytest

from graphcore.roster.imports.pipeline import prepare_import
from tests.acceptance.arranging import OF_ROWS, OF_SHEETS, in_some_ways, sheets_of, write_texts, write_workbooks

FILES = Path(__file__).parents[2] / "examples" / "tidy" / "files"
SHEETS = sheets_of(FILES)
UNDIRECTED = {"coordinates_with", "cross_appointed"}


def said(*paths):
    """How often each node and edge is there, by names, and what was reported."""
    imported = prepare_import(paths)
    nodes = {node.id: (node.kind, node.name) for node in imported.contents.graph.iter_nodes()}
    ties = (
        (edge.kind, *(sorted if edge.kind in UNDIRECTED else list)([nodes[edge.source], nodes[edge.target]]))
        for edge in imported.contents.graph.iter_edges()
    )
    return Counter([*nodes.values(), *ties]), imported.problems


@pytest.fixture(scope="module")
def as_it_is():
    return said(FILES)[0]


@pytest.mark.parametrize("way", OF_ROWS)
def test_rows_arranged_otherwise(way, as_it_is, tmp_path):
    write_workbooks([(file, name, OF_ROWS[way](rows)) for file, name, rows in SHEETS], tmp_path)
    assert said(tmp_path) == (as_it_is, ())


@pytest.mark.parametrize("way", OF_SHEETS)
def test_sheets_arranged_otherwise(way, as_it_is, tmp_path):
    write_workbooks([*OF_SHEETS[way](SHEETS)], tmp_path)
    assert said(tmp_path) == (as_it_is, ())


def test_texts_in_place_of_workbooks(as_it_is, tmp_path):
    write_texts(SHEETS, tmp_path)
    assert said(tmp_path) == (as_it_is, ())


@pytest.mark.parametrize("seed", range(6))
def test_ways_together(seed, as_it_is, tmp_path):
    """Each sheet in some ways of its own, then all in one of the ways to arrange sheets."""
    drawn = Random(seed)
    arrange = OF_SHEETS[drawn.choice(sorted(OF_SHEETS))]
    write_workbooks([*arrange([in_some_ways(sheet, drawn) for sheet in SHEETS])], tmp_path)
    assert said(tmp_path)[0] == as_it_is
