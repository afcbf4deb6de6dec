"""Eyes for cut text: what is shown of a window, and which of it has no room for its words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTextBoundaryFinder
from PySide6.QtGui import QFontMetrics, QTextDocument
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QCheckBox,
    QComboBox,
    QLabel,
    QRadioButton,
    QSizeGrip,
    QWidget,
)

from sotay.ui.reader.margin import NotesMargin
from sotay.ui.widgets.buttons import Button, Fold
from sotay.ui.widgets.facets import FacetRow
from sotay.ui.widgets.labels import ElidedLabel
from sotay.ui.widgets.stepper import StepButton

_SLACK = 2  # pixels: measures of fonts round up
_SHORTENING = (ElidedLabel, FacetRow, StepButton)  # these shorten their words themselves and tell them whole
_TAG = re.compile(r"<[^>]+>")


@dataclass(frozen=True, slots=True)
class Cut:
    """Hold one widget whose text or whose place is not wholly seen, in words."""

    screen: str
    widget: str
    text: str
    fault: str

    def __str__(self) -> str:
        return f"{self.screen}: {self.widget} “{self.text[:60]}” {self.fault}"


def cut_text(screen: str, root: QWidget) -> list[Cut]:
    """Return what is cut in a window that is shown."""
    found = []
    for widget in _shown(root):
        fault = _misplaced(widget) or (_too_small(widget) if _is_text(widget) else "")
        if fault:
            found.append(Cut(screen, _path(widget), _text(widget), fault))
    return found


def _shown(root: QWidget) -> Iterator[QWidget]:
    for widget in root.findChildren(QWidget):
        if widget.isVisible() and widget.window() is root and not _is_inside_view(widget) and widget.width() > 0:
            yield widget


def _is_inside_view(widget: QWidget) -> bool:
    """Tell whether Qt itself places the widget: viewports, scroll bars, grips, editors within views."""
    if isinstance(widget, QSizeGrip) or widget.objectName().startswith("qt_"):
        return True
    return isinstance(widget.parentWidget(), QAbstractScrollArea)


def _is_text(widget: QWidget) -> bool:
    return isinstance(widget, QLabel | QAbstractButton) and not isinstance(widget, _SHORTENING)


def _text(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    return words or widget.accessibleName()


def _path(widget: QWidget) -> str:
    parent = widget.parentWidget()
    return f"{type(parent).__name__}/{type(widget).__name__}" if parent is not None else type(widget).__name__


def _too_small(widget: QWidget) -> str:
    if isinstance(widget, QLabel):
        return _label_fault(widget)
    if isinstance(widget, QAbstractButton) and widget.text():
        return _button_fault(widget)
    return ""


def _label_fault(shown: QLabel) -> str:
    words, room = shown.text(), shown.contentsRect()
    if not words or shown.pixmap().width():
        return ""
    if not shown.wordWrap():
        wide = shown.sizeHint().width()
        return f"needs {wide} wide, has {shown.width()}" if wide > shown.width() + _SLACK else _height_fault(shown)
    metrics = QFontMetrics(shown.font())
    wide, piece = max(((metrics.horizontalAdvance(piece), piece) for piece in _pieces(_plain(shown))), default=(0, ""))
    if wide > room.width() + _SLACK:
        return f"needs {wide} wide for “{piece}”, has {room.width()}"
    return _height_fault(shown)


def _height_fault(shown: QLabel) -> str:
    need = shown.heightForWidth(shown.width()) if shown.hasHeightForWidth() else shown.fontMetrics().height()
    return f"needs {need} high, has {shown.height()}" if need > shown.height() + _SLACK else ""


def _pieces(text: str) -> Iterator[str]:
    """Yield what stays on one line, however narrow that is."""
    finder, start = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Line, text), 0
    while (end := finder.toNextBoundary()) >= 0:
        yield text[start:end].strip()
        start = end


def _plain(shown: QLabel) -> str:
    if shown.textFormat() == Qt.TextFormat.PlainText or "<" not in shown.text():
        return shown.text()
    made = QTextDocument()
    made.setHtml(shown.text())
    return made.toPlainText()


def _button_fault(shown: QAbstractButton) -> str:
    words = _TAG.sub("", shown.text()).replace("&", "")
    if isinstance(shown, Button) and shown.folded is Fold.WORDS:
        return ""  # told by the tool tip; the icon stands for them
    wide = max((QFontMetrics(shown.font()).horizontalAdvance(line) for line in words.split("\n")), default=0)
    if isinstance(shown, QCheckBox | QRadioButton) or _keeps_its_hint(shown):
        wide = max(wide, shown.minimumSizeHint().width())
    if wide > shown.width() + _SLACK:
        return f"needs {wide} wide, has {shown.width()}"
    high = shown.fontMetrics().height()
    return f"needs {high} high, has {shown.height()}" if high > shown.height() + _SLACK else ""


def _keeps_its_hint(shown: QAbstractButton) -> bool:
    return not shown.icon().isNull() and bool(shown.text())


def _misplaced(widget: QWidget) -> str:
    """Say how a widget lies outside its parent, where no scroll area may bring it into sight."""
    parent = widget.parentWidget()
    if parent is None or widget.isWindow() or (isinstance(widget, QComboBox) and not widget.isVisible()):
        return ""
    box, room = widget.geometry(), QRect(QPoint(-_SLACK, -_SLACK), parent.size() + QSize(2 * _SLACK, 2 * _SLACK))
    if room.contains(box) or _scrolls(parent):
        return ""
    size = parent.size()
    return f"lies at {box.x()},{box.y()} {box.width()}x{box.height()} in a parent of {size.width()}x{size.height()}"


def _scrolls(widget: QWidget) -> bool:
    # the margin moves its cards along with the text
    return widget.objectName() == "qt_scrollarea_viewport" or isinstance(widget, NotesMargin)
