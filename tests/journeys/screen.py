"""A display of its own for the real program: Xvfb, a keyboard and mouse by xdotool, and eyes on what is drawn."""

import ctypes
import os
import re
import shutil
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from PySide6.QtGui import QImage

_PROJECT = Path(__file__).parents[2]
SIZE = (1366, 768)
PATIENCE_S = 40.0
_LOOK_S = 0.03
_CALM_LOOKS = 8
_BUSY = {"R", "D"}  # states of a thread, see proc(5)
_CARET = 4 * 3  # bytes of a line of the display that a blinking caret takes
_CLIENT_MESSAGE = 33
_XWD_HEADER, _XWD_COLOUR = struct.Struct(">25I"), 12
_LOG_END = 2000
TOOLS = ("Xvfb", "xdotool")
Found = TypeVar("Found")


def missing_tools() -> str:
    """Return which tools of this test are not on the machine; "" when all are."""
    return ", ".join(tool for tool in TOOLS if shutil.which(tool) is None)


def wait_for(look: Callable[[], Found | None], what: str, seconds: float = PATIENCE_S) -> Found:
    """Look again and again until something is there; fail with `what` after the time."""
    until = time.monotonic() + seconds
    while True:
        found = look()
        if found:
            return found
        if time.monotonic() > until:
            raise AssertionError(f"not within {seconds:.0f} s: {what}")
        time.sleep(_LOOK_S)


def _is_busy(process: int) -> bool:
    """Tell whether a thread of a process runs, waits for its turn, or for the disk."""
    try:
        tasks = [task.read_text(errors="replace") for task in Path(f"/proc/{process}/task").glob("*/stat")]
    except OSError:  # one ended meanwhile
        return True
    return any(task.rpartition(")")[2].split()[0] in _BUSY for task in tasks)


def _stretch(colour: str, least: int) -> re.Pattern[bytes]:
    """Return what finds neighbouring places of a colour in the bytes of a picture."""
    red, green, blue = bytes.fromhex(colour[1:])
    return re.compile(b"(?:%b.){%d,}" % (re.escape(bytes((blue, green, red))), least), re.DOTALL)


def differ(one: bytes, other: bytes) -> bool:
    """Tell whether two pictures differ by more than a caret that blinks."""
    if one == other:
        return False
    line = 4 * SIZE[0]
    rest = len(one) % line  # the header
    pairs = ((one[at : at + line], other[at : at + line]) for at in range(rest, max(len(one), len(other)), line))
    return len(one) != len(other) or any(a != b and _width(a, b) > _CARET for a, b in pairs)


