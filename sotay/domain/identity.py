# Who a document is: its number-symbol in one spelling, its key for people, its uid for machines.
# It must not know the dated vocabulary: what a symbol means is a question for citations and resolution.

import html
import re
from typing import NamedTuple
from uuid import UUID, uuid5

from sotay.domain.dates import PartialDate
from sotay.domain.vietnamese import fold, nfc

# Fixed for ever: uids of documents whose publisher gave none are derived under it, in packs as well as here.
NAMESPACE = UUID("6d1c4a0e-5f0b-5c1d-9a83-2f6f9f0c7be1")

_TOKEN = re.compile(r"[^\W_]+")
_NUMBER_WORD = re.compile(r"(?:so\W*)+(?=[0-9])")
_LEADING_ZEROS = re.compile(r"\A0+(?=[0-9])")
_DIGITS = "0123456789"
_SYMBOL = re.compile(
    r"(?:s[oôố]\s*:?\s*)?(?P<number>[0-9]{1,5}[a-z]?)\s*[-/]?\s*"
    r"(?P<type>[^\W\d_]{2,5})\s*[-/ ]\s*(?P<org>[^\W\d_][\w.]*)",
    re.IGNORECASE,
)
_DASHES = str.maketrans("–—‐‑−⁄∕", "-----//")


class Symbol(NamedTuple):
    """Hold the parts of a number-symbol (số, ký hiệu) as printed: "21", "NQ", "TW" of "21-NQ/TW"."""

    number: str
    type_abbrev: str
    org: str


def number_key(number: str) -> str:
    """Return the one folded spelling of a number-symbol: "21nqtw" for "Số 021 – NQ/TW", "21 nq tw" or "21/NQ-TW".

    Letters and digits only, apart from "." between two runs of digits, so that State numbers keep their parts
    ("57.2020qh14"). QĐ and QĐi stay apart: for some years after 36-HD/VPTW a Quyết định and a Quy định of one
    committee could bear the same number, and only the "i" told them apart. Applying it twice changes nothing.
    """
    folded = _NUMBER_WORD.sub("", fold(html.unescape(number)).lstrip(), count=1)
    key = ""
    for token in _TOKEN.findall(folded):
        key += f".{token}" if key and key[-1] in _DIGITS and token[0] in _DIGITS else token
    return _LEADING_ZEROS.sub("", key)


def parse_symbol(number: str) -> Symbol | None:
    """Return the parts of a number-symbol of the shape NN-TYPE/ORG in any spelling, or None for any other shape."""
    match = _SYMBOL.fullmatch(nfc(html.unescape(number)).translate(_DASHES).strip())
    return None if match is None else Symbol(match["number"], match["type"], match["org"])


def document_key(number: str, issuer: str, issued: PartialDate | None) -> str:
    """Return the key by which people tell documents apart: number-symbol, issuer and day of issue, folded."""
    return "|".join((number_key(number), _plain(issuer), str(issued or "")))


def default_uid(number: str | None, type_name: str, issuer: str, issued: PartialDate | None, title: str) -> UUID:
    """Return the same uid for the same document every time, where the publisher gave none.

    A document without a number, like the Party Statute, is known by its type, title and issuer.
    """
    if number and number_key(number):
        return uuid5(NAMESPACE, document_key(number, issuer, issued))
    return uuid5(NAMESPACE, "|".join(("", _plain(type_name), _plain(title), _plain(issuer))))


def _plain(text: str) -> str:
    return " ".join(_TOKEN.findall(fold(text)))
