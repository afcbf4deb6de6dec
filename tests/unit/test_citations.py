# Citations in running text: the real spellings, enumerations, what is no citation, and what must hold for any text.

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.citation_entry import number_of
from sotay.domain.citations import Citation, CitationKind, CitationParser
from sotay.services.vocabulary import load_vocabulary
from tests.unit.spellings import SPELLINGS, Parts

PARSER = CitationParser(load_vocabulary())


def parts(citation: Citation) -> Parts:
    issued = None if citation.issued is None else str(citation.issued)
    return Parts(
        citation.number, citation.type, citation.org, issued, citation.term, citation.plenum, citation.kind.value
    )


def brief(text: str) -> list[str]:
    """Return each citation as "kind type number org"."""
    found = PARSER.parse(text)
    return [" ".join(filter(None, (c.kind.value, c.type, c.number, c.org))) for c in found]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in SPELLINGS], ids=[str(row[0]) for row in SPELLINGS])
def test_real_spellings_are_read_with_all_their_parts(form: str, text: str, expected: list[Parts]) -> None:
    given_text = unicodedata.normalize(form, text)  # type: ignore[arg-type]
    found = PARSER.parse(given_text)
    assert [parts(citation) for citation in found] == expected
    assert [given_text[c.start : c.end] for c in found] == [c.text for c in found]


def test_the_table_holds_all_55_spellings() -> None:
    assert [row[0] for row in SPELLINGS] == list(range(1, 56))


