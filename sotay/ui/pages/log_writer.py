# The form of the log at work: entries begun, kept as drafts, written, taken back; several changed at once.
# It must not know the list, nor how anything is stored.

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog

from sotay.domain.activities import Activity, ActivityKind, Link
from sotay.domain.progress import Progress
from sotay.services.activities import ActivityTemplate, from_template, new_entry
from sotay.services.activity_form import LinkFound, found_links
from sotay.services.activity_view import lost_links
from sotay.services.meetings import new_uid
from sotay.ui.pages.base import Desk
from sotay.ui.pages.log_dialogs import DayDialog, KindDialog, LinkDialog, PeopleDialog, TemplateDialog
from sotay.ui.pages.log_drafts import DraftKeeper
from sotay.ui.pages.log_kinds import KindsDialog
from sotay.ui.pages.log_links import LinksEditor
from sotay.ui.pages.log_long import LongWrites
from sotay.ui.pages.log_view import LogView
from sotay.ui.pages.log_words import count_words
from sotay.ui.pages.member_dialogs import RecordDialog, open_dialog
from sotay.ui.tasks import Lane
from sotay.ui.widgets.banner import BannerAction
from sotay.ui.widgets.tones import Tone


class LogWriter(QObject):
    """Write entries; tell `written` when the log has changed."""

    written = Signal()

    def __init__(self, desk: Desk, view: LogView, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._view = desk, view
        self._pane, self._form = view.pane, view.pane.form
        self._long = LongWrites(desk, view.long, self)
        self._saved: Activity | None = None  # what the book has; None for a new entry
        self._dirty = False
        self._closing = False
        self._names: dict[int, str] = {}
        self._drafts = DraftKeeper(desk, self._pane, self)
        self._drafts.due.connect(self.keep_draft)
        self.dialog: QDialog | None = None
        self._connect()

    @property
    def entry_id(self) -> int:
        """Return the entry in the form, 0 for a new one or none."""
        return self._saved.id if self._saved else 0

    def set_people(self, names: dict[int, str]) -> None:
        """Take the members who can be named."""
        self._names = names
        self._form.set_people(names)

    # what the form shows

    def begin(self, day: date | None = None, kind: str = "", template: ActivityTemplate | None = None) -> None:
        """Open the form for a new entry."""
        self._leave()
        log = self._desk.book.log
        kinds = log.kinds(retired=False)
        chosen = kind or self._form.kind.value or (kinds[0].key if kinds else "")
        entry = from_template(template, day or log.today()) if template else new_entry(day or log.today(), chosen)
        self._show(None, entry, template.figures if template else ())
        self._form.kind.setFocus() if not template else self._form.title.setFocus()
        self._look_for_draft(0)

    def open(self, entry_id: int) -> None:
        """Show an entry that is in the book."""
        if self._view.is_opened and entry_id == self.entry_id and entry_id:
            return
        self._leave()
        self._desk.tasks.run(
            lambda _: self._desk.book.log.entry(entry_id),
            self._on_read,
            self._desk.messages.error,
            owner=self,
            slot="entry",
            lane=Lane.NOTEBOOK,  # behind the writes of before: a draft that is still being kept is to be found
        )

    def read_again(self) -> None:
        """Look at the entry in the form again, unless something was typed."""
        if self._saved is not None and not self._dirty and self._view.is_opened:
            entry_id = self._saved.id
            self._desk.tasks.run(
                lambda _: self._desk.book.log.entries([entry_id]), self._on_again, owner=self, slot="entry"
            )

    def close(self) -> None:
        """Put the form away; what was typed and not written stays as a draft, which is told once it is kept."""
        told = self.tr("Not written yet; what was typed is kept as a draft.")
        self._leave(lambda: self._desk.messages.info(told))
        self._saved = None
        self._view.close_pane()

    def keep_draft(self) -> None:
        """Write down what was typed, behind what is being written already; the pane tells whether that went well."""
        entry = self._form.entry
        if self._dirty and entry is not None:
            self._drafts.keep(entry, lambda: None, lambda: None)

    def settle(self) -> None:
        """Write down at once what was typed: the book is about to be closed."""
        entry = self._form.entry
        if self._dirty and entry is not None:
            self._drafts.store.keep(entry)

    def _show(self, saved: Activity | None, entry: Activity, hints: Sequence[tuple[str, str]] = ()) -> None:
        self._saved = saved
        self._form.set_kinds(self._desk.book.log.kinds(), entry.kind)
        self._form.show_entry(entry, hints)
        self._dirty = False
        self._pane.banner.hide()
        self._pane.show_new(is_new=saved is None)
        self._view.open_pane()
        self._look_for_lost(entry)

    def _look_for_lost(self, entry: Activity) -> None:
        """Say which documents, meetings and tasks of the entry are no longer there."""
        book, links = self._desk.book, self._form.links
        if entry.links:
            self._desk.tasks.run(lambda _: lost_links(book, entry.links), links.show_lost, owner=links, slot="lost")

    def _leave(self, kept: Callable[[], object] = lambda: None) -> None:
        """Keep what was typed, and give the form free; where it cannot be kept, it comes back into the form."""
        self._drafts.stop()
        saved, entry = self._saved, self._form.entry
        if self._view.is_opened and self._dirty and entry is not None:
            self._drafts.keep(entry, kept, lambda: self._put_back(saved, entry))
        self._dirty = False

    def _put_back(self, saved: Activity | None, entry: Activity) -> None:
        if not self._dirty:  # nobody types into another entry by now
            self._show(saved, entry)
            self._dirty = True

    def _on_read(self, entry: Activity) -> None:
        if self._dirty:  # what could not be kept is in the form again
            return
        self._show(entry, entry)
        self._look_for_draft(entry.id)

    def _on_again(self, found: Sequence[Activity]) -> None:
        if not found or found[0].removed:
            self._saved = None
            self._view.close_pane()
        elif not self._dirty and self._saved is not None and self._saved.id == found[0].id:
            self._show(found[0], found[0])

    def _look_for_draft(self, entry_id: int) -> None:
        self._drafts.look(entry_id, lambda draft: self._offer_draft(entry_id, draft))

    def _offer_draft(self, entry_id: int, draft: Activity | None) -> None:
        if draft is None or self._dirty or entry_id != self.entry_id or draft == self._saved:
            return
        title = draft.title or self.tr("an entry without a title")
        told = self.tr("Not written yet: {0}").format(title)
        go_on = BannerAction(self.tr("Go on with it"), lambda: self._take_draft(draft))
        drop = BannerAction(self.tr("Discard it"), lambda: self._drop_draft(entry_id, draft))
        self._pane.banner.show_message(Tone.AMBER, told, (go_on, drop), strong=title)

    def _take_draft(self, draft: Activity) -> None:
        self._pane.banner.hide()
        self._form.show_entry(draft)
        self._dirty = True
        self._form.title.setFocus()

    def _drop_draft(self, entry_id: int, draft: Activity) -> None:
        self._pane.banner.hide()
        drafts = self._drafts.store

        def undo() -> None:
            self._run(lambda: drafts.keep(draft), lambda _: self._look_for_draft(entry_id))

        told = self.tr("Discarded: what was not written yet")
        self._run(lambda: drafts.drop(entry_id), lambda _: self._desk.messages.info(told, undo))

    # writing one entry

    def save(self, *, and_next: bool = False) -> None:
        """Write what was typed; with `and_next` a new entry of the same day and kind begins."""
        entry = self._form.entry
        if entry is None or not self._view.is_opened or not self._form.is_sound():
            return
        before, log, drafts = self._saved, self._desk.book.log, self._drafts.store
        self._drafts.stop()
        self._dirty = False
        self._pane.save_button.setEnabled(False)

        def work() -> Activity:
            saved = log.save(entry)
            drafts.drop(before.id if before else 0)
            return saved

        self._desk.tasks.run(
            lambda _: work(),
            lambda saved: self._on_saved(saved, before, and_next=and_next),
            self._on_refused,
            owner=self,
            lane=Lane.NOTEBOOK,
        )

    def _on_saved(self, saved: Activity, before: Activity | None, *, and_next: bool) -> None:
        self._pane.save_button.setEnabled(True)
        log = self._desk.book.log
        if before is None:
            told, undo = self.tr("Written: {0}").format(saved.title), lambda: log.remove([saved.id])
        else:
            told = self.tr("Changed: {0}").format(saved.title)
            undo = lambda: log.edit_all([before], "log.edit")  # noqa: E731
        self._tell(told, undo)
        if self._dirty:  # somebody typed on meanwhile
            self._saved = saved
        elif and_next and before is None:
            self._show(None, new_entry(saved.day, saved.kind))
            self._form.title.setFocus()
        else:
            self._saved = None
            self._view.close_pane()

    def _on_refused(self, error: Exception) -> None:
        self._pane.save_button.setEnabled(True)
        self._dirty = True
        self._desk.messages.error(error)

    def _copy(self) -> None:
        entry = self._form.entry
        if entry is not None:
            self._leave()
            self._show(None, replace(entry, id=0, uid=new_uid(), day=self._desk.book.log.today(), files=()))
            self._dirty = True
            self._form.title.setFocus()

    # templates

    def _ask_template(self) -> None:
        entry = self._form.entry
        if entry is not None:
            self._ask(
                TemplateDialog(self._desk.theme, self._view.window(), entry.title),
                lambda name: self._keep_template(str(name), entry),
            )

    def _keep_template(self, name: str, entry: Activity) -> None:
        log = self._desk.book.log
        figures = tuple((one.name, one.unit) for one in entry.figures)
        made = ActivityTemplate(name, entry.kind, entry.title, entry.text, entry.place, entry.hours, figures)
        before = log.templates()
        kept = [*(one for one in before if one.name != name), made]
        told = self.tr("Kept: the template {0}").format(name)
        self._write(lambda: log.save_templates(kept), told, lambda: log.save_templates(before))

    def drop_template(self, template: ActivityTemplate) -> None:
        """Discard a template."""
        log = self._desk.book.log
        before = log.templates()
        kept = [one for one in before if one != template]
        told = self.tr("Discarded: the template {0}").format(template.name)
        self._write(lambda: log.save_templates(kept), told, lambda: log.save_templates(before))

    # several entries

    def remove(self, ids: Sequence[int]) -> None:
        """Remove entries; the bar at the bottom takes it back."""
        wanted, log = tuple(ids), self._desk.book.log
        if not wanted:
            return
        if self.entry_id in wanted:
            self._dirty = False
            self._saved = None
            self._view.close_pane()
        told = self.tr("Removed: {0}").format(count_words(len(wanted)))
        now = self.tr("Being removed: {0}").format(count_words(len(wanted)))
        work = partial(log.remove, wanted)
        self._long.run(now, work, lambda _: self._tell_long(told, partial(log.bring_back, wanted), len(wanted)))

    def ask_kind(self, ids: Sequence[int]) -> None:
        """Ask which kind entries are of."""
        log = self._desk.book.log
        kinds = {kind.key: kind.title for kind in log.kinds(retired=False)}
        dialog = KindDialog(self._desk.theme, self._view.window(), len(ids), kinds)
        self._ask(dialog, lambda kind: self._change(ids, partial(log.set_kind, ids, str(kind))))

    def ask_day(self, ids: Sequence[int]) -> None:
        """Ask on which day entries were done, beginning with the day of the first."""
        log = self._desk.book.log
        day = log.entry(ids[0]).day
        dialog = DayDialog(self._desk.theme, self._view.window(), len(ids), day)

        def move(given: object) -> None:
            if isinstance(given, date):
                self._change(ids, partial(log.set_day, ids, given))

        self._ask(dialog, move)

    def ask_people(self, ids: Sequence[int]) -> None:
        """Ask who took part in entries."""
        log = self._desk.book.log
        dialog = PeopleDialog(self._desk.theme, self._view.window(), len(ids), self._names)

        def add(people: object) -> None:
            named = tuple(people) if isinstance(people, tuple) else ()
            self._change(ids, partial(log.add_people, ids, named))

        self._ask(dialog, add)

    def ask_link(self, ids: Sequence[int]) -> None:
        """Ask what entries belong to."""
        log = self._desk.book.log
        dialog = LinkDialog(self._desk.theme, self._view.window(), len(ids))
        dialog.links.searched.connect(lambda text: self.find_links(text, dialog.links))

        def add(links: object) -> None:
            chosen = tuple(one for one in links if isinstance(one, Link)) if isinstance(links, tuple) else ()
            self._change(ids, partial(log.add_links, ids, chosen))

        self._ask(dialog, add)

    def ask_kinds(self) -> None:
        """Ask which kinds the cell uses."""
        log = self._desk.book.log
        before = log.kinds()
        dialog = KindsDialog(self._desk.theme, self._view.window(), before)

        def keep(kinds: object) -> None:
            chosen = [one for one in kinds if isinstance(one, ActivityKind)] if isinstance(kinds, tuple) else []
            told = self.tr("Saved: the kinds of activity")
            self._write(lambda: log.save_kinds(chosen), told, lambda: log.save_kinds(before))

        self._ask(dialog, keep)

    def find_links(self, text: str, editor: LinksEditor) -> None:
        """Show a finder what answers the words that were typed into it."""
        book = self._desk.book

        def look(progress: Progress) -> tuple[LinkFound, ...]:
            progress("search", 0, 1)
            return found_links(book, text)

        self._desk.tasks.run(look, lambda found: editor.show_found(text, found), owner=editor, slot="links")

    def _change(self, ids: Sequence[int], work: Callable[[Progress], tuple[Activity, ...]]) -> None:
        log, count = self._desk.book.log, count_words(len(ids))
        told, now = self.tr("Changed: {0}").format(count), self.tr("Being changed: {0}").format(count)

        def done(before: tuple[Activity, ...]) -> None:
            self._tell_long(told, lambda progress: log.edit_all(before, progress=progress), len(ids))

        self._long.run(now, work, done)

    # writing

    def _write(self, work: Callable[[], object], told: str, undo: Callable[[], object]) -> None:
        self._run(work, lambda _: self._tell(told, undo))

    def _run(self, work: Callable[[], object], done: Callable[..., object]) -> None:
        self._desk.tasks.run(lambda _: work(), done, self._desk.messages.error, owner=self, lane=Lane.NOTEBOOK)

    def _tell(self, told: str, undo: Callable[[], object]) -> None:
        self._desk.messages.info(told, lambda: self._run(undo, lambda _: self.written.emit()))
        self.written.emit()

    def _tell_long(self, told: str, undo: Callable[[Progress], object], count: int) -> None:
        back = self.tr("Being put back: {0}").format(count_words(count))
        self._desk.messages.info(told, lambda: self._long.run(back, undo, lambda _: self.written.emit()))
        self.written.emit()

    def _ask(self, dialog: RecordDialog, given: Callable[[object], object]) -> None:
        self.dialog = dialog
        open_dialog(dialog, given)

    def _connect(self) -> None:
        pane = self._pane
        self._form.edited.connect(self._on_edited)
        self._form.entered.connect(lambda: self.save(and_next=True))
        self._form.links.searched.connect(lambda text: self.find_links(text, self._form.links))
        pane.save_wanted.connect(self.save)
        pane.closed.connect(self.close)
        pane.copy_wanted.connect(self._copy)
        pane.template_wanted.connect(self._ask_template)
        pane.removal_wanted.connect(lambda: self.remove([self.entry_id] if self.entry_id else []))

    def _on_edited(self) -> None:
        self._dirty = True
        self._drafts.wait()
