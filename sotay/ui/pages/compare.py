# Two texts side by side: what was added, removed, changed or moved, one difference after the other.
# It must not know how differences are found.

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from PySide6.QtCore import QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QKeySequence, QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QTextBrowser, QVBoxLayout

from sotay.domain.progress import Progress
from sotay.services.comparing import Choice, Comparison, Kind, Side, choices, lay_side_by_side
from sotay.services.places import Place
from sotay.ui.documents.comparison_actions import ComparisonActions
from sotay.ui.documents.comparison_pages import SideBySide
from sotay.ui.fonts import reading_font
from sotay.ui.keys import bind
from sotay.ui.pages.base import Desk, Page
from sotay.ui.pages.compare_html import ICONS, Look, anchor, as_tables, icon_name
from sotay.ui.widgets.banner import announce
from sotay.ui.widgets.buttons import Button, IconButton
from sotay.ui.widgets.buttons import Kind as Loudness
from sotay.ui.widgets.empty_state import EmptyState
from sotay.ui.widgets.header import PageHeader
from sotay.ui.widgets.labels import ElidedLabel
from sotay.ui.widgets.together import Together
from sotay.ui.widgets.tones import DIFFERENCE_TONES, strong

_MANY_ROWS = 100  # of a longer comparison only the differences are shown first: nobody reads all of it
_SLICE = 8  # rows written at once: laying them out takes up to 50 ms where 200 words of each were reworded
_FIXED = QTextBlockFormat.LineHeightTypes.FixedHeight.value
_LARGE, _LARGER = 1.25, 1.75  # text scales
Pair = tuple[str, int | None, str, int | None]


@dataclass(frozen=True, slots=True)
class _Shown:
    comparison: Comparison
    old_choices: tuple[Choice, ...]
    new_choices: tuple[Choice, ...]


