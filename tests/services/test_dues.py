# The book of dues over a real notebook: payments, counter-entries, closed months, warnings, papers.

from dataclasses import replace
from datetime import date

import pytest

from sotay.domain.dues import DuesDelay, DuesRelief, DuesStanding, Month, PayWay
from sotay.domain.dues_owed import Unknown
from sotay.domain.errors import Code
from sotay.services.dues_json import month_json
from sotay.services.dues_papers import DuesPapers
from sotay.services.dues_records import Payment
from sotay.services.dues_rules import dues_rules
from sotay.services.dues_warnings import DuesWarningKind
from sotay.services.listings import Listing, ListKind, list_file
from sotay.storage.audit import AuditFilter, AuditTrail
from tests.services.books import refused
from tests.services.meetings import DAY, Cell, cell
from tests.unit.dues import OLD_RATE, month

__all__ = ["cell"]
NOW = Month(2026, 12)
LAN, MINH, HANH, KHOA = "Trần Thị Lan", "Lê Quang Minh", "Phạm Thị Hạnh", "Đặng Văn Khoa"


def stand(cell: Cell, name: str, group: str, base: int = 0, region: int = 0, since: str = "2026-02") -> DuesStanding:
    held = DuesStanding(cell.ids[name], group, month(since), base, region)
    return cell.book.dues.set_standing(held)[0]


def pay(cell: Cell, name: str, *months: str, amount: int | None = None, day: date = DAY, **more: object) -> int:
    payment = Payment(cell.ids[name], tuple(map(month, months)), day, amount, **more)  # type: ignore[arg-type]
    return sum(entry.amount for entry in cell.book.dues.pay(payment))


@pytest.fixture
def paying(cell: Cell) -> Cell:
    stand(cell, LAN, "insured", 8_000_000)
    stand(cell, MINH, "pensioner", 5_000_000)
    stand(cell, HANH, "below_age", region=3)
    stand(cell, KHOA, "student")
    return cell


def test_a_month_lists_who_pays_here(paying: Cell) -> None:
    found = paying.book.dues.month(NOW)
    owed = {row.name: row.account.line.owed.amount for row in found.rows}
    assert (owed[LAN], owed[HANH]) == (80_000, 12_420)
    assert owed["Lý Thu Hoài"] is None  # nobody wrote her group yet
    assert "Ngô Văn Xa" not in owed  # moved
    assert found.owed == 80_000 + 25_000 + 12_420 + 5_000
    assert {row.account.line.owed.why for row in found.unknown} == {Unknown.NO_GROUP}


def test_payments_fill_months_in_their_order_and_the_rest_stays_with_the_last(paying: Cell) -> None:
    assert pay(paying, KHOA, "2026-02", "2026-03", "2026-04", amount=17_000) == 17_000
    lines = {str(e.month): e.amount for e in paying.book.dues.member(paying.ids[KHOA]).entries}
    assert lines == {"2026-02": 5_000, "2026-03": 5_000, "2026-04": 7_000}
    account = paying.book.dues.member(paying.ids[KHOA], month("2026-05")).account
    assert (account.owed, account.paid, account.more, account.missing) == (20_000, 17_000, 2_000, 5_000)


def test_without_an_amount_a_payment_is_what_is_owed(paying: Cell) -> None:
    assert pay(paying, LAN, "2026-11", "2026-12") == 160_000
    assert pay(paying, HANH, "2026-12", amount=10_000) == 10_000
    assert pay(paying, HANH, "2026-12") == 2_420
    with refused(Code.NOTHING_OWED):
        pay(paying, HANH, "2026-12")


def test_a_payment_has_one_receipt_and_numbers_go_on_by_the_year(paying: Cell) -> None:
    pay(paying, LAN, "2026-11", "2026-12")
    pay(paying, KHOA, "2026-12")
    pay(paying, MINH, "2026-12", way=PayWay.PORTAL, receipt="DVC-778")
    pay(paying, HANH, "2026-12", day=date(2027, 1, 3))
    receipts = [entry.receipt for entry in paying.book.dues.book().entries]
    assert receipts == ["0001/2026", "0001/2026", "0002/2026", "DVC-778", "0001/2027"]


