from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from sotay.storage.database import Database
from sotay.storage.notebook import ChannelTrust, Notebook, TrustedRoot
from sotay.storage.schemas import NOTEBOOK
from tests.storage.making import KEY

WHEN = datetime(2026, 3, 1, 8, tzinfo=UTC)


@pytest.fixture
def notebook(tmp_path: Path) -> Iterator[Notebook]:
    opened = Notebook(Database.open(tmp_path / "notebook.db", KEY, NOTEBOOK))
    yield opened
    opened.database.close()


def test_a_setting_is_kept_and_replaced(notebook: Notebook) -> None:
    assert notebook.setting("ngôn ngữ", "vi") == "vi"
    notebook.set_setting("ngôn ngữ", "en")
    notebook.set_setting("ngôn ngữ", "vi-VN")
    assert notebook.setting("ngôn ngữ") == "vi-VN"
    assert notebook.setting("khác") == ""


def test_nothing_that_was_written_can_be_read_in_the_files(notebook: Notebook, tmp_path: Path) -> None:
    notebook.set_setting("tên chi bộ", "chi bộ thôn Đông")
    contents = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert len(contents) > 4096
    for readable in ("tên chi bộ", "chi bộ thôn Đông", "SQLite format 3", "setting"):
        assert readable.encode() not in contents


def test_accepted_roots_are_kept_oldest_first(notebook: Notebook) -> None:
    first = notebook.accept_root("a" * 64, 1, '{"v": 1}', WHEN)
    second = notebook.accept_root("b" * 64, 2, '{"v": 2}', WHEN)
    assert notebook.roots() == (first, second)
    assert first == TrustedRoot(1, "a" * 64, 1, '{"v": 1}', WHEN)
    assert notebook.root(second.id) == second
    assert notebook.root(99) is None


def test_a_root_accepted_again_keeps_its_id(notebook: Notebook) -> None:
    first = notebook.accept_root("a" * 64, 1, "{}", WHEN)
    again = notebook.accept_root("a" * 64, 2, '{"v": 2}')
    assert (again.id, again.version, again.root_json) == (first.id, 2, '{"v": 2}')
    assert again.accepted_at > WHEN
    assert notebook.roots() == (again,)


def test_a_newer_root_takes_the_place_of_the_one_that_signed_it(notebook: Notebook) -> None:
    first = notebook.accept_root("a" * 64, 1, "{}", WHEN)
    notebook.remember_channel("trung-uong", first.id, 5, date(2026, 6, 1))
    newer = notebook.advance_root(first.id, "b" * 64, 2, '{"v": 2}', WHEN)
    assert newer == TrustedRoot(first.id, "b" * 64, 2, '{"v": 2}', WHEN)
    assert notebook.roots() == (newer,)


def test_a_newer_root_that_was_accepted_by_itself_takes_the_channels_over(notebook: Notebook) -> None:
    first = notebook.accept_root("a" * 64, 1, "{}", WHEN)
    newer = notebook.accept_root("b" * 64, 2, "{}", WHEN)
    notebook.remember_channel("trung-uong", first.id, 5, date(2026, 6, 1))
    notebook.advance_root(first.id, "b" * 64, 2, '{"v": 2}')
    assert [root.id for root in notebook.roots()] == [newer.id]
    trust = notebook.channel("trung-uong")
    assert trust is not None
    assert (trust.root_id, trust.highest_sequence) == (newer.id, 5)


def test_an_unknown_root_cannot_be_advanced(notebook: Notebook) -> None:
    with pytest.raises(KeyError):
        notebook.advance_root(7, "b" * 64, 2, "{}")


def test_what_is_remembered_of_a_channel_never_goes_down(notebook: Notebook) -> None:
    root = notebook.accept_root("a" * 64, 1, "{}", WHEN)
    newer = notebook.accept_root("b" * 64, 2, "{}", WHEN)
    assert notebook.channel("trung-uong") is None
    notebook.remember_channel("trung-uong", root.id, 5, date(2026, 6, 1))
    notebook.remember_channel("trung-uong", newer.id, 4, date(2026, 3, 1))
    expected = ChannelTrust("trung-uong", newer.id, 5, date(2026, 6, 1))
    assert notebook.channel("trung-uong") == expected
    notebook.remember_channel("xa", root.id, 1, date(2026, 1, 1))
    assert [trust.channel for trust in notebook.channels()] == ["trung-uong", "xa"]


def test_a_channel_needs_a_root_that_was_accepted(notebook: Notebook) -> None:
    with pytest.raises(Exception, match="FOREIGN KEY"):
        notebook.remember_channel("trung-uong", 7, 1, date(2026, 1, 1))
    assert notebook.channels() == ()


def test_trusted_time_is_the_later_of_clock_and_newest_signed_day(notebook: Notebook) -> None:
    assert notebook.trusted_day(date(1990, 1, 1)) == date(1990, 1, 1)
    root = notebook.accept_root("a" * 64, 1, "{}", WHEN)
    notebook.remember_channel("trung-uong", root.id, 1, date(2026, 6, 1))
    assert notebook.trusted_day(date(1990, 1, 1)) == date(2026, 6, 1)
    assert notebook.trusted_day(date(2026, 6, 2)) == date(2026, 6, 2)