class ComparePage(Page):
    """Show a comparison as a table of two columns; F3 and Shift+F3 go from difference to difference."""

    key = "compare"
    icon = "git-diff"
    help_topic = "compare"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._asked: Pair | None = None
        self._shown: _Shown | None = None
        self._now = -1
        self._papers = ComparisonActions(desk, self)
        theme = desk.theme
        self.back = Button(theme, "", Loudness.TEXT, icon="arrow-left")
        self.count = ElidedLabel("", "second")
        self.previous = IconButton(theme, "caret-up", "", key=QKeySequence(Qt.Modifier.SHIFT | Qt.Key.Key_F3))
        self.following = IconButton(theme, "caret-down", "", key=QKeySequence(Qt.Key.Key_F3))
        self.only = Button(theme, "", icon="sliders-horizontal")
        self.only.setCheckable(True)
        self.pdf = Button(theme, "", icon="export")
        self.open_new = Button(theme, "", Loudness.PRIMARY, icon="book-open")
        self.header = PageHeader(theme, "")
        self.old_head = Button(theme, "", Loudness.TEXT, icon="caret-down")
        self.new_head = Button(theme, "", Loudness.TEXT, icon="caret-down")
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.same = EmptyState(theme, "check-circle", "")
        self.missing = EmptyState(theme, "question", "")
        self.pages = QStackedWidget()
        self._slices: Iterator[str] = iter(())
        self._rows: tuple[int, ...] = ()
        self._target: int | None = None  # the row to be shown once it is written
        self._written = -1  # the place of the last row that stands in the text
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._write_slice)
        self._heads = QHBoxLayout()
        self._lay_out()
        self._connect()
        self._restyle()
        self.retranslate()

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Compare")

    def open(self, argument: object) -> None:
        """Lay two texts side by side: (uid, revision id or None for the current one), twice in one row."""
        self._asked = cast(Pair, argument)
        self.refresh()

    def refresh(self) -> None:
        """Compare again."""
        if self._asked is None:
            return
        asked, book = self._asked, self.desk.book

        def work(progress: Progress) -> _Shown:
            found = lay_side_by_side(book, asked[:2], asked[2:], progress)
            return _Shown(found, choices(book, asked[0]), choices(book, asked[2]))

        self.desk.tasks.run(work, self._on_compared, owner=self, slot="compare")

    def retranslate(self) -> None:
        """Set every text."""
        self.back.setText(self.tr("Read"))
        self.back.setAccessibleName(self.tr("Back to reading"))
        self.previous.set_name(self.tr("Previous difference"))
        self.following.set_name(self.tr("Next difference"))
        self._set_words()
        self.open_new.setText(self.tr("Open the new text"))
        self.same.set_words(self.tr("Both texts are the same."))
        self.text.setAccessibleName(self.tr("Both texts side by side"))
        self._show()

    def _set_words(self) -> None:
        """Leave the title and words of side actions away where large letters need the room."""
        scale = self.desk.theme.metrics.scale
        self.header.set_title(self.title() if scale < _LARGE else "")
        named = ((self.only, self.tr("Differences only"), _LARGER), (self.pdf, self.tr("Save as PDF"), _LARGE))
        for button, words, limit in named:
            button.setText(words if scale < limit else "")
            button.setAccessibleName(words)
            button.setToolTip(words)
            button.updateGeometry()

    def export_to(self, target: Path) -> None:
        """Write the comparison into a PDF file that was chosen."""
        if self._shown is not None:
            self._papers.save_to(target, self._side_by_side(self._shown))

    def _ask_where(self) -> None:
        if self._shown is not None:
            self._papers.save(self._side_by_side(self._shown))

    def _side_by_side(self, shown: _Shown) -> SideBySide:
        names = (self._named(shown.comparison.old), self._named(shown.comparison.new))
        return SideBySide(shown.comparison, names, self._words())

    # building

    def _lay_out(self) -> None:
        self.header.set_back(self.back)
        self.header.add_action(Together(self.desk.theme, self.count, self.previous, self.following))
        for button in (self.only, self.pdf, self.open_new):
            self.header.add_action(button)
        self._heads.addWidget(self.old_head, 1, Qt.AlignmentFlag.AlignLeft)
        self._heads.addWidget(self.new_head, 1, Qt.AlignmentFlag.AlignLeft)
        for page in (self.text, self.same, self.missing):
            self.pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(self._heads)
        column.addWidget(self.pages, 1)

    def _connect(self) -> None:
        self.back.clicked.connect(lambda: self._read(0))
        self.open_new.clicked.connect(lambda: self._read(2))
        self.previous.clicked.connect(lambda: self._step(-1))
        self.following.clicked.connect(lambda: self._step(1))
        self.only.toggled.connect(self._write)
        self.pdf.clicked.connect(self._ask_where)
        self.old_head.clicked.connect(lambda: self._offer(0))
        self.new_head.clicked.connect(lambda: self._offer(2))
        for name in ("close", "back"):
            bind(self, name, self.back.click)
        self.desk.theme.changed.connect(self._restyle)

    def _restyle(self) -> None:
        m = self.desk.theme.metrics
        left, right = 3 * m.gap_2 - m.button_pad, m.button_pad - m.gap_2 + m.scroll  # as the texts below
        self._heads.setContentsMargins(left, m.gap_1, right, m.gap_1)
        self._heads.setSpacing(0)
        self.text.document().setDocumentMargin(m.gap_2)
        self.text.setFont(reading_font(m.text_reading))
        self._set_words()
        self._show()
        self._write()

    # showing

    def _on_compared(self, shown: _Shown) -> None:
        self._shown, self._now = shown, -1
        self.only.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.only.setChecked(len(shown.comparison.rows) > _MANY_ROWS)
        self.only.blockSignals(False)  # noqa: FBT003
        self._show()
        self._write()

    def _show(self) -> None:
        shown = self._shown
        usable = shown is not None and bool(shown.comparison.differences)
        for part in (self.previous, self.following, self.only, self.pdf):
            part.setEnabled(usable)
        if shown is None:
            return
        self._show_head(self.old_head, shown.comparison.old, shown.old_choices)
        self._show_head(self.new_head, shown.comparison.new, shown.new_choices)
        self.open_new.setEnabled(shown.comparison.new is not None)
        if shown.comparison.old is None or shown.comparison.new is None:
            told = self.tr("Import the pack that brings it, then compare again.")
            self.missing.set_words(self.tr("One of the two texts is not in the library."), told)
            self.pages.setCurrentWidget(self.missing)
        else:
            self.pages.setCurrentWidget(self.text if usable else self.same)
        self._tell()

    def _show_head(self, head: Button, side: Side | None, offered: tuple[Choice, ...]) -> None:
        scale = self.desk.theme.metrics.scale
        head.setText(self._named(side, brief=2 if scale >= _LARGER else 1 if scale >= _LARGE else 0))
        head.setAccessibleName(self._named(side))
        head.setAccessibleDescription(self.tr("Choose another text"))
        head.setToolTip(self._named(side) + "\n" + self.tr("Choose another text"))
        head.setEnabled(bool(offered))

    def _named(self, side: Side | None, *, brief: int = 0) -> str:
        """Return what a side is called; `brief` leaves away its pack, then its day too."""
        if side is None:
            return self.tr("Not in the library")
        revision = self.tr("revision {0}").format(side.document.revision)
        day, pack = side.day if brief < 2 else "", side.pack if not brief else ""
        return " · ".join(filter(None, (side.name, day, revision, pack)))

    def _words(self) -> dict[Kind, str]:
        return {
            Kind.ADDED: self.tr("Added"),
            Kind.REMOVED: self.tr("Removed"),
            Kind.CHANGED: self.tr("Changed"),
            Kind.MOVED: self.tr("Moved"),
        }

    def _write(self) -> None:
        if self._shown is None:
            return
        theme, m = self.desk.theme, self.desk.theme.metrics
        document = self.text.document()
        document.clear()
        for kind, name in ICONS.items():
            picture = theme.pixmap(name, strong(theme.tokens, DIFFERENCE_TONES[kind]), m.icon_badge)
            document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(icon_name(kind)), picture)
        comparison = self._shown.comparison
        rows = comparison.differences if self.only.isChecked() else range(len(comparison.rows))
        look = Look(self._words(), theme.tokens, m.text_reading, m.line_reading, m.gap_2)
        self._slices = as_tables(comparison, look, rows=rows, per_table=_SLICE)
        self._written, self._rows, self._target = -1, tuple(rows), None
        self._write_slice()
        self.text.verticalScrollBar().setValue(0)

    def _write_slice(self) -> None:
        """Write the next rows; the rest follows when the window has looked at its events."""
        table = next(self._slices, None)
        if table is None:
            return
        cursor = QTextCursor(self.text.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        between = QTextBlockFormat()
        between.setLineHeight(1, _FIXED)
        cursor.setBlockFormat(between)  # tables stand apart by an empty line otherwise
        cursor.insertHtml(table)
        self._written += _SLICE
        self._aim()
        self._later.start()

    def _aim(self) -> None:
        """Scroll to the difference that was asked for as soon as it is written."""
        if self._target is not None and self._rows.index(self._target) <= self._written:
            self.text.scrollToAnchor(anchor(self._target))
            bar = self.text.verticalScrollBar()
            bar.setValue(bar.value() - self.desk.theme.metrics.gap_2)
            self._target = None

    def _tell(self) -> None:
        found = self._shown.comparison.differences if self._shown else ()
        told = self.tr("%n difference(s)", "", len(found)) if found else ""
        self.count.set_full(f"{self._now + 1}/{len(found)}" if self._now >= 0 else told)

    # going about

    def _step(self, way: int) -> None:
        found = self._shown.comparison.differences if self._shown else ()
        if not found:
            return
        self._now = (self._now + way) % len(found) if self._now >= 0 or way > 0 else len(found) - 1
        self._target = found[self._now]
        self._aim()
        self._tell()
        announce(self.text, self.count.full)

    def _read(self, side: int) -> None:
        if self._asked is not None:
            self.wanted.emit("reader", Place(str(self._asked[side]), revision_id=self._revision(side)))

    def _revision(self, side: int) -> int | None:
        revision = self._asked[side + 1] if self._asked else None
        return revision if isinstance(revision, int) else None

    def _offer(self, side: int) -> None:
        """Let a person choose another text for a side."""
        if self._shown is None:
            return
        head = self.new_head if side else self.old_head
        menu = QMenu(self)
        for choice in self._shown.new_choices if side else self._shown.old_choices:
            revision = self.tr("revision {0}").format(choice.revision)
            words = " · ".join(filter(None, (choice.number, choice.day, revision, choice.pack)))
            menu.addAction(words.replace("&", "&&")).triggered.connect(
                lambda _=False, chosen=choice: self._choose(side, chosen)
            )
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(head.mapToGlobal(QPoint(0, head.height())))

    def _choose(self, side: int, choice: Choice) -> None:
        if self._asked is None:
            return
        chosen = (choice.uid, choice.revision_id)
        self.open((*self._asked[:2], *chosen) if side else (*chosen, *self._asked[2:]))
