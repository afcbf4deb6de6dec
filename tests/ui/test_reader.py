from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from sotay.domain.documents import Attachment, Level
from sotay.services.notes import Colour, MarkKind, PlacedMark, Standing
from sotay.services.places import Place
from sotay.services.reading import Reading
from sotay.storage.records import StoredSection
from sotay.ui.pages.base import Changes, Desk
from sotay.ui.pages.reader import ReaderPage
from sotay.ui.reader.layers import Layer, Look, Overlay, format_of
from sotay.ui.reader.note_card import NoteCard
from sotay.ui.theme import ThemeChoice
from sotay.ui.tokens import contrast
from tests.ui.typing import type_text

OLD, NEW = "01-QC/ĐU", "05-QC/ĐU"
Key = Qt.Key
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


def uid_of(desk: Desk, number: str) -> str:
    return str(desk.book.library.view(number).document.card.uid)


def quiet(desk: Desk, qtbot: QtBot, until: Callable[[], bool] = lambda: True) -> None:
    qtbot.waitUntil(lambda: until() and not desk.tasks.busy, timeout=10_000)


def opened(desk: Desk, qtbot: QtBot, number: str = OLD, *, anchor: str = "", query: str = "") -> ReaderPage:
    page = ReaderPage(desk)
    qtbot.addWidget(page)
    page.resize(1274, 628)
    page.show()
    page.activateWindow()
    page.open(Place(uid_of(desk, number), anchor, query))
    quiet(desk, qtbot, lambda: page.reading is not None and page.panes.sheet.writer.done)
    return page


def reading_of(page: ReaderPage) -> Reading:
    assert page.reading is not None
    return page.reading


def long_section(page: ReaderPage) -> int:
    return next(place for place, one in enumerate(reading_of(page).view.sections) if len(one.text.split("\n")[0]) > 100)


def select(page: ReaderPage, section: int, start: int, end: int) -> None:
    sheet = page.panes.sheet
    (stretch,) = sheet.placed.stretches(section, start, end)
    cursor = sheet.textCursor()
    cursor.setPosition(stretch.start)
    cursor.setPosition(stretch.end, QTextCursor.MoveMode.KeepAnchor)
    sheet.setTextCursor(cursor)


def marks(desk: Desk, page: ReaderPage) -> tuple[PlacedMark, ...]:
    reading = reading_of(page)
    return desk.book.notes.marks(reading.uid, reading.view.sections)


def looks(page: ReaderPage, layer: Layer) -> list[Overlay]:
    return page.panes.sheet.layers.within(layer, 0, page.panes.sheet.document().characterCount())


def undo(desk: Desk, qtbot: QtBot, page: ReaderPage) -> None:
    window = desk.messages.parent()
    assert isinstance(window, QWidget)
    bar = desk.messages._offer  # the bar belongs to the window, which is only a stand-in here
    assert bar is not None
    bar.undone.emit()
    quiet(desk, qtbot)


