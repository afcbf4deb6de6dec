from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.dates import PartialDate
from sotay.domain.documents import Level
from sotay.services.reading import Finder, outline_of, printed_day
from sotay.services.reading_html import Grid, Line, parse_html
from sotay.services.reading_pieces import Piece, Role, TableSlice, flow_of
from sotay.storage.records import StoredSection


def section(level: Level, label: str, heading: str, text: str, html: str = "") -> StoredSection:
    return StoredSection(1, 1, level, label, f"{level}-{label}", heading, text, html)


def shown(pieces: tuple[Piece, ...]) -> list[str]:
    return [piece.text for piece in pieces if piece.section >= 0]


def covered(piece: Piece, text: str) -> bool:
    return all(
        piece.text[s.local : s.local + s.length].split() == text[s.at : s.at + s.length].split() for s in piece.spans
    )


def test_a_point_runs_into_its_text_and_an_article_stands_above_it() -> None:
    sections = (
        section(Level.ARTICLE, "Điều 5", "Phạm vi", "Áp dụng cho chi bộ."),
        section(Level.POINT, "a)", "Mở đầu", "Bí thư nêu mục đích.\n\nCử thư ký."),
        section(Level.CLAUSE, "1", "", "Họp mỗi tháng."),
        section(Level.PASSAGE, "", "Nơi nhận, chữ ký", "Lưu."),
    )
    flow = flow_of(sections, "", "")
    assert shown(flow.pieces) == [
        "Điều 5. Phạm vi",
        "Áp dụng cho chi bộ.",
        "a) Mở đầu. Bí thư nêu mục đích.",
        "Cử thư ký.",
        "1. Họp mỗi tháng.",
        "Nơi nhận, chữ ký",
        "Lưu.",
    ]
    assert flow.pieces[2].runs[0].style == "bold"
    assert all(covered(piece, sections[piece.section].text) for piece in flow.pieces)


def test_a_step_without_text_still_shows_its_label() -> None:
    flow = flow_of((section(Level.CLAUSE, "2.", "", ""),), "", "")
    assert shown(flow.pieces) == ["2."]


def test_a_table_keeps_its_cells_and_knows_where_their_words_stand() -> None:
    html = (
        "<p>Chỉ tiêu:</p><table><tr><th>Năm</th><th>Tỷ lệ</th></tr><tr><td>2026</td><td>chín<br>mươi</td></tr></table>"
    )
    text = "Chỉ tiêu:\nNăm\tTỷ lệ\n2026\tchín mươi"
    flow = flow_of((section(Level.HEADING, "I", "Nguồn lực", text, html),), "", "")
    cells = [piece for piece in flow.pieces if piece.role in (Role.CELL, Role.HEAD_CELL)]
    assert [cell.text for cell in cells] == ["Năm", "Tỷ lệ", "2026", "chín\u2028mươi"]
    assert all(cell.spans and covered(cell, text) for cell in cells)


def test_a_long_table_is_cut_only_where_no_cell_reaches_over() -> None:
    rows = "".join(
        f"<tr>{'<td rowspan=20>x</td>' if number % 20 == 0 else ''}<td>{number}</td></tr>" for number in range(100)
    ).replace("rowspan=20", 'rowspan="20"')
    flow = flow_of((section(Level.APPENDIX, "I", "", "", f"<table>{rows}</table>"),), "", "")
    slices = [step for step in flow.steps if isinstance(step, TableSlice)]
    assert len(slices) > 1
    assert sum(len(one.rows) for one in slices) == 100
    assert all(y + slot.rows <= len(one.rows) for one in slices for y, row in enumerate(one.rows) for slot in row)
    assert len({one.widths for one in slices}) == 1


