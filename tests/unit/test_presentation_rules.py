import re
from datetime import date, timedelta
from pathlib import Path

import pytest

from sotay.domain.official_form import Element, abbreviation_on, paper_date, paper_symbol
from sotay.domain.presentation_rules import PresentationRules
from sotay.services.vocabulary import load_vocabulary

TEXT = (Path(__file__).parents[2] / "resources" / "rules" / "presentation.toml").read_text(encoding="utf-8")
RULES = PresentationRules.parse(TEXT)
NOW, BEFORE = date(2026, 10, 5), date(2026, 5, 26)
TYPES = load_vocabulary()


def test_the_page_is_that_of_the_guidance() -> None:
    page = RULES.form(NOW).page
    assert (page.width, page.height) == (210, 297)
    assert (page.top, page.bottom, page.left, page.right) == (20, 20, 30, 15)
    assert (page.room, sum(page.heading)) == (165, 165)


def test_lines_gaps_and_numbers_keep_to_what_is_allowed() -> None:
    form = RULES.form(NOW)
    assert 18 <= form.text.line <= 22
    assert form.text.gap >= 6
    assert (form.text.indent, form.text.rule, form.text.under_title, form.text.room_to_sign) == (10, 0.75, "-----", 4)
    assert (form.number.first, form.number.edge) == (2, 10)
    assert 13 <= form.number.points <= 14


@pytest.mark.parametrize(
    ("element", "least", "most", "styles"),
    [
        ("party", 15, 15, "bold caps"),
        ("superior", 14, 14, "caps"),
        ("body_name", 14, 14, "bold caps"),
        ("star", 14, 14, ""),
        ("symbol", 14, 14, ""),
        ("place_day", 14, 14, "italic"),
        ("type_name", 15, 16, "bold caps"),
        ("subject", 14, 15, "bold"),
        ("letter_subject", 12, 12, "italic"),
        ("text", 14, 15, ""),
        ("section", 14, 15, "bold caps"),
        ("heading", 14, 15, "bold"),
        ("authority", 14, 14, "bold caps"),
        ("position", 14, 14, "caps"),
        ("signer", 14, 14, "bold"),
        ("recipients_head", 14, 14, "under"),
        ("recipients", 12, 12, ""),
    ],
)
def test_letters_are_those_of_the_font_table(element: str, least: float, most: float, styles: str) -> None:
    letters = RULES.form(NOW).letters[Element(element)]
    assert least <= letters.points <= most
    found = {name for name in ("bold", "italic", "under", "caps") if getattr(letters, name)}
    assert found == set(styles.split())


def test_capitals_are_printed_where_the_table_has_them() -> None:
    letters = RULES.form(NOW).letters
    assert letters[Element.BODY_NAME].shown("Chi bộ thôn Đường Đồi") == "CHI BỘ THÔN ĐƯỜNG ĐỒI"
    assert letters[Element.SIGNER].shown("Trần Thị Cúc") == "Trần Thị Cúc"


@pytest.mark.parametrize(
    ("day", "lines"),
    [
        (NOW, ("- Đảng ủy xã (để báo cáo);", "- Đảng viên chi bộ;", "- Lưu Chi bộ.")),
        (BEFORE, ("- Đảng ủy xã (để báo cáo),", "- Đảng viên chi bộ,", "- Lưu Chi bộ.")),
        (date(2001, 1, 1), ("- Đảng ủy xã (để báo cáo),", "- Đảng viên chi bộ,", "- Lưu Chi bộ.")),
    ],
)
def test_recipients_are_parted_as_the_guidance_of_the_day_has_it(day: date, lines: tuple[str, ...]) -> None:
    typed = ("- Đảng ủy xã (để báo cáo),", "Đảng viên chi bộ ;", " Lưu Chi bộ. ")
    assert RULES.form(day).recipient_lines(typed) == lines
    assert RULES.form(day).recipient_lines(()) == ()


@pytest.mark.parametrize(
    ("day", "type_name", "word"),
    [
        (NOW, "", "Kính gửi"),
        (NOW, "Báo cáo", "Kính gửi"),
        (NOW, "TỜ TRÌNH", "Kính trình"),
        (NOW, "Tờ trình", "Kính trình"),
        (BEFORE, "Tờ trình", "Kính gửi"),
    ],
)
def test_a_proposal_is_submitted_and_a_letter_is_sent(day: date, type_name: str, word: str) -> None:
    assert RULES.form(day).address_word(type_name) == word


def test_large_type_enlarges_the_text_and_leaves_the_heading() -> None:
    form = RULES.form(NOW)
    large = form.enlarged()
    assert large.letters[Element.TEXT].points == 16
    assert large.letters[Element.RECIPIENTS].points == 16
    assert large.text.line == 24
    assert large.letters[Element.PARTY] == form.letters[Element.PARTY]
    assert large.letters[Element.SECTION].bold


