# What the pages of a Party paper have to look like, whoever made the PDF.

import pytest

from tests.exports.pdf_places import Leaf

LEFT, RIGHT, TOP, BOTTOM = 30, 210 - 15, 20, 297 - 20
BEARING = 0.6  # mm of white that a letter has on its sides


def check_paper(pages: list[Leaf]) -> None:
    """A4; nothing outside of the margins; the text reaches both; numbers from the second page on, and only there."""
    assert min(page.left for page in pages) <= LEFT + BEARING
    assert max(page.right for page in pages) >= RIGHT - 5
    for number, page in enumerate(pages, 1):
        assert page.size == pytest.approx((210, 297), abs=0.3)
        assert page.left >= LEFT - 0.3
        assert page.right <= RIGHT + 0.3
        assert page.bottom <= BOTTOM + 0.3
        if number == 1:
            assert all(place.base > TOP for _, place in page.letters)
        else:
            check_number(page, number)


def check_number(page: Leaf, number: int) -> None:
    above = [(letter, place) for letter, place in page.letters if place.base < TOP and letter.strip()]
    assert "".join(letter for letter, _ in above) == str(number)
    places = [place for _, place in above]
    assert (places[0].left + places[-1].right) / 2 == pytest.approx((LEFT + RIGHT) / 2, abs=1)
    assert 10 < places[0].base < 16  # the letters begin 10 mm from the edge


def check_heading(page: Leaf, body: str, place_day: str) -> None:
    """The bodies stand in the middle of 75 mm on the left, the Party in that of 90 mm on the right, above its rule."""
    party, issuer = page.place("ĐẢNG CỘNG SẢN VIỆT NAM"), page.place(body)
    assert (party.left + party.right) / 2 == pytest.approx(LEFT + 75 + 45, abs=1)
    assert (issuer.left + issuer.right) / 2 == pytest.approx(LEFT + 75 / 2, abs=1)
    rule = next(one for one in page.rules if party.base < one.base < party.base + 4)
    assert rule.left == pytest.approx(party.left, abs=1)
    assert rule.right == pytest.approx(party.right, abs=1)
    star = page.letters[page.text.index("*")][1]
    assert (star.left + star.right) / 2 == pytest.approx(LEFT + 75 / 2, abs=1)
    if place_day:
        day = page.place(place_day)
        assert (day.left + day.right) / 2 == pytest.approx(LEFT + 75 + 45, abs=1)
        assert abs(day.base - star.base) < 4
    top = page.place("ĐẢNG BỘ XÃ SÔNG BẠCH")
    assert TOP + 3 < top.base < TOP + 7
    assert abs(top.base - party.base) < 1.5


def check_in_order(page: Leaf, *words: str) -> None:
    places = [page.words.index(one) for one in words]
    assert places == sorted(places)


def check_indent(page: Leaf, words: str) -> None:
    assert page.place(words).left == pytest.approx(LEFT + 10, abs=BEARING)


def signed_on_one_page(pages: list[Leaf], *words: str) -> Leaf:
    """Return the page that bears all the words of who signs; it is the last one."""
    (page,) = [page for page in pages if words[0] in page.words]
    assert page is pages[-1]
    for one in words:
        assert one in page.words
    return page
