from pathlib import Path

from sotay.paths import DataPaths
from sotay.services.instance import RaiseRequest


def test_the_first_program_takes_what_the_second_asked(tmp_path: Path) -> None:
    paths = DataPaths(tmp_path)
    first = RaiseRequest(paths)
    assert not first.take()
    second = RaiseRequest.ask(paths)
    assert second.waiting()
    assert first.take()
    assert not second.waiting()
    assert not first.take()


def test_a_request_that_nobody_answers_can_be_taken_back(tmp_path: Path) -> None:
    paths = DataPaths(tmp_path)
    request = RaiseRequest.ask(paths)
    assert request.take()
    assert not RaiseRequest(paths).take()


def test_a_folder_that_cannot_be_written_holds_no_request(tmp_path: Path) -> None:
    assert not RaiseRequest.ask(DataPaths(tmp_path / "gone")).waiting()