def test_every_rule_names_its_source() -> None:
    sources = RULES.form(NOW).sources
    assert any("05-HD/VPTW" in source for source in sources)
    assert all(sources)


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 2, 5), "ngày 05 tháng 02 năm 2026"),
        (date(2026, 5, 27), "ngày 27 tháng 5 năm 2026"),
        (date(2026, 3, 9), "ngày 09 tháng 3 năm 2026"),
        (date(2026, 1, 10), "ngày 10 tháng 01 năm 2026"),
        (date(2026, 12, 31), "ngày 31 tháng 12 năm 2026"),
    ],
)
def test_dates_are_spelled_so_that_no_digit_can_be_added(day: date, words: str) -> None:
    assert paper_date(day) == words


def test_numbers_have_two_digits_at_least_and_no_colon() -> None:
    assert paper_symbol(5, "NQ") == "Số 05-NQ/CB"
    assert paper_symbol(127, "QĐ", "TW") == "Số 127-QĐ/TW"
    assert re.fullmatch(r"Số\s{6,}-NQ/CB", paper_symbol(None, "NQ"))


def test_a_cell_issues_the_types_that_the_regulation_gives_it() -> None:
    issued = {kind.name for kind in TYPES.types_issued_by("CB", NOW)}
    assert {"Nghị quyết", "Biên bản", "Công văn", "Tờ trình", "Đề án"} <= issued
    assert not {"Quy định", "Hướng dẫn", "Chỉ thị", "Thông tri"} & issued


@pytest.mark.parametrize(
    ("name", "day", "letters"),
    [
        ("Nghị quyết", NOW, "NQ"),
        ("Biên bản", NOW, "BB"),
        ("Chương trình", NOW, "CTr"),
        ("Quy định", NOW, "QĐ"),
        ("Cương lĩnh chính trị", NOW, ""),
    ],
)
def test_types_have_the_letters_of_their_day(name: str, day: date, letters: str) -> None:
    kind = TYPES.type_named(name)
    assert kind is not None
    assert abbreviation_on(kind, day) == letters


def changed(old: str, new: str) -> str:
    assert old in TEXT
    return TEXT.replace(old, new, 1)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (changed("valid_to = 2026-05-26", "valid_to = 2026-05-25"), "do not follow each other"),
        (changed("valid_to = 2026-05-26", "valid_to = 2026-05-27"), "do not follow each other"),
        (changed("valid_to = 2026-05-26\n", ""), "do not follow each other"),
        (changed("valid_from = 2026-05-27\n", "valid_from = 2026-05-27\nvalid_to = 2030-01-01\n"), "days to come"),
        (changed("line = { points = 20,", "line = { points = 24,"), "24 points where 18 to 22"),
        (changed("points = 16\nallowed", "points = 17\nallowed"), "17 points where 15 to 16"),
        (changed('element = "star"', 'element = "sign_note"'), "no rule for"),
        (changed("heading = [75, 90]", "heading = [85, 90]"), "wider than the 165 mm"),
        (changed("heading = [75, 90]", "heading = [75, 45, 45]"), "too many values"),
        ("", "no rule for"),
    ],
)
def test_a_table_that_is_not_as_agreed_is_refused(text: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        PresentationRules.parse(text)


def test_forms_change_on_the_day_of_the_guidance() -> None:
    first = date(2026, 5, 27)
    assert RULES.form(first) == RULES.form(NOW)
    assert RULES.form(first - timedelta(days=1)) == RULES.form(date(2018, 4, 3))


@pytest.mark.parametrize(
    ("kind", "authority", "inviting", "minutes", "chair_signs"),
    [
        ("", "T/M CHI BỘ", "T/M CHI BỘ", ("NGƯỜI GHI BIÊN BẢN", "CHỦ TRÌ HỘI NGHỊ"), False),
        ("regular", "T/M CHI BỘ", "T/M CHI BỘ", ("NGƯỜI GHI BIÊN BẢN", "CHỦ TRÌ HỘI NGHỊ"), False),
        ("committee", "T/M CHI ỦY", "T/M CHI ỦY", ("NGƯỜI GHI BIÊN BẢN", "CHỦ TRÌ HỘI NGHỊ"), False),
        ("congress", "T/M ĐOÀN CHỦ TỊCH", "T/M CHI ỦY", ("T/M ĐOÀN THƯ KÝ", "T/M ĐOÀN CHỦ TỊCH"), True),
    ],
)
def test_each_body_signs_for_itself(
    kind: str, authority: str, inviting: str, minutes: tuple[str, str], chair_signs: bool
) -> None:
    for day in (date(2017, 1, 1), BEFORE, NOW):
        issuing = RULES.issuing(kind, day)
        assert (issuing.authority, issuing.inviting) == (authority, inviting)
        assert (issuing.minutes, issuing.chair_signs) == (minutes, chair_signs)


def test_who_signs_is_a_dated_rule_with_a_source() -> None:
    rows = [rule for about, rules in RULES.rules.items() if about[0] == "issuing" for rule in rules]
    assert len(rows) == 3
    assert all("36-HD/VPTW" in rule.source and rule.period.valid_from for rule in rows)
    assert sum("kiến thức chung" in rule.source for rule in rows) == 2
    with pytest.raises(ValueError, match="issuing"):
        PresentationRules.parse(TEXT.replace('[[issuing]]\nkind = ""', '[[issuing]]\nkind = "other"'))
