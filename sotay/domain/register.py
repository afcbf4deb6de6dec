# The list of members (sổ danh sách đảng viên, mẫu 7-HSĐV): its 14 columns as texts, in the order of the names.
# It must not know how a page is printed; its words are Vietnamese only, as the form's are.

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from sotay.domain.dates import PartialDate
from sotay.domain.members import Leaving, Member, MemberState, Service, Sex, StateChange
from sotay.domain.vietnamese import name_sort_key

TITLE = "DANH SÁCH ĐẢNG VIÊN"
FORM = "Mẫu 7-HSĐV"
HEADERS = (
    "Số TT",
    "Họ và tên khai sinh",
    "Nam/nữ, dân tộc, tôn giáo",
    "Quê quán",
    "Văn hóa, lý luận, chuyên môn nghiệp vụ, ngoại ngữ",
    "Nghề nghiệp trước khi vào Đảng, hiện nay",
    "Ngày vào Đảng, ngày chính thức",
    "Số thẻ, số lý lịch, số Huy hiệu Đảng",
    "Bộ đội, công an, hưu trí",
    "Ngày chuyển đi, đến đâu",
    "Ngày chuyển đến, từ đâu",
    "Ngày từ trần, lý do",
    "Ngày ra khỏi Đảng, hình thức",
    "Ghi chú",
)

_SEX = {Sex.UNKNOWN: "", Sex.MALE: "Nam", Sex.FEMALE: "Nữ"}
_SERVICE = {
    Service.NONE: "",
    Service.ARMY: "Bộ đội",
    Service.POLICE: "Công an",
    Service.RETIRED: "Hưu trí",
}
_LEAVING = {
    None: "",
    Leaving.ASKED: "xin ra khỏi Đảng",
    Leaving.DELETED: "xóa tên",
    Leaving.EXPELLED: "khai trừ",
    Leaving.ANNULLED: "hủy quyết định kết nạp",
}
_AWAY = frozenset({MemberState.MOVED, MemberState.TEMPORARY_ELSEWHERE})
_HERE = frozenset({MemberState.PROBATIONARY, MemberState.OFFICIAL, MemberState.TEMPORARY_HERE})
# No column asks for these states, but a list to be signed must not hide them.
_NOTED = {
    MemberState.EXEMPT: "Miễn công tác và sinh hoạt đảng",
    MemberState.SUSPENDED: "Đình chỉ sinh hoạt đảng",
}
_TEMPORARY = frozenset({MemberState.TEMPORARY_HERE, MemberState.TEMPORARY_ELSEWHERE})


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """Hold one line of the list: 14 texts in the order of `HEADERS`; parts of a column are on lines of their own."""

    member_uid: str
    columns: tuple[str, ...]


def register_rows(members: Iterable[Member], day: date, *, masked: bool = False) -> tuple[RegisterRow, ...]:
    """Return the list of the members given as it stands on a day, by given name in Vietnamese order, numbered from 1.

    What comes after the day is left out, and so is a member whose history begins after it. `masked` hides numbers of
    cards but their last four digits.
    """
    known = (member for member in members if member.change_on(day) or all(line.struck for line in member.history))
    ordered = sorted(known, key=_order)
    return tuple(
        RegisterRow(member.uid, (str(number), *_columns(member, day, masked)))
        for number, member in enumerate(ordered, 1)
    )


def printed_date(day: PartialDate | None) -> str:
    """Return a day as papers write it: dd/mm/yyyy, or mm/yyyy, or yyyy; nothing for None."""
    if day is None:
        return ""
    parts = ([f"{day.day:02d}"] if day.day else []) + ([f"{day.month:02d}"] if day.month else [])
    return "/".join([*parts, f"{day.year:04d}"])


def printed_card(card: str) -> str:
    """Return a card number as printed on the card: the 8 old digits as NN.NNNNNN, others as they are."""
    return f"{card[:2]}.{card[2:]}" if len(card) == 8 and card.isdigit() else card


def masked_number(number: str) -> str:
    """Return a number of which only the last four characters can be read; nothing of a shorter one."""
    shown = number[-4:] if len(number) > 4 else ""
    return "*" * (len(number) - len(shown)) + shown


def _order(member: Member) -> tuple[str, str, str]:
    return name_sort_key(member.person.full_name), str(member.person.born or ""), member.uid


def _columns(member: Member, day: date, masked: bool) -> tuple[str, ...]:
    person = member.person
    return (
        person.full_name,
        _lines(_SEX[person.sex], person.ethnicity, person.religion),
        person.native_place,
        _labelled(
            ("Văn hóa", person.schooling),
            ("Lý luận", person.political_theory),
            ("Chuyên môn", person.profession),
            ("Ngoại ngữ", person.languages),
        ),
        _labelled(("Trước khi vào Đảng", person.occupation_before), ("Hiện nay", person.occupation_now)),
        _labelled(
            ("Vào Đảng", printed_date(_by(person.joined, day))),
            ("Chính thức", printed_date(_by(person.official, day))),
        ),
        _numbers(member, day, masked),
        _SERVICE[person.service],
        *_history_columns(member, day),
        _lines(_state_note(member, day), person.note),
    )


def _numbers(member: Member, day: date, masked: bool) -> str:
    card = masked_number(member.person.card) if masked else printed_card(member.person.card)
    badges = (
        f"Huy hiệu {badge.years} năm" + (f": {told}" if (told := badge.number or printed_date(badge.awarded)) else "")
        for badge in sorted(member.badges, key=lambda badge: badge.years)
        if badge.awarded is None or badge.awarded.earliest <= day
    )
    return _lines(_labelled(("Thẻ", card), ("Lý lịch", member.person.file)), *badges)


def _history_columns(member: Member, day: date) -> tuple[str, ...]:
    lines = [line for line in member.history if not line.struck and line.since.earliest <= day]

    def column(wanted: Callable[[StateChange], bool], text: Callable[[StateChange], str]) -> str:
        return _lines(*(_joined(printed_date(line.since), text(line)) for line in lines if wanted(line)))

    return (
        column(lambda line: line.state in _AWAY, _place),
        column(lambda line: line.state in _HERE and bool(line.place or line.state in _TEMPORARY), _place),
        column(lambda line: line.state is MemberState.DECEASED, lambda line: line.reason),
        column(lambda line: line.state is MemberState.LEFT, lambda line: _joined(_LEAVING[line.leaving], line.reason)),
    )


def _place(line: StateChange) -> str:
    return _joined(line.place, "tạm thời" if line.state in _TEMPORARY else "")


def _state_note(member: Member, day: date) -> str:
    line = member.change_on(day)
    words = "" if line is None else _NOTED.get(line.state, "")
    return f"{words} từ {printed_date(line.since)}" if line is not None and words else ""


def _by(value: PartialDate | None, day: date) -> PartialDate | None:
    return value if value is not None and value.earliest <= day else None


def _lines(*parts: str) -> str:
    return "\n".join(filter(None, parts))


def _joined(*parts: str) -> str:
    return ", ".join(filter(None, parts))


def _labelled(*parts: tuple[str, str]) -> str:
    return _lines(*(f"{label}: {text}" for label, text in parts if text))
