# Money in whole đồng: what people type ("1.500.000", "1500000 đ"), how papers write it, in figures and in words.
# It must not know what is paid for.

import re
from fractions import Fraction

_GROUPED = re.compile(r"[0-9]{1,3}(?:([., \u00a0\u202f])[0-9]{3})(?:\1[0-9]{3})*")
_PLAIN = re.compile(r"[0-9]+")
_UNIT = re.compile(r"\s*(?:đồng|đ|₫|vnđ|vnd)\.?\s*$", re.IGNORECASE)
_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_STEPS = ("", "nghìn", "triệu")
MOST = 10**12  # đồng; more is a slip of the hand


def parse_money(text: str) -> int:
    """Read an amount in đồng, groups of three digits apart by dots, commas or spaces, or none apart.

    Raise ValueError for anything else: a sign, a fraction ("1,5"), groups of other lengths, more than `MOST`.
    """
    bare = _UNIT.sub("", text.strip())
    if not (_PLAIN.fullmatch(bare) or _GROUPED.fullmatch(bare)):
        raise ValueError(text)
    amount = int(re.sub(r"[^0-9]", "", bare))
    if amount > MOST:
        raise ValueError(text)
    return amount


def money_text(amount: int) -> str:
    """Return an amount as papers write it: 1.500.000, -12.000."""
    return f"{amount:,}".replace(",", ".")


def rounded(amount: Fraction, unit: int = 1) -> int:
    """Return an exact amount in whole units of đồng, from half a unit on upwards."""
    return (2 * amount + unit) // (2 * unit) * unit


def money_words(amount: int) -> str:
    """Return an amount in Vietnamese words, as receipts ask for: 15.930 is "mười lăm nghìn chín trăm ba mươi đồng"."""
    words = _whole(abs(amount)) or "không"
    return f"{'âm ' if amount < 0 else ''}{words} đồng"


def _whole(amount: int) -> str:
    """Return the words of a number; thousands of thousands of thousands are "tỷ", and so on again."""
    billions, rest = divmod(amount, 10**9)
    parts = [f"{_whole(billions)} tỷ"] if billions else []
    for place in (2, 1, 0):
        group = rest // 1000**place % 1000
        if group:
            parts.append(f"{_group(group, full=bool(parts))} {_STEPS[place]}".strip())
    return " ".join(parts)


def _group(number: int, *, full: bool) -> str:
    """Return the words of three digits; `full` says "không trăm" where something stands before."""
    hundreds, tens, ones = number // 100, number // 10 % 10, number % 10
    words = [_DIGITS[hundreds], "trăm"] if hundreds or full else []
    if tens > 1:
        words += [_DIGITS[tens], "mươi"]
    elif tens:
        words.append("mười")
    elif words and ones:
        words.append("linh")
    if ones:
        words.append(_last(tens, ones))
    return " ".join(words)


def _last(tens: int, ones: int) -> str:
    if ones == 1 and tens > 1:
        return "mốt"
    return "lăm" if ones == 5 and tens else _DIGITS[ones]