@pytest.mark.parametrize(
    "text",
    [
        "Chỉ thị số 15/CT-TTg ngày 01/6/2026",
        "Nghị định số 181/2026/NĐ-CP",
        "Nghị quyết số 51/NQ-CP",
        "12377/HD-CT",
        "Nghị quyết số 57/2020/QH14",
        "Thông tư số 22/2011/TT-BTC",
        "3399/QyĐ-BTL",
        "Nghị quyết 35 của Quốc hội",
        "Quyết định số 45 ngày 13/5/1988 của Bộ trưởng Bộ Nội vụ",
        "Quyết định số 70 QĐ/ĐC-KT",
        "Công văn số 3644/TC-ĐH",
        "Quyết định số 123 - QĐ/UB",
        "Quyết định số 86/2005/QĐ-BNN; sửa đổi Quyết định số 86",
        "12-HĐ/TW",
        "12-NQ/ABC",
        "Chương trình 135 và Đề án 06",
        "Phụ lục ban hành kèm theo NQ so 1075_2015_UBTVQH13.doc",
    ],
)
def test_state_documents_and_strangers_are_left_out(text: str) -> None:
    assert brief(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "chỉ thị 5 nội dung",
        "có 12 hướng dẫn",
        "kế hoạch 5 năm 2021-2025",
        "Kế hoạch 03 năm 2020-2022",
        "nghị quyết 2 bên",
        "04 Nghị quyết của Bộ Chính trị",
        "Quy định 19 điều đảng viên không được làm",
        "Quyết định 25 cá nhân",
        "quyết định 01 hoặc nhiều nội dung",
        "quy định 01 (một) người",
        "Nghị quyết 2025",
        "Kế hoạch 30 ngày",
        "Hướng dẫn 12 chi bộ",
        "Báo cáo số 3 do người đứng đầu lập",
        "Kế hoạch số 12",
        "Biên bản số 01",
        "viết báo cáo\n20",
        "Quyết định\n15",
        "Kết luận 30a",
        "TT 51, Tt số 5",
        "CT 05 người",
        "Ct số 12",
        "Nghị quyết Đại hội đồng cổ đông",
        "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIX",
        "Nghị quyết Đại hội XIII Đảng bộ xã Sông Bạch",
        "Nghị quyết Đại hội\n1. Nội dung",
        "Nghị quyết Đại hội lần thứ VV",
        "Hội nghị Trung ương 4 khóa XII bàn về",
        "Hội nghị lần thứ tư Ban Chấp hành Trung ương khóa XII",
        "Nghị quyết Hội nghị lần thứ XXL Ban Chấp hành Trung ương",
        "Trung ương 29-NQ",
    ],
)
def test_prose_is_no_citation(text: str) -> None:
    assert brief(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("chỉ thị 05", ["short Chỉ thị 05"]),
        ("nghi quyet 57", ["short Nghị quyết 57"]),
        ("Nghị quyết 57 đã mở đường", ["short Nghị quyết 57"]),
        ("Nghị quyết 57 năm 2024", ["short Nghị quyết 57"]),
        ("NQ 57, KL số 91", ["short Nghị quyết 57", "short Kết luận 91"]),
        ("21 nq tw", ["symbol Nghị quyết 21 TW"]),
        ("21-nq/tw", ["symbol Nghị quyết 21 TW"]),
        ("57-NQTW", ["symbol Nghị quyết 57 TW"]),
        ("Kế hoạch số 12, ngày 05/02/2026", ["short Kế hoạch 12"]),
        ("Báo cáo số 120 của Đảng ủy", ["short Báo cáo 120"]),
        ("20-QĐ&#x002F;TW", ["symbol 20 TW"]),
        ("20-QĐ/TW &amp; 21-NQ/TW", ["symbol 20 TW", "symbol Nghị quyết 21 TW"]),
        ("367 - QĐ/TWĐTN-VP", ["symbol 367 TWĐTN"]),
        ("590-CT/ĐUQSTW", ["symbol Chỉ thị 590 ĐUQSTW"]),
        ("12-NQ/ĐUCA", ["symbol Nghị quyết 12 ĐUCA"]),
        ("20-TB/UBKTĐU", ["symbol Thông báo 20 UBKTĐU"]),
        ("20-TB/VPHU", ["symbol Thông báo 20 VPHU"]),
        ("05-NQ/CB", ["symbol Nghị quyết 05 CB"]),
        ("05/BC-CB", ["symbol Báo cáo 05 CB"]),
        ("5-BC/CB", ["symbol Báo cáo 05 CB"]),
        ("08-ÐA/ÐU", ["symbol Đề án 08 ĐU"]),
        ("08-DA/ĐU", ["symbol Dự án 08 ĐU"]),
        ("08-QĐi/TW", ["symbol Quy định 08 TW"]),
        ("Nghị quyết liên tịch số 01-NQ/TU", ["symbol Nghị quyết 01 TU"]),
        ("Nghị\nquyết số 57-NQ/TW", ["symbol Nghị quyết 57 TW"]),
        ("nghi-quyet-so-57-nq-tw-ngay-22", ["symbol Nghị quyết 57 TW"]),
        ("quy-dinh-so-08-tu", ["symbol Quy định 08 TU"]),
        ("Directive No. 05-CT/TW; Resolution 57", ["symbol Chỉ thị 05 TW", "short Nghị quyết 57"]),
        ("Nghị quyết Đại hội XIII", ["congress Nghị quyết"]),
        ("Nghị quyết Đại hội lần thứ mười ba của Đảng", ["congress Nghị quyết"]),
        ("Kết luận số 126, 127-KL/TW", ["short Kết luận 126 TW", "symbol Kết luận 127 TW"]),
        ("Kết luận 57-KL/TW, 68 và 70.", ["symbol Kết luận 57 TW", "short Kết luận 68 TW", "short Kết luận 70 TW"]),
        ("Nghị quyết 57, 12 đảng viên", ["short Nghị quyết 57"]),
        ("các quy định 22-QĐ/TW, 37-QĐ/TW", ["symbol Quy định 22 TW", "symbol Quy định 37 TW"]),
        ("quy định 22-QĐ/TW và việc theo 37-QĐ/TW", ["symbol Quy định 22 TW", "symbol 37 TW"]),
        ("QĐ 22-QĐ/TW", ["symbol 22 TW"]),
        (
            "Kết luận số 86/2005/KL-BNN; Kết luận 86-KL/TW; Kết luận 86",
            ["symbol Kết luận 86 TW", "short Kết luận 86 TW"],
        ),
    ],
)
def test_other_spellings(text: str, expected: list[str]) -> None:
    assert brief(text) == expected


