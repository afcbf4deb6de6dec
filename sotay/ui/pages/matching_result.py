# What came of a comparison: how much was written, what was not and why, the way back, the list to send up.
# It must not know how anything is written, printed or saved.

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from sotay.services.matching_items import Compared
from sotay.ui.documents.listing_actions import PaperKind
from sotay.ui.pages.matching_words import field_words, refusal_words
from sotay.ui.pages.step_frame import StepFrame, centred, rule
from sotay.ui.theme import Theme
from sotay.ui.widgets.banner import Banner, BannerAction
from sotay.ui.widgets.buttons import Button, Kind
from sotay.ui.widgets.labels import ElidedLabel, Paragraph, label
from sotay.ui.widgets.tones import Tone

if TYPE_CHECKING:
    from sotay.services.matching import Applied, Refused

_WIDTH = 860
_MOST = 5


class MatchingResult(StepFrame):
    """Show what was done; tell what a person wants next: `save_wanted` with a kind of file."""

    finished = Signal()
    undo_wanted = Signal()
    print_wanted = Signal()
    save_wanted = Signal(object)

    def __init__(self, theme: Theme, compared: Compared, applied: "Applied", parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._compared, self._applied = compared, applied
        holder = QWidget()
        self._column = QVBoxLayout(holder)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.metrics.gap_5)
        self._add_head()
        self._add_numbers()
        if applied.refused:
            self._add_refused()
        if applied.written:
            self._add_undo()
        self._add_paper()
        self.body.addWidget(centred(theme, holder, round(_WIDTH * theme.metrics.scale)))
        self._add_buttons()
        self.set_remark(self.tr("The book remembers that the list was compared today."))

    @property
    def left(self) -> int:
        """Return how many items still differ."""
        return len(self._compared.items) - len(self._applied.written)

    def _add_head(self) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        tick = QLabel()
        tick.setPixmap(self._theme.pixmap("check-circle-fill", t.green, m.icon_empty))
        written = len(self._applied.written)
        title = self.tr("Written: %n change(s)", "", written) if written else self.tr("Compared; nothing was written")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(title, "dialog"))
        told = self.tr("{0}, {1} people; {2} of them are in the book.").format(
            self._compared.file, self._compared.people, self._compared.matched + len(self._applied.added)
        )
        words.addWidget(Paragraph(self._theme, told, "second"))
        row = QHBoxLayout()
        row.setSpacing(m.gap_4)
        row.addWidget(tick, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self._column.addLayout(row)

    def _add_numbers(self) -> None:
        numbers = (
            (self._applied.differences, self.tr("differences written")),
            (len(self._applied.added), self.tr("members added")),
            (len(self._applied.refused), self.tr("not written")),
            (self.left, self.tr("left as they are")),
        )
        grid = QGridLayout()
        grid.setVerticalSpacing(0)
        for column, (count, words) in enumerate(numbers):
            grid.addWidget(label(str(count), "big"), 0, column)
            grid.addWidget(Paragraph(self._theme, words, "second"), 1, column, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(column, 1)
        self._column.addLayout(grid)

    def _add_refused(self) -> None:
        box = QVBoxLayout()
        box.setSpacing(self._theme.metrics.gap_2)
        box.addWidget(label(self.tr("Accepted, but not written"), "section"))
        box.addWidget(rule(self._theme))
        refused = self._applied.refused
        for one in refused[:_MOST]:
            box.addWidget(Paragraph(self._theme, self._refusal(one), "dense"))
        if len(refused) > _MOST:
            more = self.tr("%n more; the list of differences names them all.", "", len(refused) - _MOST)
            box.addWidget(label(more, "caption"))
        self._column.addLayout(box)

    def _refusal(self, one: "Refused") -> str:
        item, words = self._compared.items[one.item], field_words()
        fields = ", ".join(words[name] for name in one.fields if name in words)
        what = words.get(item.field, "")
        why = refusal_words(one.why) + (f" ({fields})" if fields else "")
        return " · ".join(filter(None, (item.name, what, why)))

    def _add_undo(self) -> None:
        self.undo_banner = Banner(self._theme, parent=self)
        undo = BannerAction(self.tr("Undo all of it"), self.undo_wanted.emit, icon="arrow-counter-clockwise")
        told = self.tr("All that was written can be undone while this result is shown.")
        self.undo_banner.show_message(Tone.INK, told, (undo,), icon="arrow-counter-clockwise")
        self._column.addWidget(self.undo_banner)

    def _add_paper(self) -> None:
        box = QVBoxLayout()
        box.setSpacing(self._theme.metrics.gap_2)
        box.addWidget(label(self.tr("List of differences to send up"), "section"))
        told = self.tr("%n difference(s) are left. Print or save them, and send them to the superior.", "", self.left)
        nothing = self.tr("No difference is left; there is nothing to send.")
        box.addWidget(Paragraph(self._theme, told if self.left else nothing, "second"))
        self.in_full = QCheckBox(self.tr("Card and citizen's numbers in full"))
        if not self.left:
            self.in_full.hide()
        box.addWidget(self.in_full)
        self._column.addLayout(box)

    def _add_buttons(self) -> None:
        printed = Button(self._theme, self.tr("Print …"), icon="printer")
        printed.clicked.connect(self.print_wanted)
        self.print_button = printed
        self.save_button = Button(self._theme, self.tr("Save …"), icon="floppy-disk")
        self.save_button.clicked.connect(self._on_save)
        for button in (printed, self.save_button):
            button.setEnabled(bool(self.left))
            self.add_left(button)
        done = Button(self._theme, self.tr("Done"), Kind.PRIMARY)
        done.clicked.connect(self.finished)
        self.set_key(Qt.Key.Key_Escape, done)
        self.add_button(done)
        self.done = done
        self.menu = self._menu()
        self.setFocusProxy(done)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        words = {
            PaperKind.PDF: self.tr("Save as PDF …"),
            PaperKind.XLSX: self.tr("Save for Excel …"),
            PaperKind.DOCX: self.tr("Save for Word …"),
        }
        for kind, text in words.items():
            menu.addAction(text).triggered.connect(lambda _=False, kind=kind: self.save_wanted.emit(kind))
        return menu

    def _on_save(self) -> None:
        self.menu.popup(self.save_button.mapToGlobal(self.save_button.rect().topLeft()))
