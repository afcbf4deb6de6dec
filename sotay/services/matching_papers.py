# The differences between the register and the superior's list on paper, to be sent up.
# It must not know windows or files. Its words are Vietnamese only, as those of papers are.

from collections.abc import Collection, Iterator

from sotay.domain.central_rows import CentralRow, RowFault, RowWhy
from sotay.domain.member_differences import Difference, DifferenceKind
from sotay.domain.members import Member, MemberState
from sotay.domain.reconciling import Unclear
from sotay.domain.register import masked_number, printed_card, printed_date
from sotay.services.listings import Align, Column, Heading, Listing, Signature
from sotay.services.matching_items import Compared, Group, Item, shown_value

_TITLE = "DANH SÁCH CHÊNH LỆCH VỚI DANH SÁCH CỦA CẤP TRÊN"
_COLUMNS = (
    Column("Số TT", 5, Align.MIDDLE),
    Column("Dòng", 6, Align.MIDDLE),
    Column("Họ và tên", 20),
    Column("Nội dung", 15),
    Column("Sổ của chi bộ", 20),
    Column("Danh sách cấp trên", 20),
    Column("Ghi chú", 14),
)
FIELD_WORDS = {
    "full_name": "Họ và tên",
    "card": "Số thẻ đảng viên",
    "citizen_id": "Số căn cước",
    "born": "Ngày sinh",
    "joined": "Ngày vào Đảng",
    "cell_here": "Nơi sinh hoạt",
    "cell_home": "Chi bộ nơi cư trú",
    "state": "Tình trạng",
}
_STATES = {
    MemberState.PROBATIONARY: "Dự bị",
    MemberState.OFFICIAL: "Chính thức",
    MemberState.EXEMPT: "Miễn công tác và sinh hoạt",
    MemberState.TEMPORARY_HERE: "Sinh hoạt tạm thời tại chi bộ",
    MemberState.TEMPORARY_ELSEWHERE: "Sinh hoạt tạm thời ở nơi khác",
    MemberState.SUSPENDED: "Đình chỉ sinh hoạt",
    MemberState.MOVED: "Đã chuyển đi",
    MemberState.LEFT: "Đã ra khỏi Đảng",
    MemberState.DECEASED: "Đã từ trần",
}
_KINDS = {
    DifferenceKind.SPELLING: "khác cách viết",
    DifferenceKind.MARKS: "khác dấu",
    DifferenceKind.FINER: "một bên ghi rõ hơn",
    DifferenceKind.MISSING_HERE: "sổ chưa ghi",
    DifferenceKind.MISSING_THERE: "danh sách không ghi",
    DifferenceKind.OTHER: "",
}
_UNCLEAR = {
    Unclear.SEVERAL: "nhiều người trùng nhau",
    Unclear.CONFLICT: "số và họ tên chỉ hai người khác nhau",
    Unclear.NAME_ONLY: "chỉ trùng họ tên, thiếu ngày sinh",
}
_FAULTS = {
    RowWhy.BAD_DATE: "không đọc được ngày",
    RowWhy.BAD_NUMBER: "số không đúng dạng",
    RowWhy.ZEROS_RESTORED: "đã thêm lại số 0 ở đầu",
    RowWhy.FORMULA: "ô là công thức không có giá trị",
    RowWhy.NAME_MISSING: "thiếu họ và tên",
    RowWhy.DUPLICATE: "số này lặp lại ở dòng {rows}",
}


def differences_listing(
    compared: Compared, cell: str, superior: str, *, numbers: bool, without: Collection[int] = ()
) -> Listing:
    """Return what differs as a list, items that were settled left out; without `numbers` they are masked."""
    left = [item for at, item in enumerate(compared.items) if at not in without]
    rows = [_row(item, numbers=numbers) for item in left]
    return Listing(
        titles=(_TITLE, f"(tệp {compared.file}, đối chiếu ngày {compared.day:%d/%m/%Y})"),
        columns=_COLUMNS,
        rows=tuple((str(number), *row) for number, row in enumerate(rows, 1)),
        heading=Heading(superior, cell or "Chi bộ"),
        notes=tuple(_summed(compared, left)),
        signatures=(Signature("NGƯỜI ĐỐI CHIẾU"), Signature("T/M CHI BỘ", "BÍ THƯ")),
        source=f"{cell or 'Chi bộ'}; đối chiếu ngày {compared.day:%d/%m/%Y}",
    )


def _summed(compared: Compared, left: list[Item]) -> Iterator[str]:
    counts = {group: sum(item.group is group for item in left) for group in Group}
    yield (
        f"Danh sách cấp trên có {compared.people} người; {compared.matched} người có trong sổ, "
        f"trong đó {compared.same} người không có gì khác."
    )
    yield (
        f"Còn {counts[Group.DIFFERENT]} chỗ khác nhau, {counts[Group.FORMAL]} chỗ chỉ khác cách viết, "
        f"{counts[Group.ONLY_THERE]} người chỉ có ở danh sách cấp trên, {counts[Group.ONLY_HERE]} người chỉ có ở sổ, "
        f"{counts[Group.UNCLEAR]} trường hợp chưa rõ là ai, {counts[Group.FAULTS]} ô cần xem lại."
    )


def _row(item: Item, *, numbers: bool) -> tuple[str, ...]:
    lines = ", ".join(str(row.row) for row in item.rows) or str(item.row or "")
    if item.difference is not None:
        return (lines, item.name, *_difference(item.difference, numbers=numbers))
    if item.fault is not None:
        return (lines, item.name, FIELD_WORDS[item.fault.field], "", "", fault_words(item.fault))
    ours = "\n".join(_told(member, numbers=numbers) for member in item.members)
    theirs = "\n".join(_told(row, numbers=numbers) for row in item.rows)
    what = {Group.ONLY_THERE: "Sổ chưa có người này", Group.ONLY_HERE: "Danh sách không có người này"}
    note = "" if item.unclear is None else _UNCLEAR[item.unclear]
    return lines, item.name, what.get(item.group, "Chưa rõ là ai"), ours, theirs, note


def _difference(one: Difference, *, numbers: bool) -> tuple[str, ...]:
    ours = shown_value(one.field, one.ours, numbers=numbers)
    if one.field == "state" and one.ours:
        ours = _STATES[MemberState(one.ours)]
    theirs = shown_value(one.field, one.theirs, numbers=numbers)
    return FIELD_WORDS[one.field], ours, theirs, _KINDS[one.kind]


def fault_words(fault: RowFault) -> str:
    """Return what was odd in a cell."""
    rows = fault.facts.get("rows", ())
    others = [str(row) for row in rows if row != fault.row] if isinstance(rows, tuple) else []
    return _FAULTS[fault.why].format(rows=", ".join(others))


def _told(one: Member | CentralRow, *, numbers: bool) -> str:
    who = one.person if isinstance(one, Member) else one
    card = printed_card(who.card) if numbers else masked_number(who.card)
    told = (who.full_name, printed_date(who.born), f"thẻ {card}" if card else "")
    return ", ".join(filter(None, told))
