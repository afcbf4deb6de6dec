# The questions of a vote: what is voted on, about whom, in which way, how many gave which vote, beside the sum.
# It must not know whether the matter passes, nor how anything is written down.

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from sotay.domain.meeting_rule_rows import VoteRule
from sotay.domain.meetings import VoteMethod
from sotay.domain.votes import VoteBase, VoteCount, VoteOutcome
from sotay.ui.pages.cockpit_ballot import Ballot, Votes
from sotay.ui.pages.cockpit_vote_parts import CountBox, SumCard
from sotay.ui.pages.cockpit_vote_words import PERSONAL, method_words, sum_lines, total_words
from sotay.ui.theme import Theme
from sotay.ui.widgets.labels import ElidedLabel, label
from sotay.ui.widgets.member_choice import MemberChoice, named
from sotay.ui.widgets.segmented import Choice, SegmentedChoice
from sotay.ui.widgets.tones import Tone, strong

_LABELS = 168
_ICONS = {VoteMethod.HAND: "hand-palm", VoteMethod.BALLOT: "envelope-simple"}


class VoteForm(QWidget):
    """Ask for a vote; tell `edited` with each change."""

    edited = Signal()

    def __init__(self, theme: Theme, ballot: Ballot) -> None:
        super().__init__()
        self._theme = theme
        self._ballot = ballot
        self._named = ""  # the title that was given by itself
        self.title = QLineEdit()
        self.matter = QComboBox()
        self.about = MemberChoice(theme, guests=True)
        self.about.set_people(named(ballot.names))
        words = method_words()
        self.method = SegmentedChoice(
            theme, self.tr("Way of voting"), [Choice(one, words[one], _ICONS[one]) for one in VoteMethod]
        )
        self.favour, self.against, self.other = (CountBox(theme) for _ in range(3))
        self.total = ElidedLabel("", "dense")
        self.total.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._total_icon = QLabel()
        self.sum = SumCard(theme)
        self.names = QLineEdit()
        self.secret = ElidedLabel(self.tr("Secret ballot: the book keeps no names."), "caption")
        self._lay_out()
        self._fill(ballot)
        self._connect()
        self._on_matter()
        self._refit()
        theme.changed.connect(self._refit)

    @property
    def rule(self) -> VoteRule:
        """Return the rule of the matter that was chosen."""
        return self._ballot.rules[max(self.matter.currentIndex(), 0)]

    def votes(self) -> Votes:
        """Return what stands in the form."""
        count = VoteCount(self.favour.value(), self.against.value(), self.other.value())
        personal = self.rule.matter in PERSONAL
        return Votes(
            self.title.text().strip() or self._own_title(),
            self.rule,
            VoteMethod(self.method.current()),
            count,
            self.about.member_id if personal else 0,
            self.names.text().strip(),
        )

    def show_sum(self, base: VoteBase | None, outcome: VoteOutcome | None, tone: Tone, icon: str) -> None:
        """Show the sum down to the base, and how the votes compare with those who can vote."""
        self.sum.setVisible(base is not None)
        if base is not None:
            self.sum.show_sum(sum_lines(base))
        self.total.set_full(total_words(outcome) if outcome else "")
        colour = strong(self._theme.tokens, tone)
        self.total.setStyleSheet(f"color: {colour};")
        m = self._theme.metrics
        self._total_icon.setPixmap(self._theme.pixmap(icon, colour, m.icon_button))
        self._total_icon.setVisible(bool(self.total.full))

    def _fill(self, ballot: Ballot) -> None:
        for rule in ballot.rules:
            self.matter.addItem(rule.title, rule.matter)
        known = ballot.known
        if known is None:
            self.method.set_current(ballot.rules[0].method)
            return
        self.matter.setCurrentIndex(max(self.matter.findData(known.matter), 0))
        self.method.set_current(known.method)
        self.about.set_member(known.about_id)
        self.title.setText(known.title)
        self.names.setText(known.names)
        for field, count in ((self.favour, known.favour), (self.against, known.against), (self.other, known.other)):
            field.setValue(count)

    def _connect(self) -> None:
        self.title.textEdited.connect(lambda _: self.edited.emit())
        self.matter.currentIndexChanged.connect(self._on_matter_chosen)
        self.about.textChanged.connect(self._retitle)
        self.about.chosen.connect(self._retitle)
        self.method.chosen.connect(self._on_method)
        for field in (self.favour, self.against, self.other):
            field.valueChanged.connect(self._on_count)

    def _on_matter_chosen(self) -> None:
        self.method.set_current(self.rule.method)
        self._on_matter()

    def _on_matter(self) -> None:
        personal = self.rule.matter in PERSONAL
        for part in (self._about_label, self.about):
            part.setVisible(personal)
        self._retitle()
        self._on_method()

    def _on_method(self) -> None:
        self._on_count()

    def _on_count(self) -> None:
        hand = self.method.current() == VoteMethod.HAND
        asked = hand and bool(self.against.value() + self.other.value() or self.names.text())
        for part in (self._names_label, self.names):
            part.setVisible(asked)
        self.secret.setVisible(not hand)
        self.edited.emit()

    def _own_title(self) -> str:
        return self._ballot.title(self.rule, self.about.name)

    def _retitle(self) -> None:
        """Name the vote after its matter, unless a person has named it."""
        if self.title.text().strip() in ("", self._named):
            self._named = self._own_title()
            with QSignalBlocker(self.title):
                self.title.setText(self._named)
                self.title.setCursorPosition(0)
            self.edited.emit()

    def _lay_out(self) -> None:
        self._grid = QGridLayout()
        self._matter_label = self._put(0, self.tr("Kind of matter"), self.matter, 3)
        self._about_label = self._put(1, self.tr("About"), self.about, 3)
        self._put(2, self.tr("Way of voting"), self.method, 3)
        for place, (words, field) in enumerate(
            (
                (self.tr("In favour"), self.favour),
                (self.tr("Against"), self.against),
                (self.tr("Other opinion"), self.other),
            )
        ):
            self._put(3 + place, words, field, 1)
        total = QHBoxLayout()
        total.addWidget(self._total_icon)
        total.addWidget(self.total, 1)
        self._grid.addLayout(total, 6, 0, 1, 2, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self.sum, 3, 3, 4, 1)
        self._totals = total
        self._names_label = self._put(7, self.tr("Who, and why"), self.names, 3)
        self.names.setPlaceholderText(self.tr("Names of those against or of another mind; may stay empty"))
        self._grid.addWidget(self.secret, 8, 0, 1, 4)
        self._grid.setColumnStretch(3, 1)
        self._grid.setRowStretch(6, 1)
        self.title.setAccessibleName(self.tr("What is voted on"))
        self.about.setPlaceholderText(self.tr("A member, or another name"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.title)
        column.addLayout(self._grid)
        self._column = column

    def _put(self, row: int, words: str, field: QWidget, span: int) -> QLabel:
        name = label(words, "base")
        name.setBuddy(field)
        field.setAccessibleName(words)
        self._grid.addWidget(name, row, 0)
        self._grid.addWidget(field, row, 1, 1, span, Qt.AlignmentFlag.AlignLeft if span == 1 else Qt.AlignmentFlag(0))
        return name

    def _refit(self) -> None:
        t, m = self._theme.tokens, self._theme.metrics
        self._column.setSpacing(m.gap_3)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(m.gap_2)
        self._grid.setColumnMinimumWidth(0, round(_LABELS * m.scale))
        self._grid.setColumnMinimumWidth(2, round(1.1 * m.control))
        self._totals.setSpacing(m.gap_2)
        self.title.setTextMargins(-m.focus, 0, 0, 0)  # in line with the names of the fields
        # A heading, with a line under it while one may write in it.
        self.title.setStyleSheet(
            f"QLineEdit {{ font-size: {m.text_dialog}px; font-weight: 600; background: transparent; padding: 0;"
            f" border: none; border-bottom: {m.focus}px solid transparent; border-radius: 0;"
            f" min-height: {m.line_dialog + m.gap_1}px; }}"
            f" QLineEdit:hover {{ border-bottom-color: {t.control}; }}"
            f" QLineEdit:focus {{ border: none; border-bottom: {m.focus}px solid {t.focus}; padding: 0; }}"
        )