def test_all_who_owe_pay_at_once_and_can_be_undone(paying: Cell) -> None:
    dues = paying.book.dues
    everybody = [Payment(row.member.id, (NOW,), DAY) for row in dues.month(NOW).rows]
    written = dues.pay_all(everybody)
    assert sum(entry.amount for entry in written) == 122_420 == dues.month(NOW).till.collected
    assert dues.month(NOW).missing == 0
    dues.take_back(written)
    assert dues.book().entries == ()


def test_a_counter_entry_takes_a_payment_back_once(paying: Cell) -> None:
    dues = paying.book.dues
    pay(paying, LAN, "2026-12", amount=800_000)
    (entry,) = dues.book().entries
    with refused(Code.DUES_REASON):
        dues.reverse(entry.id, " ", DAY)
    counter = dues.reverse(entry.id, "Gõ thừa một số 0", DAY)
    assert (counter.amount, counter.month, counter.reverses) == (-800_000, NOW, entry.id)
    assert dues.month(NOW).till.collected == 0
    for wrong in (entry.id, counter.id):
        with refused(Code.DUES_ENTRY_REVERSED):
            dues.reverse(wrong, "lần nữa", DAY)
    with refused(Code.DUES_ENTRY_NOT_FOUND):
        dues.reverse(99, "không có", DAY)


def test_a_closed_month_takes_no_line_and_keeps_its_sums(paying: Cell) -> None:
    dues = paying.book.dues
    pay(paying, LAN, "2026-11", day=date(2026, 11, 5))
    (entry,) = dues.book().entries
    closed = dues.close(month("2026-11"))
    assert (closed.collected, closed.kept, closed.remitted) == (80_000, 56_000, 24_000)
    for attempt in (
        lambda: pay(paying, KHOA, "2026-11", day=date(2026, 11, 30)),
        lambda: dues.reverse(entry.id, "sai", date(2026, 11, 30)),
        lambda: dues.take_back([entry]),
        lambda: dues.close(month("2026-11")),
    ):
        with refused(Code.MONTH_CLOSED):
            attempt()
    # what is owed for it is still taken, and mended, on a day of an open month
    pay(paying, KHOA, "2026-11")
    dues.reverse(entry.id, "Đóng nhầm người", DAY)
    assert dues.month(month("2026-11")).till.collected == 80_000
    assert dues.month(NOW).till.collected == 5_000 - 80_000


def test_what_was_just_taken_for_a_closed_month_is_undone_by_a_line_against_it(paying: Cell) -> None:
    dues, november = paying.book.dues, month("2026-11")
    dues.close(november)
    written = dues.pay_all([Payment(paying.ids[KHOA], (november, NOW), DAY)])
    dues.take_back(written)
    assert [(entry.month, entry.amount, entry.reverses) for entry in dues.book().entries] == [
        (november, 5_000, 0),
        (november, -5_000, written[0].id),
    ]
    assert dues.month(NOW).till.collected == 0
    assert dues.member(paying.ids[KHOA], november).account.line.paid == 0


def test_what_was_taken_back_already_is_not_undone_as_well(paying: Cell) -> None:
    dues = paying.book.dues
    (entry,) = dues.pay(Payment(paying.ids[KHOA], (NOW,), DAY))
    dues.reverse(entry.id, "Nhầm người", DAY)
    with refused(Code.DUES_ENTRY_REVERSED):
        dues.take_back([entry])
    assert sum(line.amount for line in dues.book().entries) == 0


def test_a_counter_entry_for_a_closed_month_is_undone_by_paying_anew(paying: Cell) -> None:
    dues, november = paying.book.dues, month("2026-11")
    dues.close(november)
    (entry,) = dues.pay(Payment(paying.ids[KHOA], (november,), DAY))
    dues.take_back([dues.reverse(entry.id, "Nhầm người", DAY)])
    assert [line.amount for line in dues.book().entries] == [5_000, -5_000, 5_000]
    again = dues.book().entries[-1]
    assert dues.reverse(again.id, "Nhầm thật", DAY).amount == -5_000


