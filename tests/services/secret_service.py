# A desktop session without a desktop: a private D-Bus with Debian's gnome-keyring, for one test module.
# It must not touch the keys, the home or the session of whoever runs the tests.

import os
import shutil
import subprocess
import sys
from enum import StrEnum
from pathlib import Path

TOOLS = ("dbus-run-session", "gnome-keyring-daemon")
TIME_LIMIT = 60


class Daemon(StrEnum):
    """Name how the session's key store was started; `NONE` is a session without any, and without a bus."""

    UNLOCKED = """
        printf '%s' 'mat khau may' | gnome-keyring-daemon --daemonize --login >/dev/null 2>&1
        gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1
        exec "$@"
    """
    # nobody logged in to it: it would ask for a password at a window that is not there
    WRONGLY_STARTED = """
        gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1
        exec "$@"
    """
    # it holds its name on the bus and answers nothing, for ever
    HANGING = """
        printf '%s' 'mat khau may' | gnome-keyring-daemon --daemonize --login >/dev/null 2>&1
        gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1
        pid=$(dbus-send --session --print-reply=literal --dest=org.freedesktop.DBus / \\
            org.freedesktop.DBus.GetConnectionUnixProcessID string:org.freedesktop.secrets)
        kill -STOP ${pid##* }
        "$@"; status=$?
        kill -KILL ${pid##* }
        exit $status
    """
    NONE = ""


def missing_tools() -> tuple[str, ...]:
    """Return the programs that a session needs and this machine lacks."""
    return tuple(tool for tool in TOOLS if shutil.which(tool) is None)


def run_in_session(folder: Path, code: str, daemon: Daemon, *arguments: str) -> str:
    """Run Python code in a new session of a home in `folder`; return what it prints. Raise where it fails or hangs."""
    home, runtime = folder / "home", folder / "run"
    home.mkdir(exist_ok=True)
    runtime.mkdir(mode=0o700, exist_ok=True)
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    environment = kept | {"HOME": str(home), "XDG_RUNTIME_DIR": str(runtime), "PYTHONPATH": str(Path.cwd())}
    session = ["dbus-run-session", "--", "sh", "-c", daemon.value, "session"] if daemon.value else []
    command = [*session, sys.executable, "-c", code, *arguments]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=TIME_LIMIT, check=False)
    if done.returncode:
        raise AssertionError(done.stderr[-2000:])
    return done.stdout.strip()
