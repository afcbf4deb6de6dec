# The rules in words: what is in force with its days and source, and what is wrong with an edited table, line by line.

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from sotay.domain.errors import Code, SotayError
from sotay.domain.meeting_rule_days import Flaw, RuleProblem
from sotay.domain.meeting_rule_reading import Why
from sotay.domain.meeting_rule_rows import NoticeName
from sotay.domain.meetings import MeetingKind
from sotay.domain.vocabulary import Period
from sotay.services.book import Book
from sotay.services.meeting_rules import load_meeting_rules, meeting_rules
from sotay.services.reason_texts import REASONS
from sotay.services.rule_tables import read_rules
from sotay.services.rule_texts import finding_words, flaw_words, meeting_table, rule_lines
from sotay.services.rule_words import RuleLine, days_words
from tests.services.books import new_book

TODAY = date(2026, 11, 22)


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    workspace, _ = new_book(tmp_path / "sổ")
    made = Book(workspace)
    yield made
    made.close()


def lines(text: str | None = None, day: date = TODAY) -> dict[str, RuleLine]:
    return {
        f"{one.group}: {one.name}": one
        for one in rule_lines(meeting_rules().parse(text or meeting_rules().shipped()), day, "vi")
    }


def told(text: str) -> list[str]:
    rules, findings = meeting_rules().checked(text)
    return [finding_words(found, "vi", rules) for found in findings]


# --- in force ---


def test_every_rule_in_force_is_told_with_value_days_and_source() -> None:
    found = lines()
    shortest = found["Thời lượng ít nhất: Thường kỳ, chuyên đề"]
    assert (shortest.value, shortest.days) == ("90 phút", "từ 28/10/2025")
    assert shortest.source.startswith("42-HD/BTCTW")
    assert found["Biểu quyết: Nghị quyết thường"].value == "hơn 1/2, giơ tay"
    assert found["Biểu quyết: Đề nghị khai trừ"].value == "ít nhất 2/3, phiếu kín"
    assert found["Con số phải nhớ: Gửi tài liệu trước buổi họp"].value == "1 ngày"
    assert found["Con số phải nhớ: Tỷ lệ dự họp cần đạt"].value == "90 %"
    assert found["Điểm danh: Ai được biểu quyết"].value == "chính thức, được miễn công tác và sinh hoạt"
    assert found["Phiếu chấm điểm: Khung 42-HD/BTCTW"].value == "7 tiêu chí, 100 điểm, 4 mức"


def test_the_rules_are_those_of_the_day() -> None:
    before = lines(day=date(2025, 10, 27))["Thời lượng ít nhất: Thường kỳ, chuyên đề"]
    assert before.source.startswith("12-HD/BTCTW")
    assert before.days == "từ 06/07/2018 đến 27/10/2025"


def test_every_series_of_the_table_has_a_line_in_both_languages() -> None:
    rules = load_meeting_rules()
    vi, en = (rule_lines(rules, TODAY, language) for language in ("vi", "en"))
    assert len(vi) == len(en)
    assert {one.group for one in vi}.isdisjoint(one.group for one in en)
    assert [one.source for one in vi] == [one.source for one in en]
    assert sum(one.group == "Biểu quyết" for one in vi) == len(rules.matters(TODAY))
    assert sum(one.group == "Con số phải nhớ" for one in vi) == len(NoticeName)
    assert sum(one.group == "Chương trình mẫu" for one in vi) == len(MeetingKind)


def test_a_length_for_some_sizes_tells_which() -> None:
    row = '\n[[duration]]\nkinds = ["regular"]\nminutes = 60\n{0}valid_from = 2026-01-01\nsource = "Cấp ủy"\n'
    for sizes, words in (
        ("min_members = 3\nmax_members = 8\n", "60 phút, chi bộ 3–8 đảng viên"),
        ("max_members = 8\n", "60 phút, chi bộ đến 8 đảng viên"),
        ("min_members = 30\n", "60 phút, chi bộ từ 30 đảng viên"),
    ):
        assert lines(meeting_rules().shipped() + row.format(sizes))["Thời lượng ít nhất: Thường kỳ"].value == words


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (Period(date(2026, 7, 26), None), "từ 26/07/2026"),
        (Period(None, date(2026, 7, 25)), "đến 25/07/2026"),
        (Period(None, None), "không ghi ngày"),
    ],
)
def test_days_are_told(period: Period, words: str) -> None:
    assert days_words(period, "vi") == words


