# What may be asked of the activity log.
# It must not know where entries lie.

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class ActivityQuestion:
    """Ask for entries: of some days (both included), of some kinds (none: all), about somebody or something, by words.

    `documents` are the uids under which one document is linked; an entry that has any of them fits. `meeting` and
    `task` are uids. Marks may be left out of `text`, and its last word may be a beginning.
    """

    first: date | None = None
    last: date | None = None
    kinds: frozenset[str] = frozenset()
    person_id: int = 0
    documents: frozenset[str] = frozenset()
    meeting: str = ""
    task: str = ""
    text: str = ""
    has_photos: bool = False

    @property
    def narrows(self) -> bool:
        """Tell whether anything but the days is asked for."""
        return self != ActivityQuestion(self.first, self.last)
