from pathlib import Path

import pytest

from sotay.paths import DataPaths
from sotay.services.attempts import LONGEST_WAIT, Attempts


class Clocks:
    def __init__(self) -> None:
        self.wall = 1_000_000.0
        self.steady_now = 50.0

    def now(self) -> float:
        return self.wall

    def steady(self) -> float:
        return self.steady_now

    def passes(self, seconds: float) -> None:
        self.wall += seconds
        self.steady_now += seconds


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


def attempts(folder: Path, clocks: Clocks) -> Attempts:
    return Attempts(DataPaths(folder), clocks.now, clocks.steady)


def test_the_first_try_need_not_wait(tmp_path: Path, clocks: Clocks) -> None:
    assert attempts(tmp_path, clocks).wait() == 0


def test_each_failure_doubles_the_wait_up_to_a_minute(tmp_path: Path, clocks: Clocks) -> None:
    tried = attempts(tmp_path, clocks)
    waits = []
    for _ in range(9):
        tried.begin()
        waits.append(tried.wait())
        clocks.passes(waits[-1])
        assert tried.wait() == 0
    assert waits == [1, 2, 4, 8, 16, 32, LONGEST_WAIT, LONGEST_WAIT, LONGEST_WAIT]


def test_a_restart_forgets_neither_the_count_nor_the_wait(tmp_path: Path, clocks: Clocks) -> None:
    tried = attempts(tmp_path, clocks)
    for _ in range(5):
        tried.begin()
    clocks.passes(6)
    clocks.steady_now = 3.0  # another process counts from another beginning
    again = attempts(tmp_path, clocks)
    assert again.failures == 5
    assert again.wait() == pytest.approx(10)


def test_a_clock_set_back_begins_the_wait_anew(tmp_path: Path, clocks: Clocks) -> None:
    tried = attempts(tmp_path, clocks)
    for _ in range(4):
        tried.begin()
    clocks.wall -= 86_400
    assert tried.wait() == 8
    again = attempts(tmp_path, clocks)
    assert again.wait() == 8
    clocks.passes(8)
    assert again.wait() == 0


def test_setting_the_clock_ahead_does_not_help_while_the_program_runs(tmp_path: Path, clocks: Clocks) -> None:
    tried = attempts(tmp_path, clocks)
    for _ in range(4):
        tried.begin()
    clocks.wall += 86_400
    assert tried.wait() == 8


def test_an_opened_book_forgets_all_failures(tmp_path: Path, clocks: Clocks) -> None:
    tried = attempts(tmp_path, clocks)
    tried.begin()
    tried.begin()
    tried.succeed()
    assert (tried.wait(), attempts(tmp_path, clocks).failures) == (0, 0)
    assert list(tmp_path.iterdir()) == []


def test_a_try_that_failed_for_another_reason_is_taken_back(tmp_path: Path, clocks: Clocks) -> None:
    tried = attempts(tmp_path, clocks)
    tried.begin()
    clocks.passes(1)
    tried.begin()
    tried.forgive()
    assert tried.wait() == 0
    assert attempts(tmp_path, clocks).failures == 1


@pytest.mark.parametrize(
    "content", ["", "[]", '{"count": "x"}', '{"count": 1e999, "at": 1}', '{"count": 3, "at": NaN}']
)
def test_a_damaged_file_never_stops_a_person(tmp_path: Path, clocks: Clocks, content: str) -> None:
    (tmp_path / "attempts.json").write_text(content)
    assert attempts(tmp_path, clocks).wait() <= LONGEST_WAIT


def test_a_folder_that_cannot_be_written_still_waits(tmp_path: Path, clocks: Clocks) -> None:
    tried = attempts(tmp_path / "gone", clocks)
    tried.begin()
    assert tried.wait() == 1
