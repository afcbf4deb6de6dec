# Tells whether a document bears a secrecy grade (MẬT, TỐI MẬT, TUYỆT MẬT): such documents are never held here.
# It must not judge content: a text about secrets is no secret; only the stamp, the title and the tags count.

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

from sotay.domain.documents import Document
from sotay.domain.vietnamese import canonical, nfc

_GRADES = ("TUYỆT MẬT", "TỐI MẬT", "MẬT")
_GRADE = r"(?P<grade>tuyệt\s*mật|tối\s*mật|mật)"
# A stamp stands on a line of its own, high on the first page (05-HD/VPTW, 36-HD/VPTW).
_STAMP_LINES = 40
_LONGEST_STAMP = 80
# Cleaning every line costs; this lets through "mật" in any form, spaced, decomposed or full-width.
_HINT = re.compile(r"[mM\uff2d\uff4d][\W_]{0,6}[aAâÂạẠậẬ\uff21\uff41][\W_]{0,6}[tT\uff34\uff54]")
_LETTERS = re.compile(r"[^\W\d_]+")
_BEFORE_GRADE = r"(?:(?:dấu\s*)?(?:chỉ\s*)?(?:mức\s*)?độ\s*mật|tài\s*liệu|văn\s*bản|hồ\s*sơ|dấu)?"
_STAMP = re.compile(rf"{_BEFORE_GRADE}{_GRADE}(?:bản\s*số)?")
_SMALL_STAMP = re.compile(rf"\W*(?:(?:mức\s+)?độ\s+mật\W*)?{_GRADE}\W*(?:bản\s+số\W*[0-9]*\W*)?")
_NAMED = re.compile(rf"(?:^|[.;\n(\[|])\s*(?:mức\s+)?độ\s+mật\s*[:\-–]\s*[(\[]?{_GRADE}(?!\w)", re.IGNORECASE)
_BRACKETED = re.compile(r"[(\[{<«*]\s*(?P<grade>TUYỆT\s+MẬT|TỐI\s+MẬT|MẬT|Tuyệt mật|Tối mật)\s*[)\]}>»*]")
# In capitals the two higher grades are a stamp whatever follows; "MẬT" alone may begin another word ("MẬT ONG").
_OPENING = re.compile(
    r"\s*(?:(?P<grade>TUYỆT\s+MẬT|TỐI\s+MẬT|MẬT)\s*(?:[:\-–—.|/]|$)|(?P<high>TUYỆT\s+MẬT|TỐI\s+MẬT)\b)"
)
_COLUMN = re.compile(r"(?:^|\s{2,}|\t)(?P<grade>TUYỆT MẬT|TỐI MẬT|MẬT)(?:\s{2,}|\t|$)")


def secrecy_mark(document: Document) -> str | None:
    """Return the highest secrecy grade that the document bears, or None; mentions in running text do not count."""
    found = set(_grades_of(document))
    return next((grade for grade in _GRADES if grade in found), None)


def _grades_of(document: Document) -> Iterator[str]:
    for text in (document.title, document.summary, document.number or "", document.type, *document.tags):
        yield from _in_field(_clean(text))
    for line in islice(_lines(document), _STAMP_LINES):
        if _HINT.search(line):
            yield from _in_line(_clean(line))


def _in_field(text: str) -> Iterator[str]:
    yield from _stamped(text)
    for pattern in (_BRACKETED, _OPENING):
        if match := pattern.match(text) if pattern is _OPENING else pattern.search(text):
            yield _grade(match)
    if match := _NAMED.search(canonical(text)):
        yield _grade(match)


def _in_line(line: str) -> Iterator[str]:
    # "1. Mật" and "Hồ sơ mật" are items and headings of a text about secrets; a stamp has neither in small letters
    if not any(char.islower() for char in line) or _SMALL_STAMP.fullmatch(canonical(line)):
        yield from _stamped(line)
    for pattern in (_COLUMN, _BRACKETED):
        if match := pattern.search(line):
            yield _grade(match)
    if match := _NAMED.search(canonical(line)):
        yield _grade(match)


def _stamped(text: str) -> Iterator[str]:
    """Yield the grade of a text that is nothing but a stamp: letters only, so spacing and frames do not matter."""
    if len(text) <= _LONGEST_STAMP:
        letters = "".join(_LETTERS.findall(text))
        if match := _STAMP.fullmatch(canonical(letters)):
            yield _grade(match)


def _grade(match: re.Match[str]) -> str:
    letters = "".join((match["grade"] or match["high"]).upper().split())
    return next(grade for grade in _GRADES if grade.replace(" ", "") == letters)


def _lines(document: Document) -> Iterator[str]:
    for section in document.sections:
        for text in (section.label, section.heading, section.text):
            for line in text.splitlines():
                if line.strip():
                    yield line


def _clean(text: str) -> str:
    # compatibility forms too: full-width letters and brackets look the same on paper
    return unicodedata.normalize("NFKC", nfc(text)).strip()
