# The page of packs: from a file to a verified preview, through the import to its result, and back by undo.
# It must not know formats, signatures or tables; the steps show, the work works.

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from sotay.services.drives import FoundPack, plugged
from sotay.services.news import PackRow
from sotay.services.places import Place
from sotay.ui.files import page_of
from sotay.ui.keys import bind
from sotay.ui.pages.base import Desk
from sotay.ui.pages.pack_files import choose_pack, choose_root
from sotay.ui.pages.pack_head import steps_head
from sotay.ui.pages.pack_minute import offer_print, offer_save
from sotay.ui.pages.pack_preview import PreviewStep
from sotay.ui.pages.pack_progress import ProgressStep, Work
from sotay.ui.pages.pack_refusals import may_pass, told, tone, wants_issuer
from sotay.ui.pages.pack_result import ResultStep
from sotay.ui.pages.pack_start import StartStep
from sotay.ui.pages.pack_trust import TrustStep
from sotay.ui.pages.pack_work import Imported, Overview, PackWork
from sotay.ui.pages.stepped_page import SteppedPage
from sotay.ui.pages.sticks import Look, Sticks
from sotay.ui.widgets.banner import BannerAction
from sotay.ui.widgets.header import PageHeader
from sotay.ui.widgets.tones import Tone

if TYPE_CHECKING:
    from sotay.services.packs import Prepared, TrustCandidate


_START, _CHECK, _LOOK, _APPLY, _DONE = 0, 1, 2, 3, 5
_STEP_OF_WORK = {Work.CHECK: _CHECK, Work.APPLY: _APPLY, Work.UNDO: _START}


