# The activity log of a period in figures: by kind, and for each document that was carried out.
# It must not know where entries lie, nor what documents there are.

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sotay.domain.activities import Activity
from sotay.domain.activity_summary import FigureSum, Summary, by_kind, summarise
from sotay.domain.report_figures import Place, ReportFigure, ReportPart, Source, Value
from sotay.domain.vietnamese import fold

_PART = ReportPart.ACTIVITIES


@dataclass(frozen=True, slots=True)
class Documented:
    """Name a document that entries cite, and its uids: one document can lie under several."""

    label: str
    targets: frozenset[str]


@dataclass(frozen=True, slots=True)
class ActivityGroup:
    """Hold what the entries of one kind, or for one document, come to; `hours` has no value where none are told."""

    title: str
    count: ReportFigure
    turns: ReportFigure
    hours: ReportFigure
    sums: tuple[ReportFigure, ...]

    @property
    def figures(self) -> tuple[ReportFigure, ...]:
        """Return all of them."""
        return self.count, self.turns, self.hours, *self.sums


@dataclass(frozen=True, slots=True)
class ActivityPart:
    """Hold the figures of the log: all entries, each kind in the order of the cell, each document by its entries."""

    whole: ActivityGroup
    kinds: tuple[ActivityGroup, ...]
    documents: tuple[ActivityGroup, ...]

    @property
    def figures(self) -> tuple[ReportFigure, ...]:
        """Return all of them; results are told by kind and document only."""
        return tuple(one for group in (self.whole, *self.kinds, *self.documents) for one in group.figures)


def activity_part(
    entries: Iterable[Activity], kinds: Mapping[str, str], documents: Sequence[Documented]
) -> ActivityPart:
    """Return the figures of entries; `kinds` name the kinds in their order, `documents` what is told one by one."""
    told = tuple(entries)
    parts = by_kind(told, tuple(kinds))
    carried = [(one, [entry for entry in told if _cites(entry, one)]) for one in documents]
    return ActivityPart(
        _group("all", "Tổng cộng", summarise(told), sums=False),
        tuple(_group(f"kind.{key}", kinds.get(key, key), part) for key, part in parts.items()),
        tuple(
            _group(f"document.{one.label}", one.label, summarise(found))
            for one, found in sorted(carried, key=lambda pair: (-len(pair[1]), pair[0].label))
            if found
        ),
    )


def _cites(entry: Activity, document: Documented) -> bool:
    return any(link.target in document.targets for link in entry.links)


def _group(key: str, title: str, told: Summary, *, sums: bool = True) -> ActivityGroup:
    timed = [one for one in told.entries if one.hours is not None]
    return ActivityGroup(
        title,
        _over(f"{key}.count", f"{title}: số việc", told.count, told.entries, "việc"),
        _over(f"{key}.turns", f"{title}: lượt người tham gia", told.turns, told.entries, "lượt"),
        _over(f"{key}.hours", f"{title}: số giờ", told.hours, timed, "giờ"),
        tuple(_sum(key, title, one) for one in told.figures) if sums else (),
    )


def _sum(key: str, title: str, one: FigureSum) -> ReportFigure:
    name = "/".join(fold(words).strip() for words in (one.name, one.unit))
    source = Source.of(Place.ACTIVITY, one.entries)
    return ReportFigure(f"activities.{key}.sum.{name}", _PART, f"{title}: {one.name}", one.value, source, one.unit)


def _over(key: str, title: str, value: Value, entries: Iterable[Activity], unit: str) -> ReportFigure:
    source = Source.of(Place.ACTIVITY, (one.id for one in entries))
    return ReportFigure(f"activities.{key}", _PART, title, value, source, unit)
