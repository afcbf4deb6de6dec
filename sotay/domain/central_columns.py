# Which column of the central export holds which field: guessed from the words of the headings, wherever these stand.
# It must not know what is below the headings, nor open a sheet.

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sotay.domain.search_rules import folded_words

# Each field with the ways people head its column, and words that tell it is another one.
_HEADINGS: Mapping[str, tuple[tuple[str, ...], str]] = {
    "full_name": (
        ("họ và tên", "họ tên", "họ và tên khai sinh", "họ tên đảng viên", "tên đảng viên", "họ và tên đảng viên"),
        "cha mẹ vợ chồng khác chi bộ",
    ),
    "card": (
        ("số thẻ đảng viên", "số thẻ đảng", "số thẻ", "thẻ đảng viên", "thẻ đảng", "mã thẻ", "số tđv"),
        "ngày",
    ),
    "citizen_id": (
        (
            "số cccd",
            "cccd",
            "số căn cước công dân",
            "căn cước công dân",
            "số căn cước",
            "số định danh cá nhân",
            "số định danh",
            "số cmnd",
            "số cccd cmnd",
            "cmnd",
        ),
        "ngày cấp",
    ),
    "born": (("ngày sinh", "ngày tháng năm sinh", "năm sinh", "sinh ngày"), "vợ chồng con"),
    "joined": (
        ("ngày kết nạp", "ngày kết nạp đảng", "ngày vào đảng", "ngày tháng năm vào đảng", "kết nạp ngày"),
        "chính thức ra đoàn lại",
    ),
    "cell_here": (
        (
            "chi bộ đang sinh hoạt",
            "chi bộ sinh hoạt",
            "nơi đang sinh hoạt",
            "nơi sinh hoạt",
            "tổ chức đảng đang sinh hoạt",
            "chi bộ",
        ),
        "cư trú ngày tình trạng trạng thái",
    ),
    "cell_home": (("chi bộ nơi cư trú", "chi bộ cư trú", "chi bộ 213", "nơi cư trú"), "ngày"),
    "state": (("trạng thái", "tình trạng", "trạng thái sinh hoạt", "tình trạng đảng viên"), "hôn nhân ngày sức khỏe"),
}
_WORDS = {
    name: (tuple(frozenset(folded_words(heading)) for heading in headings), frozenset(folded_words(others)))
    for name, (headings, others) in _HEADINGS.items()
}
_ROWS_LOOKED_AT = 30
_LEAST_FIELDS = 2


@dataclass(frozen=True, slots=True)
class Columns:
    """Hold the guess: fields with their columns (from 0), and the first row below the headings (from 0)."""

    fields: Mapping[str, int]
    first_row: int


def guess_columns(rows: Sequence[Sequence[object]]) -> Columns:
    """Return which column holds which field, by the best row of headings, or pair of rows under merged headings.

    Of the sheet's rows only the first 30 are looked at; without at least two known headings nothing is guessed.
    """
    best, best_score = Columns({}, 0), 0
    for last, headings in _heading_rows(rows[:_ROWS_LOOKED_AT]):
        fields, score = _assigned(headings)
        # Of equals the later: headings merged downwards are said again in the row below.
        if score >= best_score and len(fields) >= _LEAST_FIELDS:
            best, best_score = Columns(fields, last + 1), score
    return best


def _heading_rows(rows: Sequence[Sequence[object]]) -> Iterator[tuple[int, list[str]]]:
    texts = [[cell if isinstance(cell, str) else "" for cell in row] for row in rows]
    for at, row in enumerate(texts):
        yield at, row
        if at + 1 < len(texts):
            yield at + 1, _joined(row, texts[at + 1])


def _joined(upper: Sequence[str], lower: Sequence[str]) -> list[str]:
    # A heading merged over several columns has its text in the first of them only.
    spread, over = [], ""
    for at in range(max(len(upper), len(lower))):
        above = upper[at] if at < len(upper) else ""
        below = lower[at] if at < len(lower) else ""
        over = above or (over if below else "")
        spread.append(f"{over} {below}")
    return spread


def _assigned(headings: Sequence[str]) -> tuple[dict[str, int], int]:
    scored = sorted(
        (-score, at, name)
        for at, heading in enumerate(headings)
        for name, score in _scores(frozenset(folded_words(heading)))
    )
    fields: dict[str, int] = {}
    total = 0
    for score, at, name in scored:
        if name not in fields and at not in fields.values():
            fields[name] = at
            total -= score
    return fields, total


def _scores(words: frozenset[str]) -> Iterator[tuple[str, int]]:
    for name, (headings, others) in _WORDS.items():
        fitting = [heading for heading in headings if heading <= words]
        if fitting and not words & others:
            longest = max(map(len, fitting))
            score = 3 * longest - (len(words) - longest)
            if score > 0:
                yield name, score
