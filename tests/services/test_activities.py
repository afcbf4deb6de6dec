# The activity log as a service: written and taken back, photos made small and anonymous, summaries, lost resolutions.

import errno
import io
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from sotay.domain.activities import Activity, ActivityKind, Figure, Link, LinkKind
from sotay.domain.errors import Code
from sotay.domain.periods import Period
from sotay.services import photos
from sotay.services.activities import ActivityQuestion, from_template, new_entry
from sotay.services.activity_form import ActivityDrafts, found_links, people_of
from sotay.services.activity_kinds import KINDS, ActivityTemplate, kind_icons, shipped_kinds
from sotay.services.activity_papers import ActivityPapers
from sotay.services.activity_view import carried_out, link_to_document, look_at_document, look_at_period, look_at_rows
from sotay.services.demo_activities import fill_activities
from sotay.services.listings import ListKind, list_file
from tests.services.books import refused
from tests.services.meetings import DAY, Cell, cell

__all__ = ["cell"]

GPS = 0x8825


def entry(cell: Cell, title: str = "Thăm đảng viên cao tuổi", day: date = DAY, **more: object) -> Activity:
    return replace(new_entry(day, "visit", title), **more)  # type: ignore[arg-type]


def written(cell: Cell, *titles: str) -> tuple[Activity, ...]:
    return cell.book.log.add_all([entry(cell, title) for title in titles])


def photo(path: Path, size: tuple[int, int] = (2400, 1800), **more: object) -> Path:
    picture = Image.new("RGB", size, "#88AA66")
    exif = picture.getexif()
    exif[0x0112] = 6  # taken upright
    exif[0x010F] = "Máy ảnh"
    exif.get_ifd(GPS)[1] = "N"
    picture.save(path, exif=exif, **more)  # type: ignore[arg-type]
    return path


# --- entries ---


def test_an_entry_is_written_tidied_and_found(cell: Cell) -> None:
    figures = (Figure(" Suất  quà ", 4, "suất "),)
    added = cell.book.log.add(entry(cell, "  Thăm   đảng viên \n", text=" Kể ", figures=figures))
    assert (added.title, added.text, added.figures) == ("Thăm đảng viên", "Kể", (Figure("Suất quà", 4, "suất"),))
    assert cell.book.log.find(ActivityQuestion(text="tham dang vien")).ids == [added.id]
    assert cell.book.log.entry(added.id) == added


def test_faults_are_refused_and_nothing_is_written(cell: Cell) -> None:
    for wrong in (entry(cell, " "), entry(cell, kind="no such kind"), entry(cell, hours=-1.0)):
        with refused(Code.BAD_ACTIVITY):
            cell.book.log.add_all([entry(cell), wrong])
    assert cell.book.log.find().ids == []


def test_an_entry_saved_twice_is_written_once(cell: Cell) -> None:
    one = entry(cell)
    first = cell.book.log.save(one)
    second = cell.book.log.save(replace(one, title="Thăm lại"))
    assert (first.id, second.title) == (second.id, "Thăm lại")
    assert len(cell.book.log.find().ids) == 1


def test_many_are_changed_at_once_and_all_taken_back(cell: Cell) -> None:
    log, person = cell.book.log, cell.ids["Trần Thị Lan"]
    before = written(cell, "Một", "Hai", "Ba")
    ids = [one.id for one in before]
    link = Link(LinkKind.DOCUMENT, "doc", "21-NQ/TW")
    changes: tuple[Callable[[], tuple[Activity, ...]], ...] = (
        lambda: log.set_kind(ids, "labour"),
        lambda: log.add_people(ids, [person]),
        lambda: log.add_links(ids, [link]),
    )
    for change in changes:
        was = change()
        assert log.entries(ids) != before
        log.edit_all(was)
        assert log.entries(ids) == before
    log.add_people(ids, [person])
    log.add_people(ids, [person])
    log.add_links(ids, [link])
    log.add_links(ids, [link])
    assert all(one.people == (person,) and one.links == (link,) for one in log.entries(ids))


