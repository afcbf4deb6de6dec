# The rules about dues that hold on a day, in words, Vietnamese and English: rates, exemptions, who pays where, shares.
# It must not know where the table is kept; titles and sources stay as the table has them.

from collections.abc import Iterator
from datetime import date

from sotay.domain.dues import Month
from sotay.domain.dues_rule_rows import EdgeName, GroupRule, Pays, RateRule, RateWay, ReliefRule, percent_words
from sotay.domain.dues_rules import DuesRules
from sotay.domain.members import MemberState
from sotay.domain.money import money_text
from sotay.domain.numerals import to_roman
from sotay.services.audit_texts import said, value_words
from sotay.services.error_texts import Language, Words
from sotay.services.rule_words import RuleLine, holding, rule_line

_RATE, _WAGE = Words("Mức đóng hằng tháng", "Dues a month"), Words("Lương tối thiểu vùng", "Regional minimum wage")
_RELIEF, _PAYER = Words("Miễn, giảm", "Exemptions and reductions"), Words("Đóng ở đâu", "Where dues are paid")
_EDGE = Words("Tháng đến, tháng đi", "Months of coming and going")
_LATE, _FIGURE = Words("Chậm đóng", "Late payment"), Words("Con số khác", "Other figures")
_SHARE = Words("Tỷ lệ chi bộ giữ lại", "Share that the cell keeps")
_WAYS = {
    RateWay.BASE: Words("{0} %: {1}", "{0} %: {1}"),
    RateWay.WAGE: Words("{0} % lương tối thiểu vùng", "{0} % of the regional minimum wage"),
    RateWay.FIXED: Words("{0} đồng", "{0} đồng"),
    RateWay.UNKNOWN: Words("chưa rõ mức đóng", "not known"),
}
_REGION, _MONEY = Words("Vùng {0}", "Region {0}"), Words("{0} đồng", "{0} đồng")
_OFF = Words("giảm {0} %", "{0} % off")
_AT_MOST = Words("{0}, nhiều nhất {1} tháng", "{0}, at most {1} months")
_PARTY_AGE = Words("{0}, từ {1} năm tuổi đảng", "{0}, from {1} years of Party age")
_PAYS = {
    Pays.HERE: Words("đóng ở chi bộ", "paid in the cell"),
    Pays.ELSEWHERE: Words("đóng ở nơi khác", "paid elsewhere"),
    Pays.ASK: Words("sổ không tự định, hỏi từng người", "to be asked of each member"),
}
EDGES = {
    EdgeName.ADMITTED: Words("Tháng kết nạp", "Month of admission"),
    EdgeName.ARRIVED: Words("Tháng chuyển đến", "Month of arrival"),
    EdgeName.GONE: Words("Tháng chuyển đi", "Month of leaving"),
    EdgeName.ENDED: Words("Tháng từ trần, ra khỏi Đảng", "Month of death or of leaving the Party"),
}
_OWED = {True: Words("đóng ở chi bộ", "paid in the cell"), False: Words("không đóng ở chi bộ", "not paid in the cell")}
_WARN = Words("Nhắc khi chưa đóng", "Reminder of unpaid months")
_PROPOSE = Words("Xem xét đề nghị xóa tên", "Deletion is to be considered")
_MONTHS = Words("{0} tháng", "{0} month(s)")
_ENDING = Words("Nhắc trước khi hết miễn, giảm", "Reminder before an exemption ends")
_ROUNDING, _UNIT = Words("Làm tròn", "Rounding"), Words("đến {0} đồng", "to {0} đồng")
_PERCENT, _UNKNOWN = Words("{0} %", "{0} %"), Words("chưa rõ tỷ lệ", "not known")


def dues_rule_lines(rules: DuesRules, day: date, language: Language) -> tuple[RuleLine, ...]:
    """Return the rules that hold for the month of a day, group by group."""
    month = Month.of(day)
    return (
        *_rates(rules, month, language),
        *_reliefs(rules, month, language),
        *_places(rules, month, language),
        *_figures(rules, month, language),
        *_shares(rules, month, language),
    )


def _rates(rules: DuesRules, month: Month, language: Language) -> Iterator[RuleLine]:
    for group in rules.groups:
        if rate := rules.rate(group.key, month):
            yield rule_line(_RATE, group.title, _rate(rate, group, language), rate, language)
    for region in rules.regions():
        if wage := rules.wage(region, month):
            name, amount = said(_REGION, language).format(to_roman(region)), money_text(wage.amount)
            yield rule_line(_WAGE, name, said(_MONEY, language).format(amount), wage, language)


def _rate(rate: RateRule, group: GroupRule, language: Language) -> str:
    first = money_text(rate.amount) if rate.way is RateWay.FIXED else percent_words(rate.percent)
    return said(_WAYS[rate.way], language).format(first, group.base)


def _reliefs(rules: DuesRules, month: Month, language: Language) -> Iterator[RuleLine]:
    for key in dict.fromkeys(rule.key for rule in rules.reliefs):
        if relief := rules.relief(key, month):
            yield rule_line(_RELIEF, relief.title, _relief(relief, language), relief, language)


def _relief(relief: ReliefRule, language: Language) -> str:
    told = said(_OFF, language).format(", ".join(map(str, relief.percents)))
    if relief.months:
        told = said(_AT_MOST, language).format(told, relief.months)
    return said(_PARTY_AGE, language).format(told, relief.party_years) if relief.party_years else told


def _places(rules: DuesRules, month: Month, language: Language) -> Iterator[RuleLine]:
    for payer in holding(rules.payers, month.first):
        states = ", ".join(value_words("state", state, language) for state in MemberState if state in payer.states)
        name = states[:1].upper() + states[1:]
        yield rule_line(_PAYER, name, said(_PAYS[payer.pays], language), payer, language)
    for edge in EdgeName:
        if rule := rules.edge(edge, month):
            yield rule_line(_EDGE, said(EDGES[edge], language), said(_OWED[rule.owed], language), rule, language)


def _figures(rules: DuesRules, month: Month, language: Language) -> Iterator[RuleLine]:
    if late := rules.late(month.first):
        for name, count in ((_WARN, late.warn), (_PROPOSE, late.propose)):
            yield rule_line(_LATE, said(name, language), said(_MONTHS, language).format(count), late, language)
    if ending := rules.ending(month.first):
        value = said(_MONTHS, language).format(ending.value)
        yield rule_line(_FIGURE, said(_ENDING, language), value, ending, language)
    if rounding := rules.rounding(month):
        value = said(_UNIT, language).format(money_text(rounding.value))
        yield rule_line(_FIGURE, said(_ROUNDING, language), value, rounding, language)


def _shares(rules: DuesRules, month: Month, language: Language) -> Iterator[RuleLine]:
    for cell in dict.fromkeys(rule.cell for rule in rules.shares):
        if share := rules.share(cell, month):
            told = said(_UNKNOWN, language)
            if share.percent is not None:
                told = said(_PERCENT, language).format(percent_words(share.percent))
            yield rule_line(_SHARE, share.title, told, share, language)
