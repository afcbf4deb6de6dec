# The pages of help as they lie in the resources: one Markdown file for each topic and language.
# It must not know how they are shown.

import re
from dataclasses import dataclass
from pathlib import Path

from sotay.domain.vietnamese import fold

TOPICS = (
    "start",
    "home",
    "library",
    "reader",
    "compare",
    "packs",
    "meetings",
    "tasks",
    "packet",
    "log",
    "members",
    "dues",
    "reports",
    "calendar",
    "evaluation",
    "reconcile",
    "backups",
    "audit",
    "handover",
    "settings",
    "rules",
    "lock",
    "recovery",
    "offline",
    "keys",
)
_LINK = re.compile(r"\]\(([^)]*)\)")


@dataclass(frozen=True, slots=True)
class Topic:
    """Hold one page of help: its key, its title and its whole text in Markdown, which begins with the title."""

    key: str
    title: str
    text: str

    @property
    def links(self) -> tuple[str, ...]:
        """Return the targets of its links, each the file name of a topic."""
        return tuple(_LINK.findall(self.text))

    def holds(self, words: str) -> bool:
        """Say whether every word typed occurs in the topic; marks and case do not matter."""
        text = fold(self.text)
        return all(word in text for word in fold(words).split())


def read_topics(folder: Path) -> tuple[Topic, ...]:
    """Read every topic of one language, in the order of the contents list."""
    return tuple(_read(folder / f"{key}.md") for key in TOPICS)


def topic_of(target: str) -> str:
    """Return the key of the topic a link leads to, such as "packs" for "packs.md"."""
    return target.removesuffix(".md")


def _read(path: Path) -> Topic:
    text = path.read_text(encoding="utf-8")
    return Topic(path.stem, text.splitlines()[0].removeprefix("# "), text)
