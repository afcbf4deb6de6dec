# Plain text keeps the way back to every place of the original.

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sotay.domain.citation_text import PlainText
from sotay.domain.vietnamese import fold


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Đảng ủy", "Dang uy"),
        ("ÐẢNG UỶ – ðồng", "DANG UY - dong"),
        ("a\xa0b\u2009c\td", "a b c d"),
        ("QĐ&#x2F;TW &ndash; &#47; &amp;", "QD/TW - / &"),
        ("&nosuch; &#0;", "&nosuch; \ufffd"),
        ("“trích” ‘dẫn’", "\"trich\" 'dan'"),
        ("a\u200bb\u00adc", "abc"),
        ("một\nhai", "mot\nhai"),
        ("漢字 🙂", "漢字 🙂"),
    ],
)
def test_text_is_made_plain(text: str, plain: str) -> None:
    assert PlainText.of(text).plain == plain


def test_ranges_lead_back_to_the_original() -> None:
    text = unicodedata.normalize("NFD", "số 20-QĐ&#x2F;TW\u200b, ngày")
    found = PlainText.of(text)
    start, end = found.plain.index("20"), found.plain.index("TW") + 2
    assert text[found.place(start) : found.place(end)].rstrip("\u200b") == unicodedata.normalize("NFD", "20-QĐ&#x2F;TW")
    assert found.printed(start, end).startswith("20-QĐ/TW")


@given(st.text(alphabet=st.sampled_from("aạđĐ\u0301\u0323\u200b&#x2F; ;ủ\n")) | st.text())
def test_places_never_go_back_and_stay_in_the_text(text: str) -> None:
    found = PlainText.of(text)
    places = [found.place(index) for index in range(len(found.plain) + 1)]
    assert places == sorted(places)
    assert all(0 <= place <= len(text) for place in places)
    assert places[-1] == len(text)


@given(st.text(alphabet=st.characters(codec="utf-8", max_codepoint=0x1EFF, exclude_characters="&")))
def test_letters_fold_as_everywhere_else(text: str) -> None:
    letters = "".join(char for char in text if char.isalpha() and len(fold(char)) == 1)
    assert fold(PlainText.of(letters).plain) == fold(letters)