def test_a_congress_is_told_by_its_term() -> None:
    (found,) = PARSER.parse("Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIV của Đảng")
    assert (found.kind, found.term, found.text[-11:]) == (CitationKind.CONGRESS, "XIV", "XIV của Đảng"[-11:])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nghị quyết Trung ương 4 khóa XI, XII", [(4, "XI"), (4, "XII")]),
        ("Nghị quyết Trung ương 4 (khóa XI và khóa XII)", [(4, "XI"), (4, "XII")]),
        ("Nghị quyết Hội nghị Trung ương 6, 7 khóa XII", [(6, "XII"), (7, "XII")]),
        ("Nghị quyết Trung ương 6, 7 đồng chí", [(6, None)]),
        ("NQTW 4", [(4, None)]),
        ("Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương khóa 12", [(4, "XII")]),
        ("Kết luận Trung ương 4 khóa XIII", [(4, "XIII")]),
        ("Nghị quyết TW lần thứ 8", [(8, None)]),
    ],
)
def test_plenums_are_told_by_number_and_term(text: str, expected: list[tuple[int, str | None]]) -> None:
    assert [(c.plenum, c.term) for c in PARSER.parse(text)] == expected


def test_each_plenum_of_a_list_stands_where_its_numeral_stands() -> None:
    found = PARSER.parse("Nghị quyết Trung ương 4 (khóa XI, XII)")
    assert [c.text for c in found] == ["Nghị quyết Trung ương 4 (khóa XI", "XII"]
    assert [c.text for c in PARSER.parse("Nghị quyết Trung ương 6, 7 khóa XII")] == ["Nghị quyết Trung ương 6", "7"]


def test_a_symbol_takes_plenum_and_term_from_its_tail() -> None:
    text = "Nghị quyết số 29-NQ/TW ngày 04/11/2013 của Hội nghị Trung ương 8 Ban Chấp hành Trung ương khóa XI"
    (found,) = PARSER.parse(text)
    assert (found.number, found.plenum, found.term, found.text) == ("29", 8, "XI", text)


def test_a_day_that_does_not_exist_is_no_date() -> None:
    (found,) = PARSER.parse("Nghị quyết 57-NQ/TW ngày 31/02/2024")
    assert found.issued is None


@pytest.mark.parametrize(
    ("tail", "issued"),
    [
        (" (22/12/2024)", "2024-12-22"),
        (" 2024-12-22", "2024-12-22"),
        (" ban hành ngày 22 tháng 12 năm 2024", "2024-12-22"),
        (" of 22 December 2024", "2024-12-22"),
        (" (2024)", "2024"),
        (" tháng 12 năm 2024", "2024-12"),
        (" của Ban Lạ khóa lạ", None),
        (" khóa VV", None),
        (' "Về một việc" và', None),
    ],
)
def test_dates_in_tails(tail: str, issued: str | None) -> None:
    (found,) = PARSER.parse(f"Nghị quyết 57-NQ/TW{tail}")
    assert (str(found.issued) if found.issued else None) == issued


def test_a_symbol_of_the_party_keeps_its_end_before_a_state_issuer() -> None:
    (found,) = PARSER.parse("Nghị quyết 57-NQ/TW của Chính phủ")
    assert found.text == "Nghị quyết 57-NQ/TW"


def test_a_later_short_citation_refers_to_the_full_one() -> None:
    text = "Nghị quyết số 12-NQ/ĐU, ngày 03/02/2026 của Đảng ủy; Nghị quyết 12-NQ/ĐU; Nghị quyết 12; Nghị quyết 13"
    full, symbol, short, other = PARSER.parse(text)
    assert (symbol.refers_to, short.refers_to, other.refers_to) == (0, 1, None)
    assert symbol.issued == short.issued == full.issued
    assert (short.org, short.issuer) == ("ĐU", "Đảng ủy")


def test_a_term_keeps_a_later_citation_apart() -> None:
    text = "Nghị quyết 18-NQ/TW ngày 25/10/2017 khóa XII; Nghị quyết 18-NQ/TW khóa XIII"
    assert PARSER.parse(text)[1].refers_to is None


def test_a_comma_shares_a_term_but_no_date() -> None:
    shared = PARSER.parse("Nghị quyết 18-NQ/TW, Nghị quyết 37-NQ/TW ngày 24/12/2018 (khóa XII)")
    assert [(str(c.issued), c.term) for c in shared] == [("None", "XII"), ("2018-12-24", "XII")]