class PacksPage(SteppedPage):
    """Lead a person from a pack file to the library and back; what is under way goes on while another page is open."""

    key = "packs"
    icon = "package"
    help_topic = "packs"

    def __init__(self, desk: Desk, look: Look = plugged) -> None:
        super().__init__(desk)
        self._file: Path | None = None
        self._said: tuple[Tone, str, tuple[BannerAction, ...]] | None = None
        self._bind_keys()
        self.work = PackWork(desk, self)
        self._hear_work()
        self.sticks = Sticks(desk.tasks, self, look)
        self.sticks.changed.connect(self._show_sticks)
        self._theme.changed.connect(self.retranslate)
        self.retranslate()

    @property
    def is_busy(self) -> bool:
        """Tell whether something is under way."""
        return self.work.busy

    def title(self) -> str:
        """Return the name of the page."""
        return self.tr("Packs")

    def on_shown(self) -> None:
        """Read the history again, unless a pack is under way, and look for sticks."""
        self.refresh()
        self.sticks.look()

    def refresh(self) -> None:
        """Read the history again, unless a pack is under way."""
        if not self.work.busy and self._step == _START and not isinstance(self.body, TrustStep):
            self.work.look()

    def open(self, argument: object) -> None:
        """Take a pack, or an issuer's root.json, that another page was given."""
        if isinstance(argument, Path):
            self.take(argument)

    def take(self, path: Path) -> None:
        """Verify a pack, or show the fingerprint of an issuer's keys."""
        if self.work.busy:
            self.desk.messages.warn(
                lambda: self.tr("A pack is being worked on. Wait until it is done, or stop it first.")
            )
        elif page_of(path) not in (self.key, ""):
            self.wanted.emit(page_of(path), path)
        elif path.suffix.lower() == ".json":
            self.work.read_root(path)
        else:
            self._file = path
            self._show_work(Work.CHECK)
            self.work.prepare(path)

    def choose_pack(self) -> None:
        """Ask for a pack file."""
        if not self.work.busy:
            choose_pack(self, self.take)

    def choose_issuer(self) -> None:
        """Ask for an issuer's root.json."""
        if not self.work.busy:
            choose_root(self, self.take)

    def _bind_keys(self) -> None:
        bind(self, "open_pack", self.choose_pack)

    def _hear_work(self) -> None:
        work = self.work
        work.looked.connect(self._on_looked)
        work.not_looked.connect(self._on_not_looked)
        work.root_read.connect(self._on_root_read)
        work.trusted.connect(self._on_trusted)
        work.prepared.connect(self._on_prepared)
        work.imported.connect(self._on_imported)
        work.undone.connect(self._on_undone)
        work.failed.connect(self._on_failed)
        work.progressed.connect(self._on_progressed)
        work.changed.connect(self.changed)

    # how the work went

    def _on_looked(self, overview: Overview) -> None:
        said, self._said = self._said, None
        self._file = None

        def made() -> StartStep:
            step = self._start(overview)
            if said is not None:
                step.banner.show_message(*said)
            return step

        self.show_step(made)
        if said is not None:
            self.desk.messages.say(said[1])

    def _on_not_looked(self, error: Exception) -> None:
        """Show the ways in all the same: a page that waits for what cannot be read would have no way out."""
        if self._said is None:
            look_again = BannerAction(self.tr("Try again"), self.work.look)
            self._said = (tone(error), told(error, self.desk.settings.language), (look_again,))
        self._on_looked(Overview((), None, ()))

    def _on_root_read(self, candidate: "TrustCandidate") -> None:
        def made() -> TrustStep:
            step = TrustStep(self._theme, candidate)
            step.cancelled.connect(self._go_to_start)
            step.confirmed.connect(lambda: self.work.trust(candidate))
            return step

        self.show_step(made)

    def _on_trusted(self) -> None:
        self._go_to_start(Tone.GREEN, self.tr("The issuer is trusted now. Choose its pack file."))

    def _on_prepared(self, prepared: "Prepared") -> None:
        def made() -> PreviewStep:
            step = PreviewStep(self._theme, prepared)
            step.cancelled.connect(self._go_to_start)
            step.confirmed.connect(lambda: self._apply(prepared))
            return step

        self.show_step(made, _LOOK)

    def _apply(self, prepared: "Prepared") -> None:
        self._show_work(Work.APPLY)
        self.work.apply(prepared)

    def _undo(self) -> None:
        self._show_work(Work.UNDO)
        self.work.undo()

    def _on_imported(self, imported: Imported) -> None:
        def made() -> ResultStep:
            step = ResultStep(self._theme, imported)
            receipt = imported.receipt
            step.finished.connect(self._go_to_start)
            step.undo_wanted.connect(self._undo)
            step.print_wanted.connect(lambda: offer_print(self, receipt, step.set_remark))
            step.minute_wanted.connect(
                lambda: offer_save(self, receipt, self.desk.settings.language, self._remark_on_result)
            )
            step.reading_wanted.connect(lambda uid: self.wanted.emit("reader", Place(uid)))
            return step

        self.show_step(made, _DONE)

    def _remark_on_result(self, text: str) -> None:
        if isinstance(self.body, ResultStep):
            self.body.set_remark(text)

    def _on_undone(self, row: PackRow) -> None:
        undone = self.tr("Undone: {0}. The library is as it was before.")
        self._go_to_start(Tone.GREEN, undone.format(row.record.title))

    def _on_progressed(self, step: str, done: int, total: int) -> None:
        if isinstance(self.body, ProgressStep):
            self.body.tell(step, done, total)

    def _on_failed(self, error: Exception) -> None:
        file, ways = self._file, tuple[BannerAction, ...]()
        if wants_issuer(error):
            ways = (BannerAction(self.tr("Trust an issuer"), self.choose_issuer, icon="shield-check"),)
        elif may_pass(error) and file is not None:
            ways = (BannerAction(self.tr("Try again"), lambda: self.take(file)),)
        self._go_to_start(tone(error), told(error, self.desk.settings.language), ways)

    # what is shown

    def _go_to_start(self, tone: Tone = Tone.INK, words: str = "", actions: tuple[BannerAction, ...] = ()) -> None:
        """Read the history and show the ways in, with a sentence over them."""
        self._said = (tone, words, actions) if words else None
        self.work.look()

    def _start(self, overview: Overview) -> StartStep:
        step = StartStep(self._theme, overview)
        step.pack_wanted.connect(self.choose_pack)
        step.issuer_wanted.connect(self.choose_issuer)
        step.undo_wanted.connect(self._undo)
        step.sticks.chosen.connect(self.take)
        step.sticks.show_packs(self.sticks.now.packs, self.sticks.gone)
        return step

    def _show_sticks(self, packs: tuple[FoundPack, ...], gone: tuple[str, ...]) -> None:
        if isinstance(self.body, StartStep):
            self.body.sticks.show_packs(packs, gone)

    def _show_work(self, work: Work) -> None:
        def made() -> ProgressStep:
            step = ProgressStep(self._theme, work)
            step.stopped.connect(self.work.stop)
            return step

        self.show_step(made, _STEP_OF_WORK[work])

    def wants_focus(self, make: Callable[[], QWidget], step: int) -> bool:
        """Give the focus to each new step."""
        return step != self._step

    def head(self) -> list[QWidget]:
        """Return the header, with the steps on the way."""
        if self._step == _START:
            return [PageHeader(self._theme, self.title())]
        file = "" if self._file is None or self._step == _DONE else str(self._file)
        return steps_head(self._theme, self._step, file)