def test_closed_months_that_would_be_owed_otherwise_now_are_told(paying: Cell) -> None:
    dues = paying.book.dues
    for name in ("2026-10", "2026-11"):
        dues.close(month(name))
    assert dues.owed_for_closed() == {}
    held, _ = dues.set_standing(DuesStanding(paying.ids[LAN], "insured", month("2026-11"), 9_000_000))
    assert dues.owed_for_closed() == {month("2026-11"): 132_420}
    dues.drop_standing(held.id)
    assert dues.owed_for_closed() == {}


def test_a_month_ahead_is_not_closed(paying: Cell) -> None:
    with refused(Code.MONTH_AHEAD):
        paying.book.dues.close(month("2027-01"))


def test_a_back_dated_change_of_rate_shows_beside_the_closed_sums(paying: Cell) -> None:
    dues, november = paying.book.dues, month("2026-11")
    pay(paying, HANH, "2026-11", day=date(2026, 11, 5))
    dues.close(november)
    text = dues_rules().shipped().replace('percent = "0,3"', 'percent = "0,4"', 1)
    dues_rules().save(paying.book.workspace.notebook, text)
    paying.book.rules_changed()
    found = paying.book.dues.month(november)
    assert (found.closed.owed if found.closed else 0) == 122_420
    assert found.owed == 122_420 + 16_560 - 12_420
    assert found.till.collected == 12_420
    papers = DuesPapers(paying.book.workspace.notebook, dues, paying.book.members)
    told = month_json(dues, papers, november)
    assert (told["closed_owed"], told["owed"]) == (122_420, 126_560)
    assert paying.book.dues.member(paying.ids[HANH], november).account.line.missing == 4_140
    dues_rules().drop(paying.book.workspace.notebook)
    paying.book.rules_changed()
    assert paying.book.dues.month(november).owed == 122_420


def test_a_month_without_a_rule_is_asked_and_the_others_stay_right(paying: Cell) -> None:
    holed = dues_rules().shipped().replace(OLD_RATE, OLD_RATE.replace("2027-12-31", "2026-10-31"))
    problems = dues_rules().save(paying.book.workspace.notebook, holed)
    assert [problem.name for problem in problems] == ["rate below_age"]
    paying.book.rules_changed()
    account = paying.book.dues.member(paying.ids[HANH]).account
    assert [line.owed.month.number for line in account.unknown] == [11, 12]
    assert account.owed == 9 * 12_420


def test_a_table_that_cannot_be_read_is_refused_and_nothing_changes(paying: Cell) -> None:
    with refused(Code.BAD_RULES):
        dues_rules().save(
            paying.book.workspace.notebook, dues_rules().shipped().replace('percent = "0,3"', 'percent = "30,x"')
        )
    paying.book.rules_changed()
    assert paying.book.dues.month(NOW).owed == 122_420


def test_the_second_unpaid_month_warns_and_the_third_proposes(paying: Cell) -> None:
    dues = paying.book.dues
    for name in (LAN, MINH, HANH, KHOA):
        pay(paying, name, *(f"2026-{number:02d}" for number in range(2, 9)))
    pay(paying, MINH, "2026-09", "2026-10", "2026-11")
    pay(paying, HANH, "2026-09")
    pay(paying, KHOA, "2026-09", "2026-10")
    told = {warning.name: (warning.kind, len(warning.months)) for warning in dues.warnings() if warning.months[0] < NOW}
    assert told == {LAN: (DuesWarningKind.PROPOSE, 3), HANH: (DuesWarningKind.UNPAID, 2)}


