# Commands about the register of members: the list, and what the superior's list would change in it.
# It must not know how members are stored, or how lists are compared.

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sotay.cli.console import Console, table
from sotay.cli.language import say
from sotay.cli.session import session

if TYPE_CHECKING:
    from sotay.services.matching import Applied, CentralFile, Compared, Item, Layout, Plan
    from sotay.services.members import Member

app = typer.Typer(no_args_is_help=True, help=say("Danh sách đảng viên.", "The register: list, import."))

_STATES = {
    "probationary": say("dự bị", "probationary"),
    "official": say("chính thức", "official"),
    "exempt": say("miễn sinh hoạt", "exempt"),
    "temporary_here": say("tạm thời ở đây", "here for a time"),
    "temporary_elsewhere": say("tạm thời nơi khác", "elsewhere for a time"),
    "suspended": say("đình chỉ", "suspended"),
    "moved": say("đã chuyển đi", "moved away"),
    "left": say("đã ra khỏi Đảng", "left the Party"),
    "deceased": say("từ trần", "deceased"),
}
_FIELDS = {
    "full_name": say("họ và tên", "full name"),
    "card": say("số thẻ", "card"),
    "citizen_id": say("số căn cước", "citizen's number"),
    "born": say("ngày sinh", "born"),
    "joined": say("ngày vào Đảng", "joined"),
    "cell_here": say("chi bộ sinh hoạt", "cell"),
    "cell_home": say("chi bộ cư trú", "cell of residence"),
    "state": say("tình trạng", "state"),
}
_GROUPS = {
    "different": say("Mục khác nhau", "Differences"),
    "formal": say("Chỉ khác cách viết", "Spelling only"),
    "only_there": say("Chỉ có ở danh sách cấp trên", "Only on the superior's list"),
    "only_here": say("Chỉ có ở sổ", "Only in the book"),
    "unclear": say("Chưa rõ là ai", "Not clear who"),
    "faults": say("Ô cần xem lại", "Odd cells"),
}
_FAULTS = {
    "bad_date": say("không đọc được ngày", "the day cannot be read"),
    "bad_number": say("số không đúng dạng", "the number has the wrong shape"),
    "zeros_restored": say("đã thêm lại số 0 ở đầu", "lost zeros were put back"),
    "formula": say("công thức không có giá trị", "a formula without a value"),
    "name_missing": say("thiếu họ và tên", "the name is missing"),
    "duplicate": say("số lặp lại ở dòng khác", "the number stands in another row too"),
}
_REFUSED = {
    "changed": say("hồ sơ vừa được sửa", "the record was changed meanwhile"),
    "taken": say("số thẻ đang ở hồ sơ khác", "another member has this card"),
    "bad_value": say("ngày hoặc số sẽ mâu thuẫn", "days or numbers would contradict each other"),
}
_PERSONAL = ("card", "citizen_id", "phone", "email", "residence")
_HIDDEN = ("email", "residence")  # half of them would tell as much
ShowNumbers = Annotated[
    bool, typer.Option("--show-numbers", help=say("Hiện đủ số thẻ, số căn cước.", "Show personal numbers in full."))
]


@app.command("list", help=say("Liệt kê đảng viên.", "List the members; numbers are masked."))
def list_members(context: typer.Context, show_numbers: ShowNumbers = False) -> None:
    """Print the register: one JSON list, or a table."""
    from sotay.services.book import Book

    run = session(context)
    with run.open(write=False) as workspace:
        service = Book(workspace).members
        today = service.today()
        members = service.all()
    if run.console.as_json:
        run.console.emit([_member(member, numbers=show_numbers) for member in members], "")
        return
    heads = (say("Họ và tên", "Name"), say("Sinh", "Born"), say("Vào Đảng", "Joined"))
    rows: list[tuple[str, ...]] = [(*heads, say("Tình trạng", "State"), say("Số thẻ", "Card"))]
    for member in members:
        state, told = member.state_on(today), _person(member, numbers=show_numbers)
        rows.append((*told[:3], _STATES[state.value] if state else "–", told[3]))
    count = say("{0} đảng viên.", "{0} members.").format(len(members))
    run.console.emit([], f"{table(rows)}\n\n{count}" if members else count)


