# A passage is found again after an update of the text: where it was, elsewhere, in other words, or not at all.

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.likeness import LONGEST
from sotay.domain.marks import CONTEXT
from sotay.domain.placing import Placement, Placer, Standing, place
from sotay.domain.vietnamese import canonical


@dataclass(frozen=True)
class Part:
    anchor: str
    text: str


RULES = [
    Part("dieu-1", "Chi bộ họp thường kỳ mỗi tháng một lần. Đảng viên đóng đảng phí trước ngày 10 hằng tháng."),
    Part("dieu-2", "Bí thư chi bộ chủ trì cuộc họp. Phó bí thư ghi biên bản và gửi cấp ủy trong 5 ngày."),
    Part("dieu-3", "Đảng viên vắng mặt ba lần liên tiếp mà không có lý do chính đáng thì chi bộ xem xét, kiểm điểm."),
]


def found(quote: str, new: list[Part], old: list[Part] = RULES, section: int | None = None) -> tuple[Standing, str]:
    """Mark the first `quote` of the old text; return its standing in the new one and the words it covers there."""
    placed, sections = placed_in(quote, new, old, section), new
    if placed.index is None:
        return placed.state, ""
    return placed.state, sections[placed.index].text[placed.start : placed.end]


def placed_in(quote: str, new: list[Part], old: list[Part] = RULES, section: int | None = None) -> Placement:
    parts = [part for part in old if quote in part.text] if section is None else [old[section]]
    text = parts[0].text
    start = text.index(quote)
    end = start + len(quote)
    before, after = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    return place(quote, before, after, parts[0].anchor, start, new)


def changed(anchor: str, old: str, new: str) -> list[Part]:
    assert any(part.anchor == anchor and old in part.text for part in RULES)
    return [Part(p.anchor, p.text.replace(old, new)) if p.anchor == anchor else p for p in RULES]


def test_an_unchanged_passage_is_where_it_was() -> None:
    assert placed_in("chủ trì cuộc họp", RULES) == Placement(Standing.HERE, 1, 14, 30)


def test_a_passage_follows_its_words_inside_its_section() -> None:
    later = changed("dieu-2", "Bí thư", "Trừ khi có quy định khác của cấp ủy, bí thư")
    assert found("Phó bí thư ghi biên bản", later) == (Standing.HERE, "Phó bí thư ghi biên bản")
    sooner = changed("dieu-2", "Bí thư chi bộ chủ trì cuộc họp. ", "")
    assert found("Phó bí thư ghi biên bản", sooner) == (Standing.HERE, "Phó bí thư ghi biên bản")


def test_surroundings_tell_which_of_several_equal_passages_is_meant() -> None:
    old = [Part("a", "Họp chi bộ. Nộp báo cáo. Họp chi ủy. Nộp báo cáo. Họp tổ đảng. Nộp báo cáo.")]
    start = old[0].text.index("Nộp", old[0].text.index("chi ủy"))
    text = old[0].text
    new = [Part("a", f"Mở đầu: Nộp báo cáo. {text}")]
    placed = place("Nộp báo cáo", text[:start], text[start + 11 :][:CONTEXT], "a", start, new)
    assert placed == Placement(Standing.HERE, 0, start + 21, start + 32)


def test_the_nearest_of_equal_passages_is_taken_where_surroundings_do_not_tell() -> None:
    new = [Part("a", "x họp x họp x họp x họp x")]
    assert place("họp", "…", "…", "a", 13, new).start == 14
    assert place("họp", "…", "…", "a", 9, new).start == 8
    assert place("họp", "…", "…", "a", 999, new).start == 20


def test_a_passage_whose_section_was_renumbered_is_found_there() -> None:
    new = [RULES[0], Part("dieu-2", "Cuộc họp chỉ tiến hành khi có trên một nửa số đảng viên."), *RULES[1:]]
    new = [*new[:2], Part("dieu-3", RULES[1].text), Part("dieu-4", RULES[2].text)]
    assert placed_in("chủ trì cuộc họp", new) == Placement(Standing.MOVED, 2, 14, 30)


