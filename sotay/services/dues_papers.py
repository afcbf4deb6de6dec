# The papers of the book of dues: the list of a month to be signed, the report, the book of a year, a receipt.
# It must not know windows, printers or files.

from datetime import date

from sotay.domain.dues import DuesDelay, DuesEntry, Month, PayWay
from sotay.domain.dues_owed import Owed, StepKind
from sotay.domain.dues_rule_rows import LineRule, LineSum, RateWay, percent_words
from sotay.domain.dues_sums import PeriodSums
from sotay.domain.member_rule_rows import Use
from sotay.domain.money import money_text, money_words
from sotay.domain.register import printed_date
from sotay.services.cell import cell_of
from sotay.services.dues import DuesService
from sotay.services.dues_records import MemberDues, MonthDues
from sotay.services.listings import Align, Column, Heading, Listing, Signature, Value
from sotay.services.members import MemberService
from sotay.services.official import paper_date
from sotay.storage.notebook import Notebook

__all__ = ["DuesPapers", "period_text"]

Row = tuple[Value, ...]
_NO_PLACE = "." * 20
_ASKED = "chưa rõ"
_YEAR = 12
_ASK_SHARE = "Tỷ lệ giữ lại của chi bộ chưa rõ: hỏi cấp trên rồi ghi vào sổ."
_SHOWN = 3  # late months that a note names
_WHOLE = 100
_COLUMNS = 3  # of the report: xã, phường; doanh nghiệp; khác
_WAYS = {PayWay.CASH: "tiền mặt", PayWay.PORTAL: "Cổng Dịch vụ công"}
_CELL, _GRASSROOTS, _ABOVE = "05", "06", "07"


