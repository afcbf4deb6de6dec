import logging
from pathlib import Path

import pytest

from sotay.logs import masked, start_logging


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