def test_a_relief_that_ends_soon_is_told_unless_another_follows(paying: Cell) -> None:
    dues = paying.book.dues
    dues.set_relief(DuesRelief(paying.ids[HANH], "hardship", 50, month("2026-06"), month("2027-01")))
    ending = [one for one in dues.warnings() if one.kind is DuesWarningKind.RELIEF_ENDS]
    assert [(one.name, one.months) for one in ending] == [(HANH, (month("2027-01"),))]
    dues.set_relief(DuesRelief(paying.ids[HANH], "hardship", 30, month("2027-02"), month("2027-05")))
    assert all(one.kind is not DuesWarningKind.RELIEF_ENDS for one in dues.warnings())


@pytest.mark.parametrize(
    ("relief", "why"),
    [
        (DuesRelief(1, "hardship", 40, month("2026-03"), month("2026-05")), "dues_percent"),
        (DuesRelief(1, "hardship", 50, month("2026-03")), "dues_no_end"),
        (DuesRelief(1, "hardship", 50, month("2026-03"), month("2027-03")), "dues_too_long"),
        (DuesRelief(1, "hardship", 50, month("2026-03"), month("2026-02")), "dues_backwards"),
        (DuesRelief(1, "poor", 100, month("2025-03")), "dues_relief"),
        (DuesRelief(1, "luck", 100, month("2026-03")), "dues_relief"),
    ],
)
def test_a_relief_that_the_rules_do_not_allow_is_refused(paying: Cell, relief: DuesRelief, why: str) -> None:
    with refused(Code.BAD_RELIEF) as caught:
        paying.book.dues.set_relief(relief)
    assert caught.value.detail["reason"] == why


def test_twelve_months_are_allowed(paying: Cell) -> None:
    longest = DuesRelief(paying.ids[HANH], "hardship", 70, month("2026-03"), month("2027-02"))
    assert paying.book.dues.set_relief(longest).id


def test_a_group_is_written_over_one_of_the_same_month(paying: Cell) -> None:
    dues = paying.book.dues
    kept, before = dues.set_standing(DuesStanding(paying.ids[KHOA], "insured", month("2026-02"), 5_000_000))
    assert before is not None
    assert (before.group, kept.id) == ("student", before.id)
    dues.set_standing(before)
    assert [held.group for held in dues.member(paying.ids[KHOA]).payer.standings] == ["student"]
    with refused(Code.BAD_STANDING):
        dues.set_standing(DuesStanding(paying.ids[KHOA], "nobody", month("2026-02")))


def test_a_share_that_is_not_known_is_asked_for_before_a_month_is_closed(paying: Cell) -> None:
    dues = paying.book.dues
    pay(paying, LAN, "2026-12")
    before = dues.choose_share("other")
    assert (before.cell, dues.share_choice().share) == ("village", None)
    with refused(Code.NO_DUES_SHARE):
        dues.close(NOW)
    with refused(Code.BAD_AMOUNT):
        dues.choose_share("other", "120")
    dues.choose_share("other", "50")
    assert dues.close(NOW).kept == 40_000


def let_pay_late(cell: Cell, name: str, since: str, until: str, reason: str = "Đi làm xa theo mùa") -> DuesDelay:
    return cell.book.dues.set_delay(DuesDelay(cell.ids[name], reason, month(since), month(until), DAY))


def warned(cell: Cell, name: str) -> list[tuple[DuesWarningKind, str]]:
    return [
        (one.kind, one.delay.reason if one.delay else "")
        for one in cell.book.dues.warnings()
        if one.name == name and one.kind is not DuesWarningKind.RELIEF_ENDS
    ]


def test_a_reason_for_paying_late_mutes_the_warning_until_its_last_month(paying: Cell) -> None:
    dues = paying.book.dues
    stand(paying, LAN, "insured", 8_000_000, since="2026-09")
    dues.drop_standing(dues.member(paying.ids[LAN]).payer.standings[0].id)
    assert warned(paying, LAN) == [(DuesWarningKind.PROPOSE, "")]
    owed = dues.month(NOW).owed
    delay = let_pay_late(paying, LAN, "2026-09", "2027-01", " Đi làm  xa theo mùa ")
    assert warned(paying, LAN) == [(DuesWarningKind.EXCUSED, "Đi làm xa theo mùa")]
    assert dues.month(NOW).owed == owed  # nothing is taken off
    dues.drop_delay(delay.id)
    assert warned(paying, LAN) == [(DuesWarningKind.PROPOSE, "")]
    dues.set_delay(delay)
    dues.set_delay(replace(delay, until=month("2026-11")))  # over: it is December
    assert warned(paying, LAN) == [(DuesWarningKind.PROPOSE, "")]


