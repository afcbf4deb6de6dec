# Small dialogs of dues: a payment for some months, a group, an exemption, a counter-entry, the closing of a month.
# It must not know how anything is written; it hands over what was typed.

from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from sotay.domain.dates import PartialDate
from sotay.domain.dues import DuesDelay, DuesEntry, DuesRelief, DuesStanding, Month, PayWay
from sotay.domain.dues_rule_rows import RateRule, RateWay
from sotay.domain.dues_rules import DuesRules
from sotay.domain.dues_sums import months
from sotay.services.dues_records import MemberDues, MonthDues, Payment, ShareChoice
from sotay.ui.gate.speaking import Row
from sotay.ui.pages.dues_editors import MoneyEditor, MonthEditor
from sotay.ui.pages.dues_words import ahead_words, group_words, money_words, month_words, region_words, way_words
from sotay.ui.pages.member_dialogs import RecordDialog
from sotay.ui.pages.member_editors import ChoiceEditor, DayEditor, TextEditor
from sotay.ui.theme import Theme
from sotay.ui.widgets.labels import Paragraph

_MOST_MONTHS = 36  # of one payment: more is a slip of the hand


class PayDialog(RecordDialog):
    """Ask what a member paid for which months; hand over a `Payment`."""

    def __init__(self, theme: Theme, window: QWidget, row: MemberDues, today: date) -> None:
        super().__init__(theme, window, row.name, QCoreApplication.translate("PayDialog", "Write the payment"))
        self._member_id, self._today = row.member.id, today
        month = row.account.month
        late = row.account.late
        self.first = MonthEditor(theme, lambda: self.tr("From month"))
        self.last = MonthEditor(theme, lambda: self.tr("Through month"))
        self.amount = MoneyEditor(theme, lambda: self.tr("Amount (empty: what is owed for these months)"))
        self.way = ChoiceEditor(theme, lambda: self.tr("Way"), way_words)
        self.day = DayEditor(theme, lambda: self.tr("Paid on"))
        self.receipt = TextEditor(theme, lambda: self.tr("Number of the receipt (empty: the next one)"))
        spans = Row(theme, self.first, self.last, even=True), Row(theme, self.way, self.day, even=True)
        for part in (spans[0], self.amount, spans[1], self.receipt):
            self.content.put(part, "form_gap")
        self.first.set_month(late[0].owed.month if late else month)
        self.last.set_month(month)
        self.day.set_day(PartialDate.of(today))
        self.way.set_value(row.entries[-1].way if row.entries else PayWay.CASH)
        self.amount.setFocus()

    def value(self) -> Payment | None:
        """Return the payment, None while something is missing."""
        sound = [one.is_sound for one in (self.first, self.last, self.amount, self.day)]
        if not all(sound):
            return None
        first, last, day, amount = self.first.month, self.last.month, self.day.day, self.amount.amount
        if first is None or last is None or last < first or len(months(first, last)) > _MOST_MONTHS:
            self.last.set_error(self.tr("Give a first and a last month, 36 months apart at most."))
            return None
        if day is None or not day.day:
            self.day.set_error(self.tr("A payment needs its day."))
            return None
        if day.earliest > self._today:
            self.day.set_error(ahead_words(self._today))
            return None
        if amount == 0:
            self.amount.set_error(self.tr("The amount must be above 0."))
            return None
        way, receipt = PayWay(self.way.value), self.receipt.value.strip()
        return Payment(self._member_id, months(first, last), day.earliest, amount, way, receipt)


