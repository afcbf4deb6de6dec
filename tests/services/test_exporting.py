# A document leaves the library: what the copy says, how its file is called, what is said where it cannot be written.

import errno
import os
import stat
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import docx
import pytest

from sotay.domain.dates import PartialDate
from sotay.domain.documents import Document, Level, Relation, RelationKind, Section, Status
from sotay.domain.errors import Code, SotayError
from sotay.services.exporting import Exporter, Kind, Paragraph, Role, Table, copy_of, save, suggested_name
from sotay.services.library import DocumentView, LibraryService
from sotay.services.vocabulary import load_vocabulary
from sotay.storage.files import write_whole
from sotay.storage.library import Library
from tests.storage.making import apply, document, open_library

TODAY = date(2026, 10, 5)
ROWS = "".join(f"<tr><td>{n}</td><td>Việc thứ <b>{n}</b></td></tr>" for n in range(1, 41))
SECTIONS = (
    Section(Level.PASSAGE, "", "Phần mở đầu", "Căn cứ Điều lệ Đảng;\nChi bộ quyết nghị:"),
    Section(Level.ARTICLE, "Điều 1", "Sinh hoạt", "Chi bộ họp mỗi tháng một lần."),
    Section(Level.POINT, "a)", "", "Vào ngày 03."),
    Section(
        Level.ARTICLE,
        "Điều 2",
        "Việc",
        "TT Việc",
        f"<p>Phân công như sau:</p><table><tr><th>TT</th><th>Việc</th></tr>{ROWS}</table><p>Hết.</p>",
    ),
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = open_library(tmp_path / "library.db")
    yield opened
    opened.database.close()


def resolution(**changes: object) -> Document:
    made = document("họp", number="05-NQ/CB", title="về sinh hoạt chi bộ", issued=PartialDate(2026, 3, 1))
    return replace(made, sections=SECTIONS, **changes)  # type: ignore[arg-type]


def view(library: Library, reference: str = "05-NQ/CB") -> DocumentView:
    return LibraryService(library, load_vocabulary, TODAY).view(reference)


def test_a_copy_says_what_it_is_and_where_it_comes_from(library: Library) -> None:
    apply(library, 1, added=[resolution()])
    apply(library, 2, changed=[resolution(title="về sinh hoạt chi bộ năm 2026")])
    made = Exporter(library, TODAY).copy(view(library))
    assert (made.type, made.title) == ("Nghị quyết", "về sinh hoạt chi bộ năm 2026")
    assert made.facts == "Số\u00a005-NQ/CB · Chi bộ thôn Đông · ngày\u00a001/03/2026"
    assert made.standing == ""
    assert made.source.replace("\u00a0", " ") == (
        "Nguồn: 05-NQ/CB, Chi bộ thôn Đông, ngày 01/03/2026; bản sửa đổi số 2 trong gói số 2 “Gói 2”; "
        "xuất ngày 05/10/2026."
    )


def test_a_copy_holds_the_text_as_the_reader_shows_it_with_whole_tables(library: Library) -> None:
    apply(library, 1, added=[resolution()])
    blocks = copy_of(view(library), None, TODAY).blocks
    told = [(one.role, one.depth, one.text) for one in blocks if isinstance(one, Paragraph)]
    assert told == [
        (Role.REMARK, 0, "Phần mở đầu"),
        (Role.BODY, 0, "Căn cứ Điều lệ Đảng;"),
        (Role.BODY, 0, "Chi bộ quyết nghị:"),
        (Role.HEADING, 3, "Điều 1. Sinh hoạt"),
        (Role.BODY, 0, "Chi bộ họp mỗi tháng một lần."),
        (Role.BODY, 0, "a) Vào ngày 03."),
        (Role.HEADING, 3, "Điều 2. Việc"),
        (Role.BODY, 0, "Phân công như sau:"),
        (Role.BODY, 0, "Hết."),
    ]
    (table,) = (one for one in blocks if isinstance(one, Table))
    assert [len(row) for row in table.rows] == [2] * 41
    assert table.heads == 1
    assert [(one.start, one.end, one.style) for one in table.rows[40][1].emphases] == [(9, 11, "bold")]
    assert copy_of(view(library), None, TODAY).source.count("gói") == 0


@pytest.mark.parametrize(
    ("day", "told"),
    [(PartialDate(2018), " · năm 2018"), (PartialDate(2018, 7), " · tháng 07/2018"), (None, "")],
)
def test_days_are_told_as_far_as_they_are_known(library: Library, day: PartialDate | None, told: str) -> None:
    apply(library, 1, added=[resolution(issued=day)])
    assert copy_of(view(library), None, TODAY).facts == f"Số\u00a005-NQ/CB · Chi bộ thôn Đông{told}"


def test_a_title_that_begins_with_its_type_does_not_repeat_it(library: Library) -> None:
    apply(library, 1, added=[resolution(type="Điều lệ", title="Điều lệ mẫu", number=None, issued=PartialDate(2026))])
    made = copy_of(view(library, "Điều lệ mẫu"), None, TODAY)
    assert (made.type, made.title, made.facts) == ("", "Điều lệ mẫu", "Chi bộ thôn Đông · năm 2026")
    assert made.source.startswith("Nguồn: Điều lệ, Chi bộ thôn Đông, năm 2026; ")


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        (RelationKind.REPLACES, "đã được thay thế bởi 06-NQ/CB từ ngày 01/05/2026; không dùng làm căn cứ mới."),
        (RelationKind.AMENDS, "đã được sửa đổi, bổ sung bởi 06-NQ/CB từ ngày 01/05/2026."),
    ],
)
def test_a_copy_warns_of_what_became_of_the_document(library: Library, kind: RelationKind, told: str) -> None:
    later = document(
        "sau",
        number="06-NQ/CB",
        issued=PartialDate(2026, 5, 1),
        effective=date(2026, 5, 1),
        relations=(Relation(kind, "05-NQ/CB", "Chi bộ thôn Đông", PartialDate(2026, 3, 1)),),
    )
    apply(library, 1, added=[resolution(), later])
    assert copy_of(view(library), None, TODAY).standing == f"Văn bản này {told}"