def test_lists_reports_and_json_tell_who_may_pay_late(paying: Cell) -> None:
    dues = paying.book.dues
    let_pay_late(paying, LAN, "2026-11", "2027-02")
    let_pay_late(paying, LAN, "2026-12", "2026-12", "Ốm")
    papers = DuesPapers(paying.book.workspace.notebook, dues, paying.book.members)
    told = "được nộp chậm đến hết tháng 02/2027 (Đi làm xa theo mùa)"
    (row,) = [row for row in papers.month_list(NOW).rows if row[1] == LAN]
    assert told in str(row[9])
    assert f"Đồng chí {LAN} {told}." in papers.month_list(NOW).notes
    assert f"Đồng chí {LAN} {told}." in papers.report(NOW, NOW).notes
    found = {row["full_name"]: row["pays_late"] for row in month_json(dues, papers, NOW)["members"]}  # type: ignore[attr-defined]
    assert found[LAN] == {"since": "2026-11", "until": "2027-02", "reason": "Đi làm xa theo mùa"}
    assert found[HANH] is None
    pay(paying, LAN, *(f"2026-{at:02d}" for at in range(2, 13)))
    assert not any("nộp chậm" in note for note in papers.report(NOW, NOW).notes)  # all is paid


@pytest.mark.parametrize(
    ("since", "until", "reason", "why"),
    [
        ("2026-11", "2026-10", "Ốm", "dues_backwards"),
        ("2026-11", "2026-12", "  ", "dues_delay_reason"),
        ("1980-11", "2026-12", "Ốm", "dues_month"),
    ],
)
def test_a_delay_without_a_reason_or_a_span_is_refused(
    paying: Cell, since: str, until: str, reason: str, why: str
) -> None:
    with refused(Code.BAD_DELAY) as caught:
        let_pay_late(paying, LAN, since, until, reason)
    assert caught.value.detail["reason"] == why
    assert paying.book.dues.book().delays == ()


def test_receipts_leave_no_number_out_whatever_is_undone(paying: Cell) -> None:
    dues = paying.book.dues
    (first,), (second,) = (dues.pay(Payment(paying.ids[name], (NOW,), DAY)) for name in (LAN, KHOA))
    dues.take_back([first])  # the second receipt was given out after it: the line stays and is evened out
    kept = dues.book().entries
    assert [(one.receipt, one.amount) for one in kept] == [
        ("0001/2026", 80_000),
        ("0002/2026", 5_000),
        ("", -80_000),
    ]
    dues.take_back([second])
    assert [one.receipt for one in dues.book().entries] == ["0001/2026", ""]
    (third,) = dues.pay(Payment(paying.ids[HANH], (NOW,), DAY))
    assert third.receipt == "0002/2026"


def test_a_payment_that_stands_again_has_the_next_receipt(paying: Cell) -> None:
    dues = paying.book.dues
    (entry,) = dues.pay(Payment(paying.ids[LAN], (month("2026-11"),), date(2026, 11, 5)))
    dues.close(month("2026-11"))
    counter = dues.reverse(entry.id, "Ghi nhầm", DAY)
    dues.take_back([counter])  # its month is closed: a line for it stays
    assert [(one.receipt, one.amount) for one in dues.book().entries] == [
        ("0001/2026", 80_000),
        ("", -80_000),
        ("0002/2026", 80_000),
    ]
    papers = DuesPapers(paying.book.workspace.notebook, dues, paying.book.members)
    assert papers.receipt("0002/2026", paying.ids[LAN]).rows[-1][-1] == 80_000


