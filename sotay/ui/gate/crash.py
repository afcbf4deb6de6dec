# Faults of the program itself: caught in any thread, written to the log, told in one window with text to copy.
# It must not send anything anywhere, and nothing in it may fail because something else has failed already.

import logging
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6 import __version__ as qt_version
from PySide6.QtCore import QEvent, QObject, QProcess, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDesktopServices, QFont, QGuiApplication
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from sotay import __version__
from sotay.logs import masked

_log = logging.getLogger(__name__)
_MOST_LETTERS = 40_000
_TELL_MS = 100
_BUTTON = 36


def install_hooks(
    app: QApplication, find_log: Callable[[], Path | None], restart: Callable[[], object] | None = None
) -> "CrashHooks":
    """Catch what nobody caught, in the main thread and in others; return the hooks, which live as long as the app.

    `find_log` returns the log file as soon as there is one.
    """
    hooks = CrashHooks(app, find_log, restart or start_again)
    sys.excepthook = hooks.caught
    threading.excepthook = hooks.caught_in_thread
    return hooks


def start_again() -> None:
    """Close all windows, which closes the book, and start the program anew as it was started."""
    QApplication.closeAllWindows()
    QProcess.startDetached(sys.executable, sys.orig_argv[1:])
    QApplication.quit()


class CrashHooks(QObject):
    """Take faults from any thread and show them in one window, in the main thread."""

    _queued = Signal(str)

    def __init__(self, app: QApplication, find_log: Callable[[], Path | None], restart: Callable[[], object]) -> None:
        super().__init__(app)
        self.window: CrashWindow | None = None
        self._find_log = find_log
        self._restart = restart
        self._showing = False
        # A fault while a list is painted comes with every row: the hook only queues, and the window is made once.
        self._queued.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def caught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Take a fault of the main thread: the signature of sys.excepthook."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        _log.error("a fault that nobody caught", exc_info=(kind, error, trace))
        self._queued.emit(masked("".join(traceback.format_exception(kind, error, trace))))

    def caught_in_thread(self, fault: threading.ExceptHookArgs) -> None:
        """Take a fault of another thread: the signature of threading.excepthook."""
        if fault.exc_value is not None:
            self.caught(fault.exc_type, fault.exc_value, fault.exc_traceback)

    def _show(self, text: str) -> None:
        if self._showing:
            return  # a fault of the crash window itself stays in the log
        self._showing = True
        try:
            if self.window is None:
                self.window = CrashWindow(self._find_log(), self._restart)
                self.window.closed.connect(self._on_closed)
            self.window.add(text)
        finally:
            self._showing = False

    def _on_closed(self) -> None:
        window, self.window = self.window, None
        if window is not None:
            window.deleteLater()


class CrashWindow(QWidget):
    """Tell that the program has failed; plain widgets, because the theme may be what failed."""

    closed = Signal()

    def __init__(self, log_path: Path | None, restart: Callable[[], object]) -> None:
        super().__init__()
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        self._log_path = log_path
        self._restart = restart
        self._faults: list[str] = []
        self._more = 0
        self._later = QTimer(self, singleShot=True, interval=_TELL_MS)
        self._later.timeout.connect(self._tell)
        self.title = QLabel()
        self.title.setProperty("role", "dialog")
        self.words = QLabel(wordWrap=True)
        self.text = QPlainTextEdit(readOnly=True)
        self.text.setFont(_mono(self.text.font()))
        self.text.setTabChangesFocus(True)
        self.place = QLabel(wordWrap=True)
        self.copy_button, self.log_button = QPushButton(), QPushButton()
        self.close_button, self.again_button = QPushButton(), QPushButton()
        self.again_button.setDefault(True)
        self._lay_out()
        self.copy_button.clicked.connect(self._on_copy_clicked)
        self.log_button.clicked.connect(self._on_log_clicked)
        self.close_button.clicked.connect(self.close)
        self.again_button.clicked.connect(self._on_again_clicked)
        self.retranslate()
        self.resize(680, 480)

    def add(self, fault: str) -> None:
        """Take in one more fault; one that is told already is only counted."""
        if fault in self._faults or sum(map(len, self._faults)) > _MOST_LETTERS:
            self._more += 1
        else:
            self._faults.append(fault)
        if self.isVisible():
            if not self._later.isActive():  # hundreds may come in a second
                self._later.start()
        else:
            self._tell()
            self.show()

    def retranslate(self) -> None:
        """Set every text."""
        self.setWindowTitle(self.tr("Sổ tay has failed"))
        self.title.setText(self.tr("Something went wrong in the program"))
        self.words.setText(
            self.tr(
                "What was saved before is safe. Open the book again and go on; where this comes back, copy the text "
                "below for whoever helps. It stays on this computer: nothing is sent."
            )
        )
        self.text.setAccessibleName(self.tr("Text for whoever helps"))
        self.copy_button.setText(self.tr("Copy the text"))
        self.log_button.setText(self.tr("Open the folder of the log"))
        self.close_button.setText(self.tr("Close"))
        self.again_button.setText(self.tr("Open the book again"))
        self.place.setText(self.tr("Log: {0}").format(self._log_path) if self._log_path else "")
        self.log_button.setEnabled(self._log_path is not None)

    def _tell(self) -> None:
        about = f"Sổ tay {__version__} · Python {platform.python_version()} · Qt {qt_version} · {platform.platform()}"
        more = self.tr("(and %n more)", "", self._more) if self._more else ""
        self.text.setPlainText("\n".join([about, "", *self._faults, more]).rstrip())

    def _lay_out(self) -> None:
        for button in (self.copy_button, self.log_button, self.close_button, self.again_button):
            button.setMinimumHeight(_BUTTON)
        buttons = QHBoxLayout()
        for button in (self.copy_button, self.log_button):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for button in (self.close_button, self.again_button):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        for widget in (self.title, self.words):
            column.addWidget(widget)
        column.addWidget(self.text, 1)
        column.addWidget(self.place)
        column.addLayout(buttons)

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())

    def _on_log_clicked(self) -> None:
        if self._log_path is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._log_path.parent)))

    def _on_again_clicked(self) -> None:
        self.close()
        self._restart()

    # Qt overrides
    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the window is gone."""
        super().closeEvent(event)
        self.closed.emit()


def _mono(font: QFont) -> QFont:
    font.setFamilies(["Cascadia Mono", "Consolas", "DejaVu Sans Mono", "monospace"])
    return font