@app.command("import", help=say("Đối chiếu với danh sách cấp trên.", "Compare with the superior's list, and write."))
def import_members(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(help=say("Tệp .xlsx.", "The .xlsx file."))],
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help=say("Chỉ so, không ghi gì.", "Only compare; write nothing."))
    ] = False,
    accept_all: Annotated[
        bool, typer.Option("--accept-all", help=say("Ghi mọi chỗ ghi được.", "Accept all that can be accepted."))
    ] = False,
    column: Annotated[
        list[str] | None,
        typer.Option(help=say("Cột của một mục, như full_name=B.", "Column of a field, as full_name=B; repeatable.")),
    ] = None,
    first_row: Annotated[
        int, typer.Option(min=0, help=say("Dòng đầu tiên có người.", "First row with a person (from 1)."))
    ] = 0,
    show_numbers: ShowNumbers = False,
) -> None:
    """Tell what differs, ask, and write what was accepted after a backup."""
    from sotay.domain.errors import Code, SotayError
    from sotay.services.book import Book
    from sotay.services.matching import matching_service

    run = session(context)
    if run.console.as_json and not (dry_run or accept_all):
        raise SotayError(Code.CONFIRMATION_NEEDED)
    with run.open(write=not dry_run) as workspace, run.console.progress() as progress:
        service = matching_service(Book(workspace))
        read = service.read(file, progress)
        layout = _layout(read, column or [], first_row)
        compared = service.compare(read, layout, progress)
        plan = service.plan(compared, compared.acceptable())
        if dry_run:
            _tell(run.console, compared, plan, None, numbers=show_numbers)
            return
        if not run.console.as_json:
            run.console.note(_differences(compared, numbers=show_numbers))
        if not plan.is_empty:
            run.console.confirm(_question(plan), accept_all)
        applied = service.apply(compared, compared.acceptable(), progress)
        service.remember(read, layout)
    _tell(run.console, compared, plan, applied, numbers=show_numbers)


def _layout(read: "CentralFile", columns: list[str], first_row: int) -> "Layout":
    from sotay.services.matching import Layout, letter

    known = read.layout
    letters = {letter(at): at for at in range(len(read.sheet.rows[0]))}
    chosen: dict[str, int] = {}
    for told in columns:
        field, _, name = told.partition("=")
        if field not in _FIELDS or name.upper() not in letters:
            wrong = say("cột không có trong tệp, hoặc mục lạ: {0}", "no such column or field: {0}").format(told)
            raise typer.BadParameter(wrong, param_hint="--column")
        chosen[field] = letters[name.upper()]
    kept = {field: at for field, at in known.columns.items() if at not in chosen.values()}
    return Layout(known.sheet, kept | chosen, first_row - 1 if first_row else known.first_row)


def _question(plan: "Plan") -> str:
    told = say(
        "Ghi {0} chỗ khác và thêm {1} đảng viên vào sổ?", "Write {0} differences and add {1} members to the book?"
    )
    return told.format(plan.differences, len(plan.additions))


def _tell(console: Console, compared: "Compared", plan: "Plan", applied: "Applied | None", *, numbers: bool) -> None:
    refused = plan.refused if applied is None else list(applied.refused)
    value: dict[str, object] = {
        **_summary(compared),
        "dry_run": applied is None,
        "differences_written": 0 if applied is None else applied.differences,
        "members_added": 0 if applied is None else len(applied.added),
        "acceptable": {"differences": plan.differences, "members": len(plan.additions)},
        "refused": [{"item": one.item, "why": one.why.value, "fields": list(one.fields)} for one in refused],
        "items": [_item(at, item, numbers=numbers) for at, item in enumerate(compared.items)],
    }
    lines = [_differences(compared, numbers=numbers)] if applied is None else []
    lines += [
        f"! {compared.items[one.item].name}: {_REFUSED[one.why.value]}"
        + (f" ({', '.join(_FIELDS.get(field, field) for field in one.fields)})" if one.fields else "")
        for one in refused
    ]
    if applied is None:
        told = say(
            "Chưa ghi gì. Có thể ghi {0} chỗ khác và thêm {1} đảng viên.",
            "Nothing was written. {0} differences and {1} new members could be.",
        )
        lines.append(told.format(plan.differences, len(plan.additions)))
    else:
        told = say("Đã ghi {0} chỗ khác, thêm {1} đảng viên.", "Written: {0} differences, {1} new members.")
        lines.append(told.format(applied.differences, len(applied.added)))
    console.emit(value, "\n".join(lines))


