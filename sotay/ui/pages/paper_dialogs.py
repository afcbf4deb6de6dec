# Dialogs of a paper: its adoption with number, day and who signs; why it is corrected; the term that numbers count in.
# It must not know how anything is written; it hands over what was typed.

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import date

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from sotay.domain.dates import PartialDate
from sotay.domain.paper_signing import DEPUTY, SECRETARY, with_signers_told
from sotay.services.papers import MINUTES, Adoption, Paper, Term
from sotay.ui.gate.speaking import Row
from sotay.ui.pages.member_dialogs import RecordDialog
from sotay.ui.pages.member_editors import ChoiceEditor, DayEditor, TextEditor
from sotay.ui.pages.paper_words import number_words
from sotay.ui.theme import Theme
from sotay.ui.widgets.banner import Banner
from sotay.ui.widgets.labels import Paragraph
from sotay.ui.widgets.tones import Tone

_BETWEEN = ";"  # recipients


class AdoptDialog(RecordDialog):
    """Ask with which number, on which day and by whom a paper is adopted; hand over an `Adoption`.

    `number` is offered, those in `taken` are refused. It says what is missing: names at the head unless it is `headed`,
    and gaps; with gaps left its button says what it does.
    """

    def __init__(
        self, theme: Theme, window: QWidget, paper: Paper, number: int, taken: Collection[int], *, headed: bool = True
    ) -> None:
        super().__init__(theme, window, self.tr("Adopt the paper"), self.tr("Adopt and number"))
        self._paper, self._taken = paper, taken
        self.banner = Banner(theme)
        self.banner.hide()
        self._make_fields()
        self._fill_fields(number)
        self.content.put(self.banner, "gap_3")
        signing = self.names if self._is_minutes else (*self.names, self.position)
        rows = (Row(theme, self.number, self.day, even=True), self.subject, Row(theme, *signing, even=True))
        for row in (*rows, self.recipients):
            self.content.put(row, "form_gap")
        note = self.tr("An adopted paper is locked. Later changes are corrections, each with its reason.")
        self.content.put(Paragraph(theme, note, "caption"), "form_gap")
        self._headed = headed
        self._tell_missing()
        for editor in self.names:
            editor.edited.connect(self._tell_missing)
        self.number.setFocus()

    def value(self) -> Adoption | None:
        """Return how it is adopted, None while something cannot be as it was typed."""
        number = self._number()
        day = self.day.day if self.day.is_sound else None
        if number is None:
            self.number.setFocus()
            return None
        if day is None or not day.day:
            self.day.set_error(self.tr("Type the whole day, such as 05/10/2026."))
            self.day.setFocus()
            return None
        position = self._paper.position if self._is_minutes else str(self.position.value)
        told = (one.strip(" .") for one in self.recipients.value.split(_BETWEEN))
        return Adoption(
            number,
            day.earliest,
            self._signer,
            position,
            subject=self.subject.value.strip(),
            recipients=tuple(filter(None, told)),
            despite_gaps=bool(self._paper.missing),
        )

    @property
    def _signer(self) -> str:
        return "\n".join(editor.value.strip() for editor in self.names)

    @property
    def _is_minutes(self) -> bool:
        return self._paper.type == MINUTES

    def _make_fields(self) -> None:
        theme = self.theme
        self.number = TextEditor(theme, lambda: self.tr("Number"))
        self.day = DayEditor(theme, lambda: self.tr("Day of the paper"))
        self.subject = TextEditor(theme, lambda: self.tr("Subject"))
        self.names = [TextEditor(theme, words) for words in self._name_words()]
        positions = {one: one for one in _positions(self._paper)}
        self.position = ChoiceEditor(theme, lambda: self.tr("Signs as"), lambda: positions)
        self.recipients = TextEditor(theme, lambda: self.tr("Sent to (a semicolon between them)"))

    def _fill_fields(self, number: int) -> None:
        paper = self._paper
        self.number.set_value(str(paper.number or number))
        self.number.editor.setReadOnly(paper.number is not None)
        self.day.set_value(f"{paper.day:%d/%m/%Y}")
        self.subject.set_value(paper.subject)
        for editor, (_, name) in zip(self.names, paper.signers, strict=False):
            editor.set_value(name)
        self.position.set_value(paper.position)
        self.recipients.set_value(f"{_BETWEEN} ".join(paper.recipients))
        self.recipients.setHidden(self._is_minutes)

    def _number(self) -> int | None:
        told = self.number.value.strip()
        number = int(told) if told.isascii() and told.isdecimal() else 0
        if not number:
            self.number.set_error(self.tr("Not a number. Type it in figures, such as 5."))
        elif number in self._taken and self._paper.number is None:
            self.number.set_error(self.tr("This number is taken in this term. Choose another one."))
        else:
            self.number.set_error("")
            return number
        return None

    def _name_words(self) -> tuple[Callable[[], str], ...]:
        if self._is_minutes:
            return (lambda: self.tr("Who wrote the minutes"), lambda: self.tr("Who chaired"))
        return (lambda: self.tr("Who signs"),)

    def _tell_missing(self) -> None:
        gaps, told = with_signers_told(replace(self._paper, signer=self._signer)).missing, []
        if not self._headed:
            told.append(self.tr("At its head a name is missing, of the cell or above it: see Settings, The cell."))
        if gaps:
            told.append(self.tr("%n gap(s) are left in the paper; it will be locked with them.", "", gaps))
        self.do_button.setText(self.tr("Adopt with gaps") if gaps else self.tr("Adopt and number"))
        if told:
            self.banner.show_message(Tone.AMBER, " ".join(told))
        else:
            self.banner.hide()

    # Qt overrides
    def showEvent(self, event: QShowEvent) -> None:
        """Take the height that the wrapped sentences need."""
        super().showEvent(event)
        self.resize(self.width(), max(self.height(), self.heightForWidth(self.width())))


