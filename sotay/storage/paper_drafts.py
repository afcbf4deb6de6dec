# What is being typed into papers: kept at once as drafts, which lie over the papers until they are saved.
# It must not know who types. The audit trail gets a line when a paper is saved, not the whole text each second.

from collections.abc import Iterable
from dataclasses import asdict, replace
from typing import Any

from sotay.domain.papers import Paper, PaperState
from sotay.storage.database import Database
from sotay.storage.drafts import Drafts
from sotay.storage.papers import read_block


class PaperDrafts:
    """Keep the blocks of a paper while they are typed; every call is one short transaction."""

    def __init__(self, database: Database) -> None:
        self._drafts = Drafts(database)

    def keep(self, paper: Paper, when: str) -> None:
        """Keep the blocks of a paper over those kept before; `when` is the moment of writing (ISO)."""
        self._drafts.keep(_key(paper), {"blocks": [asdict(block) for block in paper.blocks]}, when)

    def drop(self, paper: Paper) -> None:
        """Forget what was typed: it is saved, or not wanted."""
        self._drafts.drop(_key(paper))

    def has(self, paper: Paper) -> bool:
        """Tell whether anything was typed that is not saved; what came too late for an adopted paper does not count."""
        return self._find(paper) is not None

    def over(self, paper: Paper) -> Paper:
        """Return a paper with what was typed last; an adopted one is never changed by it."""
        found = self._find(paper)
        if found is None:
            return paper
        return replace(paper, blocks=tuple(read_block(**block) for block in found["blocks"]))

    def over_all(self, papers: Iterable[Paper]) -> tuple[Paper, ...]:
        """Return papers with what was typed last into each."""
        return tuple(self.over(paper) for paper in papers)

    def _find(self, paper: Paper) -> dict[str, Any] | None:
        return None if paper.state is PaperState.ADOPTED else self._drafts.find(_key(paper))


def _key(paper: Paper) -> str:
    return f"paper.{paper.id}"
