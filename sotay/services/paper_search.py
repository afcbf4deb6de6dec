# Search over the papers of the cell, its minutes and resolutions: by number, by words with or without marks.
# It must not know windows or how papers are stored. Texts stay in memory once read: ten years of them take a few MB.

import threading
from dataclasses import dataclass
from datetime import date

from sotay.domain.official_form import paper_symbol
from sotay.domain.paper_issuing import organ_of
from sotay.domain.papers import PaperState
from sotay.domain.text_finding import Findable, find
from sotay.storage.notebook import Notebook
from sotay.storage.papers import Papers, PaperText

__all__ = ["PaperHit", "PaperSearch"]

_SHOWN = 180  # letters


@dataclass(frozen=True, slots=True)
class PaperHit:
    """Hold a paper that was found, with a passage of it and the ranges of the words in the passage."""

    paper_id: int
    type: str
    symbol: str
    subject: str
    day: date
    meeting_id: int
    state: PaperState
    passage: str
    hits: tuple[tuple[int, int], ...]


class PaperSearch:
    """Find papers; from any thread."""

    def __init__(self, notebook: Notebook) -> None:
        self._kept = Papers(notebook.database)
        self._guard = threading.Lock()
        self._known: dict[int, tuple[str, PaperText, Findable]] = {}

    def find(self, question: str, limit: int = 50) -> tuple[PaperHit, ...]:
        """Return the papers that hold every word of a question, the best first; nothing for no words."""
        known = self._read()
        found = find((findable for _, _, findable in known.values()), question, limit)
        return tuple(_hit(known[one.id][1], one.passage, one.hits) for one in found)

    def newest(self, limit: int = 50) -> tuple[PaperHit, ...]:
        """Return the papers of the newest days, each with its first words."""
        return tuple(_hit(text, " ".join(text.text.split()), ()) for text in self._kept.beginnings(limit, _SHOWN))

    def _read(self) -> dict[int, tuple[str, PaperText, Findable]]:
        """Read what was written since the last question, and forget what is gone."""
        with self._guard:
            stamps = self._kept.stamps()
            known = {one: told for one, told in self._known.items() if told[0] == stamps.get(one)}
            if len(known) < len(stamps):
                for text in self._kept.texts(known):
                    known[text.paper_id] = (stamps.get(text.paper_id, ""), text, _findable(text))
            self._known = known
            return known


def _findable(text: PaperText) -> Findable:
    return Findable(text.paper_id, text.day, text.text, text.folded, text.text.index("\n"))


def _hit(text: PaperText, passage: str, hits: tuple[tuple[int, int], ...]) -> PaperHit:
    symbol = paper_symbol(text.number, text.type, organ_of(text.term_id)) if text.number else ""
    return PaperHit(
        *(text.paper_id, text.type, symbol, text.subject, text.day, text.meeting_id, text.state, passage, hits)
    )