def test_removed_entries_come_back(cell: Cell) -> None:
    ids = [one.id for one in written(cell, "Một", "Hai")]
    cell.book.log.remove(ids)
    assert cell.book.log.find().ids == []
    cell.book.log.bring_back(ids)
    assert sorted(cell.book.log.find().ids) == ids
    with refused(Code.ACTIVITY_NOT_FOUND):
        cell.book.log.entry(99)


def test_a_clock_far_ahead_writes_all_the_same(cell: Cell) -> None:
    far = cell.book.log.add(entry(cell, day=date(2036, 2, 29)))
    assert look_at_period(cell.book, Period.parse("2036-02")).summary.entries == (far,)


# --- kinds and templates ---


def test_kinds_are_shipped_edited_and_never_lost_with_entries(cell: Cell) -> None:
    log = cell.book.log
    assert log.kinds() == shipped_kinds()
    assert set(kind_icons()) == {kind.key for kind in shipped_kinds()}
    kept = log.add(entry(cell))
    log.save_kinds([ActivityKind("study", "Học"), ActivityKind("new", "Việc mới")])
    assert [(kind.key, kind.is_retired) for kind in log.kinds()] == [("study", False), ("new", False), ("visit", True)]
    assert log.kind_titles()["visit"] == "Thăm hỏi"
    log.save(replace(kept, title="Vẫn sửa được"))
    for wrong in ([ActivityKind("a", " ")], [ActivityKind("a", "Học"), ActivityKind("b", "học")]):
        with refused(Code.BAD_ACTIVITY):
            log.save_kinds(wrong)


@pytest.mark.parametrize("told", ["{", "5", '[{"what": 1}]', "[1]"])
def test_kinds_that_cannot_be_read_give_way_to_the_shipped(cell: Cell, told: str) -> None:
    cell.book.workspace.notebook.set_setting(KINDS, told)
    assert cell.book.log.kinds() == shipped_kinds()


def test_a_template_begins_an_entry(cell: Cell) -> None:
    made = ActivityTemplate("Chủ nhật xanh", "labour", "Dọn đường", "Kể", "Xóm 3", 3.0, (("Đường", "km"),))
    cell.book.log.save_templates([made])
    assert cell.book.log.templates() == (made,)
    begun = from_template(made, DAY)
    assert (begun.kind, begun.title, begun.text, begun.place, begun.hours) == ("labour", "Dọn đường", "Kể", "Xóm 3", 3)


# --- photos and files ---


def test_a_photo_is_kept_small_upright_and_without_its_place(cell: Cell, tmp_path: Path) -> None:
    kept = cell.book.log.attach(photo(tmp_path / "IMG 1.JPG", quality=95))
    assert kept.is_photo
    assert kept.name == "IMG 1.jpg"
    with Image.open(io.BytesIO(cell.book.log.content(kept.hash))) as large:
        assert (large.format, large.size) == ("JPEG", (1200, 1600))
        assert not large.getexif()
        assert "exif" not in large.info
    with Image.open(io.BytesIO(cell.book.log.content(kept.thumbnail))) as small:
        assert max(small.size) == 240


@pytest.mark.parametrize(
    ("name", "mode"), [("a.png", "RGBA"), ("b.gif", "P"), ("c.webp", "RGB"), ("d.bmp", "1"), ("e.tif", "L")]
)
def test_photos_of_other_formats_are_kept_as_jpeg(cell: Cell, tmp_path: Path, name: str, mode: str) -> None:
    Image.new(mode, (40, 30)).save(tmp_path / name)
    kept = cell.book.log.attach(tmp_path / name)
    with Image.open(io.BytesIO(cell.book.log.content(kept.hash))) as large:
        assert (large.format, large.mode, large.size) == ("JPEG", "RGB", (40, 30))


def broken(path: Path) -> Path:
    photo(path)
    path.write_bytes(path.read_bytes()[:200])
    return path


