# The sample book beside a person's own: made once a month, opened again, never where somebody else's files lie.

from datetime import date
from itertools import islice
from pathlib import Path

import pytest

from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import silent
from sotay.services.activities import ActivityQuestion
from sotay.services.book import Book
from sotay.services.demo_book import demo_folders, open_demo_book
from sotay.services.tasks import TaskQuestion
from sotay.storage.audit import AuditTrail

DAY = date(2026, 11, 22)


def test_the_sample_book_is_a_living_year_in_a_folder_of_its_own(tmp_path: Path) -> None:
    own = tmp_path / "sotay"
    with open_demo_book(own, DAY, silent) as workspace:
        assert workspace.paths.root == tmp_path / "sotay-mau-2026-11" / "book"
        assert workspace.notebook.setting("demo") == "1"
        book = Book(workspace)
        assert 22 <= sum(not member.has_left(book.today) for member in book.members.all()) <= 24
        assert len(book.meetings.all()) == 14
        assert len(book.log.all(ActivityQuestion())) >= 120
        months = {(one.month.year, one.month.number) for one in book.dues.book().entries}
        assert len(months) >= 12
        assert len(book.tasks.tasks(TaskQuestion())) > 20
        assert book.duties.owns()
        assert AuditTrail(workspace.notebook.database).verify().problems == ()
    assert not own.exists()
    with open_demo_book(own, DAY, silent) as again:
        assert again.paths == workspace.paths
    assert [one.name for one in tmp_path.iterdir()] == ["sotay-mau-2026-11"]
    with open_demo_book(own, DAY, silent), pytest.raises(SotayError) as told:
        open_demo_book(own, DAY, silent)
    assert told.value.code is Code.LIBRARY_BUSY


def test_a_folder_of_somebody_else_is_left_alone_and_an_interrupted_one_is_made_anew(tmp_path: Path) -> None:
    own = tmp_path / "sotay"
    foreign, begun = islice(demo_folders(own, DAY), 2)
    foreign.mkdir()
    (foreign / "thư.txt").write_text("của tôi", encoding="utf-8")
    begun.mkdir()
    (begun / "DU-LIEU-MAU.dang-tao.txt").touch()
    (begun / "book").mkdir()
    (begun / "book" / "library.db").write_bytes(b"half")
    with open_demo_book(own, DAY, silent) as workspace:
        assert workspace.paths.root.parent == begun
    assert [one.name for one in foreign.iterdir()] == ["thư.txt"]


def test_each_month_has_its_own_and_the_root_of_a_drive_holds_it() -> None:
    one, other = (next(demo_folders(Path("/media/stick"), day)) for day in (DAY, date(2026, 12, 1)))
    assert one != other
    assert next(demo_folders(Path("/"), DAY)) == Path("/so-tay-mau-2026-11")