class StandingDialog(RecordDialog):
    """Ask by which group a member pays from a month on; hand over a `DuesStanding`."""

    def __init__(self, theme: Theme, window: QWidget, row: MemberDues, rules: DuesRules) -> None:
        super().__init__(theme, window, row.name, QCoreApplication.translate("StandingDialog", "Write the group"))
        self._member_id, self._rules = row.member.id, rules
        held = row.payer.standing(row.account.month)
        self.group = ChoiceEditor(theme, lambda: self.tr("Group"), self._groups)
        self.base = MoneyEditor(theme, lambda: self.tr("Base a month, in đồng"))
        self.region = ChoiceEditor(theme, lambda: self.tr("Region of the minimum wage"), self._regions)
        self.since = MonthEditor(theme, lambda: self.tr("From month"))
        self.note = TextEditor(theme, lambda: self.tr("Source of the base, remarks"))
        for part in (self.group, self.base, self.region, Row(theme, self.since, self.note, even=True)):
            self.content.put(part, "form_gap")
        self.remark = Paragraph(theme, "", "caption")
        self.content.put(self.remark, "form_gap")
        self.group.edited.connect(self._on_group)
        self.since.left.connect(lambda: self._on_group(self.group.value))
        self.since.set_month(row.account.month)
        if held is not None:
            self.group.set_value(held.group)
            self.base.set_amount(held.base or None)
            self.region.set_value(str(held.region))
        self._on_group(self.group.value)
        self.group.setFocus()

    def value(self) -> DuesStanding | None:
        """Return the group, None while its month or base is missing."""
        if not all([self.base.is_sound, self.since.is_sound]):
            return None
        since, base = self.since.month, self.base.amount
        if since is None:
            self.since.set_error(self.tr("Give the month from which it holds."))
            return None
        if not base and not self.base.isHidden():
            self.base.set_error(self.tr("This group pays a share of a base: write it."))
            return None
        region = int(self.region.value) if not self.region.isHidden() else 0
        base = 0 if self.base.isHidden() else base
        return DuesStanding(self._member_id, self.group.value, since, base or 0, region, self.note.value.strip())

    def _on_group(self, key: str) -> None:
        """Ask only for what the rate of the group needs."""
        group = self._rules.group(key)
        rate = self._rate(key)
        self.base.setVisible(bool(group and group.base))
        self.region.setVisible(rate is not None and rate.way is RateWay.WAGE)
        told = [group.base] if group and group.base else []
        self.remark.set_plain("\n".join([*told, rate.source if rate else self.tr("No rate of this group is known.")]))

    def _rate(self, key: str) -> RateRule | None:
        """Return the rate of the month that is typed, or the last one that is known."""
        since = self.since.known
        now = self._rules.rate(key, since) if since else None
        known = [rate for rate in self._rules.rates if key in rate.groups and rate.way is not RateWay.UNKNOWN]
        return now if now in known else known[-1] if known else None

    def _groups(self) -> dict[str, str]:
        return {group.key: group_words(self._rules, group.key) for group in self._rules.groups if not group.instead}

    def _regions(self) -> dict[str, str]:
        found = {rule.region: rule for rule in self._rules.wages}
        return {
            str(region): self.tr("Region {0}: {1}").format(region_words(region), money_words(rule.amount))
            for region, rule in sorted(found.items())
        }