def text(path: Path) -> Path:
    path.write_text("không phải ảnh", encoding="utf-8")
    return path


def too_many_points(path: Path) -> Path:
    Image.new("1", (20_000, 20_000)).save(path, "PNG")
    return path


@pytest.mark.parametrize("make", [broken, text, too_many_points])
def test_what_is_no_photo_is_refused_by_name(cell: Cell, tmp_path: Path, make: Callable[[Path], Path]) -> None:
    with refused(Code.NOT_A_PHOTO) as caught:
        cell.book.log.attach(make(tmp_path / "ảnh.jpg"))
    assert caught.value.detail == {"file": "ảnh.jpg"}


@pytest.mark.parametrize("name", ["video.mp4", "ảnh.jpg"])
def test_500_megabytes_are_refused_without_being_read(
    cell: Cell, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    large = tmp_path / name
    with large.open("wb") as file:
        file.truncate(500 * 1024 * 1024)
    monkeypatch.setattr(Path, "read_bytes", lambda _: pytest.fail("it was read"))
    with refused(Code.FILE_TOO_LARGE):
        cell.book.log.attach(large)


@pytest.mark.parametrize("name", ["ảnh.jpg", "báo cáo.pdf"])
def test_a_stick_that_is_pulled_away_is_told_and_nothing_is_kept(
    cell: Cell, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo(tmp_path / name) if name.endswith("jpg") else text(tmp_path / name)

    def pulled(_: Path) -> bytes:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(Path, "read_bytes", pulled)
    with refused(Code.READ_FAILED):
        cell.book.log.attach(tmp_path / name)
    with cell.book.workspace.notebook.database.reader() as connection:
        assert connection.execute("SELECT count(*) FROM attachment").fetchone() == (0,)


def test_another_file_is_kept_as_it_is(cell: Cell, tmp_path: Path) -> None:
    kept = cell.book.log.attach(text(tmp_path / "biên bản.txt"))
    assert (kept.name, kept.is_photo) == ("biên bản.txt", False)
    assert cell.book.log.content(kept.hash).decode() == "không phải ảnh"
    with refused(Code.FILE_NOT_FOUND):
        cell.book.log.attach(tmp_path / "không có.txt")


def test_photo_names_are_told_by_their_ends() -> None:
    assert photos.is_photo_name(Path("A.JPEG"))
    assert not photos.is_photo_name(Path("a.pdf"))


# --- what the log comes to ---


def test_a_period_is_summed_up(cell: Cell) -> None:
    log, people = cell.book.log, (cell.ids["Trần Thị Lan"], cell.ids["Lê Quang Minh"])
    log.add(entry(cell, people=people, hours=2.0, figures=(Figure("Suất quà", 4, "suất"),)))
    log.add(entry(cell, day=date(2026, 10, 1), others=3, figures=(Figure("suất quà", 6, "Suất"),)))
    log.add(entry(cell, day=date(2026, 9, 30)))
    told = look_at_period(cell.book, Period.parse("2026-Q4"))
    assert [(title, part.count) for title, part in told.kinds] == [("Thăm hỏi", 2)]
    assert (told.summary.turns, told.summary.figures[0].value) == (5, 10)
    assert told.text.startswith("Trong quý IV năm 2026, chi bộ đã thực hiện 2 hoạt động, 5 lượt người tham gia, 2 giờ.")


def test_a_resolution_that_the_library_lost_is_told_by_its_number(cell: Cell) -> None:
    log = cell.book.log
    gone = "0f0f0f0f-0000-4000-8000-000000000021"
    for target, label, day in ((gone, "21-NQ/TW", 1), ("number:21nqtw", "21 - NQ/TW", 2), ("another", "07-NQ/ĐU", 3)):
        link = Link(LinkKind.DOCUMENT, target, label)
        log.add(entry(cell, day=date(2026, 12, day), links=(link,), figures=(Figure("Hộ", day, "hộ"),)))
    other, lost = carried_out(cell.book)
    assert (other.label, lost.count, lost.known, sorted(lost.targets)) == (
        "07-NQ/ĐU",
        2,
        False,
        [gone, "number:21nqtw"],
    )
    told = look_at_document(cell.book, lost)
    assert told.summary.figures[0].value == 3
    assert told.text.startswith("Thực hiện 21-NQ/TW, chi bộ đã tiến hành 2 hoạt động")
    assert look_at_document(cell.book, lost, date(2026, 12, 2)).summary.count == 1


def test_a_number_that_no_document_has_is_linked_by_itself(cell: Cell) -> None:
    assert link_to_document(cell.book, " 21-NQ/TW ") == Link(LinkKind.DOCUMENT, "number:21nqtw", "21-NQ/TW")


def test_rows_name_kinds_and_people_who_are_still_there(cell: Cell) -> None:
    added = cell.book.log.add(entry(cell, people=(cell.ids["Trần Thị Lan"], 999)))
    (row,) = look_at_rows(cell.book, [added.id, 12345])
    assert (row.kind, row.names) == ("Thăm hỏi", ("Trần Thị Lan",))


@pytest.mark.parametrize("kind", list(ListKind))
def test_the_log_leaves_the_book_as_a_list(cell: Cell, kind: ListKind) -> None:
    ids = [one.id for one in written(cell, "Một", "Hai")]
    papers = ActivityPapers(cell.book)
    listing = papers.entries(ids)
    assert [row[3] for row in listing.rows] == ["Một", "Hai"]
    assert list_file(listing, kind, DAY)
    period = papers.period(look_at_period(cell.book, Period.parse("2026")))
    assert period.rows[-1][1:4] == ("Cộng", 2, 0)
    assert list_file(period, kind, DAY)
    assert "/" not in papers.name("Thực hiện 21-NQ/TW")


def test_the_sample_year_is_a_living_log(cell: Cell) -> None:
    assert 100 <= fill_activities(cell.book) <= 130
    assert fill_activities(cell.book) == len(cell.book.log.find().ids)  # not twice
    entries = cell.book.log.all(ActivityQuestion())
    assert {one.kind for one in entries} == {kind.key for kind in shipped_kinds()}
    assert all(one.day <= cell.book.clock().date() for one in entries)
    assert sum(bool(one.figures) for one in entries) > 80
    photographed = cell.book.log.all(ActivityQuestion(has_photos=True))
    assert len(photographed) > 30
    with Image.open(io.BytesIO(cell.book.log.content(photographed[0].files[0].thumbnail))) as small:
        assert small.size == (240, 160)
    assert {"07-NQ/ĐU", "21-NQ/TW"} <= {one.label for one in carried_out(cell.book)}


# --- the form ---


def test_a_draft_is_kept_and_forgotten(cell: Cell, tmp_path: Path) -> None:
    drafts = ActivityDrafts(cell.book.workspace.notebook)
    typed = entry(
        cell, people=(1,), figures=(Figure("Hộ", 2.5, "hộ"),), files=(cell.book.log.attach(text(tmp_path / "a.txt")),)
    )
    drafts.keep(typed)
    assert drafts.find(0) == typed
    assert drafts.find(5) is None
    drafts.drop(0)
    assert drafts.find(0) is None


def test_meetings_and_tasks_are_found_for_links(cell: Cell) -> None:
    meeting = cell.planned().meeting
    found = found_links(cell.book, "sinh hoạt tháng 12")
    assert [(one.link.kind, one.link.target) for one in found] == [(LinkKind.MEETING, meeting.uid)]
    assert people_of(cell.book)[cell.ids["Trần Thị Lan"]] == "Trần Thị Lan"


@pytest.mark.parametrize("name", ["ảnh.jpg", "giấy tờ"])
def test_a_folder_is_no_file_to_attach(cell: Cell, tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    with refused(Code.FILE_NOT_FOUND) as caught:
        cell.book.log.attach(tmp_path / name)
    assert caught.value.detail == {"file": name}
