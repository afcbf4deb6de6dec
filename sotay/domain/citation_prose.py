# Tells a short citation ("Nghị quyết 57") from prose that counts things ("Quyết định 12 nội dung").
# It must not know symbols: a number that goes on into one is no short citation.

import re

from sotay.domain.citation_text import PlainText
from sotay.domain.vietnamese import canonical_word, fold

_GOES_ON = re.compile(
    r"[0-9A-Za-z%/_]|[-.,][0-9A-Za-z]|\s{0,2}[-/]\s{0,2}(?:[0-9]|[A-Z]{2}(?![a-z]))|\s{1,2}[A-Z]{2,6}\s?[-/]"
)
_STOPS = re.compile(r'\s{0,3}(?:\Z|[,;:()\[\]"\'!?….\n]|[-/]\s)')
_STOPS_PLAINLY = re.compile(r'\s{0,3}(?:\Z|[,;:).\]"\'\n]|(?:cua|khoa|ngay\s{1,3}[0-9])(?!\w))')
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_NEXT_WORD = re.compile(r"\s{1,3}([^\W\d_]{1,12})(\s{1,3}[0-9])?")
_BEFORE_DIGITS_ONLY = {"ngày", "năm", "tháng"}
# Words that follow the name of a document, never a count of things.
_FOLLOWERS = (
    "của về khóa và với hoặc hay đã là được có tại trong đến cũng vào cho do nêu ghi yêu cầu tiếp xác thì mà này còn "
    "sẽ phải mới như thay nhấn chỉ khẳng để đặt nhằm ra từ theo bằng không chưa đang gồm ban thống hết thể quy nói "
    "trên dated of on and or has was is which the in to by issued also replaces"
)
_MARKED = frozenset({*_FOLLOWERS.split(), *_BEFORE_DIGITS_ONLY})
_UNMARKED = frozenset(map(fold, _MARKED)) - {"chi", "de", "tu", "quy", "ban", "dang", "moi", "bang"}


def goes_on(text: PlainText, number_end: int) -> bool:
    """Tell whether what follows a number makes it part of something longer: a symbol, a date, a decimal."""
    return _GOES_ON.match(text.plain, number_end) is not None


def stands_alone(text: PlainText, number_end: int) -> bool:
    """Tell whether a number ends there as a name does: punctuation or a word that does not count things follows."""
    if goes_on(text, number_end):
        return False
    if _STOPS.match(text.plain, number_end):
        return True
    word = _NEXT_WORD.match(text.plain, number_end)
    return word is not None and _follows_a_name(text.printed(*word.span(1)), word[2] is not None)


def _follows_a_name(printed: str, before_digits: bool) -> bool:
    word = canonical_word(printed)
    if word not in (_UNMARKED if word.isascii() else _MARKED):
        return False
    return before_digits or word not in _BEFORE_DIGITS_ONLY | set(map(fold, _BEFORE_DIGITS_ONLY))


def stands_plainly(text: PlainText, number_end: int) -> bool:
    """Tell the same of a number after a type word in small letters, which more often is a verb: nothing may be open."""
    return not goes_on(text, number_end) and _STOPS_PLAINLY.match(text.plain, number_end) is not None


def reads_as_name(number: str, announced: bool) -> bool:
    """Tell whether a number reads as that of a document; `announced` when the word "số" stands before it."""
    return number.isdecimal() and (announced or (len(number) > 1 and not _YEAR.fullmatch(number)))
