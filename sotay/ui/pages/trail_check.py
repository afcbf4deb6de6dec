# The audit trail verified: how far it is, and what came of it.
# It must not know how seals are recounted.

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sotay.domain.errors import Code, SotayError
from sotay.services.audit import WholeCheck, verified
from sotay.services.audit_texts import problem_words
from sotay.ui.figures import spaced
from sotay.ui.pages.base import Desk
from sotay.ui.pages.trail_words import grouped
from sotay.ui.tasks import Task
from sotay.ui.widgets.banner import Banner, BannerAction
from sotay.ui.widgets.progress_panel import ProgressPanel
from sotay.ui.widgets.tones import Tone

_TOLD = 5  # problems that are told; the others are counted


class TrailCheck(QWidget):
    """Verify in a worker when asked; hidden until then; tell when it has `begun` and `ended`.

    `backups_wanted` and `report_wanted` tell what a person presses where the trail was altered.
    """

    backups_wanted = Signal()
    report_wanted = Signal()
    begun = Signal()
    ended = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._task: Task | None = None
        self._outcome: WholeCheck | None = None
        self.panel = ProgressPanel(desk.theme, self.tr("Verifying the audit trail"), self.tr("Stop verifying"))
        self.panel.stopped.connect(self._on_stopped)
        self.banner = Banner(desk.theme, self.tr("Close message"), self)
        self.banner.closed.connect(self.hide)
        self._column = QVBoxLayout(self)
        for part in (self.panel, self.banner):
            self._column.addWidget(part)
            part.hide()
        self.hide()
        self._restyle()
        desk.theme.changed.connect(self._restyle)

    def run(self) -> None:
        """Begin; the page may be used meanwhile."""
        self.banner.hide()
        self.panel.set_sentence(self.tr("Verifying the audit trail"))
        self.panel.set_progress(None, "")
        self.panel.set_stoppable(True)
        self.panel.show()
        self.show()
        self.begun.emit()
        workspace = self._desk.book.workspace
        self._task = self._desk.tasks.run(
            lambda progress: verified(workspace, progress),
            self._on_verified,
            self._on_failed,
            owner=self,
            slot="verify",
            progress=self._on_progress,
        )

    def retranslate(self) -> None:
        """Tell what came of it in the language of now."""
        if self._outcome is not None and self.banner.isVisibleTo(self):
            self._show(self._outcome)

    def _on_stopped(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _on_progress(self, _step: str, done: int, total: int) -> None:
        share = done / total if total else None
        self.panel.set_progress(share, f"{share:.0%}".replace("%", " %") if share is not None else "")

    def _on_verified(self, outcome: WholeCheck) -> None:
        self._end()
        self._outcome = outcome
        self._show(outcome)

    def _on_failed(self, error: Exception) -> None:
        self._end()
        if not isinstance(error, SotayError):
            self.hide()
            self._desk.tasks.unhandled.emit(error)
        elif error.code is Code.CANCELLED:
            self._tell(Tone.INK, self.tr("Stopped as asked. The trail was not verified to its end."))
        else:
            self._tell(Tone.SON, self._desk.messages.sentence(error))

    def _show(self, outcome: WholeCheck) -> None:
        if outcome.problems:
            self._show_problems(outcome.problems)
            return
        count = outcome.head.count
        lines = spaced(self.tr("%n line(s), whole.", "", count), count)
        seal = self.tr("Last seal: {0}.").format(grouped(outcome.head.hash)) if outcome.head.count else ""
        copies = self.tr("%n backup(s) bear it out.", "", outcome.backups) if outcome.backups else ""
        self._tell(Tone.GREEN, " ".join(filter(None, (lines, seal, copies))))

    def _show_problems(self, problems: tuple[str, ...]) -> None:
        language = self._desk.settings.language
        told = [problem_words(problem, language) for problem in problems[:_TOLD]]
        if len(problems) > _TOLD:
            told.append(self.tr("And more."))
        what_to_do = self.tr(
            "The book was changed past the program. Write nothing more, leave the computer as it is, and call who "
            "helps you; the backups hold how it was."
        )
        report = BannerAction(self.tr("Report for a helper"), self.report_wanted.emit)
        copies = BannerAction(self.tr("See the backups"), self.backups_wanted.emit)
        self._tell(Tone.SON, "\n".join((" ".join(told), what_to_do)), (copies, report))

    def _tell(self, tone: Tone, text: str, actions: tuple[BannerAction, ...] = ()) -> None:
        self.banner.show_message(tone, text, actions)
        self._desk.messages.say(text)

    def _end(self) -> None:
        self._task = None
        self.panel.hide()
        self.ended.emit()

    def _restyle(self) -> None:
        m = self._desk.theme.metrics
        self._column.setContentsMargins(m.gap_5, m.gap_2, m.gap_5, m.gap_2)
