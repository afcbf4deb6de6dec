"""The real program, which refuses to load a part of the window, or of Qt, outside of the main thread.

PySide looks classes up without the lock of the interpreter: one that another thread makes meanwhile ends the program.
"""

import runpy
import sys
import threading
from collections.abc import Sequence
from types import ModuleType


class OneThread:
    """Find nothing, and refuse what a thread must not load; part of `sys.meta_path`."""

    def find_spec(self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None) -> None:
        if name.startswith(("PySide6", "sotay.ui")) and threading.current_thread() is not threading.main_thread():
            raise AssertionError(f"{name} is loaded by the thread {threading.current_thread().name}")


if __name__ == "__main__":
    sys.meta_path.insert(0, OneThread())
    runpy.run_module("sotay.app", run_name="__main__", alter_sys=True)
