import os
import subprocess
import sys
from pathlib import Path

import pytest

from sotay.ui.display import display_missing, missing_library, prepare_input

NOWHERE = {"PATH": os.environ["PATH"]}


def test_no_display_named_is_no_display() -> None:
    assert display_missing(NOWHERE, "linux")


def test_other_systems_always_have_a_display() -> None:
    assert not display_missing(NOWHERE, "win32")


def test_drawing_without_a_screen_needs_no_display() -> None:
    assert not display_missing({**NOWHERE, "QT_QPA_PLATFORM": "offscreen"}, "linux")


def test_a_display_that_does_not_answer_is_found_out_by_another_process() -> None:
    assert display_missing({**os.environ, "QT_QPA_PLATFORM": "", "DISPLAY": ":4321"}, "linux")


def test_wayland_is_a_display_where_its_socket_lies(tmp_path: Path) -> None:
    named = {**NOWHERE, "WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}
    assert display_missing(named, "linux")
    (tmp_path / "wayland-0").touch()
    assert not display_missing(named, "linux")


@pytest.mark.parametrize("extra", [{}, {"DISPLAY": ":4321"}], ids=["none", "dead"])
def test_the_program_says_so_and_leaves_with_2(extra: dict[str, str], tmp_path: Path) -> None:
    gone = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environment = {key: value for key, value in os.environ.items() if key not in gone} | extra
    ran = subprocess.run(
        [sys.executable, "-m", "sotay.app", "--data-dir", str(tmp_path)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert ran.returncode == 2
    assert "màn hình" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_screenshots_onto_a_file_are_wrong_use(tmp_path: Path) -> None:
    file = tmp_path / "có sẵn.txt"
    file.write_text("giữ nguyên", encoding="utf-8")
    ran = subprocess.run(
        [sys.executable, "-m", "sotay.app", "--screenshots", str(file)], capture_output=True, text=True, timeout=60
    )
    assert ran.returncode == 2
    assert "Traceback" not in ran.stderr
    assert file.read_text(encoding="utf-8") == "giữ nguyên"


def test_fcitx_is_reached_through_ibus() -> None:
    environment = {"QT_IM_MODULE": "fcitx"}
    prepare_input(environment)
    assert environment == {"QT_IM_MODULE": "ibus"}
    prepare_input(other := {"QT_IM_MODULE": "compose"})
    assert other == {"QT_IM_MODULE": "compose"}


def test_what_qt_needs_of_the_system_is_asked_for_only_where_it_is_used() -> None:
    assert missing_library({"QT_QPA_PLATFORM": "offscreen"}, "linux") == ""
    assert missing_library({}, "win32") == ""
    assert missing_library({}, "linux") in {"", "libxcb-cursor.so.0"}
