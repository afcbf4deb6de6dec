# What one cell of a catalogue says: a day, a yes, a status, tags, relations; in Vietnamese or English.
# It must not know rows, files or which column it reads.

import re
from collections.abc import Iterator
from datetime import date

from sotay.domain.dates import PartialDate
from sotay.domain.documents import Relation, RelationKind, Status
from sotay.domain.vietnamese import fold
from sotay.packs.sources.tables import Cell

_DAY_FIRST = re.compile(r"(?:(?:ngày\s+)?(\d{1,2})\s*[-/.]\s*)?(?:tháng\s+)?(\d{1,2})\s*[-/.]\s*(\d{4})")
_IN_WORDS = re.compile(r"(?:ngày\s+(\d{1,2})\s+)?tháng\s+(\d{1,2})\s+năm\s+(\d{4})")
_YES = {"x", "co", "yes", "y", "1", "true", "dung", "phai doc"}
_NO = {"khong", "no", "n", "0", "false", "-"}
_STATUSES = {
    "con hieu luc": Status.IN_FORCE,
    "da duoc sua doi": Status.AMENDED,
    "da sua doi": Status.AMENDED,
    "bi thay the": Status.REPLACED,
    "da thay the": Status.REPLACED,
    "het hieu luc": Status.EXPIRED,
    "chua co hieu luc": Status.NOT_YET,
    "chua ro": Status.UNKNOWN,
} | {fold(status.value.replace("_", " ")): status for status in Status}

# Longer phrases first: "sửa đổi, bổ sung" before "sửa đổi", "được thay thế bởi" before "thay thế".
_KINDS = {
    RelationKind.REPLACED_BY: (
        "duoc thay the boi",
        "bi thay the boi",
        "duoc thay the bang",
        "bi thay the bang",
        "replaced by",
    ),
    RelationKind.REPEALED_BY: ("bi bai bo boi", "duoc bai bo boi", "repealed by"),
    RelationKind.AMENDED_BY: ("duoc sua doi, bo sung boi", "duoc sua doi boi", "duoc bo sung boi", "amended by"),
    RelationKind.IMPLEMENTED_BY: ("duoc huong dan boi", "duoc thuc hien boi", "implemented by"),
    RelationKind.FOLLOWED_UP_BY: ("duoc tiep tuc boi", "followed up by"),
    RelationKind.CITED_BY: ("duoc vien dan boi", "cited by"),
    RelationKind.REPLACES: ("thay the cho", "thay the", "replaces"),
    RelationKind.REPEALS: ("bai bo", "huy bo", "repeals"),
    RelationKind.AMENDS: ("sua doi, bo sung", "sua doi va bo sung", "sua doi", "bo sung", "amends"),
    RelationKind.IMPLEMENTS: (
        *("huong dan thuc hien", "trien khai thuc hien", "to chuc thuc hien", "thuc hien", "trien khai", "huong dan"),
        *("cu the hoa", "implements"),
    ),
    RelationKind.FOLLOWS_UP: ("tiep tuc thuc hien", "tiep tuc", "so ket", "tong ket", "follows up", "follows_up"),
    RelationKind.CITES: ("can cu", "vien dan", "cites"),
}
_PHRASES = sorted(((phrase, kind) for kind, phrases in _KINDS.items() for phrase in phrases), key=lambda p: -len(p[0]))
# A number-symbol has digits first and letters after "-" or "/"; a day has none.
_TARGET = re.compile(
    r"(?<![\w/.-])(?P<number>\d{1,5}[a-zđ]?(?:\s*[-–/]\s*[^\W_][\w.]*)+)\s*(?:\((?P<facts>[^()]*)\))?", re.IGNORECASE
)
_TERM = re.compile(r"kh(?:óa|oá)\s|nhiệm kỳ\s|term\s", re.IGNORECASE)


