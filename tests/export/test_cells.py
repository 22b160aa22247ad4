"""No cell of a table is a formula, and every one has a way back."""

import csv
import io

import pytest
from by_hand import award, event, party
from hypothesis import given
from hypothesis import strategies as st

from lvextract import Extraction
from lvextract.export.cells import as_it_was, harmless
from lvextract.export.table_files import write_csv
from lvextract.export.tables import TABLES

FORMULAS = ["=1+1", "+371 60000000", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", '=cmd|"/c calc"!A0']


@pytest.mark.parametrize("formula", FORMULAS)
def test_a_formula_gets_an_apostrophe(formula: str) -> None:
    assert harmless(formula) == "'" + formula


@pytest.mark.parametrize("cell", ["", "Talsi", "2024-05-15", "'Rīts'", "a=b", "– 2", "1. vieta"])
def test_other_cells_stay(cell: str) -> None:
    assert harmless(cell) == cell


@given(st.text(st.sampled_from("'=+-@\t\r\nab"), max_size=6))
def test_every_cell_comes_back(cell: str) -> None:
    assert as_it_was(harmless(cell)) == cell


def cells_of(table: str, formula: str, raw: bool) -> set[str]:
    """The cells of a table in which `formula` stands wherever a text can put something."""
    hostile = party(formula, "person", position=formula, affiliation=formula, aliases=[formula])
    one = event(
        formula,
        start="2024-05-15",
        title=formula,
        trigger=formula,
        location=[formula],
        organizers=[hostile],
        participants=[hostile],
        awards=[award(formula, hostile, work=formula, category=formula, amount=formula, grantor=hostile)],
    )
    target = io.BytesIO()
    assert write_csv(TABLES[table], [Extraction(id=formula, events=[one])], target, raw=raw) >= 1
    rows = list(csv.reader(io.StringIO(target.getvalue().decode(), newline="")))
    assert len({len(row) for row in rows}) == 1
    return {cell for row in rows[1:] for cell in row}


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("formula", [*FORMULAS, '=1",=2', "=1\n=2,=3", "=1;=2"])
def test_no_cell_of_a_table_is_a_formula(table: str, formula: str) -> None:
    found = cells_of(table, formula, raw=False)
    assert "'" + formula in found
    assert [cell for cell in found if cell.startswith(tuple("=+-@\t\r\n＝"))] == []


@pytest.mark.parametrize("table", TABLES)
def test_raw_cells_are_as_they_are(table: str) -> None:
    found = cells_of(table, "=1+1", raw=True)
    assert "=1+1" in found
    assert "'=1+1" not in found
