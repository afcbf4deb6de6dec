# The rules of gradings in words, Vietnamese and English: forms, grades by points, how many may have the highest one.
# It must not know where the table is kept; titles and sources stay as the table has them.

from collections.abc import Iterator
from datetime import date

from sotay.domain.evaluation_rules import About, CapRule, EvaluationRules, FormRule, ScaleRule
from sotay.domain.periods import Span
from sotay.services.audit_texts import said
from sotay.services.error_texts import Language, Words
from sotay.services.evaluation_rules import evaluation_rules
from sotay.services.rule_tables import RuleFinding
from sotay.services.rule_words import RuleLine, days_wrong, rule_line, unread_words
from sotay.services.rules_in_use import EditedTable

_FORMS = {
    About.MEMBER: Words("Mẫu đánh giá đảng viên", "Forms for members"),
    About.CELL: Words("Mẫu đánh giá chi bộ", "Forms for the cell"),
}
_SCALE, _CAP = Words("Mức xếp loại", "Grades"), Words("Tỷ lệ xếp loại", "How many may have a grade")
_FORM = Words("{0} tiêu chí, {1} điểm; dùng cho {2}", "{0} criteria, {1} points; for {2}")
_SPANS = {Span.YEAR: Words("năm", "a year"), Span.QUARTER: Words("quý", "a quarter")}
_FROM = Words("từ {0} điểm", "from {0} points")
_MOST = Words("nhiều nhất {0} % số {1}", "at most {0} % of those with: {1}")


def evaluation_table() -> EditedTable:
    """Return the table of rules of gradings as a person edits it."""
    return EditedTable(evaluation_rules(), evaluation_finding_words, evaluation_rule_lines)


def evaluation_rule_lines(rules: EvaluationRules, day: date, language: Language) -> tuple[RuleLine, ...]:
    """Return the forms, grades and caps that hold on a day."""
    return (*_forms(rules, day, language), *_grades(rules.scale(day), language), *_caps(rules, day, language))


def evaluation_finding_words(found: RuleFinding, language: Language, rules: EvaluationRules | None = None) -> str:
    """Return what is wrong with an edited table, as a sentence; `rules` name forms and grades."""
    if found.problem is None:
        return unread_words(found, language)
    table, _, key = found.problem.name.partition(" ")
    if table == "scale":
        return days_wrong(found.problem, said(_SCALE, language), language)
    if table == "cap":
        series = f"{said(_CAP, language)} ({_title(rules, key)})"
        return days_wrong(found.problem, series, language)
    title = next((form.title for form in rules.forms if form.key == key), key) if rules else key
    return days_wrong(found.problem, title, language)


def _forms(rules: EvaluationRules, day: date, language: Language) -> Iterator[RuleLine]:
    for about, group in _FORMS.items():
        for form in rules.of(about, day):
            yield rule_line(group, form.title, _form(form, language), form, language)


def _form(form: FormRule, language: Language) -> str:
    spans = ", ".join(said(_SPANS[span], language) for span in form.spans)
    return said(_FORM, language).format(len(form.criteria), form.most, spans)


def _grades(scale: ScaleRule | None, language: Language) -> Iterator[RuleLine]:
    if scale:
        for grade in scale.grades:
            yield rule_line(_SCALE, grade.title, said(_FROM, language).format(grade.least), scale, language)


def _caps(rules: EvaluationRules, day: date, language: Language) -> Iterator[RuleLine]:
    for key in dict.fromkeys(rule.grade for rule in rules.caps):
        if cap := rules.cap(key, day):
            yield rule_line(_CAP, _title(rules, key), _cap(rules, cap, language), cap, language)


def _cap(rules: EvaluationRules, cap: CapRule, language: Language) -> str:
    return said(_MOST, language).format(cap.percent, ", ".join(_title(rules, key) for key in cap.of))


def _title(rules: EvaluationRules | None, key: str) -> str:
    """Return what a grade is called by the last scale that has it."""
    scales = rules.scales if rules else ()
    found = (scale.named(key) for scale in reversed(scales))
    return next((grade.title for grade in found if grade), key)
