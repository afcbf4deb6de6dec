from collections.abc import Iterator
from pathlib import Path

import pytest

from sotay.services.audit import AuditService
from sotay.services.cell import KEEPER, Cell, cell_of, save_cell
from sotay.services.demo_notebook import fill_notebook
from sotay.storage.notebook import Notebook
from tests.services.books import WHEN, new_book

EAST = Cell("Chi bộ thôn Đông", "Đảng bộ xã Sông Bạch", "", "Trần Thị Bưởi", "secretary")


@pytest.fixture
def notebook(tmp_path: Path) -> Iterator[Notebook]:
    workspace, _ = new_book(tmp_path / "sổ")
    with workspace:
        yield workspace.notebook


def test_a_new_book_belongs_to_nobody_yet(notebook: Notebook) -> None:
    assert cell_of(notebook) == Cell()
    assert Cell().line == Cell().signing_place == ""


def test_a_cell_is_read_as_it_was_saved(notebook: Notebook) -> None:
    assert save_cell(notebook, EAST) == Cell()
    assert cell_of(notebook) == EAST
    assert notebook.setting(KEEPER) == "Trần Thị Bưởi"
    assert EAST.line == "Chi bộ thôn Đông · Đảng bộ xã Sông Bạch"


def test_a_name_that_holds_both_is_taken_apart_until_it_is_saved_apart(notebook: Notebook) -> None:
    fill_notebook(notebook, WHEN)
    assert cell_of(notebook).name == "Chi bộ thôn Đông"
    assert cell_of(notebook).superior == "Đảng bộ xã Sông Bạch"
    before = save_cell(notebook, Cell("Chi bộ thôn Đoài", cell_of(notebook).superior, "", "Trần Thị Bưởi"))
    assert notebook.setting("cell_name") == "Chi bộ thôn Đoài"
    assert notebook.setting("superior_name") == "Đảng bộ xã Sông Bạch"
    save_cell(notebook, before)
    assert cell_of(notebook) == before


@pytest.mark.parametrize(
    ("superior", "place", "told"),
    [
        ("Đảng bộ xã Sông Bạch", "", "Sông Bạch"),
        ("đảng ủy phường Bến Tre Nước", "", "Bến Tre Nước"),
        ("Đảng bộ xã Sông Bạch", "Thôn Đông", "Thôn Đông"),
        ("Đảng bộ Nhà máy Gạch", "", ""),
    ],
)
def test_papers_are_signed_at_the_place_given_or_that_of_the_committee(superior: str, place: str, told: str) -> None:
    assert Cell("Chi bộ", superior, place).signing_place == told


def test_only_what_differs_is_written_under_one_name(notebook: Notebook) -> None:
    save_cell(notebook, EAST)
    audit = AuditService(notebook)
    before = len(audit.ids())
    save_cell(notebook, EAST)
    assert len(audit.ids()) == before
    save_cell(notebook, Cell(EAST.name, EAST.superior, " Thôn   Đông ", EAST.keeper, EAST.role))
    (line,) = audit.lines(audit.ids()[: len(audit.ids()) - before])
    assert (line.what, line.entity) == ("cell.save", "cell_place")
    assert cell_of(notebook).place == "Thôn Đông"


def test_letters_are_kept_composed(notebook: Notebook) -> None:
    save_cell(notebook, Cell("Chi bo\u0302\u0323 thôn Đông"))
    assert cell_of(notebook).name == "Chi bộ thôn Đông"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("xã Sông Bạch", "Đảng bộ xã Sông Bạch"),
        ("Đảng ủy phường Bến Nước", "Đảng ủy phường Bến Nước"),
        ("Đảng bộ Trường học số 2", "Đảng bộ Trường học số 2"),
        ("", ""),
    ],
)
def test_a_superior_told_as_a_place_is_its_dang_bo(notebook: Notebook, typed: str, kept: str) -> None:
    save_cell(notebook, Cell("Chi bộ thôn Đông", typed))
    assert cell_of(notebook).superior == kept
