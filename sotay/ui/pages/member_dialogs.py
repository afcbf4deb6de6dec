# Small dialogs of a member's record: a change of state, a position, a badge, and the erasing of personal data.
# It must not know how anything is written; it hands over what was typed.

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from sotay.domain.vietnamese import fold
from sotay.services.member_view import Badge, Leaving, MemberState, Position, StateChange
from sotay.ui.gate.speaking import Column
from sotay.ui.pages.member_editors import ChoiceEditor, DayEditor, TextEditor
from sotay.ui.pages.member_words import leaving_words
from sotay.ui.pages.members_words import state_words
from sotay.ui.theme import Theme
from sotay.ui.widgets.banner import Banner, announce
from sotay.ui.widgets.buttons import Button, Kind
from sotay.ui.widgets.labels import Paragraph, label
from sotay.ui.widgets.tones import Tone

_WIDTH = 5.2  # times a group of a recovery code: room for a sentence


class RecordDialog(QDialog):
    """Ask for a few things and hand them over with `given`; Esc gives up. It deletes itself when closed."""

    given = Signal(object)

    def __init__(self, theme: Theme, window: QWidget, title: str, do: str, *, danger: bool = False) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.theme = theme
        self.content = Column(theme)
        self.content.put(label(title, "dialog"))
        self.do_button = Button(theme, do, Kind.DANGER if danger else Kind.PRIMARY)
        self.cancel_button = Button(theme, self.tr("Cancel"))
        self.do_button.setDefault(True)
        self.do_button.clicked.connect(self._on_do)
        self.cancel_button.clicked.connect(self.reject)
        QShortcut(Qt.Modifier.CTRL | Qt.Key.Key_Return, self, self._on_do)
        self._lay_out()

    def value(self) -> object | None:
        """Return what was given, None while something is missing, which is then told in place."""
        raise NotImplementedError

    def _on_do(self) -> None:
        value = self.value()
        if value is None:
            QTimer.singleShot(0, self, self._grow)  # a sentence under a field would lie over it
        else:
            self.given.emit(value)
            self.accept()

    def _lay_out(self) -> None:
        m = self.theme.metrics
        row = QHBoxLayout()
        row.setSpacing(m.gap_3)
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.do_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(m.gap_7, m.gap_5, m.gap_7, m.gap_5)
        column.setSpacing(m.gap_5)
        column.addWidget(self.content)
        column.addLayout(row)
        self.setMinimumWidth(round(_WIDTH * m.code_group))

    def _grow(self) -> None:
        layout, window = self.layout(), self.parentWidget()
        if layout is not None and window is not None:
            needed = layout.totalHeightForWidth(self.width())
            self.resize(self.width(), max(self.height(), min(needed, window.height())))

    # Qt overrides
    def showEvent(self, event: QShowEvent) -> None:
        """Take the height that the words need: Qt alone gives a dialog two thirds of the screen at most."""
        self._grow()
        super().showEvent(event)


class StateDialog(RecordDialog):
    """Ask for a new state with its day; hand over a `StateChange`.

    `doubts` tells what speaks against a line, "" for nothing; a line in doubt is handed over when it is wanted again.
    For several members at once, `whom` says in words who they are.
    """

    def __init__(
        self,
        theme: Theme,
        window: QWidget,
        state: MemberState | None,
        doubts: Callable[[StateChange], str],
        whom: str = "",
    ) -> None:
        super().__init__(theme, window, self.tr("Change the state"), self.tr("Add to the history"))
        self._doubts = doubts
        if whom:
            self.content.put(Paragraph(theme, whom, "second"), "gap_3")
        self.banner = Banner(theme)
        self.banner.hide()
        self.state = ChoiceEditor(theme, lambda: self.tr("State"), _states)
        self.since = DayEditor(theme, lambda: self.tr("From day"))
        self.leaving = ChoiceEditor(theme, lambda: self.tr("How the member left"), leaving_words)
        self.place = TextEditor(theme, lambda: self.tr("Where to, or where from"))
        self.reason = TextEditor(theme, lambda: self.tr("Reason"))
        self.decision = TextEditor(theme, lambda: self.tr("Number of the decision or paper"))
        for editor in (self.state, self.since, self.leaving, self.place, self.reason, self.decision):
            self.content.put(editor, "form_gap")
        note = self.tr("Earlier lines stay as they are. A line entered in error can be struck out.")
        self.content.put(Paragraph(theme, note, "caption"), "form_gap")
        self.content.put(self.banner, "gap_3")
        self.state.edited.connect(self._on_state)
        self.state.set_value(state or MemberState.OFFICIAL)
        self._on_state(self.state.value)
        self.state.setFocus()

    def value(self) -> StateChange | None:
        """Return the line, None while its day is missing or a doubt about it has not been read yet."""
        if not self.since.is_sound:
            self.since.setFocus()
            return None
        day, state = self.since.day, MemberState(self.state.value)
        if day is None:
            self.since.set_error(self.tr("Every line needs its day; the year alone will do."))
            self.since.setFocus()
            return None
        leaving = Leaving(self.leaving.value) if state is MemberState.LEFT else None
        place, reason, decision = (e.value.strip() for e in (self.place, self.reason, self.decision))
        change = StateChange(state, day, place, reason, leaving, decision)
        return None if self._tells_new_doubts(change) else change

    def _tells_new_doubts(self, change: StateChange) -> bool:
        doubts = self._doubts(change)
        if not doubts or (doubts == self.banner.accessibleName() and self.banner.isVisible()):
            return False
        self.banner.show_message(Tone.AMBER, doubts)
        announce(self, doubts)
        self.do_button.setText(self.tr("Add it all the same"))
        return True

    def _on_state(self, state: str) -> None:
        self.leaving.setVisible(state == MemberState.LEFT)


