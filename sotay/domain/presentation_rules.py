# The dated rules about the form of papers: which page, lines and letters hold on a day, and who signs as what.
# It must not know where the table lies, and holds no measure of its own: values come with their days and their source.

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from sotay.domain.official_form import Element, Letters, OfficialForm, PageForm, PageNumber, TextForm
from sotay.domain.paper_issuing import Issuing
from sotay.domain.vietnamese import nfc
from sotay.domain.vocabulary import Period

_RuleTable = Mapping[str, Any]
_Key = tuple[str, str]  # kind of rule, and what it is about
_NAMED = {"letters": "element", "address": "type", "issuing": "kind"}
_USUAL_ADDRESS, _USUAL_ISSUING = ("address", ""), ("issuing", "")
_NEEDED: frozenset[_Key] = frozenset(
    {("page", ""), ("text", ""), ("number", ""), ("recipients", ""), _USUAL_ADDRESS, _USUAL_ISSUING}
    | {("letters", element.value) for element in Element}
)


@dataclass(frozen=True, slots=True)
class FormRule:
    """Hold one rule: what it is about, what it fixes, its days and its source."""

    about: _Key
    value: Any
    period: Period
    source: str


@dataclass(frozen=True, slots=True)
class PresentationRules:
    """Answer which form papers have on a day."""

    rules: Mapping[_Key, tuple[FormRule, ...]]  # each in the order of their days, without a gap

    @classmethod
    def parse(cls, text: str) -> "PresentationRules":
        """Read the text of the TOML table; raise ValueError, KeyError or TypeError where it is not as agreed.

        A rule that is missing, days that no rule or two rules speak of, and points outside of what the rule itself
        allows are a ValueError.
        """
        found: dict[_Key, list[FormRule]] = {}
        for kind, rows in tomllib.loads(text).items():
            for rule in (_rule(kind, row) for row in rows):
                found.setdefault(rule.about, []).append(rule)
        if missing := _NEEDED - found.keys():
            raise ValueError(f"no rule for {sorted(missing)}")
        return cls({about: _in_order(rules) for about, rules in found.items()})

    def form(self, day: date) -> OfficialForm:
        """Return the form of papers made on a day; a first rule stands for the days before it too."""
        held = {about: _held(rules, day) for about, rules in self.rules.items()}
        value = {about: rule.value for about, rule in held.items()}
        return OfficialForm(
            page=value["page", ""],
            text=value["text", ""],
            number=value["number", ""],
            letters={element: value["letters", element.value] for element in Element},
            address={name: word for (kind, name), word in value.items() if kind == "address"},
            recipients_between=value["recipients", ""],
            sources=tuple(dict.fromkeys(rule.source for rule in held.values())),
        )

    def issuing(self, kind: str, day: date) -> Issuing:
        """Return how papers of a kind of meeting are headed and signed on a day; others are the cell's."""
        rules = self.rules.get(("issuing", kind)) or self.rules[_USUAL_ISSUING]
        found: Issuing = _held(rules, day).value
        return found


def _held(rules: tuple[FormRule, ...], day: date) -> FormRule:
    return next((rule for rule in rules if rule.period.holds_on(day)), rules[0])


def _in_order(rules: list[FormRule]) -> tuple[FormRule, ...]:
    ordered = sorted(rules, key=lambda rule: rule.period.valid_from or date.min)
    for earlier, later in pairwise(ordered):
        ended, begun = earlier.period.valid_to, later.period.valid_from
        if ended is None or begun is None or ended + timedelta(days=1) != begun:
            raise ValueError(f"rules of {later.about} do not follow each other: {ended}, {begun}")
    if ordered[-1].period.valid_to is not None:
        raise ValueError(f"no rule of {ordered[-1].about} for the days to come")
    return tuple(ordered)


def _rule(kind: str, row: _RuleTable) -> FormRule:
    about = nfc(row[_NAMED[kind]]) if kind in _NAMED else ""
    period = Period(row.get("valid_from"), row.get("valid_to"))
    return FormRule((kind, about), _READERS[kind](row), period, nfc(row["source"]))


def _page(row: _RuleTable) -> PageForm:
    heading, ending = (_pair(row[name]) for name in ("heading", "ending"))
    page = PageForm(
        width=row["width"],
        height=row["height"],
        top=row["top"],
        bottom=row["bottom"],
        left=row["left"],
        right=row["right"],
        heading=heading,
        ending=ending,
    )
    if max(sum(heading), sum(ending)) > page.room:
        raise ValueError(f"columns wider than the {page.room:g} mm between the margins")
    return page


def _text(row: _RuleTable) -> TextForm:
    reading = row["reading"]
    return TextForm(
        line=_points(row["line"]),
        gap=_points(row["gap"]),
        indent=row["indent"],
        rule=row["rule"],
        under_title=row["under_title"],
        room_to_sign=row["room_to_sign"],
        reading=(reading["points"], reading["line"]),
    )


def _letters(row: _RuleTable) -> Letters:
    styles = {name: bool(row.get(name, False)) for name in ("bold", "italic", "under", "caps")}
    return replace(Letters(_points(row)), **styles)


def _number(row: _RuleTable) -> PageNumber:
    return PageNumber(row["first"], row["edge"], _points(row))


def _word(row: _RuleTable) -> str:
    return nfc(row["word"])


def _between(row: _RuleTable) -> str:
    return nfc(row["between"])


def _issuing(row: _RuleTable) -> Issuing:
    wrote, chaired = (nfc(words) for words in row["minutes"])
    body, authority, inviting = (nfc(row[name]) for name in ("body", "authority", "inviting"))
    return Issuing(body, authority, inviting, (wrote, chaired), chair_signs=bool(row.get("chair_signs", False)))


def _points(row: _RuleTable) -> float:
    points = float(row["points"])
    least, most = _pair(row.get("allowed", (points, points)))
    if not 0 < least <= points <= most:
        raise ValueError(f"{points:g} points where {least:g} to {most:g} are allowed")
    return points


def _pair(values: Any) -> tuple[float, float]:
    first, second = values
    return float(first), float(second)


_READERS: Mapping[str, Callable[[_RuleTable], Any]] = {
    "page": _page,
    "text": _text,
    "number": _number,
    "letters": _letters,
    "address": _word,
    "recipients": _between,
    "issuing": _issuing,
}
