# The page of one member: the form of the record, and beside it the history, positions, badges and who wrote what.
# It must not know how records are stored, nor which rules hold.

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from sotay.domain.errors import Code, SotayError
from sotay.services.member_view import (
    MemberDrafts,
    MemberView,
    Person,
    hindering,
    look_at,
)
from sotay.ui.keys import bind
from sotay.ui.pages.base import Changes, Desk, Page
from sotay.ui.pages.column_scroll import ColumnScroll
from sotay.ui.pages.member_dialogs import (
    EraseDialog,
    RecordDialog,
    open_dialog,
)
from sotay.ui.pages.member_form import MemberForm
from sotay.ui.pages.member_records import MemberRecords
from sotay.ui.pages.member_side import MemberSide
from sotay.ui.pages.members_words import state_words
from sotay.ui.pages.step_frame import upright_rule
from sotay.ui.tasks import Lane
from sotay.ui.widgets.banner import Banner, BannerAction
from sotay.ui.widgets.buttons import Button, IconButton, Kind
from sotay.ui.widgets.header import PageHeader
from sotay.ui.widgets.segmented import Choice, SegmentedChoice
from sotay.ui.widgets.tones import Tone

NEW = "new"
_BESIDE = 1000  # effective width from which form and history stand beside each other
_SIDE = 1.5  # times the width of the outline
_DRAFT_MS = 3000
_NOBODY = Person("")