def test_a_list_under_one_type_word_shares_its_date() -> None:
    first, second = PARSER.parse("các nghị quyết 18-NQ/TW, 19-NQ/TW ngày 25/10/2017")
    assert first.issued == second.issued is not None


def test_numbers_before_a_full_symbol_share_its_body_and_date() -> None:
    found = PARSER.parse("Nghị quyết số 57, 59 và 68-NQ/TW ngày 22/12/2024")
    assert [(c.number, c.org, str(c.issued)) for c in found] == [
        ("57", "TW", "2024-12-22"),
        ("59", "TW", "2024-12-22"),
        ("68", "TW", "2024-12-22"),
    ]


def test_short_citations_with_a_type_word_each_share_nothing() -> None:
    first, second = PARSER.parse("Nghị quyết 57 và Nghị quyết 68 ngày 04/5/2025")
    assert (first.issued, str(second.issued)) == (None, "2025-05-04")


def test_documents_of_two_types_share_nothing() -> None:
    first, _ = PARSER.parse("Nghị quyết 18-NQ/TW và Kết luận 121-KL/TW ngày 24/01/2025")
    assert first.issued is None


@pytest.mark.parametrize(("printed", "number"), [("5", "05"), ("021", "21"), ("0", "00"), ("1234", "1234")])
def test_numbers_have_at_least_two_digits(printed: str, number: str) -> None:
    assert number_of(printed) == number


ALPHABET = st.sampled_from(
    [
        *("Nghị quyết", "NGHỊ QUYẾT", "Quy định", "chỉ thị", "Trung ương", "Hội nghị lần thứ", "Đại hội", "khóa", "số"),
        *("57", "5", "2025", "-", "/", " ", "\n", ",", ";", "(", ")", '"', "NQ", "QĐ", "QĐi", "TW", "ĐU", "CB", "XII"),
        *("ngày", "tháng", "năm", "22/12/2024", "của", "Bộ Chính trị", "Chính phủ", "và", "...", "&#x2F;", "\u0301"),
        *("\u200b", "quy-dinh", "Resolution", "No.", "dated", "Ð", "–", "\xa0", "&amp", "&nbsp;", "𝟝", "²"),
    ]
)


@given(st.lists(ALPHABET, max_size=40).map("".join) | st.text())
def test_any_text_is_parsed_and_offsets_slice_back(text: str) -> None:
    found = PARSER.parse(text)
    for citation in found:
        assert 0 <= citation.start < citation.end <= len(text)
        assert text[citation.start : citation.end] == citation.text
    starts = [citation.start for citation in found]
    assert starts == sorted(starts)
    for index, citation in enumerate(found):
        assert citation.refers_to is None or citation.refers_to < index


@given(st.sampled_from(SPELLINGS), st.text(alphabet="ạbc dễ.\n", max_size=20))
def test_text_in_front_moves_the_offsets_only(row: tuple[int, str, list[Parts]], prefix: str) -> None:
    found = PARSER.parse(f"{prefix}\n. {row[1]}")
    assert [parts(citation) for citation in found] == row[2]
    assert [c.start for c in found] == [c.start + len(prefix) + 3 for c in PARSER.parse(row[1])]


@pytest.mark.parametrize(
    "unit",
    [
        *("Nghị quyết ", "số 1", "1 ", " ", "9", "57-NQ/", 'Nghị quyết 57 "', "Nghị quyết 57, ", "hội nghị lần thứ "),
        *("quy-dinh-", "&#x2F;", "e\u0301", "\u0301", "khóa XI, ", "Nghị quyết 57-NQ/TW của a b c d e "),
    ],
)
def test_no_text_makes_the_parser_slow(unit: str) -> None:
    """Compare with half of the text: a quadratic step would take four times as long, not two."""

    def seconds(size: int) -> float:
        text = (unit * (size // len(unit) + 1))[:size]
        start = time.process_time()
        PARSER.parse(text)
        return time.process_time() - start

    seconds(1_000)
    assert min(seconds(40_000) for _ in range(2)) < 3.5 * max(seconds(20_000) for _ in range(2)) + 0.05
