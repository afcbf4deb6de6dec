# Stable ASCII anchors for the sections of a document, and the way from what a person types to a section.
# It must not know HTML or storage; an anchor says what a section is called, never where it stands in a row.

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from sotay.domain.documents import Level, Section
from sotay.domain.numerals import ordinal
from sotay.domain.vietnamese import fold

_WORD = re.compile(r"[a-z0-9]+")
_PREFIX = {level: "-".join(fold(level.value).split()) for level in Level}
_LEVEL_WORDS = {fold(level.value): level for level in Level if level is not Level.PASSAGE}
_ROMAN_LEVELS = {Level.PART, Level.CHAPTER, Level.HEADING, Level.APPENDIX}
_ASKED = re.compile(rf"\b({'|'.join(_LEVEL_WORDS)})\s+(?:so\s+)?((?:thu\s+)?[a-z0-9]+(?:\.[0-9]+)*)")
_FILLER = re.compile(r"(?:so|thu)\s+")
_ZEROS = re.compile(r"\b0+(?=[0-9])")
_BARE_ORDER = (
    *(Level.ARTICLE, Level.HEADING, Level.CHAPTER, Level.PART),
    *(Level.APPENDIX, Level.CLAUSE, Level.POINT),
)
_WORDS_OF_PASSAGE = 6


def anchors(sections: Sequence[Section]) -> list[str]:
    """Return one anchor for each section, unique in the document: "chuong-2.dieu-5.khoan-1".

    An anchor is made of labels only, so it stays when other sections come or go. A plain passage is called by its
    heading or first words; a name that comes again gets "~2", "~3".
    """
    seen: dict[str, int] = {}
    found = []
    for name in _names(sections):
        seen[name] = seen.get(name, 0) + 1
        found.append(name if seen[name] == 1 else f"{name}~{seen[name]}")
    return found


def find_section(sections: Sequence[Section], label: str) -> int | None:
    """Return the index of the section a person means by an anchor, "Điều 5", "dieu 5", "5", "khoản 1 Điều 5".

    Where the document is not divided as finely as asked ("khoản 1" of an undivided Điều 5) the section that contains
    the passage is returned; None where nothing fits.
    """
    names = anchors(sections)
    wanted = label.strip()
    if wanted in names:
        return names.index(wanted)
    asked = {level: _segment(level, value) for level, value in _asked(_stroked(wanted))}
    if asked:
        return _deepest(names, asked)
    return _bare(names, wanted) if wanted else None


def _names(sections: Sequence[Section]) -> Iterator[str]:
    above: list[tuple[int, str]] = []
    for section in sections:
        name = _own_name(section)
        if section.level is Level.PASSAGE:
            yield name
            continue
        while above and above[-1][0] >= section.level.depth:
            above.pop()
        above.append((section.level.depth, name))
        yield ".".join(part for _, part in above)


def _own_name(section: Section) -> str:
    if section.level is Level.PASSAGE or not section.label.strip():
        words = _WORD.findall(fold(section.label or section.heading or section.text[:200]))
        return "-".join((_PREFIX[section.level], *words[:_WORDS_OF_PASSAGE]))
    return _labelled(section.level, section.label)


@lru_cache(maxsize=4096)  # "Điều 5" stands in every document
def _labelled(level: Level, label: str) -> str:
    return _segment(level, _stroked(label).removeprefix(fold(level.value)))


def _segment(level: Level, value: str) -> str:
    words = _WORD.findall(_FILLER.sub("", value.strip()))
    number = ordinal(" ".join(words)) if level in _ROMAN_LEVELS else None
    return "-".join((_PREFIX[level], *((str(number),) if number else (_ZEROS.sub("", word) for word in words))))


def _stroked(label: str) -> str:
    """Return a label folded, điểm đ) kept apart from điểm d)."""
    return fold(re.sub(r"(?<!\w)[đĐ](?!\w)", "dd", label)).strip()


def _asked(folded: str) -> Iterator[tuple[Level, str]]:
    for match in _ASKED.finditer(folded):
        yield _LEVEL_WORDS[match[1]], match[2]


def _deepest(names: Sequence[str], asked: dict[Level, str]) -> int | None:
    levels = sorted(asked, key=lambda level: level.depth)
    while levels:
        parts = {asked[level] for level in levels}
        last = asked[levels[-1]]
        for index, name in enumerate(names):
            segments = name.partition("~")[0].split(".")
            if segments[-1] == last and parts <= set(segments):
                return index
        if _is_divided(names, parts - {last}, levels[-1]):
            return None
        levels.pop()
    return None


def _is_divided(names: Sequence[str], inside: set[str], level: Level) -> bool:
    """Tell whether any section inside the named ones has steps of a level."""
    split = (name.partition("~")[0].split(".") for name in names)
    return any(inside <= set(parts) and parts[-1].startswith(f"{_PREFIX[level]}-") for parts in split)


def _bare(names: Sequence[str], wanted: str) -> int | None:
    value = _stroked(wanted)
    for level in _BARE_ORDER:
        segment = _segment(level, value)
        for index, name in enumerate(names):
            if name.partition("~")[0].split(".")[-1] == segment:
                return index
    return None