class MemberPage(Page):
    """Show the member with an id, or an empty form for a new one; ask for the list when done."""

    key = "member"
    help_topic = "members"

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._id = 0
        self._view: MemberView | None = None
        self._saved = _NOBODY
        self._dirty = False
        self._filling = False
        self._drafting = QTimer(self, singleShot=True, interval=_DRAFT_MS)
        self.form = MemberForm(desk.theme)
        self.side = MemberSide(desk.theme, lambda: desk.settings.language)
        self._records = MemberRecords(self, self.side)
        self.banner = Banner(desk.theme)
        self.banner.hide()
        self._make_header()
        self._lay_out()
        self._connect()
        self.retranslate()

    # what a page does

    def title(self) -> str:
        """Return the name of the member, or what the page is for."""
        return self._saved.full_name or self.tr("New member")

    def retranslate(self) -> None:
        """Set every text."""
        self.back.set_name(self.tr("Back to the list"))
        self.more.set_name(self.tr("More"))
        self.save_button.setText(self.tr("Save the record"))
        self.erase_action.setText(self.tr("Erase personal data on request…"))
        self.parts.setAccessibleName(self.tr("Parts of the record"))
        for key, words in (("form", self.tr("Record")), ("side", self.tr("History"))):
            self.parts.segment(key).setText(words)
        self._tell_title()

    def open(self, argument: object) -> None:
        """Show the member with an id; anything else begins a new one. What was typed before is kept as a draft."""
        self._keep_draft()
        self._id = argument if isinstance(argument, int) else 0
        self._view, self._saved, self._dirty = None, _NOBODY, False
        self._records.set_member(self._id, None)
        self.banner.hide()
        if not self._id:
            self.save_button.setEnabled(True)
            self._show_form(_NOBODY, bared=True)
            self._arrange()
        self.refresh()

    def refresh(self) -> None:
        """Read the member again; what was typed and not saved stays."""
        members, drafts, member_id = self.desk.book.members, self._drafts(), self._id

        def read(_: object) -> tuple[MemberView | None, Person | None]:
            return (look_at(members, member_id) if member_id else None), drafts.find(member_id)

        # Behind the writes of before: a draft that is still being kept is to be found.
        self.desk.tasks.run(read, self._on_read, self._on_gone, owner=self, slot="member", lane=Lane.NOTEBOOK)

    def settle(self) -> None:
        """Keep what was typed as a draft: the book is about to be closed."""
        if self._dirty:
            self._drafts().keep(self._id, self.form.typed)

    def on_shown(self) -> None:
        """Put the focus where one begins to write."""
        if not self._id:
            self.form.fields["full_name"].setFocus()

    # reading

    def _on_read(self, read: tuple[MemberView | None, Person | None]) -> None:
        view, draft = read
        self._view = view
        self._records.set_member(self._id, view)
        if view is not None:
            self._saved = view.member.person
            self.side.show_view(view, self.desk.book.members.today())
            self.save_button.setEnabled(not view.member.erased)
            self.erase_action.setEnabled(not view.member.erased)
            if not self._dirty:
                self._show_form(self._saved, bared=False)
                self.form.show_faults(fault for fault in view.doubts if fault.name != "history")
        if draft is not None and not self._dirty and draft != self._saved:
            self._offer_draft(draft)
        self._arrange()
        self._tell_title()

    def _on_gone(self, error: Exception) -> None:
        self.desk.messages.error(error)
        if isinstance(error, SotayError) and error.code is Code.MEMBER_NOT_FOUND:
            self.wanted.emit("members", None)

    def _show_form(self, person: Person, *, bared: bool) -> None:
        self._filling = True
        self.form.show_person(person, bared=bared)
        self._filling = False
        self._set_dirty(dirty=False)

    def _offer_draft(self, draft: Person) -> None:
        name = draft.full_name or self.tr("a new member")
        told = self.tr("Not saved yet: what was typed about {0}.").format(name)
        go_on = BannerAction(self.tr("Go on with it"), lambda: self._take_draft(draft))
        drop = BannerAction(self.tr("Discard it"), lambda: self._drop_draft(draft))
        self.banner.show_message(Tone.AMBER, told, (go_on, drop), strong=name)

    def _take_draft(self, draft: Person) -> None:
        self.banner.hide()
        self._filling = True
        self.form.show_person(draft, bared=not self._id)
        self._filling = False
        self._set_dirty(dirty=True)

    def _drop_draft(self, draft: Person) -> None:
        self.banner.hide()
        drafts, member_id, told = self._drafts(), self._id, self.tr("Discarded: what was not saved yet")

        def undo() -> None:
            self.write(lambda: drafts.keep(member_id, draft), lambda _: self.refresh())

        self.write(lambda: drafts.drop(member_id), lambda _: self.desk.messages.info(told, undo))

    # writing

    def _save(self) -> None:
        person = self.form.person
        if person is None:
            self.form.focus_first_fault()
            return
        members = self.desk.book.members
        faults = members.faults(person)
        self.form.show_faults(faults)
        if hindering(faults):
            self.form.focus_first_fault()
            self.desk.messages.say(self.tr("Not saved: some fields are not right."))
            return
        member_id, before = self._id, self._saved
        self.save_button.setEnabled(False)
        if member_id:
            self.write(lambda: members.edit(member_id, person), lambda _: self._on_edited(member_id, before))
        else:
            self.write(lambda: members.add(person).id, self._on_added)

    def _on_edited(self, member_id: int, before: Person) -> None:
        members = self.desk.book.members
        self._forget_draft(member_id)
        told = self.tr("Saved: the record of {0}").format(before.full_name)
        self.desk.messages.info(told, lambda: self.write(lambda: members.edit(member_id, before), self.show_written))
        self.show_written(None)

    def _on_added(self, member_id: object) -> None:
        self._forget_draft(0)
        self._id = int(str(member_id))
        self.desk.messages.info(self.tr("Added to the register. Now add the first state with its day."))
        self.show_written(None)

    def _forget_draft(self, member_id: int) -> None:
        self._drafting.stop()
        self._dirty = False
        self.banner.hide()
        drafts = self._drafts()
        self.write(lambda: drafts.drop(member_id), lambda _: None)

    def show_written(self, _: object) -> None:
        """Read the member again, here and on the pages that list it."""
        self.save_button.setEnabled(True)
        self.changed.emit(Changes.of("members"))

    def write(self, work: Callable[[], object], done: Callable[[object], object]) -> None:
        """Write behind what is being written already; tell what is refused."""
        self.desk.tasks.run(lambda _: work(), done, self._on_failed, owner=self, lane=Lane.NOTEBOOK)

    def _on_failed(self, error: Exception) -> None:
        self.save_button.setEnabled(True)
        self.desk.messages.error(error)

    # erasing

    def _ask_erase(self) -> None:
        self.ask(EraseDialog(self.desk.theme, self.window(), self._saved.full_name), lambda _: self._erase())

    def _erase(self) -> None:
        members, drafts, member_id = self.desk.book.members, self._drafts(), self._id
        self._dirty = False

        def work() -> object:
            drafts.drop(member_id)
            return members.erase(member_id)

        def done(_: object) -> None:
            self.desk.messages.info(self.tr("Erased. Older backups still hold the data until they go."))
            self.show_written(None)

        self.write(work, done)

    def ask(self, dialog: RecordDialog, given: Callable[[object], object]) -> None:
        """Open a dialog over the window and pass on what it was given."""
        self.dialog = dialog
        open_dialog(dialog, given)

    # drafts

    def _drafts(self) -> MemberDrafts:
        return MemberDrafts(self.desk.book.workspace.notebook)

    def _on_edited_by_hand(self) -> None:
        if not self._filling:
            self._set_dirty(dirty=True)
            self._drafting.start()

    def _on_left(self, name: str) -> None:
        """Look at a field when it is left, not while it is being typed in."""
        person = self.form.person
        if person is None or not self._dirty:
            return
        faults = {fault.name: fault for fault in self.desk.book.members.faults(person)}
        shown = [faults[name]] if name in faults else []
        known = [fault for each, fault in faults.items() if each != name and self._has_error(each)]
        self.form.show_faults([*shown, *known])

    def _has_error(self, name: str) -> bool:
        return bool(getattr(self.form.fields.get(name), "error", ""))

    def _keep_draft(self) -> None:
        if self._dirty:
            drafts, member_id, person = self._drafts(), self._id, self.form.typed
            self.write(lambda: drafts.keep(member_id, person), lambda _: None)

    def _set_dirty(self, *, dirty: bool) -> None:
        self._dirty = dirty
        self._tell_title()

    # looks

    def _make_header(self) -> None:
        theme = self.desk.theme
        self.header = PageHeader(theme, "")
        self.back = IconButton(theme, "arrow-left", "")
        self.header.set_back(self.back)
        self.parts = SegmentedChoice(theme, "", (Choice("form", ""), Choice("side", "")))
        self.parts.set_current("form")
        self.more = IconButton(theme, "dots-three", "")
        menu = QMenu(self.more)
        self.erase_action = menu.addAction("", self._ask_erase)
        self.more.setMenu(menu)
        self.save_button = Button(theme, "", Kind.PRIMARY, icon="floppy-disk")
        for widget in (self.more, self.save_button):
            self.header.add_action(widget)

    def _lay_out(self) -> None:
        self._form_area, self._side_area = ColumnScroll(), ColumnScroll()
        self._form_area.column.addWidget(self.form)
        self._side_area.column.addWidget(self.side)
        self._rule = upright_rule(self.desk.theme)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._form_area, 1)
        row.addWidget(self._rule)
        row.addWidget(self._side_area)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.banner)
        self._parts_room = QWidget()
        self._parts_row = QHBoxLayout(self._parts_room)
        self._parts_row.addWidget(self.parts)
        self._parts_row.addStretch(1)
        column.addWidget(self._parts_room)
        column.addLayout(row, 1)
        # From the last field one goes on to save; what is beside the form comes after the header.
        self.setTabOrder(self.form.fields["note"].focusProxy() or self.form, self.save_button)
        self.desk.theme.changed.connect(self._refit)
        self._refit()

    def _refit(self) -> None:
        m = self.desk.theme.metrics
        self._parts_row.setContentsMargins(m.page_left, m.gap_3, m.page_right, 0)
        for area in (self._form_area, self._side_area):
            area.column.setContentsMargins(m.page_left, m.gap_5, m.page_right, m.gap_5)
        self._arrange()

    def _arrange(self) -> None:
        """Show form and history side by side where there is room, else the one that is chosen."""
        m = self.desk.theme.metrics
        known = bool(self._id)
        beside = (self.width() + m.rail_width) / m.scale >= _BESIDE
        chosen = self.parts.current() if known else "form"
        self.more.setVisible(known)
        self._parts_room.setVisible(known and not beside)
        self._form_area.setVisible(beside or chosen == "form")
        self._side_area.setVisible(known and (beside or chosen == "side"))
        self._rule.setVisible(known and beside)
        side = round(_SIDE * m.outline)
        self._side_area.setMinimumWidth(side if beside else 0)
        self._side_area.setMaximumWidth(side if beside else 16_777_215)

    def _tell_title(self) -> None:
        state = self._view.state if self._view else None
        told = state_words()[state] if self._view else ""
        unsaved = self.tr("not saved yet") if self._dirty else ""
        self.header.set_title(self.title(), " · ".join(part for part in (told, unsaved) if part))
        self.setWindowTitle(self.title())

    def _connect(self) -> None:
        self.back.clicked.connect(self._leave)
        self.save_button.clicked.connect(self._save)
        self.parts.chosen.connect(lambda _: self._arrange())
        self.form.edited.connect(self._on_edited_by_hand)
        self.form.left.connect(self._on_left)
        self._drafting.timeout.connect(self._keep_draft)
        for name, run in (("save", self._save), ("back", self._leave), ("close", self._leave)):
            bind(self, name, run)

    def _leave(self) -> None:
        self.wanted.emit("members", None)

    # Qt overrides
    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was typed, and hide what is private, when the page is left."""
        super().hideEvent(event)
        self._keep_draft()
        if self._id:
            self.form.set_bared(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show what the new width has room for."""
        super().resizeEvent(event)
        self._arrange()