def test_emphasis_lists_and_inner_tables_are_read() -> None:
    blocks = parse_html("<p>Một <b>hai <i>ba</i></b></p><ol><li>đầu</li><li>sau</li></ol><ul><li>gạch</li></ul>")
    assert [block.text for block in blocks if isinstance(block, Line)] == ["Một hai ba", "1. đầu", "2. sau", "– gạch"]
    first = blocks[0]
    assert isinstance(first, Line)
    assert {(first.text[run.start : run.end], run.style) for run in first.runs} >= {("ba", "italic"), ("ba", "bold")}
    inner = parse_html("<table><tr><td>a<table><tr><td>b</td></tr></table></td></tr></table>")
    assert isinstance(inner[0], Grid)
    assert "b" in inner[0].rows[0][0].text


@given(st.text(alphabet='<>/tablerdhspn ="0123456789ă\n', max_size=200))
def test_no_markup_breaks_the_reader(text: str) -> None:
    for block in parse_html(f"<table><tr><td>{text}</td></tr></table>{text}"):
        if isinstance(block, Grid):
            assert all(cell.column + cell.columns <= block.columns for row in block.rows for cell in row)


def test_the_outline_counts_depth_from_the_outermost_heading() -> None:
    sections = (
        section(Level.PASSAGE, "", "Phần mở đầu", "x"),
        section(Level.CHAPTER, "Chương I", "Quy định chung", ""),
        section(Level.ARTICLE, "Điều 1", "Phạm vi", "x"),
        section(Level.CLAUSE, "1.", "", "x"),
        section(Level.CHAPTER, "Chương II", "Trách nhiệm", ""),
        section(Level.PASSAGE, "", "Nơi nhận, chữ ký", "x"),
    )
    found = [(entry.depth, entry.first, entry.end) for entry in outline_of(sections)]
    assert found == [(0, 0, 1), (0, 1, 4), (1, 2, 4), (0, 4, 5), (0, 5, 6)]


def pieces_of(*texts: str) -> tuple[Piece, ...]:
    return tuple(Piece(0, Role.BODY, text) for text in texts)


def found_words(
    finder: Finder, texts: tuple[str, ...], query: str, *, marks: bool = False, loose: bool = False
) -> list[str]:
    return [texts[hit.piece][hit.start : hit.end] for hit in finder.find(query, marks=marks, loose=loose)]


def test_words_are_found_without_marks_or_with_them() -> None:
    texts = ("Sinh hoạt chi bộ thường kỳ; chỉ bổ sung.", "Hướng dẫn 42-HD/BTCTW")
    finder = Finder(pieces_of(*texts))
    assert found_words(finder, texts, "sinh hoat chi bo") == ["Sinh hoạt chi bộ"]
    assert found_words(finder, texts, "chi bo") == ["chi bộ", "chỉ bổ"]
    assert found_words(finder, texts, "chi bộ", marks=True) == ["chi bộ"]
    assert found_words(finder, texts, "42 hd") == ["42-HD"]


def test_an_unfinished_word_is_found_where_no_whole_one_is() -> None:
    texts = ("Nghị quyết và nghị sự",)
    assert found_words(Finder(pieces_of(*texts)), texts, "nghi quy") == ["Nghị quy"]


def test_only_a_loose_search_falls_back_to_single_words() -> None:
    texts = ("Quy trình chuẩn bị sinh hoạt",)
    finder = Finder(pieces_of(*texts))
    assert found_words(finder, texts, "sinh hoat quy trinh") == []
    assert found_words(finder, texts, "sinh hoat quy trinh", loose=True) == ["Quy trình", "sinh hoạt"]


def test_hits_in_decomposed_text_keep_their_places() -> None:
    texts = ("bo\u0323\u0302 quy che\u0302\u0301",)
    assert found_words(Finder(pieces_of(*texts)), texts, "quy") == ["quy"]


def test_the_title_is_not_searched() -> None:
    assert Finder((Piece(-1, Role.TITLE, "Chi bộ"),)).find("chi bo") == []


def test_days_are_printed_as_far_as_they_are_known() -> None:
    assert [printed_day(day) for day in (PartialDate(2018, 7, 6), PartialDate(2018, 7), PartialDate(2018), None)] == [
        "06/07/2018",
        "07/2018",
        "2018",
        "",
    ]