def test_a_document_opens_with_its_text_outline_and_relations(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    assert page.title() == OLD
    assert "Ban Thường vụ Đảng ủy" in page.panes.sheet.toPlainText()
    texts = [row.text for row in page.panes.outline.view.model().rows]  # type: ignore[attr-defined]
    assert any(text.startswith("Điều 4") for text in texts)
    assert page.panes.related.buttons[0].row.name == NEW
    assert page.panes.sheet.accessibleName()


def test_a_heading_of_the_outline_leads_to_its_section(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    view = page.panes.outline.view
    index = view.model().index(6, 0)
    view.scrollTo(index)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())
    assert page.panes.sheet.top_letter()[0] == reading_of(page).entries[6].first
    assert view.currentIndex().row() == 6


def test_the_outline_follows_the_scrolling(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    first = page.panes.outline.view.currentIndex().row()
    page.panes.sheet.setFocus()
    qtbot.keyClick(page.panes.sheet, Key.Key_End, CTRL)
    qtbot.waitUntil(lambda: page.panes.outline.view.currentIndex().row() > first)


def test_a_replaced_document_warns_and_leads_to_its_successor_and_back(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    assert page.banner.isVisible()
    assert "Do not rely on it" in page.banner.accessibleName()
    page.panes.sheet.go_to(8)
    top = page.panes.sheet.top_letter()[0]
    successor = page.banner.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)[-1]
    qtbot.mouseClick(successor, Qt.MouseButton.LeftButton)
    quiet(desk, qtbot, lambda: page.title() == NEW)
    assert not page.banner.isVisible()
    qtbot.keyClick(page.panes.sheet, Key.Key_Left, ALT)
    quiet(desk, qtbot, lambda: page.title() == OLD)
    assert page.panes.sheet.top_letter()[0] == top
    qtbot.mouseClick(page.header.forward, Qt.MouseButton.LeftButton)
    quiet(desk, qtbot, lambda: page.title() == NEW)


def test_comparing_is_asked_of_the_window(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    compare = page.banner.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)[-2]
    with qtbot.waitSignal(page.wanted) as asked:
        qtbot.mouseClick(compare, Qt.MouseButton.LeftButton)
    assert asked.args is not None
    assert asked.args[0] == "compare"
    assert asked.args[1][0::2] == (uid_of(desk, OLD), uid_of(desk, NEW))


def test_a_revised_document_is_compared_with_the_version_before(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot, "21-KH/ĐU")
    compare = next(action for action in page.more_menu().actions() if action.text().startswith("Compare"))
    with qtbot.waitSignal(page.wanted) as asked:
        compare.trigger()
    card = reading_of(page).view.document.card
    newest, older, *_ = desk.book.workspace.library.revisions(card.uid)
    assert asked.args == ["compare", (str(card.uid), older, str(card.uid), newest)]


def test_an_earlier_version_says_so_and_leads_to_the_present_one(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot, "21-KH/ĐU")
    present, earlier = reading_of(page), reading_of(page).before
    page.open(Place(present.uid, revision_id=earlier))
    quiet(desk, qtbot, lambda: reading_of(page).view.document.card.revision_id == earlier)
    assert "earlier version" in page.banner.accessibleName()
    leading = page.banner.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)[-1]
    qtbot.mouseClick(leading, Qt.MouseButton.LeftButton)
    quiet(desk, qtbot, lambda: reading_of(page).view.document == present.view.document)
    page.go_back()
    quiet(desk, qtbot, lambda: not reading_of(page).view.document.current)


def test_the_library_is_one_press_away(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    with qtbot.waitSignal(page.wanted) as asked:
        qtbot.mouseClick(page.header.library, Qt.MouseButton.LeftButton)
    assert asked.args == ["library", None]


def test_words_typed_without_marks_are_found_and_walked_through(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    page.focus_search()
    type_text(page.header.finder.field, "dang uy vien")
    quiet(desk, qtbot, lambda: len(page.finding.hits) > 1)
    hits = len(page.finding.hits)
    assert page.header.finder.field.accessibleDescription() == f"1/{hits}"
    qtbot.keyClick(page.header.finder.field, Key.Key_F3)
    assert page.header.finder.field.accessibleDescription() == f"2/{hits}"
    qtbot.keyClick(page.header.finder.field, Key.Key_F3, SHIFT)
    qtbot.keyClick(page.header.finder.field, Key.Key_F3, SHIFT)
    assert page.finding.now == hits - 1
    (now,) = looks(page, Layer.NOW)
    assert page.panes.sheet.is_in_sight(now.stretch.start)
    assert sum(row.hits for row in page.panes.outline.view.model().rows if row.depth == 0) == hits  # type: ignore[attr-defined]


def test_marks_can_be_matched_exactly(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot, query="chi bo")
    qtbot.waitUntil(lambda: bool(page.finding.hits))
    page.finding.switch_marks()
    quiet(desk, qtbot, lambda: page.finding.hits == ())
    assert "0/0" in page.header.finder.field.accessibleDescription()


def test_exact_marks_are_switched_beside_the_find_field_and_in_the_menu(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot, query="chi bo")
    qtbot.waitUntil(lambda: bool(page.finding.hits))
    marks = page.header.finder.marks
    assert marks.isVisible()
    qtbot.mouseClick(marks, Qt.MouseButton.LeftButton, pos=QPoint(8, marks.height() // 2))
    quiet(desk, qtbot, lambda: page.finding.hits == ())
    exact = next(action for action in page.more_menu().actions() if action.text().startswith("Match marks"))
    assert exact.isChecked()
    exact.trigger()
    quiet(desk, qtbot, lambda: bool(page.finding.hits))
    assert not marks.isChecked()


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.CONTRAST])
def test_a_hit_differs_from_a_highlight_by_more_than_its_colour(desk: Desk, qtbot: QtBot, choice: ThemeChoice) -> None:
    desk.theme.choose(choice)
    tokens = desk.theme.tokens
    for look, ground, ink in (
        (Look.HIT, tokens.mark, tokens.mark_text),
        (Look.NOW, tokens.mark_now, tokens.mark_now_text),
    ):
        made = format_of(look, tokens)
        assert made.fontUnderline()
        assert contrast(made.underlineColor().name(), ground) >= 4.5
        assert contrast(ink, ground) >= 4.5
    assert not format_of(Look.YELLOW, tokens).fontUnderline()
    assert contrast(tokens.text, tokens.surface) >= 4.5  # the frame of the current hit
    page = opened(desk, qtbot, query="chi bo")
    qtbot.waitUntil(lambda: bool(page.finding.hits))
    (frame,) = page.panes.sheet.frames()
    picture = page.panes.sheet.viewport().grab().toImage()
    assert picture.pixelColor(frame.left() + frame.width() // 2, frame.top()).name() == tokens.text.lower()
    page.finding.step(1)
    assert page.panes.sheet.frames() != [frame]


def test_a_query_of_the_library_is_looked_for_at_once(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot, query="chi bo")
    qtbot.waitUntil(lambda: bool(page.finding.hits))
    assert page.header.finder.field.text() == "chi bo"
    assert looks(page, Layer.HITS)
    assert page.panes.sheet.is_in_sight(looks(page, Layer.NOW)[0].stretch.start)


def test_hits_of_one_document_are_not_shown_in_the_next(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    page.finding.look_for("dang uy")
    page.finding.begin(reading_of(page))
    quiet(desk, qtbot)
    assert page.finding.hits == ()
    assert looks(page, Layer.HITS) == []


def test_an_anchor_is_gone_to(desk: Desk, qtbot: QtBot) -> None:
    anchor = desk.book.library.view(OLD).sections[9].anchor
    page = opened(desk, qtbot, anchor=anchor)
    assert page.panes.sheet.top_letter()[0] == 9


def test_words_are_highlighted_with_the_keyboard_alone_and_taken_back(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    sheet, section = page.panes.sheet, long_section(page)
    (stretch,) = sheet.placed.stretches(section, 0, 1)
    cursor = sheet.textCursor()
    cursor.setPosition(stretch.start)
    sheet.setTextCursor(cursor)
    for _ in range(12):
        qtbot.keyClick(sheet, Key.Key_Right, SHIFT)
    with qtbot.waitSignal(page.changed) as told:
        qtbot.keyClick(sheet, Key.Key_H, CTRL)
    assert told.args == [Changes.of("notes")]
    quiet(desk, qtbot, lambda: bool(looks(page, Layer.MARKS)))
    (made,) = marks(desk, page)
    assert (made.mark.kind, made.section, made.start, made.end) == (MarkKind.HIGHLIGHT, section, 0, 12)
    assert looks(page, Layer.MARKS)[0].look is Look.YELLOW
    undo(desk, qtbot, page)
    assert marks(desk, page) == ()
    qtbot.waitUntil(lambda: looks(page, Layer.MARKS) == [])


def test_a_selection_over_two_sections_makes_a_mark_in_each(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    page.panes.sheet.selectAll()
    page.marking.highlight_in(Colour.GREEN)
    quiet(desk, qtbot)
    with_text = [one for one in reading_of(page).view.sections if one.text]
    assert len(marks(desk, page)) == len(with_text)


def test_without_a_selection_the_reader_says_what_to_do(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    qtbot.keyClick(page.panes.sheet, Key.Key_H, CTRL)
    assert "Select the words first" in desk.messages.bar.accessibleName()
    assert marks(desk, page) == ()


def written_note(desk: Desk, qtbot: QtBot, page: ReaderPage, words: str) -> NoteCard:
    section = long_section(page)
    page.panes.sheet.go_to(section)
    select(page, section, 5, 30)
    qtbot.keyClick(page.panes.sheet, Key.Key_M, CTRL)
    draft = page.panes.margin.draft
    assert draft is not None
    type_text(draft.field, words)
    qtbot.keyClick(draft.field, Key.Key_Return, CTRL)
    quiet(desk, qtbot, lambda: any(card.placed for card in page.panes.margin.cards))
    return page.panes.margin.cards[0]


def test_a_note_is_written_changed_and_deleted_with_undo(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    card = written_note(desk, qtbot, page, "Hỏi lại Đảng ủy")
    assert [one.mark.text for one in marks(desk, page)] == ["Hỏi lại Đảng ủy"]
    card.setFocus()
    qtbot.keyClick(card, Key.Key_Return)
    type_text(card.field, "Nhớ: ")
    qtbot.mouseClick(card.save, Qt.MouseButton.LeftButton)
    quiet(desk, qtbot, lambda: "Nhớ" in marks(desk, page)[0].mark.text)
    quiet(desk, qtbot)
    card = page.panes.margin.cards[0]
    card.setFocus()
    qtbot.keyClick(card, Key.Key_Delete)
    quiet(desk, qtbot, lambda: marks(desk, page) == ())
    undo(desk, qtbot, page)
    assert len(marks(desk, page)) == 1
    qtbot.waitUntil(lambda: len(page.panes.margin.cards) == 1)


def test_a_new_note_can_be_given_up(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    select(page, long_section(page), 5, 30)
    qtbot.mouseClick(page.header.note, Qt.MouseButton.LeftButton)
    draft = page.panes.margin.draft
    assert draft is not None
    qtbot.keyClick(draft.field, Key.Key_Escape)
    assert page.panes.margin.draft is None
    assert marks(desk, page) == ()


def test_a_note_half_written_is_kept_when_the_book_closes(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    select(page, long_section(page), 5, 30)
    qtbot.keyClick(page.panes.sheet, Key.Key_M, CTRL)
    draft = page.panes.margin.draft
    assert draft is not None
    type_text(draft.field, "Đang viết dở")
    page.panes.sheet.go_to(5)
    page.settle()
    assert [one.mark.text for one in marks(desk, page)] == ["Đang viết dở"]
    place = desk.book.notes.place_of(uid_of(desk, OLD))
    assert place is not None
    assert place.anchor == reading_of(page).view.sections[5].anchor
    desk.tasks.close()
    page.hide()  # nothing is left to be written


def test_a_note_being_changed_outlives_other_changes(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    card = written_note(desk, qtbot, page, "Một")
    card.set_editing(True)
    type_text(card.field, "Hai ")
    page.refresh()
    quiet(desk, qtbot)
    assert page.panes.margin.cards == [card]
    assert card.is_editing


def test_notes_follow_a_new_version_and_come_back_when_it_is_undone(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot, "21-KH/ĐU")  # the second demo pack revised it
    newer = reading_of(page).view.document.digest
    page.panes.sheet.selectAll()
    page.marking.highlight_in(Colour.BLUE)
    quiet(desk, qtbot)
    made = len(marks(desk, page))
    desk.book.packs.undo()
    desk.book.library_changed()
    page.refresh()
    quiet(desk, qtbot, lambda: reading_of(page).view.document.digest != newer)
    quiet(desk, qtbot, lambda: page.panes.sheet.writer.done)
    assert len(page.marking.kept.marks) == made
    altered = [one for one in page.marking.kept.marks if one.standing in (Standing.CHANGED, Standing.LOST)]
    assert len(page.panes.margin.cards) == len(altered) > 0


def test_the_keyboard_goes_from_pane_to_pane(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    page.panes.sheet.setFocus()
    qtbot.keyClick(page.panes.sheet, Key.Key_F6)
    assert page.panes.related.buttons[0].hasFocus()
    qtbot.keyClick(page.panes.related.buttons[0], Key.Key_F6)
    assert page.panes.outline.view.hasFocus()
    qtbot.keyClick(page.panes.outline.view, Key.Key_F6, SHIFT)
    assert page.panes.related.buttons[0].hasFocus()


def test_a_card_stands_level_with_its_passage_while_scrolling(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    card = written_note(desk, qtbot, page, "Ghi")
    sheet = page.panes.sheet
    (stretch,) = sheet.placed.stretches(long_section(page), 5, 30)
    for top in (0, 40, 300):
        sheet.scroll_to(top)
        beside = card.mapTo(page, QPoint(0, 0)).y()
        text = sheet.viewport().mapTo(page, QPoint(0, sheet.y_of(stretch.start) - sheet.top)).y()
        assert beside == text


def test_cards_that_would_overlap_are_pushed_down(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    reading, section = reading_of(page), long_section(page)
    for number in range(3):
        desk.book.notes.write_note(reading.uid, "x", reading.view.sections[section], number, number + 20, "Ghi chú")
    page.refresh()
    quiet(desk, qtbot, lambda: len(page.panes.margin.cards) == 3)
    boxes = [card.geometry() for card in page.panes.margin.cards]
    gap = desk.theme.metrics.gap_2
    assert [below.top() - above.bottom() - 1 for above, below in pairwise(boxes)] == [gap, gap]


def test_a_note_whose_passage_is_gone_is_shown_with_the_old_words(desk: Desk, qtbot: QtBot) -> None:
    uid = uid_of(desk, OLD)
    gone = StoredSection(1, 1, Level.ARTICLE, "", "khong-con", "", "Xyz abc mnk zyx wvu tsr qpo nml kji hgf", "")
    desk.book.notes.write_note(uid, "x", gone, 0, 20, "Hỏi lại")
    page = opened(desk, qtbot)
    (card,) = page.panes.margin.cards
    assert card.placed is not None
    assert card.placed.standing is Standing.LOST
    assert "not in the new version" in card.accessibleName()
    assert "Xyz abc" in card._quote.plain


def test_reading_goes_on_where_it_was_left(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    page.panes.sheet.go_to(10)
    share = page.panes.sheet.read_share()
    page.hide()
    quiet(desk, qtbot, lambda: desk.book.notes.place_of(uid_of(desk, OLD)) is not None)
    again = opened(desk, qtbot)
    assert again.panes.sheet.read_share() == pytest.approx(share, abs=0.03)
    assert f"{round(100 * again.panes.sheet.read_share())} %" in again.panes.strip.words.text()


def test_the_end_of_the_text_offers_to_mark_it_as_read(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    page.panes.sheet.scroll_to(page.panes.sheet.verticalScrollBar().maximum())
    assert page.panes.sheet.read_share() == 1.0
    qtbot.mouseClick(page.panes.end.button, Qt.MouseButton.LeftButton)
    quiet(desk, qtbot, lambda: page.marking.kept.read)
    assert desk.book.notes.read_digests()[uid_of(desk, OLD)] == reading_of(page).view.document.digest
    assert page.panes.strip.badge.isVisible()


def test_a_bookmark_is_set_with_its_key(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    qtbot.keyClick(page.panes.sheet, Key.Key_D, CTRL)
    quiet(desk, qtbot, lambda: uid_of(desk, OLD) in desk.book.notes.bookmarked())
    assert page.header.bookmark.isChecked()


def test_citations_are_reached_with_tab_and_followed_with_enter(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot, NEW)
    qtbot.waitUntil(lambda: bool(page.linker.links))
    links = [one for one in looks(page, Layer.LINKS) if one.look is Look.LINK]
    assert links
    sheet = page.panes.sheet
    sheet.bring(links[0].stretch.start, 0.5)
    cursor = sheet.textCursor()
    cursor.setPosition(max(links[0].stretch.start - 1, 0))
    sheet.setTextCursor(cursor)
    sheet.setFocus()
    qtbot.keyClick(sheet, Key.Key_Tab)
    assert sheet.textCursor().selectionStart() == links[0].stretch.start
    qtbot.keyClick(sheet, Key.Key_Return)
    menus = [menu for menu in page.findChildren(QMenu) if menu.isVisible()]
    if menus:
        menus[0].actions()[-1].trigger()
        menus[0].close()
    quiet(desk, qtbot, lambda: page.title() != NEW)
    assert page.history.can_go_back


def test_a_related_document_is_opened(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    qtbot.mouseClick(page.panes.related.buttons[0], Qt.MouseButton.LeftButton)
    quiet(desk, qtbot, lambda: page.title() == NEW)


def test_a_narrow_page_shows_icons_for_notes_and_no_outline(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    written_note(desk, qtbot, page, "Ghi")
    page.resize(880, 600)
    qtbot.waitUntil(lambda: len(page.panes.margin.icons) == 1)
    assert not page.panes.outline.isVisible()
    qtbot.mouseClick(page.panes.margin.icons[0], Qt.MouseButton.LeftButton)
    card = page.panes.margin.cards[0]
    assert card.isVisible()
    qtbot.keyClick(card, Key.Key_Escape)
    assert not card.isVisible()
    page.resize(1274, 600)
    qtbot.waitUntil(lambda: page.panes.outline.isVisible() and card.isVisible())


@pytest.mark.qt_log_ignore("plugin does not support grabbing")  # what the offscreen screen cannot do for a menu
def test_related_documents_are_reached_from_the_strip_where_their_pane_has_no_room(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    opener = page.panes.strip.related
    assert not opener.isVisible()
    page.resize(880, 600)
    qtbot.waitUntil(opener.isVisible)
    assert str(len(page.panes.related.rows)) in opener.text()
    page.panes.sheet.setFocus()
    qtbot.keyClick(page.panes.sheet, Key.Key_F6)
    assert opener.hasFocus()
    qtbot.keyClick(opener, Key.Key_Space)
    (menu,) = [one for one in page.window().findChildren(QMenu) if one.isVisible()]
    assert menu.actions()[0].text().startswith(f"{NEW} (2026)")
    menu.actions()[0].trigger()
    menu.close()
    quiet(desk, qtbot, lambda: page.title() == NEW)


def test_the_text_can_stand_alone(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    qtbot.keyClick(page.panes.sheet, Key.Key_F11)
    assert not page.panes.outline.isVisible()
    assert not page.panes.margin.isVisible()
    qtbot.keyClick(page.panes.sheet, Key.Key_F11)
    assert page.panes.outline.isVisible()


def test_a_theme_recolours_without_writing_the_text_again(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot, query="chi bo")
    qtbot.waitUntil(lambda: bool(page.finding.hits))
    before = page.panes.sheet.document().revision()
    desk.theme.choose(ThemeChoice.DARK)
    assert page.panes.sheet.document().revision() == before
    colours = {one.format.background().color().name() for one in page.panes.sheet.extraSelections()}
    assert desk.theme.tokens.mark.lower() in colours


def test_larger_text_keeps_the_place(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    page.panes.sheet.go_to(8)
    qtbot.mouseClick(page.header.size_box.larger, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.panes.sheet.writer.done)
    assert page.panes.sheet.face.size == 20
    assert page.panes.sheet.top_letter()[0] == 8
    assert desk.settings.value("reader.size") == 20


@pytest.mark.parametrize("long", [60_000, 500], ids=["laid out at once", "laid out in slices"])
def test_the_line_at_the_top_stays_there_through_every_text_size(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, long: int
) -> None:
    monkeypatch.setattr("sotay.ui.reader.sheet._LONG", long)
    page = opened(desk, qtbot)
    sheet = page.panes.sheet
    sheet.go_to(long_section(page))
    sheet.scroll_to(sheet.top + 3 * sheet.face.line)
    before, place = sheet.top_letter(), sheet.first_in_sight()
    assert before[1] > 0
    for scale in (1.25, 1.5, 2.0, 1.5, 1.25, 1.0):
        desk.theme.set_scale(scale)
        qtbot.waitUntil(lambda: sheet.document().defaultFont().pixelSize() == sheet.face.pixels and sheet.is_whole)
        cursor = QTextCursor(sheet.document())
        cursor.setPosition(place)
        assert abs(sheet.cursorRect(cursor).top()) < sheet.face.line
    assert sheet.top_letter() == before


def test_the_menu_offers_copies_and_marks_as_read(desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    page = opened(desk, qtbot)
    asked: list[str] = []
    monkeypatch.setattr(page.copies, "export", lambda view, kind: asked.append(kind))
    monkeypatch.setattr(page.copies, "study_sheet", lambda view: asked.append("sheet"))
    monkeypatch.setattr(page.copies, "print_", lambda view: asked.append("print"))
    for action in page.more_menu().actions():
        if action.text().startswith(("Save", "Large", "Mark")):
            action.trigger()
    qtbot.keyClick(page.panes.sheet, Key.Key_P, CTRL)
    assert asked == ["sheet", "pdf", "docx", "text", "print"]
    quiet(desk, qtbot, lambda: page.marking.kept.read)


def test_a_scan_is_offered_where_there_is_one(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    reading = reading_of(page)
    scan = Attachment("01-QC.pdf", "application/pdf", "ab" * 32, 10)
    document = replace(reading.view.document, attachments=(scan,))
    page.reading = replace(reading, view=replace(reading.view, document=document))
    action = next(one for one in page.more_menu().actions() if "01-QC.pdf" in one.text())
    with qtbot.waitSignal(page.wanted) as asked:
        action.trigger()
    assert asked.args == ["scan", (reading.uid, scan.sha256)]


def test_a_document_that_is_gone_says_so(desk: Desk, qtbot: QtBot) -> None:
    page = ReaderPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.open(Place("00000000-0000-0000-0000-000000000000"))
    quiet(desk, qtbot, page.empty.isVisible)
    assert "not in the library" in page.empty.accessibleName()


def test_nothing_is_ever_loaded_from_outside(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    assert page.panes.sheet.loadResource(2, "file:///etc/hosts") is None
    assert not page.panes.sheet.openLinks()


def test_every_control_has_a_name_in_a_new_language_too(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    QApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    head = page.header
    for part in (
        head.library,
        head.back,
        head.fonts,
        head.colour,
        head.note,
        head.bookmark,
        head.more,
        head.finder.next,
    ):
        assert part.accessibleName()


def test_contents_grow_with_the_text_and_come_back(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    outline, notes = page.panes.outline, page.panes.margin
    before = outline.width(), notes.width()
    desk.theme.set_scale(1.25)
    qtbot.waitUntil(lambda: outline.width() == pytest.approx(1.25 * before[0], abs=4))
    desk.theme.set_scale(1.5)
    qtbot.waitUntil(lambda: not outline.isVisible())
    desk.theme.set_scale(1.0)
    qtbot.waitUntil(lambda: outline.width() == pytest.approx(before[0], abs=4))
    assert notes.width() == pytest.approx(before[1], abs=4)


def test_the_head_leaves_away_what_has_no_room_instead_of_cutting_it(desk: Desk, qtbot: QtBot) -> None:
    page = opened(desk, qtbot)
    page.open(Place(uid_of(desk, NEW)))
    quiet(desk, qtbot, lambda: page.title() == NEW)
    head = page.header
    for scale, width in ((1.0, 1274), (1.25, 1256), (1.5, 1238), (1.0, 868)):
        desk.theme.set_scale(scale)
        page.resize(width, 600)
        head.layout().activate()  # type: ignore[union-attr]
        parts = [one for one in head.children() if isinstance(one, QWidget) and one.isVisible()]
        boxes = sorted((one.geometry() for one in parts), key=lambda box: box.left())
        assert all(left.right() < right.left() for left, right in pairwise(boxes))
        assert boxes[-1].right() < head.width()
        assert all(one.width() >= one.minimumSizeHint().width() for one in parts)
