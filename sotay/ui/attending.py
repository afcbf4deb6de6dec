# What goes on beside the pages of an open book: the lock when idle, another program's wish, reminders, what is loaded.
# It must not know how a book is opened or closed.

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer

from sotay.paths import DataPaths
from sotay.ui.loading import Turns, load_services, page_modules, read_first_list
from sotay.ui.widgets.banner import BannerAction

if TYPE_CHECKING:
    from sotay.ui.frame import Frame

_IDLE_MINUTES = 15
_PAINTING_MS = 100
_BREATH_MS = 20  # between two pages that are loaded


def watch(frame: "Frame", paths: DataPaths, come_to_front: Callable[[], None]) -> None:
    """Lock after idle time, and come to the front when a second program asks."""
    from sotay.ui.gate.idle import IdleWatch
    from sotay.ui.gate.raise_watch import RaiseWatch

    minutes = int(frame.desk.book.workspace.notebook.setting("idle_minutes", str(_IDLE_MINUTES)))
    idle = IdleWatch(minutes, parent=frame)
    idle.warned.connect(frame.warn_of_lock)
    idle.resumed.connect(frame.end_warning)
    idle.expired.connect(frame.lock_when_free)
    RaiseWatch(paths, parent=frame).asked.connect(come_to_front)


def attend(frame: "Frame") -> None:
    """Say once a day what is due, make the other pages ready, give memory back, and tell a library that was lost."""
    from sotay.services.opening import library_is_lost
    from sotay.ui.reminding import Reminder
    from sotay.ui.resting import Rest

    reminder = Reminder(frame.desk, frame)
    reminder.asked.connect(frame.go)
    reminder.start()
    Rest(frame.desk, frame)
    tasks, workspace = frame.desk.tasks, frame.desk.book.workspace
    tasks.idle.connect(partial(_load_rest, frame), Qt.ConnectionType.SingleShotConnection)
    tasks.run(lambda _: library_is_lost(workspace), partial(_tell_loss, frame), lambda _: None, owner=frame)


def _load_rest(frame: "Frame") -> None:
    """Make the other pages ready, once the first is painted with what it shows."""
    tasks, book = frame.desk.tasks, frame.desk.book

    def load() -> None:
        tasks.run(lambda _: load_services(), lambda _: turn(), owner=frame)
        tasks.run(lambda _: read_first_list(book), lambda _: None, lambda _: None, owner=frame)

    def turn() -> None:
        Turns(page_modules(), frame, pause_ms=_BREATH_MS)

    QTimer.singleShot(_PAINTING_MS, frame, load)


def _tell_loss(frame: "Frame", lost: bool) -> None:
    """Say why a library that was full is empty."""
    if lost:
        words = lambda: QCoreApplication.translate("Shell", "Import packs")  # noqa: E731
        frame.messages.warn(_loss_words, (BannerAction(words, partial(frame.go, "packs")),))


def _loss_words() -> str:
    return QCoreApplication.translate(
        "Shell",
        "The library was lost and begins anew: import its packs again, the base pack first. What was written "
        "in the book is kept and comes back with the documents.",
    )