class PositionDialog(RecordDialog):
    """Ask for a position with its days; hand over a `Position` that keeps the id of the one edited."""

    def __init__(self, theme: Theme, window: QWidget, held: Position | None = None) -> None:
        super().__init__(theme, window, self.tr("Position"), self.tr("Save the position"))
        self._id = held.id if held else 0
        self.name = TextEditor(theme, lambda: self.tr("Position in the cell"))
        self.name.set_hint(self.tr("Bí thư, Phó bí thư, Chi ủy viên, Tổ trưởng…"))
        self.since = DayEditor(theme, lambda: self.tr("From day"))
        self.until = DayEditor(theme, lambda: self.tr("Until day (empty while it is held)"))
        for editor in (self.name, self.since, self.until):
            self.content.put(editor, "form_gap")
        if held is not None:
            self.name.set_value(held.title)
            self.since.set_day(held.since)
            self.until.set_day(held.until)
        self.name.setFocus()

    def value(self) -> Position | None:
        """Return the position, None while its name or first day is missing, or its end is before its beginning."""
        sound = [editor.is_sound for editor in (self.since, self.until)]
        if not self.name.value.strip():
            self.name.set_error(self.tr("Write what the position is called."))
        since, until = (self.since.day, self.until.day) if all(sound) else (None, None)
        if all(sound) and since is None:
            self.since.set_error(self.tr("Every line needs its day; the year alone will do."))
        if since is not None and until is not None and until.latest < since.earliest:
            self.until.set_error(self.tr("The end is before the beginning."))
            return None
        if since is None or not self.name.value.strip():
            return None
        return Position(self.name.value.strip(), since, until, self._id)


class BadgeDialog(RecordDialog):
    """Ask for a badge that was awarded; hand over a `Badge` that keeps the id of the one edited."""

    def __init__(self, theme: Theme, window: QWidget, years: Sequence[int], badge: Badge | None = None) -> None:
        super().__init__(theme, window, self.tr("Badge of Party age"), self.tr("Save the badge"))
        self._id = badge.id if badge else 0
        choices = {str(count): self.tr("{0} years").format(count) for count in years}
        self.years = ChoiceEditor(theme, lambda: self.tr("Badge"), lambda: choices)
        self.awarded = DayEditor(theme, lambda: self.tr("Awarded on"))
        self.number = TextEditor(theme, lambda: self.tr("Number of the badge"))
        for editor in (self.years, self.awarded, self.number):
            self.content.put(editor, "form_gap")
        if badge is not None:
            self.years.set_value(str(badge.years))
            self.awarded.set_day(badge.awarded)
            self.number.set_value(badge.number)
        self.years.setFocus()

    def value(self) -> Badge | None:
        """Return the badge, None while its day is none."""
        if not self.awarded.is_sound or not self.years.value:
            return None
        return Badge(int(self.years.value), self.awarded.day, self.number.value.strip(), self._id)


class EraseDialog(RecordDialog):
    """Explain what erasing does, and ask for the member's name; hand over True."""

    def __init__(self, theme: Theme, window: QWidget, name: str) -> None:
        super().__init__(
            theme, window, self.tr("Erase personal data on request"), self.tr("Erase the data"), danger=True
        )
        self._name = name
        for words in (
            self.tr(
                "Erased: numbers, addresses, birth, education, work, contacts; why they were away or exempt, what they"
                " said in meetings, remarks. Also in the trail."
            ),
            self.tr(
                "Kept, as the books must: name, membership, positions, badges, end of the card; adopted papers, how"
                " they voted, amounts and decisions of dues."
            ),
            self.tr("Older backups still hold the data until they go. It cannot be undone."),
        ):
            self.content.put(Paragraph(theme, words, "base"), "gap_3")
        self.typed = TextEditor(theme, lambda: self.tr("Type the member's name to confirm"))
        self.typed.set_hint(name)
        self.content.put(self.typed, "gap_5")
        self.do_button.setDefault(False)
        self.cancel_button.setDefault(True)
        self.typed.setFocus()

    def value(self) -> bool | None:
        """Return True when the name was typed, marks or none."""
        if " ".join(fold(self.typed.value).split()) == " ".join(fold(self._name).split()):
            return True
        self.typed.set_error(self.tr("Nothing was erased: this is not the name above."))
        self.typed.setFocus()
        return None


def open_dialog(dialog: RecordDialog, given: Callable[[object], object]) -> None:
    """Open a dialog over its window; `given` gets what it hands over."""
    dialog.given.connect(given)
    dialog.open()


def _states() -> dict[str, str]:
    return {str(state): words for state, words in state_words().items() if state is not None}
