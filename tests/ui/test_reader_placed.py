from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from sotay.domain.documents import Level
from sotay.services.reading_pieces import flow_of
from sotay.storage.records import StoredSection
from sotay.ui.reader.faces import Face
from sotay.ui.reader.placed import Placed
from sotay.ui.reader.writer import TextWriter

WORDS = st.text(alphabet="abcđẪ 😀\t", min_size=1, max_size=12)
LINES = st.lists(WORDS.filter(lambda word: word.strip() != ""), min_size=1, max_size=4)
SECTIONS = st.lists(
    st.tuples(st.sampled_from([Level.ARTICLE, Level.POINT, Level.PASSAGE]), LINES), min_size=1, max_size=5
)


def written(qtbot: QtBot, sections: tuple[StoredSection, ...]) -> tuple[QTextDocument, Placed]:
    document = QTextDocument()
    flow = flow_of(sections, "Nghị quyết", "21-NQ/TW")
    placed = Placed(flow)
    writer = TextWriter(document, document)
    writer.begin(flow, placed, Face())
    qtbot.waitUntil(lambda: writer.done)
    return document, placed


def text_between(document: QTextDocument, start: int, end: int) -> str:
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText().replace("\u2029", "\n")


def plain(level: Level, lines: list[str], place: int) -> StoredSection:
    return StoredSection(place, 1, level, f"{place}", f"a{place}", "", "\n".join(lines), "")


def test_every_passage_comes_back_from_its_place(qtbot: QtBot) -> None:
    @settings(max_examples=60, deadline=None)
    @given(SECTIONS, st.data())
    def check(drawn: list[tuple[Level, list[str]]], data: st.DataObject) -> None:
        sections = tuple(plain(level, lines, place) for place, (level, lines) in enumerate(drawn))
        document, placed = written(qtbot, sections)
        at = data.draw(st.integers(0, len(sections) - 1))
        text = sections[at].text
        start = data.draw(st.integers(0, len(text) - 1))
        end = data.draw(st.integers(start + 1, len(text)))
        stretches = placed.stretches(at, start, end)
        shown = "".join(text_between(document, *stretch) for stretch in stretches)
        assert shown == text[start:end].replace("\n", "")
        if text[start] != "\n" and text[end - 1] != "\n":
            assert placed.passages(stretches[0].start, stretches[-1].end) == [(at, start, end)]

    check()


def test_cells_of_a_table_have_their_places_too(qtbot: QtBot) -> None:
    rows = [(f"Chi bộ {number}", f"{number} đảng viên") for number in range(40)]
    html = "<table>" + "".join(f"<tr><td>{one}</td><td>{other}</td></tr>" for one, other in rows) + "</table>"
    text = "\n".join("\t".join(row) for row in rows)
    sections = (
        StoredSection(1, 1, Level.APPENDIX, "Phụ lục", "a", "Danh sách", text, html),
        plain(Level.PASSAGE, ["Hết."], 1),
    )
    document, placed = written(qtbot, sections)
    for words in ("Chi bộ 0", "39 đảng viên", "Chi bộ 23"):
        start = text.index(words)
        (stretch,) = placed.stretches(0, start, start + len(words))
        assert text_between(document, *stretch) == words
        assert placed.passages(*stretch) == [(0, start, start + len(words))]
    (stretch,) = placed.stretches(1, 0, 4)
    assert text_between(document, *stretch) == "Hết."


def test_covered_cells_do_not_shift_places(qtbot: QtBot) -> None:
    html = (
        '<table><tr><td colspan="2">Đầu bảng</td><td rowspan="2">bên</td></tr>'
        "<tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td><td>e</td></tr></table>"
    )
    text = "Đầu bảng\tbên\na\tb\nc\td\te"
    document, placed = written(qtbot, (StoredSection(1, 1, Level.APPENDIX, "", "a", "Bảng", text, html),))
    for words in ("Đầu bảng", "bên", "d", "e"):
        start = text.rindex(words) if len(words) == 1 else text.index(words)
        assert text_between(document, *placed.stretches(0, start, start + len(words))[0]) == words