class DuesPapers:
    """Make the papers of one book, in Vietnamese."""

    def __init__(self, notebook: Notebook, dues: DuesService, members: MemberService) -> None:
        self._notebook = notebook
        self._dues = dues
        self._members = members

    def month_list(self, month: Month) -> Listing:
        """Return the list of a month: one row for each member who pays here, with room to sign."""
        found = self._dues.month(month)
        columns = (
            Column("Số TT", 4, Align.MIDDLE),
            Column("Họ và tên", 18),
            Column("Chức vụ", 11),
            Column("Ngày vào Đảng", 9, Align.MIDDLE),
            Column("Nhóm", 5, Align.MIDDLE),
            Column("Mức đóng", 12),
            Column("Tiền làm căn cứ (đồng)", 10, Align.RIGHT, amount=True),
            Column("Số phải đóng (đồng)", 9, Align.RIGHT, amount=True),
            Column("Số đã đóng (đồng)", 9, Align.RIGHT, amount=True),
            Column("Ghi chú", 12),
            Column("Ký nhận", 8),
        )
        rows = [self._row(at, one, month) for at, one in enumerate(found.rows, 1)]
        total: Row = ("", "Cộng", "", "", "", "", "", found.owed, found.paid, "", "")
        return Listing(
            titles=("DANH SÁCH THU ĐẢNG PHÍ", f"Tháng {month.number:02d} năm {month.year}"),
            columns=columns,
            rows=(*rows, total),
            heading=self._heading(),
            notes=self._month_notes(found),
            place_day=self._place_day(),
            signatures=(Signature("NGƯỜI THU"), Signature("T/M CHI ỦY", "BÍ THƯ")),
            source=self._source("Danh sách thu đảng phí"),
        )

    def report(self, first: Month, last: Month) -> Listing:
        """Return the report of collecting and handing over (báo cáo thu, nộp đảng phí) with its codes."""
        sums = self._dues.sums(first, last)
        choice = self._dues.share_choice(last)
        column = choice.rule.column if choice.rule else _COLUMNS
        rows = [self._line(line, self.figure(line, sums), column) for line in self._dues.rules.lines]
        asked = choice.share is None
        return Listing(
            titles=("BÁO CÁO THU, NỘP ĐẢNG PHÍ", period_text(first, last).capitalize()),
            columns=(
                Column("Chỉ tiêu", 30),
                Column("Đơn vị", 7, Align.MIDDLE),
                Column("Mã số", 6, Align.MIDDLE),
                Column("Đảng bộ xã, phường", 11, Align.RIGHT, amount=True),
                Column("Đảng bộ doanh nghiệp", 11, Align.RIGHT, amount=True),
                Column("Đảng bộ khác", 11, Align.RIGHT, amount=True),
                Column("Cộng", 11, Align.RIGHT, amount=True),
                Column("Ghi chú", 10),
            ),
            rows=tuple(rows),
            heading=self._heading(),
            notes=(*((_ASK_SHARE,) if asked else ()), *_delay_notes(self._dues.month(last))),
            place_day=self._place_day(),
            signatures=(Signature("NGƯỜI LẬP"), Signature("T/M CẤP ỦY", "BÍ THƯ")),
            source=self._source("Báo cáo thu, nộp đảng phí"),
            landscape=False,
        )

    def year_book(self, year: int) -> Listing:
        """Return the book of a year: what each member paid for each month (sổ thu, nộp đảng phí)."""
        book = self._dues.book()
        paid: dict[int, list[int]] = {}
        for entry in book.entries:
            if entry.month.year == year:
                paid.setdefault(entry.member_id, [0] * _YEAR)[entry.month.number - 1] += entry.amount
        named = [(one.person.full_name, paid[one.id]) for one in self._members.all() if one.id in paid]
        rows: list[Row] = [
            (at, name, *(amount or "" for amount in amounts), sum(amounts))
            for at, (name, amounts) in enumerate(named, 1)
        ]
        by_month = [sum(amounts[at] for _, amounts in named) for at in range(_YEAR)]
        heads = [Column(f"T{at}", 6, Align.RIGHT, amount=True) for at in range(1, _YEAR + 1)]
        return Listing(
            titles=("SỔ THU ĐẢNG PHÍ", f"Năm {year} (theo tháng phải đóng; đồng)"),
            columns=(
                Column("TT", 3, Align.MIDDLE),
                Column("Họ và tên", 15),
                *heads,
                Column("Cộng", 8, Align.RIGHT, amount=True),
            ),
            rows=(*rows, ("", "Cộng", *(amount or "" for amount in by_month), sum(by_month))),
            heading=self._heading(),
            notes=self._year_notes(year),
            place_day=self._place_day(),
            signatures=(Signature("NGƯỜI GHI SỔ"), Signature("T/M CHI ỦY", "BÍ THƯ")),
            source=self._source("Sổ thu đảng phí"),
        )

    def receipt(self, number: str, member_id: int) -> Listing:
        """Return the receipt of a member's payment (biên nhận): its months, the sum in figures and in words."""
        entries = self._dues.book().entries
        lines = [one for one in entries if one.receipt == number and one.member_id == member_id]
        against = {one.reverses: one for one in entries if one.reverses}
        mended = [_mended(one, against[one.id]) for one in lines if one.id in against]
        total = sum(entry.amount for entry in lines)
        name = self._members.member(member_id).person.full_name
        return Listing(
            titles=("BIÊN NHẬN THU ĐẢNG PHÍ", f"Số {number}"),
            columns=(
                Column("TT", 4, Align.MIDDLE),
                Column("Đảng phí tháng", 20),
                Column("Hình thức", 20),
                Column("Số tiền (đồng)", 16, Align.RIGHT, amount=True),
            ),
            rows=(
                *((at, _month_text(one.month), _WAYS[one.way], one.amount) for at, one in enumerate(lines, 1)),
                ("", "Cộng", "", total),
            ),
            heading=self._heading(),
            notes=(f"Người nộp: {name}.", f"Bằng chữ: {money_words(total)}.", *mended),
            place_day=self._place_day(lines[0].paid_on if lines else None),
            signatures=(Signature("NGƯỜI NỘP", name=name), Signature("NGƯỜI THU")),
            source=self._source("Biên nhận thu đảng phí"),
            landscape=False,
        )

    def figure(self, line: LineRule, sums: PeriodSums) -> int | None:
        """Return what a line of the report shows; None where it is not known."""
        if line.sum is LineSum.MEMBERS:
            return self._on_list(sums.last)
        told = {
            LineSum.COLLECTED: sums.collected,
            LineSum.COLLECTED_YEAR: sums.collected_year,
            LineSum.KEPT: sums.kept,
            LineSum.KEPT_YEAR: sums.kept_year,
            LineSum.DUE: sums.due,
            LineSum.DUE_YEAR: sums.due_year,
            LineSum.STILL_DUE: sums.still_due,
        }
        return told[line.sum] if line.sum in told else self._kept_by(line.sum, sums)

    def _kept_by(self, line: LineSum, sums: PeriodSums) -> int | None:
        """Return what one level keeps: the cell its share, the others nothing that this book knows of."""
        levels = {
            _CELL: (LineSum.KEPT_CELL, LineSum.KEPT_YEAR_CELL),
            _GRASSROOTS: (LineSum.KEPT_GRASSROOTS, LineSum.KEPT_YEAR_GRASSROOTS),
            _ABOVE: (LineSum.KEPT_ABOVE, LineSum.KEPT_YEAR_ABOVE),
        }
        rule = self._dues.share_choice(sums.last).rule
        period, year = levels[rule.line if rule and rule.line in levels else _CELL]
        return sums.kept if line is period else sums.kept_year if line is year else 0

    def _on_list(self, month: Month) -> int:
        day = month.last
        counting = self._members.rules.counting(Use.ON_LIST, day)
        return sum(one.state_on(day) in counting for one in self._members.all())

    def _line(self, line: LineRule, amount: int | None, column: int) -> tuple[Value, ...]:
        shown: Value = _ASKED if amount is None else amount
        places = [shown if at == column else "" for at in range(1, _COLUMNS + 1)]
        return (line.title, line.unit, line.code, *places, shown, "")

    def _row(self, at: int, one: MemberDues, month: Month) -> tuple[Value, ...]:
        line = one.account.line
        group = self._dues.rules.group(line.owed.group)
        positions = ", ".join(held.title for held in one.member.positions_on(month.last))
        joined = one.member.person.joined
        return (
            at,
            one.name,
            positions,
            printed_date(joined) if joined else "",
            group.number if group else "",
            _rate_text(line.owed),
            _base(line.owed),
            _ASKED if line.owed.amount is None else line.owed.amount,
            line.paid or "",
            _note(one),
            "",
        )

    def _month_notes(self, found: MonthDues) -> tuple[str, ...]:
        told = [f"Số phải đóng: {money_text(found.owed)} đồng; đã đóng: {money_text(found.paid)} đồng."]
        if found.till.kept is not None and found.till.due is not None:
            money = found.till.collected, found.till.kept, found.till.due
            texts = [f"{money_text(amount)} đồng" for amount in money]
            told.append("Thu trong tháng: {}; giữ lại: {}; nộp cấp trên: {}.".format(*texts))
        told += _delay_notes(found)
        if found.unknown:
            told.append(f"Chưa tính được mức đóng của {len(found.unknown)} đồng chí.")
        return tuple(told)

    def _year_notes(self, year: int) -> tuple[str, ...]:
        sums = self._dues.sums(Month(year, 1), Month(year, _YEAR))
        told = f"Thu trong năm (theo ngày thu): {money_text(sums.collected)} đồng"
        if sums.kept is None or sums.due is None:
            return (f"{told}.",)
        return (f"{told}; giữ lại: {money_text(sums.kept)} đồng; phải nộp cấp trên: {money_text(sums.due)} đồng.",)

    def _heading(self) -> Heading:
        cell = cell_of(self._notebook)
        return Heading(cell.superior, cell.name or "Chi bộ")

    def _place_day(self, day: date | None = None) -> str:
        place = cell_of(self._notebook).signing_place or _NO_PLACE
        return f"{place}, {paper_date(day or self._dues.today())}"

    def _source(self, title: str) -> str:
        return f"{title}; {cell_of(self._notebook).name or 'chi bộ'}"


