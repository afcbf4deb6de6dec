# Whether a window can be shown here, asked before Qt is: Qt without a display ends in a core dump.
# It must not load Qt itself.

import ctypes
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

_LOCAL = re.compile(r":(\d+)(?:\.\d+)?$")
_PROBE = "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"
_PROBE_SECONDS = 30
_XCB_CURSOR = "libxcb-cursor.so.0"  # since Qt 6.5; Debian's package libxcb-cursor0
_DRAWS_NOTHING = frozenset({"offscreen", "minimal", "vnc"})


def display_missing(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    """Tell whether Qt would find no display here; Windows and macOS always have one."""
    if not platform.startswith("linux") or environment.get("QT_QPA_PLATFORM", "").partition(":")[0] in _DRAWS_NOTHING:
        return False
    if _wayland(environment):
        return False
    display = environment.get("DISPLAY", "")
    if not display:
        return True
    local = _LOCAL.match(display)
    return not (local and _answers(f"/tmp/.X11-unix/X{local[1]}")) and not _qt_starts(environment)  # noqa: S108


def missing_library(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> str:
    """Return the system library that Qt needs to speak to an X display and does not bring; "" where it is there."""
    if not platform.startswith("linux") or environment.get("QT_QPA_PLATFORM") or _wayland(environment):
        return ""
    try:
        ctypes.CDLL(_XCB_CURSOR)
    except OSError:
        return _XCB_CURSOR
    return ""


def _wayland(environment: Mapping[str, str]) -> bool:
    name, folder = environment.get("WAYLAND_DISPLAY", ""), environment.get("XDG_RUNTIME_DIR", "")
    return bool(name) and Path(folder, name).exists()


def _answers(path: str) -> bool:
    """Tell whether a display of this computer listens at a path, which a file left by a dead one does not show."""
    try:
        return path in Path("/proc/net/unix").read_text(encoding="utf-8")
    except OSError:
        return False


def _qt_starts(environment: Mapping[str, str]) -> bool:
    """Let another process try: it is the one that aborts."""
    try:
        tried = subprocess.run(  # noqa: S603 - our own interpreter and words
            [sys.executable, "-c", _PROBE],
            env=dict(environment),
            capture_output=True,
            timeout=_PROBE_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return tried.returncode == 0


def prepare_input(environment: dict[str, str] | os._Environ[str] = os.environ) -> None:
    """Let Vietnamese be typed under fcitx: PySide6 brings no plugin for it, and fcitx answers to ibus."""
    if environment.get("QT_IM_MODULE") == "fcitx":
        environment["QT_IM_MODULE"] = "ibus"