# --- wrong ---


def test_a_value_that_cannot_be_read_is_told_with_its_line() -> None:
    text = meeting_rules().shipped()
    line = text.splitlines().index("minutes = 90") + 1
    assert told(text.replace("minutes = 90", 'minutes = "chín mươi"', 1)) == [
        f"Dòng {line}: “minutes” phải là số nguyên."
    ]


def test_a_text_that_is_no_table_is_told_with_its_line() -> None:
    text = meeting_rules().shipped()
    assert told(f"{text}minutes =\n") == [f"Dòng {len(text.splitlines()) + 1}: “minutes =” không đúng cách viết TOML."]


def test_a_hole_and_an_overlap_are_told_by_the_rule_and_its_days() -> None:
    later = meeting_rules().shipped().replace("valid_from = 2026-07-26", "valid_from = 2026-08-26", 1)
    assert told(later) == ["Biểu quyết (Nghị quyết thường): không có quy tắc nào từ 26/07/2026 đến 25/08/2026."]
    earlier = meeting_rules().shipped().replace("valid_from = 2026-07-26", "valid_from = 2026-06-26", 1)
    assert told(earlier) == [
        "Biểu quyết (Nghị quyết thường): có hai quy tắc từ 26/06/2026 đến 25/07/2026; sổ dùng quy tắc bắt đầu sau."
    ]


@pytest.mark.parametrize(
    "name", ["duration regular", "quorum congress", "attendance", "notice papers_before", "score_form"]
)
@pytest.mark.parametrize("flaw", Flaw)
def test_every_flaw_of_every_series_has_a_sentence(name: str, flaw: Flaw) -> None:
    problem = RuleProblem(flaw, name, TODAY, None)
    vi, en = flaw_words(problem, "vi"), flaw_words(problem, "en")
    assert vi != en
    assert "_" not in vi + en
    assert vi.endswith(".")


def test_every_fault_of_a_value_has_its_words() -> None:
    for why in Why:
        assert REASONS[f"rule_{why.value}"].vi


# --- kept ---


def test_an_own_copy_counts_at_once_and_is_given_up_again(book: Book) -> None:
    own = meeting_rules().shipped().replace("minutes = 90", "minutes = 75")
    assert meeting_table().in_use(book).own is None
    assert meeting_table().put(book, own) is None
    assert (meeting_table().in_use(book).own, meeting_table().in_use(book).is_readable) == (own, True)
    assert book.meetings.planned_minutes(MeetingKind.REGULAR, TODAY) >= 75
    rule = book.meetings.rules.duration(MeetingKind.REGULAR, 10, TODAY)
    assert rule is not None
    assert rule.minutes == 75
    assert meeting_table().put(book, None) == own
    assert meeting_table().in_use(book).own is None
    again = book.meetings.rules.duration(MeetingKind.REGULAR, 10, TODAY)
    assert again is not None
    assert again.minutes == 90


def test_what_cannot_be_read_is_not_kept(book: Book) -> None:
    with pytest.raises(SotayError) as caught:
        meeting_table().put(book, "[[duration]]\n")
    assert caught.value.code is Code.BAD_RULES
    assert meeting_rules().own(book.workspace.notebook) is None


def test_a_copy_that_cannot_be_read_any_more_leaves_the_shipped_rules(book: Book) -> None:
    book.workspace.notebook.set_setting("rules.meetings", "[[picnic]]\n")
    state = meeting_table().in_use(book)
    assert not state.is_readable
    assert state.rules == load_meeting_rules()


def test_a_file_that_is_no_table_of_rules_by_its_size_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "quy-tac.toml"
    file.write_bytes(b"#" * (1024 * 1024 + 1))
    with pytest.raises(SotayError) as caught:
        read_rules(file)
    assert caught.value.code is Code.FILE_TOO_LARGE
