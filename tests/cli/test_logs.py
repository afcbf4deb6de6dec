import logging
from pathlib import Path

import pytest

from sotay.logs import log_in_book, masked, start_logging


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("thẻ 012345678901 của", "thẻ **********01 của"),
        ("thẻ cũ 38.123456", "thẻ cũ *******56"),
        ("CMND 123456789", "CMND *******89"),
        ("ngày 05/10/2026, số 21-NQ/TW, năm 2026", "ngày 05/10/2026, số 21-NQ/TW, năm 2026"),
        ("83173db4-f79f-5cb5-90f0-debf7f035e7e", "83173db4-f79f-5cb5-90f0-debf7f035e7e"),
    ],
)
def test_personal_numbers_are_masked_and_other_figures_stay(text: str, expected: str) -> None:
    assert masked(text) == expected


def test_a_traceback_in_the_log_holds_no_card_number(tmp_path: Path) -> None:
    log = start_logging(tmp_path / "logs")
    assert log is not None
    root = logging.getLogger()
    handler = root.handlers[-1]
    try:
        try:
            raise ValueError("card 012345678901 twice")
        except ValueError:
            logging.getLogger("sotay.test").exception("saving 012345678901")
    finally:
        root.removeHandler(handler)
        handler.close()
    written = log.read_text(encoding="utf-8")
    assert "ValueError" in written
    assert "012345678901" not in written


def test_a_folder_that_cannot_be_written_leaves_no_log_and_no_error(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")
    assert start_logging(blocked) is None


def test_a_log_begins_once_its_data_folder_is_made_and_makes_none_itself(tmp_path: Path) -> None:
    root = tmp_path / "book"
    log = log_in_book(root / "logs")
    try:
        logging.getLogger("sotay.test").error("before")
        assert log.path is None
        assert not root.exists()
        root.mkdir()
        assert log.path is None
        logging.getLogger("sotay.test").error("thẻ 012345678901")
    finally:
        logging.getLogger().removeHandler(log)
        log.close()
    assert log.path == root / "logs" / "sotay.log"
    written = log.path.read_text(encoding="utf-8")
    assert "thẻ **********01" in written
    assert "before" not in written


def test_a_log_that_cannot_be_written_breaks_nothing(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("not a folder")
    log = log_in_book(tmp_path / "logs")
    try:
        logging.getLogger("sotay.test").error("nowhere to write it")
    finally:
        logging.getLogger().removeHandler(log)
        log.close()
    assert log.path is None