def test_short_words_follow_their_surroundings_into_another_section() -> None:
    new = [Part("dieu-1", "Phạm vi: chi bộ họp."), Part("dieu-2", RULES[0].text), Part("dieu-3", RULES[1].text)]
    old = [Part("dieu-1", RULES[0].text.replace("Chi bộ họp", "Mọi chi bộ họp")), *RULES[1:]]
    new[1] = Part("dieu-2", old[0].text)
    assert placed_in("chi bộ", new, old) == Placement(Standing.MOVED, 1, 4, 10)


def test_words_that_come_often_follow_their_surroundings_out_of_a_section_full_of_them() -> None:
    often = "Chi bộ một, chi bộ hai, " + "và mọi chi bộ khác, " * 20
    new = [Part("dieu-1", often), Part("dieu-2", RULES[1].text)]
    old = [Part("dieu-1", RULES[1].text)]
    assert placed_in("chi bộ", new, old) == Placement(Standing.MOVED, 1, 7, 13)


def test_short_words_alone_are_not_taken_for_the_same_passage_elsewhere() -> None:
    new = [Part("dieu-1", "Bãi bỏ."), Part("dieu-2", "Trường hợp đặc biệt do cấp ủy quyết định theo tháng.")]
    assert found("tháng", new) == (Standing.LOST, "")


def test_the_nearest_section_is_taken_among_equals() -> None:
    sentence = "Đảng viên đóng đảng phí hằng tháng."
    new = [Part(f"muc-{n}", sentence if n in {1, 4} else "…") for n in range(6)]
    assert place(sentence, "", "", "muc-5", 0, new).index == 4
    assert place(sentence, "", "", "bãi bỏ", 0, new).index == 1


@pytest.mark.parametrize(
    ("anchor", "quote", "old", "new", "covered"),
    [
        ("dieu-1", "mỗi tháng một lần", "mỗi tháng một lần", "mỗi quý ít nhất một lần", "mỗi quý ít nhất một lần"),
        ("dieu-1", "10", "ngày 10 hằng tháng", "ngày 15 hằng tháng", "15"),
        ("dieu-2", "trong 5 ngày", "trong 5 ngày", "trong 3 ngày", "trong 3 ngày"),
        ("dieu-2", "5 ngày.", "trong 5 ngày.", "trong một tuần.", "một tuần"),
        ("dieu-2", "Bí thư", "Bí thư chi bộ chủ trì", "Cấp phó chi bộ chủ trì", "Cấp phó"),
        ("dieu-3", RULES[2].text, "ba lần", "hai lần", RULES[2].text.replace("ba lần", "hai lần").rstrip(".")),
    ],
)
def test_a_passage_in_other_words_is_found_and_told(anchor: str, quote: str, old: str, new: str, covered: str) -> None:
    assert found(quote, changed(anchor, old, new)) == (Standing.CHANGED, covered)


def test_a_reworded_passage_is_found_in_another_section() -> None:
    text = RULES[2].text.replace("ba lần", "hai lần").replace("xem xét, kiểm điểm", "xem xét kỷ luật")
    new = [Part("dieu-1", "Phạm vi."), Part("dieu-2", "Giải thích từ ngữ."), Part("dieu-8", f"1. {text}")]
    state, covered = found("vắng mặt ba lần liên tiếp mà không có lý do chính đáng", new)
    assert (state, covered) == (Standing.CHANGED, "vắng mặt hai lần liên tiếp mà không có lý do chính đáng")


def test_other_spacing_signs_and_tone_marks_are_no_change_of_words() -> None:
    old = [Part("dieu-1", "Chi bộ hoà giải, vận động nhân dân  thuỷ chung đoàn kết trong thôn.")]
    new = [Part("dieu-1", "Chi bộ hòa giải; vận động nhân dân\nthủy chung, đoàn kết trong thôn.")]
    assert found("hoà giải, vận động nhân dân  thuỷ chung", new, old) == (
        Standing.HERE,
        "hòa giải; vận động nhân dân\nthủy chung",
    )
    assert found("hoà giải, vận động nhân dân  thuỷ chung", [Part("dieu-2", new[0].text)], old)[0] is Standing.MOVED


def test_a_passage_taken_out_of_its_sentence_is_lost() -> None:
    new = changed("dieu-2", " và gửi cấp ủy trong 5 ngày", "")
    assert found("và gửi cấp ủy trong 5 ngày", new) == (Standing.LOST, "")