def _summary(compared: "Compared") -> dict[str, object]:
    from sotay.services.matching import Group

    return {
        "file": compared.file,
        "sheet": compared.sheet,
        "people": compared.people,
        "matched": compared.matched,
        "same": compared.same,
        "groups": {group.value: len(compared.of(group)) for group in Group},
        "passed_over_rows": list(compared.bands),
        "hidden_rows": compared.hidden,
        "notes": [note.value for note in compared.notes],
    }


def _item(at: int, item: "Item", *, numbers: bool) -> dict[str, object]:
    from sotay.services.matching import shown_value

    told: dict[str, object] = {
        "item": at,
        "group": item.group.value,
        "row": item.row or None,
        "rows": [row.row for row in item.rows],
        "name": item.name,
        "members": [member.uid for member in item.members],
        "field": item.field or None,
        "acceptable": item.hindrance is None and not item.own_tick,
        "hindrance": item.hindrance.value if item.hindrance else None,
    }
    if item.difference is not None:
        one = item.difference
        masked = one.field in _PERSONAL and not numbers
        sides = {"ours": one.ours, "theirs": one.theirs}
        shown = {side: shown_value(one.field, text, numbers=False) if masked else text for side, text in sides.items()}
        told |= {**shown, "kind": one.kind.value, "matched_by": item.by.value if item.by else None}
    if item.unclear is not None:
        told["why"] = item.unclear.value
    if item.fault is not None:
        told["why"] = item.fault.why.value
    return told


def _differences(compared: "Compared", *, numbers: bool) -> str:
    """Return what differs, group by group, as tables."""
    from sotay.services.matching import Group

    told = say(
        "{0}: {1} người, {2} người có trong sổ, {3} không có gì khác.", "{0}: {1} people, {2} in the book, {3} alike."
    )
    parts = [told.format(compared.file, compared.people, compared.matched, compared.same)]
    for group in Group:
        rows = [_line(compared.items[at], numbers=numbers) for at in compared.of(group)]
        if rows:
            parts.append(f"\n{_GROUPS[group.value]} ({len(rows)})\n{table(rows)}")
    return "\n".join(parts) + "\n"


def _line(item: "Item", *, numbers: bool) -> tuple[str, ...]:
    from sotay.services.matching import shown_value

    mark = "+" if item.hindrance is None and not item.own_tick else " "
    row = say("dòng {0}", "row {0}").format(", ".join(str(one.row) for one in item.rows) or item.row or "–")
    field = _FIELDS.get(item.field, "")
    if item.difference is not None:
        one = item.difference
        ours = _STATES.get(one.ours, "") if one.field == "state" else shown_value(one.field, one.ours, numbers=numbers)
        theirs = shown_value(one.field, one.theirs, numbers=numbers)
        return mark, row, item.name, field, f"{ours or '–'} → {theirs or '–'}"
    if item.fault is not None:
        return mark, row, item.name, field, _FAULTS[item.fault.why.value]
    names = ", ".join(member.person.full_name for member in item.members[1:])
    return mark, row, item.name, field, names


def _member(member: "Member", *, numbers: bool) -> Mapping[str, object]:
    from sotay.domain.register import masked_number
    from sotay.services.members_json import member_as_json

    told = member_as_json(member)
    if numbers:
        return told
    hidden = {name: None for name in _HIDDEN if told[name]}
    return told | {name: masked_number(str(told[name])) for name in _PERSONAL if name not in _HIDDEN} | hidden


def _person(member: "Member", *, numbers: bool) -> tuple[str, ...]:
    from sotay.domain.register import masked_number, printed_card, printed_date

    person = member.person
    card = printed_card(person.card) if numbers else masked_number(person.card)
    return person.full_name, printed_date(person.born), printed_date(person.joined), card
