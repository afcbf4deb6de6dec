# The pane of what was said at a meeting, the current item first; what is being typed is kept as it is typed.
# It must not know how minutes are made of it.

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from sotay.domain.meetings import MeetingRecord, Speech
from sotay.ui.delegates.entry_row import EntryRow
from sotay.ui.delegates.rows import Band
from sotay.ui.pages.base import Desk
from sotay.ui.pages.cockpit_entries import EntryList
from sotay.ui.pages.cockpit_pane import Keeper, Pane
from sotay.ui.pages.cockpit_speech_editor import SpeechEditor
from sotay.ui.widgets.empty_state import EmptyState


class SpeechesPane(Pane):
    """Show the speeches of a meeting, type new ones, mend or delete old ones."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._item_id = 0
        self._edited = 0  # the speech in the editor, 0 while it is not in the notebook yet
        self._keeper: Keeper[Speech] | None = None
        self.editor = SpeechEditor(desk.theme)
        self.list = EntryList(desk.theme)
        self.empty = EmptyState(desk.theme, "chat-text", "", "")
        self._stack = QStackedLayout()
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.editor)
        self._column.addLayout(self._stack, 1)
        # Not before: a layout without a widget shows its first page as a window of its own.
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        self.editor.typed.connect(self._on_typed)
        self.editor.finished.connect(self._on_finished)
        self.editor.left.connect(self._on_left)
        self.editor.drop_button.clicked.connect(self._on_drop)
        self.list.opened.connect(self.edit)
        self.list.removed.connect(self.remove)
        self.retranslate()
        self._refit()
        desk.theme.changed.connect(self._refit)

    def show_facts(self) -> None:
        """Show the speeches; the one in the editor stays as it is typed."""
        record = self.record
        if record is None:
            return
        self.editor.set_people(self.people)
        self.editor.setEnabled(self.is_open)
        if self._keeper is None and not self._edited:
            self._item_id = record.current.id if record.current else self._item_id
        self._say_place()
        rows = self._rows(record)
        self.list.show_rows(rows)
        self._stack.setCurrentWidget(self.list if rows else self.empty)

    def retranslate(self) -> None:
        """Set every text."""
        self.editor.retranslate()
        self.list.setAccessibleName(self.tr("Speeches"))
        self.empty.set_words(
            self.tr("Nothing was written down yet."), self.tr("Press F8 when somebody speaks, and type the name.")
        )
        self._say_kept()
        self.show_facts()

    def count(self) -> int:
        """Return how many speeches there are."""
        return len(self.record.speeches) if self.record else 0

    def begin(self, item_id: int) -> None:
        """Begin a new speech at an item; what was typed before is kept."""
        self._leave_speech()
        self._item_id = item_id or self._item_id
        self._say_place()
        self.editor.who.setFocus()

    def settle(self) -> None:
        """Write down at once what is typed."""
        if self._keeper is not None:
            self._keeper.flush()

    def turn_away(self) -> None:
        """Keep what is typed and empty the editor."""
        self._leave_speech()
        self._item_id = 0

    def edit(self, speech_id: int) -> None:
        """Take a speech into the editor."""
        speech = self._speech(speech_id)
        if speech is None or not self.is_open:
            return
        if speech_id != self._edited:
            self._leave_speech()
            self._edited, self._item_id = speech_id, speech.item_id
            self.editor.show_speech(speech)
            self._say_place()
        self.editor.focus_text()

    def remove(self, speech_id: int) -> None:
        """Delete a speech, and offer to bring it back."""
        speech, record = self._speech(speech_id), self.record
        if speech is None or record is None or not self.is_open:
            return
        if speech_id == self._edited:
            speech = self._typed() if self.editor.text.toPlainText().strip() else speech
            self.settle()
            self._clear()
        run, meeting_id = self.desk.book.run, record.meeting.id

        def gone(_: object) -> None:
            self._put_speeches(lambda all_of: [one for one in all_of if one.id != speech_id])
            self.desk.messages.info(lambda: self.tr("The speech was deleted."), undo=back)

        def back() -> None:
            self.write(lambda: run.speak(meeting_id, speech), self._on_kept, back, at=meeting_id)

        self.write(lambda: run.drop_speech(speech_id), gone, lambda: self.remove(speech_id))

    # what is typed
    def _on_typed(self) -> None:
        if not self.editor.text.toPlainText().strip():
            if self._keeper is not None:
                self._keeper.drop()
            return  # a name alone is no speech; words that were all taken out are deleted when it is left
        self._keeper = self._keeper or self._new_keeper()
        self._keeper.put(self._typed())
        self._say_kept()

    def _typed(self) -> Speech:
        who, known = self.editor.who, self._speech(self._edited)
        at = known.at if known else None  # the notebook knows the hour
        speaker = "" if who.member_id else who.name
        text = self.editor.text.toPlainText()
        return Speech(self._item_id, who.member_id, text, speaker=speaker, at=at, id=self._edited)

    def _new_keeper(self) -> Keeper[Speech]:
        run, meeting_id = self.desk.book.run, self.meeting_id

        def renew(speech: Speech, last: Speech) -> Speech:
            whole = replace(speech, id=last.id, at=last.at)
            run.rewrite(whole)
            return whole

        made: Keeper[Speech] = Keeper(
            self,
            lambda speech: run.speak(meeting_id, speech),
            renew,
            lambda s: self._on_written(made, s),
            self._speech(self._edited),
        )
        return made

    def _on_written(self, keeper: Keeper[Speech], speech: Speech) -> None:
        if keeper is self._keeper and not self._edited:
            self._edited = speech.id
        self._on_kept(speech)
        self._say_kept()
        if keeper is self._keeper:
            self.list.choose(self._edited)

    def _on_kept(self, speech: Speech) -> None:
        self._put_speeches(lambda all_of: _with(all_of, speech))

    def _put_speeches(self, change: Callable[[list[Speech]], list[Speech]]) -> None:
        if self.record is not None:
            self.adopt(replace(self.record, speeches=tuple(change(list(self.record.speeches)))))

    def _on_finished(self) -> None:
        """End a speech and begin the next one; without words there is nothing to end."""
        at = self.record.current if self.record else None
        self.begin(at.id if at else self._item_id)

    def _on_left(self) -> None:
        self._leave_speech()
        self.list.setFocus()

    def _on_drop(self) -> None:
        self.settle()  # what was typed last can be brought back
        self._discard()
        self.editor.who.setFocus()

    def _leave_speech(self) -> None:
        """Keep what is typed and empty the editor; a speech whose words were all taken out goes."""
        if not self.editor.text.toPlainText().strip():
            self._discard()
        elif self._keeper is not None:
            self._keeper.retire()
        self._clear()
        self.show_facts()

    def _discard(self) -> None:
        """Delete what is in the editor, also where it is only just being written for the first time."""
        keeper, speech_id = self._keeper, self._edited
        made = keeper.drop() if keeper else None
        self._clear()
        if speech_id:
            self.remove(speech_id)
        elif made is not None:
            self._unmake(made)

    def _unmake(self, made: Callable[[], Speech | None]) -> None:
        run = self.desk.book.run

        def work() -> int:
            speech = made()
            if speech is not None:
                run.drop_speech(speech.id)
            return speech.id if speech else 0

        def gone(speech_id: int) -> None:
            self._put_speeches(lambda all_of: [one for one in all_of if one.id != speech_id])

        self.write(work, gone, lambda: self._unmake(made))

    def _clear(self) -> None:
        self._keeper, self._edited = None, 0
        self.editor.show_speech(Speech(0, 0, ""))
        self._say_kept()

    # what is shown
    def _say_kept(self) -> None:
        if self._keeper is None:
            self.editor.set_kept("")
        else:
            self.editor.set_kept(self.tr("Kept") if self._keeper.is_kept else self.tr("Keeping…"))

    def _say_place(self) -> None:
        self.editor.set_place(self._item_name(self._item_id))

    def _item_name(self, item_id: int) -> str:
        agenda = self.record.agenda if self.record else ()
        found = ((place, item) for place, item in enumerate(agenda, 1) if item.id == item_id)
        place, item = next(found, (0, None))
        return f"{place}. {item.title}" if item else self.tr("At no item of the agenda")

    def _rows(self, record: MeetingRecord) -> list[EntryRow | Band]:
        at = record.current
        known = [item.id for item in record.agenda]
        order = [*([at.id] if at else []), *(one for one in known if at is None or one != at.id)]
        lost = {one.item_id for one in record.speeches} - set(known)
        rows: list[EntryRow | Band] = []
        for item_id in [*order, *sorted(lost)]:
            said = [one for one in record.speeches if one.item_id == item_id]
            if said:
                now = self.tr("now") if at and item_id == at.id else ""
                rows += [Band(self._item_name(item_id), now), *map(self._row, said)]
        return rows

    def _row(self, speech: Speech) -> EntryRow:
        who = self.names.get(speech.member_id, "") or speech.speaker or self.tr("Speaker not named yet")
        return EntryRow(speech.id, who, aside=f"{speech.at:%H:%M}" if speech.at else "", words=speech.text)

    def _speech(self, speech_id: int) -> Speech | None:
        speeches = self.record.speeches if self.record else ()
        return next((one for one in speeches if speech_id and one.id == speech_id), None)

    def _refit(self) -> None:
        m = self.desk.theme.metrics
        self._column.setContentsMargins(m.gap_5, m.gap_4, m.page_right, m.gap_2)
        self.list.setMinimumHeight(m.row_result)
        self._column.setSpacing(m.gap_3)


def _with(speeches: list[Speech], speech: Speech) -> list[Speech]:
    """Put a speech among the others in the order of their ids, in place of the one with its own."""
    return sorted([*(one for one in speeches if one.id != speech.id), speech], key=lambda one: one.id)