def _mended(entry: DuesEntry, counter: DuesEntry) -> str:
    """Return that a line of a receipt was taken back since, when and why."""
    told = f"Khoản tháng {_month_text(entry.month)} ({money_text(entry.amount)} đồng)"
    return f"{told} đã điều chỉnh lại ngày {counter.paid_on:%d/%m/%Y}: {counter.note.rstrip('.')}."


def period_text(first: Month, last: Month) -> str:
    """Return how papers name some months: "tháng 10 năm 2026", "quý III năm 2026", "năm 2026"."""
    if first == last:
        return f"tháng {first.number:02d} năm {first.year}"
    if first.year == last.year:
        whole = {(1, 12): "", (1, 6): "6 tháng đầu ", (7, 12): "6 tháng cuối "}
        whole |= {(3 * at + 1, 3 * at + 3): f"quý {name} " for at, name in enumerate(("I", "II", "III", "IV"))}
        if (first.number, last.number) in whole:
            return f"{whole[first.number, last.number]}năm {first.year}"
    return f"từ {_month_text(first)} đến {_month_text(last)}"


def _month_text(month: Month) -> str:
    return f"{month.number:02d}/{month.year}"


def _rate_text(owed: Owed) -> str:
    rate = owed.rate
    if owed.percent_off == _WHOLE:
        return "miễn"
    off = f", giảm {owed.percent_off} %" if owed.percent_off else ""
    if rate is None or rate.way is RateWay.UNKNOWN:
        return _ASKED if owed.here else "không thu"
    if rate.way is RateWay.FIXED:
        return f"{money_text(rate.amount)} đồng{off}"
    of = "lương tối thiểu vùng" if rate.way is RateWay.WAGE else "căn cứ"
    return f"{percent_words(rate.percent)} % {of}{off}"


def _base(owed: Owed) -> Value:
    """Return the base in đồng, as far as the sum got."""
    whole = next((step.amount for step in owed.steps if step.kind in (StepKind.BASE, StepKind.WAGE)), None)
    return int(whole) if whole is not None else ""


def _delay_text(delay: DuesDelay) -> str:
    told = f"được nộp chậm đến hết tháng {_month_text(delay.until)}"
    return f"{told} ({delay.reason})" if delay.reason else told


def _delay_notes(found: MonthDues) -> list[str]:
    """Return who may pay late, until when and why."""
    return [f"Đồng chí {row.name} {_delay_text(row.delay)}." for row in found.rows if row.delay]


def _note(one: MemberDues) -> str:
    entries = one.month_entries
    told = [_WAYS[PayWay.PORTAL]] if any(entry.way is PayWay.PORTAL for entry in entries) else []
    told += [entry.note for entry in entries if entry.note]
    late = one.account.late
    if late:
        told.append(f"còn thiếu {', '.join(_month_text(line.owed.month) for line in late[-_SHOWN:])}")
    if one.delay:
        told.append(_delay_text(one.delay))
    return "; ".join(told)
