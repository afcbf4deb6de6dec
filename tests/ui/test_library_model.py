# The list model alone: what it asks for, and when it stops asking.

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from sotay.domain.documents import Status
from sotay.domain.validity import Validity
from sotay.services.shelf import LibraryQuestion, ShelfAnswer, ShelfRow
from sotay.ui.delegates.rows import ROW_ROLE
from sotay.ui.pages.library_model import ResultModel
from sotay.ui.pages.paged_rows import PAGE


def made(revision: int) -> ShelfRow:
    return ShelfRow(
        revision_id=revision,
        uid=f"uid-{revision}",
        number=f"{revision}-NQ/CB",
        type="Nghị quyết",
        tile="NQ",
        issuer="Chi bộ thôn Đông",
        issued="2026-03",
        title="lãnh đạo nhiệm vụ tháng",
        title_hits=(),
        validity=Validity(Status.IN_FORCE),
        snippet="",
        snippet_hits=(),
        anchor="",
        passages=0,
        must_read=False,
    )


def answer(count: int) -> ShelfAnswer:
    return ShelfAnswer(LibraryQuestion(), tuple(range(1, count + 1)), {})


def shown(model: ResultModel, place: int) -> object:
    return model.index(place, 0).data(ROW_ROLE)


def test_rows_are_asked_for_by_the_page_that_is_painted(qtbot: QtBot) -> None:
    model, whole = ResultModel(), answer(1000)
    model.set_answer(whole, [made(1)])
    assert shown(model, 0) is not None
    with qtbot.waitSignal(model.wanted) as asked:
        assert shown(model, 120) is None
    assert asked.args == [list(range(101, 101 + PAGE))]
    with qtbot.waitSignal(model.dataChanged) as told:
        model.add_rows(whole, [made(revision) for revision in asked.args[0]])
    assert [index.row() for index in told.args[:2]] == [100, 100 + PAGE - 1]
    row = shown(model, 120)
    assert getattr(row, "number", "") == "121-NQ/CB"
    assert getattr(row, "title", "") == "Lãnh đạo nhiệm vụ tháng"
    assert getattr(row, "date", "") == "03/2026"


def test_of_pages_that_flew_by_only_the_last_are_read(qtbot: QtBot) -> None:
    model = ResultModel()
    model.set_answer(answer(2000), ())
    with qtbot.waitSignal(model.wanted) as asked:
        for place in range(0, 2000, PAGE):
            shown(model, place)
    assert len(asked.args[0]) == 3 * PAGE
    assert asked.args[0][-1] == 2000


def test_a_document_that_is_gone_is_not_asked_for_again(qtbot: QtBot) -> None:
    model, whole = ResultModel(), answer(3)
    model.set_answer(whole, [made(1)])
    with qtbot.waitSignal(model.wanted):
        shown(model, 1)
    model.add_rows(whole, [made(3)])
    with qtbot.assertNotEmitted(model.wanted, wait=50):
        assert shown(model, 1) is None
        assert shown(model, 2) is not None


def test_rows_of_an_older_answer_are_dropped(qtbot: QtBot) -> None:
    model, older = ResultModel(), answer(3)
    model.set_answer(older, ())
    assert not model.set_answer(answer(2), [made(1)])
    model.add_rows(older, [made(2)])
    assert model.row(1) is None
    assert model.place_of("uid-1") == 0
    assert model.place_of("uid-9") is None


def test_the_same_documents_keep_the_list_as_it_is(qtbot: QtBot) -> None:
    model = ResultModel()
    model.set_answer(answer(3), [made(1)])
    with qtbot.assertNotEmitted(model.modelReset):
        assert model.set_answer(answer(3), [made(1)])


def test_a_row_is_a_sentence_for_screen_readers() -> None:
    model = ResultModel()
    model.set_answer(answer(1), [made(1)])
    told = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == "1-NQ/CB, In force, Lãnh đạo nhiệm vụ tháng"
    assert model.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is None