def read_partial_date(cell: Cell) -> PartialDate:
    """Read a day, month or year as a spreadsheet day, ISO, dd/mm/yyyy, mm/yyyy or yyyy; raise ValueError on others."""
    if isinstance(cell, date):
        return PartialDate.of(cell)
    text = cell or ""
    match = _DAY_FIRST.fullmatch(text) or _IN_WORDS.fullmatch(text.lower())
    if match is None:
        return PartialDate.parse(text)
    found = PartialDate(int(match[3]), int(match[2]), int(match[1] or 0))
    _ = found.earliest
    return found


def read_day(cell: Cell) -> date:
    """Read a whole day; raise ValueError on anything less."""
    found = read_partial_date(cell)
    if not found.day:
        raise ValueError(f"not a whole day: {cell}")
    return found.earliest


def read_yes(cell: Cell) -> bool:
    """Read a mark (x, có, yes) or its absence; raise ValueError on anything else."""
    word = fold(str(cell or "")).strip()
    if word in _YES:
        return True
    if not word or word in _NO:
        return False
    raise ValueError(f"neither yes nor no: {cell}")


def read_status(cell: Cell) -> Status:
    """Read a declared validity; raise ValueError on unknown words."""
    word = " ".join(fold(str(cell or "")).replace("_", " ").split())
    if word not in _STATUSES:
        raise ValueError(f"not a status: {cell}")
    return _STATUSES[word]


def read_tags(cell: Cell) -> tuple[str, ...]:
    """Read tags parted by commas or semicolons, each once, in the order given."""
    words = (" ".join(word.split()) for word in re.split(r"[;,\n]", str(cell or "")))
    return tuple(dict.fromkeys(word for word in words if word))


def read_relations(cell: Cell) -> tuple[Relation, ...]:
    """Read relations like "thay thế 12-HD/BTCTW (06/7/2018); follows up 18-NQ/TW and 19-NQ/TW (2017)".

    A part begins with what the document does and names one or more numbers; brackets hold a day, an issuer, a term.
    Raises ValueError with the part that says nothing known.
    """
    found: list[Relation] = []
    for part in re.split(r"[;\n]", str(cell or "")):
        if part.strip():
            found += _read_part(part.strip())
    return tuple(dict.fromkeys(found))


def _read_part(part: str) -> Iterator[Relation]:
    folded = fold(part)
    kind = next((kind for phrase, kind in _PHRASES if folded.startswith(phrase)), None)
    targets = list(_TARGET.finditer(part))
    targets = [target for target in targets if re.search(r"[^\W\d_]{2}", target["number"])]
    if kind is None or not targets:
        raise ValueError(part)
    for target in targets:
        issued, issuer = _facts(target["facts"] or "")
        yield Relation(kind, read_number(target["number"]), issuer, issued)


def _facts(text: str) -> tuple[PartialDate | None, str | None]:
    issued, issuer = None, None
    for fact in filter(None, (part.strip() for part in text.split(","))):
        if fact[-1].isdigit() and not _TERM.match(fact):
            issued = read_partial_date(fact.removeprefix("ngày "))
        elif not _TERM.match(fact):
            issuer = fact
    return issued, issuer


def read_number(text: str) -> str:
    """Return a number-symbol without "Số" and without spaces around its signs."""
    bare = re.sub(r"^\s*số\s*:?\s*", "", text, flags=re.IGNORECASE)
    return re.sub(r"\s*([-/])\s*", r"\1", bare.replace("–", "-").strip())


def status_words() -> Iterator[str]:
    """Yield the words that a status cell may hold, for an error message."""
    yield from ("còn hiệu lực", "đã sửa đổi", "bị thay thế", "hết hiệu lực", "chưa có hiệu lực")


def kind_words() -> dict[RelationKind, str]:
    """Return the Vietnamese word for each relation that a document itself declares, as relation cells may spell it."""
    return {
        RelationKind.REPLACES: "thay thế",
        RelationKind.REPEALS: "bãi bỏ",
        RelationKind.AMENDS: "sửa đổi, bổ sung",
        RelationKind.IMPLEMENTS: "thực hiện",
        RelationKind.FOLLOWS_UP: "tiếp tục thực hiện",
        RelationKind.CITES: "căn cứ",
    }