def _positions(paper: Paper) -> tuple[str, ...]:
    return tuple(dict.fromkeys((SECRETARY, DEPUTY, *([paper.position] if paper.type != MINUTES else []))))


class CorrectDialog(RecordDialog):
    """Ask why an adopted paper is corrected; hand over the reason."""

    def __init__(self, theme: Theme, window: QWidget, paper: Paper) -> None:
        super().__init__(theme, window, self.tr("Correct the paper"), self.tr("Begin the correction"))
        told = self.tr("{0} stays as it was adopted. The correction is a version of its own with the same number.")
        self.content.put(Paragraph(theme, told.format(number_words(paper)), "second"), "gap_3")
        self.reason = TextEditor(theme, lambda: self.tr("Reason for the correction"))
        self.content.put(self.reason, "form_gap")
        self.reason.setFocus()

    def value(self) -> str | None:
        """Return the reason, None while there is none."""
        reason = self.reason.value.strip()
        if not reason:
            self.reason.set_error(self.tr("A correction needs its reason."))
            self.reason.setFocus()
            return None
        return reason


class TermDialog(RecordDialog):
    """Ask for the term in which numbers begin anew; hand over a `Term` that keeps the id of the one edited."""

    def __init__(self, theme: Theme, window: QWidget, term: Term | None, today: date) -> None:
        super().__init__(theme, window, self.tr("Term of the committee"), self.tr("Save the term"))
        self._id = term.id if term else 0
        note = self.tr("Numbers of minutes and resolutions begin with 1 in each term.")
        self.name = TextEditor(theme, lambda: self.tr("Name of the term"))
        self.name.set_hint(self.tr("2025 – 2030"))
        self.begins = DayEditor(theme, lambda: self.tr("From day"))
        self.name.set_value(term.name if term else "")
        self.begins.set_value(f"{(term.begins if term else date(today.year, 1, 1)):%d/%m/%Y}")
        self.content.put(Paragraph(theme, note, "second"), "gap_3")
        self.content.put(self.name, "form_gap")
        self.content.put(self.begins, "form_gap")
        self.name.setFocus()

    def value(self) -> Term | None:
        """Return the term, None while its name or its day is missing."""
        if not self.name.value.strip():
            self.name.set_error(self.tr("A term needs its name."))
            self.name.setFocus()
            return None
        day: PartialDate | None = self.begins.day if self.begins.is_sound else None
        if day is None or not day.day:
            self.begins.set_error(self.tr("Type the whole day, such as 05/10/2026."))
            self.begins.setFocus()
            return None
        return Term(self.name.value.strip(), day.earliest, self._id)
