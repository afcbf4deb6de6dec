# What entries of the activity log come to: counts, people, hours, figures; and the text that tells of it on paper.
# It must not know where entries lie. Its text is Vietnamese only, as papers are.

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import fsum, isfinite

from sotay.domain.activities import Activity, Figure
from sotay.domain.vietnamese import fold

_GROUPED = re.compile(r"-?\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_SHOWN = 3  # entries of a kind that a text names; the others are counted


@dataclass(frozen=True, slots=True)
class FigureSum:
    """Hold a figure summed over entries that call it the same, in one unit; `entries` are their ids."""

    name: str
    unit: str
    value: float
    entries: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """Hold what some entries come to.

    `turns` (lượt người) counts everybody each time, `members` each member once; `hours` is None where none are told.
    """

    entries: tuple[Activity, ...]
    turns: int
    members: frozenset[int]
    hours: float | None
    figures: tuple[FigureSum, ...]

    @property
    def count(self) -> int:
        """Return how many entries there are."""
        return len(self.entries)


def summarise(entries: Iterable[Activity]) -> Summary:
    """Return what entries come to; they are kept oldest first."""
    told = tuple(sorted(entries, key=lambda one: (one.day, one.id)))
    hours = [one.hours for one in told if one.hours is not None]
    return Summary(
        told,
        sum(one.taking_part for one in told),
        frozenset(person for one in told for person in one.people),
        fsum(hours) if hours else None,
        summed(told),
    )


def by_kind(entries: Iterable[Activity], order: Sequence[str] = ()) -> dict[str, Summary]:
    """Return what entries of each kind come to: kinds in the order given, others after them by their key."""
    found: dict[str, list[Activity]] = {}
    for one in entries:
        found.setdefault(one.kind, []).append(one)
    places = {key: place for place, key in enumerate(order)}
    keys = sorted(found, key=lambda key: (places.get(key, len(places)), key))
    return {key: summarise(found[key]) for key in keys}


def summed(entries: Iterable[Activity]) -> tuple[FigureSum, ...]:
    """Add figures of the same name and unit up, whatever their marks and capitals; in the order they are first told."""
    found: dict[tuple[str, str], list[tuple[int, Figure]]] = {}
    for one in entries:
        for figure in one.figures:
            found.setdefault((fold(figure.name).strip(), fold(figure.unit).strip()), []).append((one.id, figure))
    return tuple(
        FigureSum(told[0][1].name, told[0][1].unit, fsum(each.value for _, each in told), tuple(one for one, _ in told))
        for told in found.values()
    )


def amount(value: float) -> str:
    """Return a number as papers write it: "1.250", "2,5"."""
    whole, _, part = f"{value:,.2f}".partition(".")
    part = part.rstrip("0")
    return whole.replace(",", ".") + (f",{part}" if part else "")


def read_amount(text: str) -> float:
    """Return the number of "1.250", "1 250", "2,5" or "2.5"; raise ValueError. Dots before three digits group them."""
    plain = "".join(text.split())
    if _GROUPED.fullmatch(plain):
        plain = plain.replace(".", "")
    value = float(plain.replace(",", "."))
    if not isfinite(value):
        raise ValueError(text)
    return value


def figure_words(figure: Figure | FigureSum) -> str:
    """Return a figure in words: "hộ đã ký cam kết: 42 hộ"."""
    return f"{figure.name}: {amount(figure.value)} {figure.unit}".strip()


def written(entries: Iterable[Activity], when: str, kinds: Mapping[str, str], subject: str = "chi bộ") -> str:
    """Return a text that tells what was done "trong {when}"; `kinds` name the kinds, in their order."""
    told = summarise(entries)
    if not told.count:
        return f"Trong {when}, {subject} chưa ghi hoạt động nào vào nhật ký."
    parts = by_kind(told.entries, tuple(kinds))
    whole = [f"{told.count} hoạt động", *_people(told), *_hours(told)]
    lines = [f"Trong {when}, {subject} đã thực hiện {', '.join(whole)}."]
    for place, (key, part) in enumerate(parts.items(), 1):
        lines += _kind_lines(place, kinds.get(key, key), part)
    return "\n".join(lines)


def implementation(entries: Iterable[Activity], document: str, kinds: Mapping[str, str]) -> str:
    """Return a text that tells what was done to carry a document out, with its figures."""
    told = summarise(entries)
    if not told.count:
        return f"Chưa có hoạt động nào được ghi là thực hiện {document}."
    first, last = told.entries[0].day, told.entries[-1].day
    days = f"ngày {first:%d/%m/%Y}" if first == last else f"từ ngày {first:%d/%m/%Y} đến ngày {last:%d/%m/%Y}"
    whole = [f"{told.count} hoạt động ({days})", *_people(told), *_hours(told)]
    lines = [f"Thực hiện {document}, chi bộ đã tiến hành {', '.join(whole)}."]
    if told.figures:
        lines.append(f"Kết quả bằng số: {'; '.join(figure_words(one) for one in told.figures)}.")
    for key, part in by_kind(told.entries, tuple(kinds)).items():
        lines.append(f"{kinds.get(key, key)}:")
        lines += [_entry_line(one) for one in part.entries]
    return "\n".join(lines)


def _people(told: Summary) -> list[str]:
    return [f"{amount(told.turns)} lượt người tham gia"] if told.turns else []


def _hours(told: Summary) -> list[str]:
    return [f"{amount(told.hours)} giờ"] if told.hours else []


def _kind_lines(place: int, title: str, part: Summary) -> list[str]:
    head = [f"{part.count} việc", *_people(part), *_hours(part)]
    lines = [f"{place}. {title}: {', '.join(head)}."]
    if part.figures:
        lines.append(f"   Kết quả: {'; '.join(figure_words(one) for one in part.figures)}.")
    lines += [_entry_line(one) for one in part.entries[:_SHOWN]]
    if (more := part.count - _SHOWN) > 0:
        lines.append(f"   … và {more} việc khác.")
    return lines


def _entry_line(one: Activity) -> str:
    result = f" Kết quả: {one.result.strip().rstrip('.')}." if one.result.strip() else ""
    return f"   - {one.day:%d/%m/%Y}: {one.title.strip().rstrip('.')}.{result}"