class ReliefDialog(RecordDialog):
    """Ask for an exemption or reduction; hand over a `DuesRelief`."""

    def __init__(self, theme: Theme, window: QWidget, row: MemberDues, rules: DuesRules) -> None:
        super().__init__(theme, window, row.name, QCoreApplication.translate("ReliefDialog", "Write the exemption"))
        self._member_id, self._rules = row.member.id, rules
        self.reason = ChoiceEditor(theme, lambda: self.tr("Reason"), self._reasons)
        self.percent = ChoiceEditor(theme, lambda: self.tr("Taken off"), self._percents)
        self.since = MonthEditor(theme, lambda: self.tr("From month"))
        self.until = MonthEditor(theme, lambda: self.tr("Through month"))
        self.decision = TextEditor(theme, lambda: self.tr("Resolution of the cell, or decision"))
        span = Row(theme, self.since, self.until, even=True)
        for part in (self.reason, self.percent, span, self.decision):
            self.content.put(part, "form_gap")
        self.remark = Paragraph(theme, "", "caption")
        self.content.put(self.remark, "form_gap")
        self.reason.edited.connect(self._on_reason)
        self.since.set_month(row.account.month)
        self._on_reason(self.reason.value)
        self.reason.setFocus()

    def value(self) -> DuesRelief | None:
        """Return the exemption, None while its months are missing."""
        if not all([self.since.is_sound, self.until.is_sound]):
            return None
        since, rule = self.since.month, self._rules.relief(self.reason.value, self.since.month or Month(1, 1))
        if since is None:
            self.since.set_error(self.tr("Give the month from which it holds."))
            return None
        if rule is not None and rule.months and self.until.month is None:
            self.until.set_error(
                self.tr("This kind ends after {0} months at most: give its last month.").format(rule.months)
            )
            return None
        percent, decision = int(self.percent.value), self.decision.value.strip()
        return DuesRelief(self._member_id, self.reason.value, percent, since, self.until.month, decision)

    def _on_reason(self, key: str) -> None:
        rule = next((rule for rule in reversed(self._rules.reliefs) if rule.key == key), None)
        if rule is None:
            return
        self.percent.set_value(str(max(rule.percents)))
        self.percent.setVisible(len(rule.percents) > 1)
        since = self.since.known
        self.until.set_month(since.plus(rule.months - 1) if rule.months and since else None)
        self.remark.set_plain(rule.source)

    def _percents(self) -> dict[str, str]:
        known = sorted({percent for rule in self._rules.reliefs for percent in rule.percents})
        return {str(percent): f"{percent} %" for percent in known}

    def _reasons(self) -> dict[str, str]:
        return {rule.key: rule.title for rule in self._rules.reliefs if not rule.party_years}


class DelayDialog(RecordDialog):
    """Ask why a member may pay late, and until when; hand over a `DuesDelay`."""

    def __init__(self, theme: Theme, window: QWidget, row: MemberDues, today: date) -> None:
        super().__init__(theme, window, row.name, QCoreApplication.translate("DelayDialog", "Let pay late"))
        self._member_id, self._today = row.member.id, today
        self.reason = TextEditor(theme, lambda: self.tr("Reason"))
        self.since = MonthEditor(theme, lambda: self.tr("From month"))
        self.until = MonthEditor(theme, lambda: self.tr("May pay late through month"))
        note = self.tr(
            "Nothing is taken off what is owed. Until then the list and the report tell the reason, and months unpaid"
            " are no ground for a warning; afterwards it comes back."
        )
        for part in (self.reason, Row(theme, self.since, self.until, even=True), Paragraph(theme, note, "caption")):
            self.content.put(part, "form_gap")
        self.since.set_month(row.unpaid[0] if row.unpaid else row.account.month)
        self.reason.setFocus()

    def value(self) -> DuesDelay | None:
        """Return the leave, None while its reason or a month is missing."""
        if not all([self.since.is_sound, self.until.is_sound]):
            return None
        since, until, reason = self.since.month, self.until.month, self.reason.value.strip()
        if not reason:
            self.reason.set_error(self.tr("Write why, for those who read the book."))
            return None
        if since is None:
            self.since.set_error(self.tr("Give the month from which it holds."))
            return None
        if until is None or until < since:
            self.until.set_error(self.tr("Give the last month, not before the first."))
            return None
        return DuesDelay(self._member_id, reason, since, until, self._today)