def test_a_sentence_of_the_same_kind_is_not_taken_for_the_passage() -> None:
    old = [Part("dieu-1", "Chi bộ có trách nhiệm quản lý hồ sơ đảng viên và thu nộp đảng phí đúng kỳ hạn.")]
    new = [Part("dieu-1", "Chi bộ có trách nhiệm giới thiệu quần chúng ưu tú tham gia lớp bồi dưỡng nhận thức.")]
    assert found(old[0].text, new, old) == (Standing.LOST, "")
    assert found("quản lý hồ sơ đảng viên", new, old) == (Standing.LOST, "")


def test_a_passage_without_words_or_in_an_empty_document_is_lost() -> None:
    assert place("…", "", "", "dieu-1", 3, RULES).state is Standing.LOST
    assert place("Chi bộ", "", "", "dieu-1", 0, []).state is Standing.LOST
    assert place("Chi bộ họp mỗi quý", "", "", "dieu-1", 0, [Part("dieu-1", "")]).state is Standing.LOST


def test_a_bookmark_stays_with_its_section() -> None:
    assert place("", "", "", "dieu-2", 0, RULES) == Placement(Standing.HERE, 1)
    assert place("", "", "", "dieu-9", 0, RULES) == Placement(Standing.LOST)


def test_a_very_long_passage_is_found_by_its_beginning() -> None:
    long = " ".join(f"Khoản {n} của điều này quy định việc thứ {n * n}." for n in range(300))
    assert len(long) > 2 * LONGEST
    new = [Part("dieu-1", f"Lời đầu. {long.replace('của điều này', 'của quy chế này')} Lời cuối.")]
    state, covered = found(long, new, [Part("dieu-1", long)])
    assert state is Standing.CHANGED
    assert covered.startswith("Khoản 0 của quy chế này")
    assert len(long) - 100 < len(covered)


def test_of_two_alike_passages_the_own_section_is_taken() -> None:
    text = RULES[2].text.replace("ba lần", "hai lần")
    new = [Part("dieu-2", text), Part("dieu-3", text), Part("dieu-4", text)]
    assert placed_in("vắng mặt ba lần liên tiếp", new).index == 1


def test_one_placer_serves_all_passages_of_a_document() -> None:
    placer = Placer(RULES)
    first = placer.place("Chi bộ", "", " họp", "dieu-1", 0)
    assert first == place("Chi bộ", "", " họp", "dieu-1", 0, RULES)
    assert placer.place("ghi biên bản", "Phó bí thư ", " và gửi", "dieu-9", 0).state is Standing.MOVED


_WORDS = st.sampled_from(["chi", "bộ", "họp", "đảng", "viên", "quý", "5", "hòa", "và", "Nghị", "quyết"])
_TEXTS = st.lists(_WORDS, min_size=1, max_size=40).map(" ".join)


@given(st.lists(_TEXTS, min_size=1, max_size=6), st.data())
def test_in_an_unchanged_text_every_passage_is_where_it_was(texts: list[str], data: st.DataObject) -> None:
    parts = [Part(f"dieu-{n}", text) for n, text in enumerate(texts)]
    index = data.draw(st.integers(0, len(texts) - 1))
    text = texts[index]
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    before, after = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    assert place(text[start:end], before, after, f"dieu-{index}", start, parts) == Placement(
        Standing.HERE, index, start, end
    )


@given(_TEXTS, st.text(max_size=20), st.text(max_size=20), st.lists(_TEXTS, max_size=4), st.integers(0, 200))
def test_whatever_is_asked_the_place_lies_inside_its_section(
    quote: str, before: str, after: str, texts: list[str], start: int
) -> None:
    parts = [Part(f"dieu-{n}", text) for n, text in enumerate(texts)]
    placed = place(quote, f"{before} ", f" {after}", "dieu-1", start, parts)
    if placed.index is None:
        assert placed == Placement(Standing.LOST)
    else:
        assert 0 <= placed.start < placed.end <= len(texts[placed.index])
        covered = texts[placed.index][placed.start : placed.end]
        assert (canonical(covered) == canonical(quote)) == (placed.state is not Standing.CHANGED)
