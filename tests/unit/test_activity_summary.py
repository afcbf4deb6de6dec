# What entries of the log come to: counts, people, hours, sums of figures, and the text that tells of it.

from datetime import date
from math import fsum, inf, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.activities import Activity, ActivityFile, Figure
from sotay.domain.activity_faults import ActivityFault, activity_faults
from sotay.domain.activity_question import ActivityQuestion
from sotay.domain.activity_summary import (
    amount,
    by_kind,
    figure_words,
    implementation,
    read_amount,
    summarise,
    summed,
    written,
)

KINDS = {"people": "Dân vận", "visit": "Thăm hỏi"}
FIGURES = st.builds(
    Figure,
    st.sampled_from(["Hộ ký cam kết", "hộ ký cam kết", "Suất quà"]),
    st.integers(0, 10**6).map(lambda n: n / 4),
    st.sampled_from(["hộ", "suất", ""]),
)
ENTRIES = st.lists(
    st.builds(
        Activity,
        st.uuids().map(str),
        st.dates(date(2024, 1, 1), date(2027, 12, 31)),
        st.sampled_from(["people", "visit", "gone"]),
        st.just("Thăm hỏi"),
        hours=st.none() | st.integers(0, 40).map(lambda n: n / 2),
        others=st.integers(0, 90),
        people=st.lists(st.integers(1, 24), unique=True, max_size=5).map(tuple),
        figures=st.lists(FIGURES, max_size=3).map(tuple),
    ),
    max_size=12,
)


def entry(number: int, kind: str = "people", **more: object) -> Activity:
    return Activity(f"uid-{number}", date(2026, 10, number), kind, f"Việc {number}", id=number, **more)  # type: ignore[arg-type]


@given(ENTRIES)
def test_sums_of_kinds_agree_with_the_whole(entries: list[Activity]) -> None:
    whole, parts = summarise(entries), by_kind(entries, tuple(KINDS)).values()
    assert sum(part.count for part in parts) == whole.count == len(entries)
    assert sum(part.turns for part in parts) == whole.turns == sum(len(e.people) + e.others for e in entries)
    assert fsum(part.hours or 0 for part in parts) == (whole.hours or 0)
    assert fsum(one.value for one in whole.figures) == fsum(f.value for e in entries for f in e.figures)
    assert frozenset[int]().union(*(part.members for part in parts)) == whole.members


@given(ENTRIES)
def test_figures_are_summed_by_name_and_unit_whatever_their_capitals(entries: list[Activity]) -> None:
    keys = [(one.name.lower(), one.unit) for one in summed(entries)]
    assert len(set(keys)) == len(keys)


def test_figures_of_one_name_in_two_units_stay_apart() -> None:
    told = summed(
        [
            entry(1, figures=(Figure("Gạo", 2.5, "tạ"),)),
            entry(2, figures=(Figure("gạo", 30, "kg"), Figure("Gao", 1, "tạ"))),
        ]
    )
    assert [(one.value, one.unit, one.entries) for one in told] == [(3.5, "tạ", (1, 2)), (30, "kg", (2,))]


def test_the_text_tells_kinds_in_the_order_of_the_cell_with_their_sums() -> None:
    entries = [
        entry(3, "visit", people=(1, 2), hours=1.5, figures=(Figure("Suất quà", 4, "suất"),)),
        entry(1, people=(1,), others=30, hours=2, result="Ký xong.", figures=(Figure("Hộ ký cam kết", 1250, "hộ"),)),
    ]
    assert written(entries, "quý IV năm 2026", KINDS) == (
        "Trong quý IV năm 2026, chi bộ đã thực hiện 2 hoạt động, 33 lượt người tham gia, 3,5 giờ.\n"
        "1. Dân vận: 1 việc, 31 lượt người tham gia, 2 giờ.\n"
        "   Kết quả: Hộ ký cam kết: 1.250 hộ.\n"
        "   - 01/10/2026: Việc 1. Kết quả: Ký xong.\n"
        "2. Thăm hỏi: 1 việc, 2 lượt người tham gia, 1,5 giờ.\n"
        "   Kết quả: Suất quà: 4 suất.\n"
        "   - 03/10/2026: Việc 3."
    )