class CounterDialog(RecordDialog):
    """Ask why a payment is taken back, and on which day; hand over (reason, day)."""

    def __init__(self, theme: Theme, window: QWidget, entry: DuesEntry, name: str, today: date) -> None:
        super().__init__(
            theme, window, name, QCoreApplication.translate("CounterDialog", "Write the counter-entry"), danger=True
        )
        self._today = today
        told = self.tr(
            "{0} for {1} is taken back by a line of the same amount with a minus. Both lines stay in the book."
        )
        self.content.put(Paragraph(theme, told.format(money_words(entry.amount), month_words(entry.month)), "second"))
        self.reason = TextEditor(theme, lambda: self.tr("Reason"))
        self.day = DayEditor(theme, lambda: self.tr("Day"))
        self.content.put(self.reason, "form_gap")
        self.content.put(self.day, "form_gap")
        self.day.set_day(PartialDate.of(today))
        self.reason.setFocus()

    def value(self) -> tuple[str, date] | None:
        """Return why and when, None while one is missing."""
        if not self.reason.value.strip():
            self.reason.set_error(self.tr("Write why, for those who read the book."))
            return None
        day = self.day.day if self.day.is_sound else None
        if day is None or not day.day:
            self.day.set_error(self.tr("The counter-entry needs its day."))
            return None
        if day.earliest > self._today:
            self.day.set_error(ahead_words(self._today))
            return None
        return self.reason.value.strip(), day.earliest


class CloseDialog(RecordDialog):
    """Show the sums that a month is closed with; hand over (amount given to the superior,)."""

    def __init__(self, theme: Theme, window: QWidget, shown: MonthDues, share: str) -> None:
        title = QCoreApplication.translate("CloseDialog", "Close {0}").format(month_words(shown.month))
        super().__init__(theme, window, title, QCoreApplication.translate("CloseDialog", "Close the month"))
        till = shown.till
        lines = (
            self.tr("Owed for the month: {0}").format(money_words(shown.owed)),
            self.tr("Paid for the month: {0}").format(money_words(shown.paid)),
            self.tr("Collected during the month: {0}").format(money_words(till.collected)),
            self.tr("Kept by the cell ({0} %): {1}").format(share, money_words(till.kept or 0)),
            self.tr("Due to the superior: {0}").format(money_words(till.due or 0)),
        )
        self.content.put(Paragraph(theme, "\n".join(lines)))
        if shown.missing or shown.unknown:
            told = self.tr("{0} is still missing; what comes later is written on its own day.")
            self.content.put(Paragraph(theme, told.format(money_words(shown.missing)), "second"))
        self.handed = MoneyEditor(theme, lambda: self.tr("Handed over to the superior"))
        self.handed.set_amount(max(till.due or 0, 0))
        self.content.put(self.handed, "form_gap")
        note = self.tr(
            "A closed month stays closed: no line comes into it any more. Mistakes are mended by counter-entries."
        )
        self.content.put(Paragraph(theme, note, "caption"), "form_gap")
        self.handed.setFocus()

    def value(self) -> tuple[int] | None:
        """Return what was handed over, None while it is no amount."""
        return (self.handed.amount or 0,) if self.handed.is_sound else None


class ShareDialog(RecordDialog):
    """Ask which kind of cell it is and which percent it keeps; hand over (kind, percent as text)."""

    def __init__(self, theme: Theme, window: QWidget, rules: DuesRules, now: ShareChoice) -> None:
        super().__init__(
            theme,
            window,
            QCoreApplication.translate("ShareDialog", "Share that the cell keeps"),
            QCoreApplication.translate("ShareDialog", "Save the share"),
        )
        self._rules = rules
        self.cell = ChoiceEditor(theme, lambda: self.tr("Kind of cell"), self._cells)
        self.own = TextEditor(theme, lambda: self.tr("Percent the superior told, where the rules have none"))
        self.remark = Paragraph(theme, "", "caption")
        self.content.put(self.cell, "form_gap")
        self.content.put(self.own, "form_gap")
        self.content.put(self.remark, "form_gap")
        self.cell.edited.connect(self._on_cell)
        self.cell.set_value(now.cell)
        self.own.set_value(now.own)
        self._on_cell(self.cell.value)
        self.cell.setFocus()

    def value(self) -> tuple[str, str]:
        """Return the kind and the percent."""
        return self.cell.value, self.own.value

    def _on_cell(self, key: str) -> None:
        rule = next((rule for rule in self._rules.cells() if rule.cell == key), None)
        if rule is not None:
            self.remark.set_plain(rule.source)

    def _cells(self) -> dict[str, str]:
        return {rule.cell: rule.title for rule in self._rules.cells()}
