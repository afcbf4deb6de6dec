# The entry point `sotay`: reads the few options, asks whether a window can be shown, puts the window together.
# It must not know what the window shows.

import argparse
import io
import os
import sys
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from sotay import __version__
from sotay.paths import DataPaths, default_data_dir, resource_dir
from sotay.ui.display import display_missing, missing_library, prepare_input

EXIT_NO_DISPLAY = 2
_NO_DISPLAY = (
    "Chưa mở được sổ: máy này không có màn hình. Chạy trên máy có màn hình, hoặc dùng lệnh sotayctl.\n"
    "The window was not opened: this machine has no display. Use a machine with a screen, or the command sotayctl.\n"
)
_NO_LIBRARY = (
    "Chưa mở được sổ: máy này thiếu thư viện {0}. Cài gói libxcb-cursor0 của hệ điều hành rồi mở lại.\n"
    "The window was not opened: this machine lacks {0}. Install the system's package libxcb-cursor0 and start again.\n"
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; return its exit status: 0, or 2 where there is no display."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal without Vietnamese letters gets the rest
    asked = _options(arguments)
    if asked.screenshots is not None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")  # it warns of each window's size hints
    if display_missing():
        sys.stderr.write(_NO_DISPLAY)
        return EXIT_NO_DISPLAY
    if library := missing_library():
        sys.stderr.write(_NO_LIBRARY.format(library))
        return EXIT_NO_DISPLAY
    prepare_input()
    with ExitStack() as kept:
        thrown_away = None
        if asked.demo or asked.screenshots is not None:
            made = tempfile.TemporaryDirectory(prefix="sotay-demo-", ignore_cleanup_errors=True)
            thrown_away = Path(kept.enter_context(made))
        return _run(asked, thrown_away)


def _run(asked: argparse.Namespace, thrown_away: Path | None) -> int:
    from sotay.ui.running import run, shoot

    if asked.screenshots is not None and thrown_away is not None:
        return shoot(thrown_away, asked.screenshots, resource_dir())
    paths = DataPaths(asked.data_dir or default_data_dir())
    named = asked.data_dir is not None or bool(os.environ.get("SOTAY_DATA_DIR"))
    return run(paths, resource_dir(), named=named, language=asked.lang, demo=thrown_away, file=asked.file)


def _options(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="sotay", description="Sổ tay chi bộ")
    parser.add_argument("--version", action="version", version=__version__)
    parser.add_argument("--data-dir", type=Path, metavar="DIR", help="thư mục để sổ / folder of the book")
    parser.add_argument("--demo", action="store_true", help="sổ mẫu, bỏ đi khi đóng / a throw-away book of sample data")
    parser.add_argument("--lang", choices=("vi", "en"), help="ngôn ngữ / language")
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="gói hoặc tài liệu họp / pack or packet")
    parser.add_argument("--screenshots", type=_folder, metavar="DIR", help="vẽ mọi trang ra PNG / draw every screen")
    return parser.parse_args(arguments)


def _folder(text: str) -> Path:
    """Return a folder that is there or can be made; a file of that name is wrong use."""
    path = Path(text)
    if path.exists() and not path.is_dir():
        raise argparse.ArgumentTypeError(f"{text}: không phải thư mục / not a folder")
    return path


if __name__ == "__main__":
    sys.exit(main())