def test_what_has_no_force_yet_or_any_more_is_told_too(library: Library) -> None:
    apply(library, 1, added=[resolution(expires=date(2026, 6, 30))])
    apply(library, 2, added=[document("mới", number="09-NQ/CB", effective=date(2027, 1, 1), status=Status.NOT_YET)])
    assert "đã hết hiệu lực" in copy_of(view(library), None, TODAY).standing
    assert copy_of(view(library, "09-NQ/CB"), None, TODAY).standing.startswith("Văn bản này chưa có hiệu lực")


def test_files_hold_the_copy(library: Library, tmp_path: Path) -> None:
    apply(library, 1, added=[resolution()])
    exporter = Exporter(library, TODAY)
    word = exporter.export(view(library), Kind.DOCX, tmp_path / "a.docx")
    plain = exporter.export(view(library), Kind.TEXT, tmp_path / "a.txt")
    opened = docx.Document(BytesIO(word.read_bytes()))
    assert len(opened.tables[0].rows) == 41
    assert "Điều 1. Sinh hoạt" in [one.text for one in opened.paragraphs]
    assert "Nguồn: 05-NQ/CB" in opened.sections[0].footer.paragraphs[0].text
    assert "a) Vào ngày 03.\r\n" in plain.read_bytes().decode("utf-8-sig")
    assert {path.name for path in tmp_path.iterdir()} >= {"a.docx", "a.txt"}
    assert not list(tmp_path.glob("*.part"))


@pytest.mark.parametrize(
    ("number", "title", "kind", "name"),
    [
        ("21-NQ/TW", "về xây dựng chi bộ", Kind.DOCX, "21-NQ_TW Nghị quyết về xây dựng chi bộ.docx"),
        (None, "Nghị quyết: “họp” <1> a\\b?", Kind.TEXT, "Nghị quyết “họp” 1 a_b.txt"),
        ("1", "x. .", Kind.PDF, "1 Nghị quyết x.pdf"),
    ],
)
def test_file_names_are_taken_by_windows(
    library: Library, number: str | None, title: str, kind: Kind, name: str
) -> None:
    apply(library, 1, added=[resolution(number=number, title=title)])
    found = view(library, str(document("họp").uid))
    assert suggested_name(found.document.card, kind) == name


@pytest.mark.parametrize("word", ["đường", "ẾẾẾẾẾẾẾẾ", "ế" * 200])
def test_long_names_are_cut(library: Library, word: str) -> None:
    apply(library, 1, added=[resolution(title=f"{word} " * 60)])
    name = suggested_name(view(library).document.card, Kind.DOCX)
    assert len(name) <= 106
    assert len(f"{name}.part".encode()) <= 255
    assert name.startswith("05-NQ_CB Nghị quyết")
    assert name.endswith("….docx")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no umask")
@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o077, 0o600)])
def test_an_exported_file_may_be_read_as_any_new_file(tmp_path: Path, mask: int, mode: int) -> None:
    before = os.umask(mask)
    try:
        save(tmp_path / "copy.txt", b"text")
        write_whole(tmp_path / "keys.json", b"{}")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "copy.txt").stat().st_mode) == mode
    assert stat.S_IMODE((tmp_path / "keys.json").stat().st_mode) == 0o600


def refusal(target: Path) -> SotayError:
    with pytest.raises(SotayError) as caught:
        save(target, b"new")
    return caught.value


def test_a_file_open_elsewhere_is_told_so_and_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.docx"
    target.write_bytes(b"old")

    def held(source: Path, target: Path) -> Path:
        raise PermissionError(errno.EACCES, "held by another program", str(source), None, str(target))

    monkeypatch.setattr(Path, "replace", held)
    monkeypatch.setattr(time, "sleep", lambda _: None)
    error = refusal(target)
    assert (error.code, error.detail) == (Code.FILE_IN_USE, {"file": "a.docx"})
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["a.docx"]


def test_a_sharing_violation_of_windows_is_a_file_open_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(*_: object) -> int:
        error = PermissionError(errno.EACCES, "sharing violation")
        error.winerror = 32  # type: ignore[attr-defined,unused-ignore]
        raise error

    monkeypatch.setattr(os, "open", held)
    assert refusal(tmp_path / "a.docx").code is Code.FILE_IN_USE


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.EACCES, Code.NOT_WRITABLE), (errno.EROFS, Code.NOT_WRITABLE), (errno.ENOSPC, Code.NO_SPACE)],
)
def test_a_drive_that_takes_nothing_is_told_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: Code
) -> None:
    def refused(*_: object) -> int:
        raise OSError(number, "told by the system")

    monkeypatch.setattr(os, "open", refused)
    assert refusal(tmp_path / "a.docx").code is code


def test_a_folder_that_went_away_is_told_so(tmp_path: Path) -> None:
    assert refusal(tmp_path / "stick" / "a.docx").code is Code.FILE_NOT_FOUND


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="permissions bind neither Windows nor root")
def test_a_folder_that_may_not_be_written_is_told_so(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    try:
        assert refusal(tmp_path / "a.docx").code is Code.NOT_WRITABLE
    finally:
        tmp_path.chmod(0o700)
