# Running text made plain for citation patterns, with the way back to every place in the text as given.
# It must not know what a citation looks like.

import html
import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

# One character for one character, so that places stay: marks dropped, đ as d, every dash "-", every space " ".
_LAST = 0x2FFF
_SAME = {
    **dict.fromkeys("đð", "d"),
    **dict.fromkeys("ĐÐ", "D"),
    **dict.fromkeys("–—‐‑‒―−", "-"),
    **dict.fromkeys("⁄∕", "/"),
    **dict.fromkeys("“”„«»″", '"'),
    **dict.fromkeys("‘’", "'"),
}
_GAP = re.compile(
    "&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});|[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]+"
)


def _plain(char: str) -> str:
    if char in _SAME:
        return _SAME[char]
    if char.isspace() and char not in "\n\r":
        return " "
    base = unicodedata.normalize("NFD", char)
    return base[0] if len(base) > 1 and all(map(unicodedata.combining, base[1:])) else char


# A full table: str.translate pays dearly for every character that it must miss.
_TABLE = {code: _plain(chr(code)) for code in range(_LAST + 1)}


@dataclass(frozen=True, slots=True)
class PlainText:
    """Hold a text without marks, in its own case, and the places where it is longer or shorter than the original."""

    plain: str
    original: str
    _plain_at: tuple[int, ...] = ()
    _original_at: tuple[int, ...] = ()

    @classmethod
    def of(cls, text: str) -> "PlainText":
        """Make a text plain: NFC or NFD, HTML entities, hard spaces, zero-width characters, any dash."""
        if _GAP.search(text) is None:
            return cls(text.translate(_TABLE), text)
        pieces: list[str] = []
        plain_at: list[int] = []
        original_at: list[int] = []
        length = done = 0
        for gap in _GAP.finditer(text):
            piece = text[done : gap.start()].translate(_TABLE)
            meant = _meaning(gap[0])
            pieces += (piece, meant)
            length += len(piece)
            if meant:  # an entity: its one character starts where the entity starts
                plain_at.append(length)
                original_at.append(gap.start())
                length += len(meant)
            plain_at.append(length)
            original_at.append(gap.end())
            done = gap.end()
        pieces.append(text[done:].translate(_TABLE))
        return cls("".join(pieces), text, tuple(plain_at), tuple(original_at))

    def place(self, index: int) -> int:
        """Return the place in the original text of a place in the plain one."""
        known = bisect_right(self._plain_at, index) - 1
        return index if known < 0 else self._original_at[known] + index - self._plain_at[known]

    def printed(self, start: int, end: int) -> str:
        """Return the original spelling of a range of the plain text, in NFC, entities decoded."""
        text = self.original[self.place(start) : self.place(end)]
        return unicodedata.normalize("NFC", html.unescape(text))


def _meaning(gap: str) -> str:
    if not gap.startswith("&"):
        return ""
    meant = html.unescape(gap)
    return meant.translate(_TABLE) if len(meant) == 1 else gap
