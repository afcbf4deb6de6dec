# Where words stand in the paragraphs of a paper: capitals make no difference, nor do marks that were not typed.
# It must not know the editor.

from collections.abc import Iterator, Sequence

from sotay.domain.vietnamese import fold, has_marks, nfc


def places_of(words: str, texts: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Yield paragraph, first letter and the one behind the last of each hit; "dang vien" finds "Đảng viên" as well."""
    letters = _Letters(plain=not has_marks(words))
    wanted = nfc(words).translate(letters)
    if not wanted.strip():
        return
    for paragraph, text in enumerate(texts):
        told = text.translate(letters)
        at = told.find(wanted)
        while at >= 0:
            yield paragraph, at, at + len(wanted)
            at = told.find(wanted, at + len(wanted))


class _Letters(dict[int, str]):
    """Give each letter as it is compared, one for one, so that places stay: small, and without marks if `plain`."""

    def __init__(self, *, plain: bool) -> None:
        super().__init__()
        self._plain = plain

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        self[code] = (fold(letter) if self._plain else letter.lower())[:1] or letter
        return self[code]
