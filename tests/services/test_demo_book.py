# The sample book beside a person's own: made once a month, opened again, never where somebody else's files lie.

import shutil
from datetime import date
from itertools import islice
from pathlib import Path

import pytest

from sotay.domain.errors import Code, SotayError
from sotay.domain.progress import silent
from sotay.paths import DataPaths
from sotay.services.activities import ActivityQuestion
from sotay.services.book import Book
from sotay.services.demo import DEMO_PASSPHRASE
from sotay.services.demo_book import demo_folders, drop_older_samples, open_demo_book
from sotay.services.tasks import TaskQuestion
from sotay.services.workspace import Workspace
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


OLD, OLDER, LATER = date(2026, 10, 4), date(2025, 12, 1), date(2026, 12, 1)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a sample book that was made in October."""
    own = tmp_path_factory.mktemp("mẫu") / "sotay"
    open_demo_book(own, OLD, silent).close()
    return next(demo_folders(own, OLD))


def lying(sample: Path, own: Path, day: date, place: int = 0) -> Path:
    """Copy the sample to where that of a day lies."""
    return Path(shutil.copytree(sample, next(islice(demo_folders(own, day), place, None))))


def test_samples_of_months_before_go_when_a_new_one_is_opened(tmp_path: Path, sample: Path) -> None:
    own = tmp_path / "sotay"
    gone = [lying(sample, own, OLD), lying(sample, own, OLDER, 1)]
    kept = [lying(sample, own, LATER), lying(sample, tmp_path / "khác", OLD)]
    with open_demo_book(own, DAY, silent) as workspace:
        assert not any(one.exists() for one in gone)
        assert all(DataPaths(one / "book").notebook.exists() for one in kept)
        made = workspace.paths.root.parent
    assert {*tmp_path.iterdir()} == {made, *kept}


def test_a_sample_that_somebody_uses_or_put_something_into_stays_whole(tmp_path: Path, sample: Path) -> None:
    own = tmp_path / "sotay"
    foreign, inside, unmarked, changed, used = (lying(sample, own, OLD, place) for place in range(5))
    (foreign / "ảnh").mkdir()
    (foreign / "ảnh" / "thư.txt").write_text("của tôi", encoding="utf-8")
    (inside / "book" / "biên bản.docx").write_bytes(b"PK")
    (unmarked / "DU-LIEU-MAU.txt").unlink()
    with Workspace.open(DataPaths(changed / "book"), passphrase=DEMO_PASSPHRASE, write=True) as workspace:
        workspace.notebook.set_setting("demo", "")  # a cell that went on with the sample as its own
    before = {one: one.stat().st_size for one in tmp_path.rglob("*") if one.is_file() and "book" not in one.parts}
    with Workspace.open(DataPaths(used / "book"), passphrase=DEMO_PASSPHRASE, write=True):
        drop_older_samples(own, DAY)
    assert all(DataPaths(one / "book").notebook.exists() for one in (foreign, inside, unmarked, changed, used))
    assert all(one.stat().st_size == size for one, size in before.items())
    drop_older_samples(own, OLD)  # in its own month a sample is not old
    own.symlink_to(used / "book", target_is_directory=True)
    drop_older_samples(own, DAY)  # it is the book of the program itself
    assert used.exists()
    own.unlink()
    drop_older_samples(own, DAY)
    assert not used.exists()


def test_each_month_has_its_own_and_the_root_of_a_drive_holds_it() -> None:
    one, other = (next(demo_folders(Path("/media/stick"), day)) for day in (DAY, date(2026, 12, 1)))
    assert one != other
    assert next(demo_folders(Path("/"), DAY)) == Path("/so-tay-mau-2026-11")