def figures(listing: Listing) -> dict[str, object]:
    return {str(row[2]): row[6] for row in listing.rows}


def test_the_report_is_as_worked_out_by_hand(paying: Cell) -> None:
    dues = paying.book.dues
    pay(paying, LAN, "2026-10", "2026-11", day=date(2026, 10, 5))  # 160.000
    dues.close(month("2026-10"))  # kept 112.000, handed 48.000
    pay(paying, HANH, "2026-11", day=date(2026, 11, 5))  # 12.420
    pay(paying, KHOA, "2026-11", day=date(2026, 11, 6))  # 5.000
    papers = DuesPapers(paying.book.workspace.notebook, dues, paying.book.members)
    told = figures(papers.report(month("2026-11"), month("2026-11")))
    period = {"01": 7, "02": 17_420, "04": 12_194, "05": 12_194, "06": 0, "07": 0, "12": 5_226}
    year = {"03": 177_420, "08": 124_194, "09": 124_194, "10": 0, "11": 0, "13": 53_226, "14": 5_226}
    assert told == period | year
    quarter = figures(papers.report(month("2026-10"), month("2026-12")))
    assert (quarter["02"], quarter["04"], quarter["12"]) == (177_420, 124_194, 53_226)


def test_papers_open_in_word_and_in_excel(paying: Cell) -> None:
    pay(paying, LAN, "2026-12")
    papers = DuesPapers(paying.book.workspace.notebook, paying.book.dues, paying.book.members)
    for paper in (
        papers.month_list(NOW),
        papers.report(NOW, NOW),
        papers.year_book(2026),
        papers.receipt("0001/2026", paying.ids[LAN]),
    ):
        assert all(len(row) == len(paper.columns) for row in paper.rows)
        for kind in ListKind:
            assert list_file(paper, kind, DAY).startswith(b"PK")


def test_a_receipt_tells_the_sum_in_words(paying: Cell) -> None:
    pay(paying, LAN, "2026-11", "2026-12")
    papers = DuesPapers(paying.book.workspace.notebook, paying.book.dues, paying.book.members)
    receipt = papers.receipt("0001/2026", paying.ids[LAN])
    assert receipt.rows[-1][-1] == 160_000
    assert receipt.notes == (f"Người nộp: {LAN}.", "Bằng chữ: một trăm sáu mươi nghìn đồng.")


def test_a_receipt_says_what_was_taken_back_since(paying: Cell) -> None:
    pay(paying, LAN, "2026-11", "2026-12")
    entry, _ = paying.book.dues.book().entries
    paying.book.dues.reverse(entry.id, "Ghi nhầm tháng.", DAY)
    papers = DuesPapers(paying.book.workspace.notebook, paying.book.dues, paying.book.members)
    told = papers.receipt("0001/2026", paying.ids[LAN]).notes
    assert told[2:] == ("Khoản tháng 11/2026 (80.000 đồng) đã điều chỉnh lại ngày 05/12/2026: Ghi nhầm tháng.",)


def test_every_write_leaves_its_line_in_the_audit_trail(paying: Cell) -> None:
    pay(paying, LAN, "2026-12")
    paying.book.dues.close(NOW)
    trail = AuditTrail(paying.book.workspace.notebook.database)
    kinds = {kind: trail.ids(AuditFilter(kinds=(kind,))) for kind in ("dues_standing", "dues_entry", "dues_month")}
    assert {kind: len(ids) for kind, ids in kinds.items()} == {"dues_standing": 4, "dues_entry": 1, "dues_month": 1}
    assert {line.what for line in trail.lines(kinds["dues_entry"])} == {"dues.pay"}


def test_a_clock_of_2036_asks_for_nothing_that_is_not_ruled(paying: Cell) -> None:
    later = date(2036, 5, 3)
    paying.book.today = later
    found = paying.book.dues.month(Month.of(later))
    assert {row.name: row.account.line.owed.amount for row in found.rows}[HANH] == 20_700
    assert all(row.account.month == Month(2036, 5) for row in found.rows)
