# Numbers as documents write them: arabic and roman figures, ordinal words in plain text (no marks).
# It must not know what is being numbered.


_ROMAN = (("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1))
_ORDINAL_WORDS = (
    *(("nhat", 1), ("hai", 2), ("ba", 3), ("tu", 4), ("bon", 4), ("nam", 5), ("sau", 6), ("bay", 7), ("tam", 8)),
    *(("chin", 9), ("muoi", 10), ("muoi mot", 11), ("muoi hai", 12), ("muoi ba", 13), ("muoi bon", 14)),
)
_ORDINALS = dict(_ORDINAL_WORDS)
ORDINAL = "|".join(word.replace(" ", r"\s{1,3}") for word in sorted(_ORDINALS, key=len, reverse=True))


def ordinal(text: str) -> int | None:
    """Return the number of "5", "XIII", "nam" (năm) or "muoi mot" in plain text; None for anything else."""
    word = " ".join(text.lower().split())
    if word.isdecimal():
        return int(word)
    return _ORDINALS.get(word) or _from_roman(word.upper())


def _from_roman(word: str) -> int | None:
    value, rest = 0, word
    for sign, worth in _ROMAN:
        while rest.startswith(sign):
            value, rest = value + worth, rest[len(sign) :]
    return value if value and to_roman(value) == word else None


def to_roman(number: int) -> str:
    """Return a number from 1 to 39 in roman figures, as terms (khóa) are written."""
    text = ""
    for sign, worth in _ROMAN:
        count, number = divmod(number, worth)
        text += sign * count
    return text