def test_a_text_names_a_few_entries_of_a_kind_and_counts_the_others() -> None:
    told = written([entry(day) for day in range(1, 7)], "tháng 10 năm 2026", KINDS)
    assert told.endswith("   … và 3 việc khác.")


def test_nothing_done_is_said_in_words() -> None:
    assert (
        written([], "tháng 10 năm 2026", KINDS) == "Trong tháng 10 năm 2026, chi bộ chưa ghi hoạt động nào vào nhật ký."
    )
    assert implementation([], "21-NQ/TW", KINDS) == "Chưa có hoạt động nào được ghi là thực hiện 21-NQ/TW."


def test_the_text_for_a_resolution_has_its_figures_and_days() -> None:
    told = implementation(
        [entry(2, figures=(Figure("Hộ", 3, "hộ"),)), entry(9, figures=(Figure("Hộ", 4, "hộ"),))], "21-NQ/TW", KINDS
    )
    assert told.splitlines()[:2] == [
        "Thực hiện 21-NQ/TW, chi bộ đã tiến hành 2 hoạt động (từ ngày 02/10/2026 đến ngày 09/10/2026).",
        "Kết quả bằng số: Hộ: 7 hộ.",
    ]
    assert "(ngày 02/10/2026)" in implementation([entry(2)], "21-NQ/TW", KINDS)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", 12),
        ("1.250", 1250),
        ("1.250.000", 1250000),
        ("1 250", 1250),
        ("2,5", 2.5),
        ("2.5", 2.5),
        ("1.250,75", 1250.75),
    ],
)
def test_amounts_are_read_with_and_without_separators(text: str, value: float) -> None:
    assert read_amount(text) == value


@pytest.mark.parametrize("text", ["", "mười", "nan", "inf", "1,2,3"])
def test_what_is_no_number_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the caller knows what it gave
        read_amount(text)


@given(st.integers(-(10**9), 10**9).map(lambda n: n / 100))
def test_an_amount_written_out_reads_as_itself(value: float) -> None:
    assert read_amount(amount(value)) == value


def test_a_figure_without_a_unit_ends_with_its_number() -> None:
    assert figure_words(Figure("Buổi", 2.0)) == "Buổi: 2"


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({"kind": "gone"}, ActivityFault.KIND),
        ({"title": "  "}, ActivityFault.TITLE),
        ({"hours": -1}, ActivityFault.HOURS),
        ({"hours": nan}, ActivityFault.HOURS),
        ({"hours": 1001}, ActivityFault.HOURS),
        ({"others": -1}, ActivityFault.OTHERS),
        ({"figures": (Figure("", 1),)}, ActivityFault.FIGURE),
        ({"figures": (Figure("Hộ", inf),)}, ActivityFault.FIGURE),
    ],
)
def test_what_keeps_an_entry_from_being_written_is_named(changed: dict[str, object], fault: ActivityFault) -> None:
    told = {"kind": "people", "title": "Thăm hỏi", **changed}
    assert activity_faults(Activity("u", date(2026, 10, 1), **told), KINDS) == (fault,)  # type: ignore[arg-type]


def test_a_whole_entry_has_no_fault() -> None:
    assert activity_faults(entry(1, hours=1000, figures=(Figure("Hộ", 0),)), KINDS) == ()


def test_a_question_of_days_alone_narrows_nothing() -> None:
    assert not ActivityQuestion(date(2026, 1, 1), date(2026, 12, 31)).narrows
    assert ActivityQuestion(text="x").narrows


def test_a_file_with_a_small_picture_is_a_photo() -> None:
    assert ActivityFile("a.jpg", "hash", 3, "small").is_photo
    assert not ActivityFile("a.pdf", "hash", 3).is_photo
