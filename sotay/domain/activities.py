# The activity log (nhật ký hoạt động) of the cell: what was done on a day, by whom, with what result.
# It must not know where entries lie, nor which kinds a cell uses.

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class LinkKind(StrEnum):
    """Name what an entry can point at."""

    DOCUMENT = "document"
    MEETING = "meeting"
    TASK = "task"


@dataclass(frozen=True, slots=True)
class ActivityKind:
    """Hold a kind of activity (học tập nghị quyết, dân vận ...); `key` stays when it is renamed."""

    key: str
    title: str
    is_retired: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """Hold a result in figures: "hộ đã ký cam kết", 42, "hộ"."""

    name: str
    value: float
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Point at a document, meeting or task by its uid; `label` is what it was called then ("21-NQ/TW")."""

    kind: LinkKind
    target: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class ActivityFile:
    """Hold a file of an entry by the hash of its content; a photo has the hash of its thumbnail as well."""

    name: str
    hash: str
    size: int
    thumbnail: str = ""
    id: int = 0

    @property
    def is_photo(self) -> bool:
        """Tell whether it is shown as a picture."""
        return bool(self.thumbnail)


@dataclass(frozen=True, slots=True)
class Activity:
    """Hold one entry of the log.

    `people` are members by id, `others` counts people beside them, `hours` is how long it took. `result` is what came
    of it in words, `figures` in numbers.
    """

    uid: str
    day: date
    kind: str
    title: str
    text: str = ""
    result: str = ""
    place: str = ""
    hours: float | None = None
    others: int = 0
    people: tuple[int, ...] = ()
    figures: tuple[Figure, ...] = ()
    links: tuple[Link, ...] = ()
    files: tuple[ActivityFile, ...] = ()
    id: int = 0
    removed: bool = False

    @property
    def taking_part(self) -> int:
        """Return how many people took part, members and others."""
        return len(self.people) + self.others