def _width(one: bytes, other: bytes) -> int:
    """Return how many bytes lie between the first and the last in which two different lines differ."""
    places = [place for place, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    return places[-1] - places[0] + 1


class _ClientMessage(ctypes.Structure):
    """XClientMessageEvent of Xlib, padded to the size of XEvent."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("rest", ctypes.c_long * 12),
    )


@dataclass
class Screen:
    """Run one X display without a window manager, and act on it as a person does."""

    folder: Path
    _server: subprocess.Popen[bytes] | None = None
    display: str = ""
    environment: dict[str, str] = field(default_factory=dict)
    at_work: list[int] = field(default_factory=list)  # the processes that make what is shown
    _still: bytes = b""  # what stayed when it was waited for last, as long as nobody has done anything since

    def __enter__(self) -> Self:
        self.folder.mkdir(parents=True, exist_ok=True)
        read, write = os.pipe()
        with (self.folder / "xvfb.log").open("wb") as log:
            # -r: a key does not repeat where xdotool waits for its turn before it lets go of it
            words = f"Xvfb -r -displayfd {write} -screen 0 {SIZE[0]}x{SIZE[1]}x24 -fbdir {self.folder} -nolisten tcp"
            self._server = subprocess.Popen([*words.split(), "-noreset"], stderr=log, pass_fds=(write,))
        self.at_work.append(self._server.pid)
        os.close(write)
        with os.fdopen(read) as told:
            number = told.readline().strip()  # the server picks a free number and tells it once it listens
        if not number:
            raise AssertionError((self.folder / "xvfb.log").read_text(errors="replace"))
        self.display = f":{number}"
        self.environment = {**os.environ, "DISPLAY": self.display, "LC_ALL": "C.UTF-8"}
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._server is not None:
            self._server.terminate()
            self._server.wait(PATIENCE_S)

    # eyes

    def pixels(self) -> bytes:
        """Return what the display shows, header and all."""
        return (self.folder / "Xvfb_screen0").read_bytes()

    def picture(self) -> QImage:
        """Return what the display shows as a picture."""
        dump = self.pixels()
        header = _XWD_HEADER.unpack_from(dump)
        size, width, height, line, colours = header[0], header[4], header[5], header[12], header[19]
        return QImage(dump[size + colours * _XWD_COLOUR :], width, height, line, QImage.Format.Format_RGB32).copy()

    def save(self, file: Path) -> None:
        """Write what the display shows to a picture."""
        self.picture().save(str(file))

    def lightness(self, x: int, y: int) -> int:
        """Return how light a place is: 0 is black, 255 white."""
        return self.picture().pixelColor(x, y).lightness()

    def colour(self, x: int, y: int) -> str:
        """Return the colour of a place, such as "#FFFFFF"."""
        return self.picture().pixelColor(x, y).name().upper()

    def shows(self, colour: str, left: int = 0) -> bool:
        """Tell whether two neighbouring places, no further left than told, have a colour, such as "#FFB545"."""
        seen = self.picture().copy(left, 0, SIZE[0] - left, SIZE[1])
        return _stretch(colour, 2).search(bytes(seen.constBits())) is not None

    def stretches(self, y: int, colour: str, least: int) -> int:
        """Count the stretches of a colour in one line of the display that are at least so many places long."""
        seen = self.picture().copy(0, y, SIZE[0], 1)
        return len(_stretch(colour, least).findall(bytes(seen.constBits())))

    def spot(self, colour: str, ground: str, least: int, most: int) -> tuple[int, int] | None:
        """Return the middle of the first stretch of a colour, so many places long, on a ground of another colour."""
        ink, paper = (b"(?:%b.)" % re.escape(bytes.fromhex(one[1:])[::-1]) for one in (colour, ground))
        stretch = re.compile(paper + b"{%d}(%b{%d,%d})" % (most, ink, least, most) + paper, re.DOTALL)
        picture = self.picture()
        for y in range(picture.height()):
            if found := stretch.search(bytes(picture.copy(0, y, SIZE[0], 1).constBits())):
                return sum(found.span(1)) // 8, y
        return None

    def wait_shows(self, colour: str, what: str, left: int = 0) -> None:
        """Wait until a colour is to be seen."""
        wait_for(lambda: self.shows(colour, left), what)

    def wait_still(self, before: bytes | None = None) -> bytes:
        """Wait until the display differs from `before`, stays the same and nothing is being worked on; return it.

        A caret that blinks is no difference. On a machine that is busy otherwise, a process that waits for its turn is
        at work still.
        """
        last, calm = b"", 0

        def look() -> bytes | None:
            nonlocal last, calm
            now = self.pixels()
            same = bool(last) and not differ(now, last) and (before is None or differ(now, before))
            calm = calm + 1 if same and not any(map(_is_busy, self.at_work)) else 0
            last = now
            return now if calm >= _CALM_LOOKS else None

        self._still = wait_for(look, "a picture that stays" if before is None else "another picture, which stays")
        return self._still

    def _resting(self) -> bytes:
        """Return what is shown once it stays: at once where that was waited for already."""
        return self._still if self._still and not differ(self.pixels(), self._still) else self.wait_still()

    # hands

    def do(self, *words: str) -> str:
        """Run one xdotool command; return what it printed, "" where it found nothing."""
        done = subprocess.run(
            ["xdotool", *words], env=self.environment, capture_output=True, text=True, timeout=PATIENCE_S, check=False
        )
        return done.stdout.strip()

    def press(self, *keys: str) -> None:
        """Press keys one after the other."""
        self._still = b""
        self.do("key", "--clearmodifiers", "--delay", "20", *keys)

    def press_seen(self, *keys: str) -> None:
        """Press keys that change what is shown, and wait until it has changed and stays."""
        before = self._resting()
        self.press(*keys)
        self.wait_still(before)

    def type(self, text: str) -> None:
        """Type ASCII letters."""
        self._still = b""
        self.do("type", "--delay", "15", text)

    def type_seen(self, text: str) -> None:
        """Type ASCII letters, and wait until they are to be seen."""
        before = self._resting()
        self.type(text)
        self.wait_still(before)

    def click(self, x: int, y: int) -> None:
        """Click at a place of the display."""
        self._still = b""
        self.do("mousemove", str(x), str(y), "click", "1")

    def windows(self, name: str) -> Sequence[str]:
        """Return the visible windows whose title matches a pattern."""
        return self.do("search", "--onlyvisible", "--name", name).split()

    def focus(self, name: str) -> str:
        """Wait for a window with a title, give it the keyboard and see that it has it."""
        self._still = b""

        def look() -> str | None:
            window = next(iter(self.windows(name)), "")
            if window:
                self.do("windowfocus", window)
            return window if window and self.do("getwindowfocus", "-f") == window else None

        return wait_for(look, f"a window called {name} with the keyboard")

    def close(self, window: str) -> None:
        """Ask a window to close, as the cross in its frame does; this xdotool only knows how to destroy."""
        x11 = ctypes.CDLL("libX11.so.6")
        x11.XOpenDisplay.restype = ctypes.c_void_p
        x11.XInternAtom.restype = ctypes.c_ulong
        display = ctypes.c_void_p(x11.XOpenDisplay(self.display.encode()))
        atoms = [x11.XInternAtom(display, name, 0) for name in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW")]
        event = _ClientMessage(_CLIENT_MESSAGE, 0, 1, None, int(window), atoms[0], 32, (atoms[1], 0, 0, 0, 0))
        x11.XSendEvent(display, ctypes.c_ulong(int(window)), 0, 0, ctypes.byref(event))
        x11.XCloseDisplay(display)

    def wait_gone(self, name: str) -> None:
        """Wait until no window has a title."""
        wait_for(lambda: not self.windows(name), f"the window {name} to go")


class Program:
    """Be the real program as a child process, with a home of its own and no key store."""

    def __init__(self, screen: Screen, home: Path, book: Path) -> None:
        self._screen = screen
        self.log = home / "stderr.txt"
        environment = {
            **screen.environment,
            "QT_QPA_PLATFORM": "xcb",
            "QT_IM_MODULE": "compose",
            "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
            "HOME": str(home),
            **{f"XDG_{kind}_HOME": str(home / kind.lower()) for kind in ("CONFIG", "DATA", "CACHE", "STATE")},
            "XDG_RUNTIME_DIR": str(home / "run"),
        }
        for gone in ("WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"):
            environment.pop(gone, None)
        (home / "run").mkdir(parents=True, exist_ok=True, mode=0o700)
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "tests.journeys.watched", "--data-dir", str(book), "--lang", "en"],
                cwd=_PROJECT,
                env=environment,
                stdout=log,
                stderr=log,
            )
        screen.at_work.append(self.process.pid)

    def kill(self) -> None:
        """End the program as a loss of power does."""
        self.process.kill()
        self.process.wait(PATIENCE_S)

    def ended(self) -> int:
        """Wait for the program to end by itself; return its status."""
        return self.process.wait(PATIENCE_S)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is not None:
            self._screen.save(self._screen.folder / "last.png")
            error.add_note(self._standing())
        if self.process.poll() is None:
            self.kill()

    def _standing(self) -> str:
        """Return how things stand, for whoever reads of a failure without the picture."""
        titles = [self._screen.do("getwindowname", window) for window in self._screen.windows(".")]
        ended = self.process.poll()
        told = self.log.read_text(encoding="utf-8", errors="replace")[-_LOG_END:]
        return f"windows: {titles}; the program {'runs' if ended is None else f'ended with {ended}'}; it said: {told}"
