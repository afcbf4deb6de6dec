# One line of the audit trail: who did what when, and each field before and after; personal numbers in stars.
# It must not know how a line is read or why its content was erased.

import re

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sotay.services.audit import AuditDetail, FieldChange
from sotay.ui.pages.column_scroll import ColumnScroll
from sotay.ui.pages.trail_words import OP_LOOKS, topic_words, who_words
from sotay.ui.theme import Theme
from sotay.ui.widgets.badge import Badge
from sotay.ui.widgets.banner import Banner
from sotay.ui.widgets.buttons import Button, IconButton, Kind, Size
from sotay.ui.widgets.labels import Paragraph, label
from sotay.ui.widgets.tones import Tone

# A word that is longer than its column, such as an address, is broken anywhere.
_LONG, _BREAK = re.compile(r"\S{17,}"), "\u200b"


class TrailDetail(QFrame):
    """Show one line; tell `shown_wanted` when numbers are to be bared or hidden, `closed` by its button or Esc."""

    shown_wanted = Signal(bool)
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("surface")
        self._theme = theme
        self._detail: AuditDetail | None = None
        self._bared = False
        self._title = label("", "section")
        self.show_button = Button(theme, "", Kind.TEXT, icon="eye", size=Size.SMALL)
        self.show_button.clicked.connect(lambda: self.shown_wanted.emit(not self._bared))
        self.close_button = IconButton(theme, "x", "")
        self.close_button.clicked.connect(self.closed)
        self._nothing = Paragraph(theme, "", "second")
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.area = ColumnScroll()
        self.area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # its arrows scroll what no field of it could hold
        self.area.installEventFilter(self)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self.area)
        self._content: QWidget | None = None
        self._head = QHBoxLayout()
        self._head.addWidget(self._title, 1)
        self._head.addWidget(self.show_button)
        self._head.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self._stack, 1)
        self._restyle()
        theme.changed.connect(self._restyle)

    @property
    def detail(self) -> AuditDetail | None:
        """Return the line that is shown."""
        return self._detail

    def show_detail(self, detail: AuditDetail | None, *, bared: bool = False) -> None:
        """Show a line, `bared` where its numbers are in full; None for no line."""
        same = detail is not None and self._detail is not None and detail.row.id == self._detail.row.id
        self._detail, self._bared = detail, bared and detail is not None
        self.retranslate()
        if not same:
            self.area.verticalScrollBar().setValue(0)

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        detail = self._detail
        self.close_button.set_name(self.tr("Close"))
        self._title.setText(self.tr("Line {0}").format(detail.row.id) if detail else self.tr("Details"))
        self._nothing.set_plain(self.tr("Choose a line: its fields stand here, before and after."))
        self.show_button.setText(self.tr("Hide numbers") if self._bared else self.tr("Show numbers"))
        self.show_button.set_icon("eye-slash" if self._bared else "eye")
        self.show_button.setVisible(detail is not None and (detail.hides or self._bared))
        self._stack.setCurrentWidget(self.area if detail else self._nothing)
        if self._content is not None:
            self._content.hide()
            self._content.deleteLater()
            self._content = None
        if detail is not None:
            self._content = self._made(detail)
            self.area.column.addWidget(self._content, 0, Qt.AlignmentFlag.AlignTop)
            self.area.setAccessibleName(_told(detail))

    def _made(self, detail: AuditDetail) -> QWidget:
        row, m = detail.row, self._theme.metrics
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(m.gap_1)
        icon, tone = OP_LOOKS[row.op]
        badge = Badge(self._theme)
        badge.set_badge(row.deed, tone, icon)
        column.addWidget(badge, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(Paragraph(self._theme, row.text, "strong"))
        for words in (f"{row.at:%H:%M:%S, %d/%m/%Y}", who_words(row.who), self._about(detail), row.context):
            if words:
                column.addWidget(Paragraph(self._theme, words, "second"))
        column.addSpacing(m.gap_3)
        if notice := self._notice(detail):
            banner = Banner(self._theme)
            banner.show_message(Tone.AMBER, notice)
            column.addWidget(banner)
        if detail.fields:
            column.addWidget(self._fields(detail.fields))
        return made

    def _about(self, detail: AuditDetail) -> str:
        topic = topic_words()[detail.row.topic]
        return f"{topic} · {detail.record}" if detail.record else topic

    def _notice(self, detail: AuditDetail) -> str:
        if detail.erased_at is not None:
            told = self.tr(
                "The content of this line was erased on {0}, because the person asked for it. The line itself stays, "
                "so that the chain can still be verified."
            )
            return told.format(f"{detail.erased_at:%d/%m/%Y}")
        if detail.row.outside:
            return self.tr("This was not written by the program. Ask who had the computer and the key at that time.")
        if not detail.fields:
            return self.tr("Nothing that people fill in was changed.")
        return ""

    def _fields(self, fields: tuple[FieldChange, ...]) -> QWidget:
        m = self._theme.metrics
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(m.gap_4)
        grid.setVerticalSpacing(m.gap_1)
        sides = self._sides(fields)
        for column, (head, _) in enumerate(sides):
            grid.addWidget(label(head, "caption"), 0, column)
            grid.setColumnStretch(column, 1)
        for place, field in enumerate(fields):
            name = Paragraph(self._theme, field.name[:1].upper() + field.name[1:], "field")
            name.setContentsMargins(0, m.gap_3, 0, 0)
            grid.addWidget(name, 2 * place + 1, 0, 1, len(sides))
            for column, (_, side) in enumerate(sides):
                grid.addWidget(self._value(getattr(field, side)), 2 * place + 2, column, Qt.AlignmentFlag.AlignTop)
        return made

    def _sides(self, fields: tuple[FieldChange, ...]) -> list[tuple[str, str]]:
        """Return the columns that hold anything: a new record has nothing before, a removed one nothing after."""
        both = [(self.tr("Before"), "before"), (self.tr("After"), "after")]
        return [side for side in both if any(getattr(field, side[1]) for field in fields)] or both

    def _value(self, text: str) -> Paragraph:
        shown = _LONG.sub(lambda found: _BREAK.join(found[0]), text)
        made = Paragraph(self._theme, shown or self.tr("(empty)"), "base" if text else "caption")
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return made

    def _restyle(self) -> None:
        m = self._theme.metrics
        self._head.setContentsMargins(m.gap_4, m.gap_1, m.gap_2, m.gap_1)
        self._head.setSpacing(m.gap_2)
        self._nothing.setContentsMargins(m.gap_4, m.gap_1, m.gap_4, 0)
        self.area.column.setContentsMargins(m.gap_4, m.gap_1, m.gap_4, m.gap_5)
        self.retranslate()

    # Qt overrides
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close by Esc."""
        pressed = event.key() if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress else None
        if watched is self.area and pressed == Qt.Key.Key_Escape:
            self.closed.emit()
            return True
        return super().eventFilter(watched, event)


def _told(detail: AuditDetail) -> str:
    """Return a line for a screen reader."""
    fields = (f"{field.name}: {field.before} → {field.after}" for field in detail.fields)
    return ". ".join((detail.row.text, who_words(detail.row.who), f"{detail.row.at:%H:%M, %d/%m/%Y}", *fields))
