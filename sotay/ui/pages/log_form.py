# The form of one entry of the log: day, kind and title first; everything else below, part of it folded.
# It must not know where entries are kept.

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from sotay.domain.activities import Activity, ActivityKind
from sotay.domain.activity_faults import ActivityFault
from sotay.domain.activity_summary import amount, read_amount
from sotay.ui.gate.speaking import Column, Row
from sotay.ui.pages.log_figures import FiguresEditor
from sotay.ui.pages.log_files import FilesEditor
from sotay.ui.pages.log_links import LinksEditor
from sotay.ui.pages.log_people import PeopleEditor
from sotay.ui.pages.meeting_editors import DateEditor, LinesEditor
from sotay.ui.pages.member_editors import ChoiceEditor, TextEditor, Words
from sotay.ui.theme import Theme
from sotay.ui.widgets.buttons import Button, Kind, Size

_MOST_HOURS = 1000


class KindEditor(ChoiceEditor):
    """Choose one of the kinds of the cell."""

    def __init__(self, theme: Theme, words: Words) -> None:
        self._titles: Mapping[str, str] = {}
        super().__init__(theme, words, lambda: self._titles)
        self.editor.setSizeAdjustPolicy(self.editor.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def offer(self, titles: Mapping[str, str], chosen: str) -> None:
        """Offer other kinds and choose one, without telling."""
        with QSignalBlocker(self.editor):
            self._titles = titles
            self.editor.clear()
            self._fill()
            self.set_value(chosen)


class LogForm(Column):
    """Edit an entry; tell `edited`, and `entered` on Enter in the title."""

    edited = Signal()
    entered = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._entry: Activity | None = None
        self._filling = False
        self.day = DateEditor(theme, lambda: self.tr("Day"))
        self.kind = KindEditor(theme, lambda: self.tr("Kind"))
        self.title = TextEditor(theme, lambda: self.tr("What was done"))
        self.people = PeopleEditor(theme)
        self.links = LinksEditor(theme)
        self.files = FilesEditor(theme)
        self.text = LinesEditor(theme, lambda: self.tr("More about it"), 3)
        self.result = LinesEditor(theme, lambda: self.tr("Result"), 2)
        self.figures = FiguresEditor(theme)
        self.place = TextEditor(theme, lambda: self.tr("Place"))
        self.hours = TextEditor(theme, lambda: self.tr("Hours"))
        self.others = TextEditor(theme, lambda: self.tr("Others who came"))
        self.more_button = Button(theme, "", Kind.TEXT, icon="caret-down", size=Size.SMALL)
        self._folded = True
        self._more = Column(theme)
        self._lay_out()
        self._connect()
        self.fold(folded=True)

    @property
    def entry(self) -> Activity | None:
        """Return the entry as typed; what is no day, number or hour leaves the old one. None before one was shown."""
        before = self._entry
        if before is None:
            return None
        return replace(
            before,
            day=self.day.day or before.day,
            kind=self.kind.value or before.kind,
            title=self.title.value.strip(),
            text=self.text.value.strip(),
            result=self.result.value.strip(),
            place=self.place.value.strip(),
            hours=self._hours(before.hours),
            others=self._others(before.others),
            people=self.people.ids,
            figures=self.figures.figures,
            links=self.links.links,
            files=self.files.files,
        )

    def set_kinds(self, kinds: Sequence[ActivityKind], also: str = "") -> None:
        """Offer the kinds that are in use, and the one that an entry has already."""
        chosen = self.kind.value
        self.kind.offer({kind.key: kind.title for kind in kinds if not kind.is_retired or kind.key == also}, chosen)

    def set_people(self, names: Mapping[int, str]) -> None:
        """Take who can be named."""
        self.people.set_people(names)

    def show_entry(self, entry: Activity, hints: Sequence[tuple[str, str]] = ()) -> None:
        """Show an entry without telling; `hints` are figures that are expected."""
        self._filling = True
        self._entry = entry
        self.day.set_day(entry.day)
        self.kind.set_value(entry.kind)
        self.title.set_value(entry.title)
        self.text.set_value(entry.text)
        self.result.set_value(entry.result)
        self.place.set_value(entry.place)
        self.hours.set_value("" if entry.hours is None else amount(entry.hours))
        self.others.set_value(str(entry.others) if entry.others else "")
        self.people.set_ids(entry.people)
        self.links.set_links(entry.links)
        self.files.set_files(entry.files)
        self.figures.set_figures(entry.figures, hints)
        has_more = bool(entry.text or entry.result or entry.figures or entry.place or entry.hours or entry.others)
        self.fold(folded=not (has_more or hints))
        self._filling = False

    def take(self, entry: Activity) -> None:
        """Go on from what was written, leaving alone what is being typed."""
        self._entry = entry
        self.files.set_files(entry.files)

    def fold(self, *, folded: bool) -> None:
        """Hide what an entry seldom needs, or show it."""
        self._folded = folded
        self._more.setVisible(not folded)
        self._name_button(self.tr("More fields") if folded else self.tr("Fewer fields"))
        self.more_button.set_icon("caret-down" if folded else "caret-up")

    def is_sound(self) -> bool:
        """Tell whether the entry can be written, and say in place what is wrong; the first fault has the focus."""
        wrong: list[QWidget] = []
        if self.day.day is None:
            self.day.set_error(self.tr("Not a day. Type it as 05/10/2026."))
            wrong.append(self.day)
        if not self.title.value.strip():
            self.title.set_error(self.tr("Say in a few words what was done."))
            wrong.append(self.title)
        for editor, sound, told in (
            (self.hours, self._is_hours(), self.tr("Not a number of hours. Type it as 2 or 2,5.")),
            (self.others, self._is_count(), self.tr("Not a count. Type a whole number from 0.")),
        ):
            if not sound:
                editor.set_error(told)
                wrong.append(editor)
        figures = self.figures.is_sound()
        if not figures or {self.hours, self.others} & set(wrong):
            self.fold(folded=False)
        if wrong:
            wrong[0].setFocus()
        return figures and not wrong

    def show_fault(self, fault: ActivityFault) -> None:
        """Put the focus where something is wrong."""
        at: dict[ActivityFault, QWidget] = {ActivityFault.KIND: self.kind, ActivityFault.HOURS: self.hours}
        at.get(fault, self.title).setFocus()

    def retranslate(self) -> None:
        """Say everything in the language of now."""
        super().retranslate()
        for part in (self.people, self.links, self.files, self.figures):
            part.retranslate()
        self.fold(folded=self._folded)

    def _hours(self, before: float | None) -> float | None:
        if not self.hours.value.strip():
            return None
        return read_amount(self.hours.value) if self._is_hours() else before

    def _is_hours(self) -> bool:
        try:
            return not self.hours.value.strip() or 0 <= read_amount(self.hours.value) <= _MOST_HOURS
        except ValueError:
            return False

    def _others(self, before: int) -> int:
        if not self.others.value.strip():
            return 0
        return int(read_amount(self.others.value)) if self._is_count() else before

    def _is_count(self) -> bool:
        try:
            told = read_amount(self.others.value) if self.others.value.strip() else 0.0
        except ValueError:
            return False
        return told >= 0 and told.is_integer()

    def _lay_out(self) -> None:
        theme = self.theme
        self.put(Row(theme, self.day, self.kind, even=True))
        shown: tuple[QWidget, ...] = (self.title, self.people, self.links, self.files)
        for part in shown:
            self.put(part, "form_gap")
        self.put(self.more_button, "form_gap", left=True)
        folded: tuple[QWidget, ...] = (self.result, self.figures, self.text, self.place)
        for part in folded:
            self._more.put(part, "form_gap")
        self._more.put(Row(theme, self.hours, self.others, even=True), "form_gap")
        self.put(self._more, "form_gap")
        self.fill()

    def _connect(self) -> None:
        typed = (self.day, self.title, self.text, self.result, self.place, self.hours, self.others, self.kind)
        for editor in typed:
            editor.edited.connect(lambda _: self._tell())
        for part in (self.people, self.links, self.files, self.figures):
            part.edited.connect(self._tell)
        for line in (self.title, self.hours, self.others):
            line.edited.connect(lambda _, line=line: line.set_error(""))
        self.title.entered.connect(self.entered)
        self.more_button.clicked.connect(lambda _=False: self.fold(folded=not self._folded))

    def _tell(self) -> None:
        if not self._filling:
            self.edited.emit()

    def _name_button(self, words: str) -> None:
        self.more_button.setText(words)
        self.more_button.updateGeometry()
