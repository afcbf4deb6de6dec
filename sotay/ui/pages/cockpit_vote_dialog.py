# The dialog of a vote: the questions, and below them whether the matter passes and by which rule.
# It must not know how a vote is written down; it hands over the finished case.

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sotay.domain.votes import VoteOutcome, VoteProblem, judge
from sotay.ui.pages.cockpit_ballot import Ballot, case_of
from sotay.ui.pages.cockpit_vote_form import VoteForm
from sotay.ui.pages.cockpit_vote_parts import Outcome
from sotay.ui.pages.cockpit_vote_words import refusal, rule_words, source_words
from sotay.ui.pages.column_scroll import ColumnScroll
from sotay.ui.theme import Theme
from sotay.ui.widgets.banner import announce
from sotay.ui.widgets.buttons import Button, Kind
from sotay.ui.widgets.labels import Paragraph
from sotay.ui.widgets.tones import TONE_ICONS, Tone

_WIDTH = 724


class VoteDialog(QDialog):
    """Count a vote and show the sum; `given` hands over the `VoteCase`. Esc closes without recording.

    The rules of the ballot must not be empty. It deletes itself when closed.
    """

    given = Signal(object)

    def __init__(self, theme: Theme, window: QWidget, ballot: Ballot) -> None:
        super().__init__(window)
        self._window = window.window()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme = theme
        self._ballot = ballot
        self._top = 0
        self.form = VoteForm(theme, ballot)
        self.outcome = Outcome(theme)
        self.outcome.set_button(self.tr("Show the source"), self.tr("Hide the source"))
        self.watching = Paragraph(theme, self._watching_words(), "caption")
        self.cancel_button = Button(theme, self.tr("Close, record nothing"), key=self.tr("Esc"))
        self.record_button = Button(theme, self.tr("Record the result"), Kind.PRIMARY, key="Ctrl+Enter")
        for button in (self.cancel_button, self.record_button, self.outcome.source_button):
            button.setAutoDefault(False)  # Enter goes from count to count and records nothing by itself
        self.cancel_button.clicked.connect(self.reject)
        self.record_button.clicked.connect(self.record)
        for keys in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            QShortcut(QKeySequence(Qt.Modifier.CTRL | keys), self, self.record)
        self.form.edited.connect(self._count)
        self._lay_out()
        self._count()
        self.form.favour.setFocus(Qt.FocusReason.OtherFocusReason)

    def judged(self) -> VoteOutcome | None:
        """Return what the counts come to, None while the base is not known."""
        votes = self.form.votes()
        base = self._ballot.base(votes.rule)
        return None if base is None else judge(base, votes.count)

    def record(self) -> None:
        """Hand the result over, or say why it cannot be."""
        outcome = self.judged()
        why = refusal(outcome)
        if why or outcome is None:
            self._show_refusal(why)
            announce(self, why)
            self.form.favour.setFocus()
            return
        self.given.emit(case_of(self._ballot, self.form.votes(), outcome.base))
        self.accept()

    def place_below(self, top: int) -> None:
        """Stand in the middle of the window below a line of it, so that the clock above stays in sight."""
        m, window = self._theme.metrics, self._window
        self._top = top
        self.setFixedWidth(min(round(_WIDTH * m.scale), window.width() - 2 * m.gap_5))
        self._fit()
        self.move(window.mapToGlobal(QPoint((window.width() - self.width()) // 2, top)))

    def _fit(self) -> None:
        """Be as high as the content wants, but end inside the window: the questions scroll where there is less."""
        m = self._theme.metrics
        room = self._window.height() - self._top - m.target - m.gap_2  # the frame of the dialog takes some
        self.resize(self.width(), min(self._wanted(), room))

    def _wanted(self) -> int:
        edges = self._column.contentsMargins()
        inner = self.width() - edges.left() - edges.right()
        foot = max(self.record_button.sizeHint().height(), self.watching.heightForWidth(inner // 3))
        parts = (self.form.sizeHint().height(), self.outcome.heightForWidth(inner), foot)
        return sum(parts) + (len(parts) - 1) * self._column.spacing() + edges.top() + edges.bottom()

    # Qt overrides
    def event(self, event: QEvent) -> bool:
        """Grow and shrink with the content."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._fit()
        return handled

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the counts in sight, where not everything has room."""
        super().showEvent(event)
        QTimer.singleShot(0, self, lambda: self._scroll.ensureWidgetVisible(self.form.sum, 0, 0))

    def _count(self) -> None:
        """Show the sum and the outcome for what stands in the form."""
        self.setWindowTitle(self.tr("Vote: {0}").format(self.form.votes().title))
        outcome = self.judged()
        problem = outcome.problem if outcome else VoteProblem.BASE_UNKNOWN
        total_tone = {None: Tone.GREEN, VoteProblem.SUM_BELOW_VOTERS: Tone.AMBER}.get(problem, Tone.SON)
        if outcome is not None and not outcome.count.total:
            total_tone = Tone.PLAIN
        self.form.show_sum(outcome.base if outcome else None, outcome, total_tone, TONE_ICONS[total_tone])
        if problem not in (None, VoteProblem.SUM_BELOW_VOTERS) or outcome is None:
            self._show_refusal(refusal(outcome))
        elif not outcome.count.total:
            self._show(Tone.INK, self.tr("Enter the votes: the book works out the result."))
        elif outcome.passed:
            self._show(Tone.GREEN, self.tr("Passed: {0}").format(outcome.ratio_text))
        else:
            self._show(Tone.GREY, self.tr("Not passed: {0}").format(outcome.ratio_text))

    def _show_refusal(self, why: str) -> None:
        self._show(Tone.SON, why)

    def _show(self, tone: Tone, head: str) -> None:
        rule = self.form.rule
        told = self.tr("{0}. Rule in use: {1}.").format(rule_words(rule), source_words(rule))
        if tone is Tone.GREY and rule.reach:
            told = f"{told} {rule.reach}."
        self.outcome.show_outcome(tone, head, told, rule.source)

    def _watching_words(self) -> str:
        probationary, others = self._ballot.watching()
        told = []
        if probationary:
            told.append(self.tr("%n probationary member(s) do not vote.", "", probationary))
        if others:
            told.append(self.tr("%n other member(s) present do not vote.", "", others))
        return " ".join(told)

    def _lay_out(self) -> None:
        m = self._theme.metrics
        self._scroll = scroll = ColumnScroll()
        scroll.column.setContentsMargins(0, 0, 0, 0)
        scroll.column.addWidget(self.form)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        foot = QHBoxLayout()
        foot.setSpacing(m.gap_3)
        foot.addWidget(self.watching, 1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.record_button)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(m.gap_5, m.gap_4, m.gap_5, m.gap_4)
        column.setSpacing(m.gap_3)
        column.addWidget(scroll, 1)
        column.addWidget(self.outcome)
        column.addLayout(foot)
