from collections.abc import Iterator
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import silent
from sotay.paths import DataPaths
from sotay.services.book import Book
from sotay.services.comparing import Kind, choices, lay_side_by_side
from sotay.services.demo import fill_with_demo
from sotay.services.scans import attachments, content
from sotay.services.workspace import Workspace
from sotay.storage.wraps import Argon2

_QUICK = Argon2(memory_kib=64, time=1, lanes=1)
_NOBODY = str(UUID(int=7))


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Book]:
    folder: Path = tmp_path_factory.mktemp("comparing")
    workspace, _ = Workspace.create(DataPaths(folder / "book"), "mật khẩu của chi bộ", cost=_QUICK)
    fill_with_demo(workspace, folder / "packs", silent)
    made = Book(workspace)
    yield made
    made.close()


def number(book: Book, key: str) -> str:
    return str(book.workspace.library.by_number(key)[0].uid)


def test_both_revisions_of_a_changed_document_are_offered_and_differ(book: Book) -> None:
    uid = number(book, "21khdu")
    newest, older = (choice.revision_id for choice in choices(book, uid) if choice.uid == uid)
    found = lay_side_by_side(book, (uid, older), (uid, newest))
    assert found.old is not None
    assert found.new is not None
    assert (found.old.name, found.old.day) == ("21-KH/ĐU", "27/02/2026")
    assert found.old.pack != found.new.pack
    assert {found.rows[place].kind for place in found.differences} >= {Kind.CHANGED}


def test_a_copy_names_the_source_of_both_texts(book: Book) -> None:
    uid = number(book, "21khdu")
    newest, older = (choice.revision_id for choice in choices(book, uid) if choice.uid == uid)
    found = lay_side_by_side(book, (uid, older), (uid, newest))
    assert found.source(date(2026, 11, 3)) == (
        "Nguồn: bên trái là 21-KH/ĐU, Đảng ủy xã Sông Bạch, ngày\u00a027/02/2026; bản sửa đổi số 1 trong gói số 1 "
        "“Gói quý III/2026 (dữ liệu mẫu)”; bên phải là 21-KH/ĐU, Đảng ủy xã Sông Bạch, ngày\u00a027/02/2026; "
        "bản sửa đổi số 2 trong gói số 2 “Gói quý IV/2026 (dữ liệu mẫu)”; xuất ngày 03/11/2026."
    )
    assert lay_side_by_side(book, (uid, None), (_NOBODY, None)).source(date(2026, 11, 3)) == ""


def test_a_number_without_a_heading_leads_its_text_as_in_the_reader(book: Book) -> None:
    uid = number(book, "21khdu")
    found = lay_side_by_side(book, (uid, None), (uid, None))
    texts = ["".join(piece.text for piece in row.old_pieces) for row in found.rows]
    assert any(text.startswith("1. Toàn Đảng bộ") for text in texts)


def test_a_comparison_may_be_stopped(book: Book) -> None:
    def stop(step: str, done: int, total: int) -> None:
        raise SotayError(Code.CANCELLED)

    uid = number(book, "21khdu")
    with pytest.raises(SotayError) as stopped:
        lay_side_by_side(book, (uid, None), (uid, None), stop)
    assert stopped.value.code is Code.CANCELLED


def test_a_current_text_beside_itself_has_no_differences(book: Book) -> None:
    uid = number(book, "21khdu")
    assert lay_side_by_side(book, (uid, None), (uid, None)).differences == ()


def test_a_side_the_library_does_not_hold_is_none(book: Book) -> None:
    found = lay_side_by_side(book, (_NOBODY, None), (number(book, "21khdu"), None))
    assert (found.old, found.rows) == (None, ())
    assert choices(book, _NOBODY) == ()


def test_a_successor_is_offered_beside_the_document_it_replaced(book: Book) -> None:
    replaced, successor = number(book, "37qdtw"), number(book, "207qdtw")
    offered = {choice.uid for choice in choices(book, replaced)} | {choice.uid for choice in choices(book, successor)}
    assert {replaced, successor} <= offered


def test_a_file_no_document_names_is_refused(book: Book) -> None:
    uid = number(book, "21khdu")
    with pytest.raises(SotayError) as refused:
        content(book, uid, "0" * 64)
    assert refused.value.code is Code.FILE_NOT_FOUND
    assert all(len(one.sha256) == 64 for one in attachments(book, uid))
