# The figures of the list of members: 5,000 of them, scrolled by pages and sorted by clicks on the heads.
# It must not run Qt itself: the window is a process of its own, as a person starts it.

import random
import uuid
from collections.abc import Iterator

from sotay.domain.dates import PartialDate
from sotay.domain.members import Member, MemberState, Person, Position, StateChange
from sotay.services.book import Book
from tests.bench.figure import Figure
from tests.bench.process import told_by
from tests.bench.workload import Workload, open_book

_MEMBERS = 5_000
_LIMIT_MS = 50.0
_FAMILIES = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý"]
_MIDDLES = ["Văn", "Thị", "Đức", "Hữu", "Quang", "Ngọc", "Minh", "Thu", "Xuân"]
_GIVEN = ["An", "Ánh", "Ân", "Bình", "Cường", "Dũng", "Đào", "Đức", "Giang", "Hòa", "Khoa", "Lan", "Minh", "Năm"]
_GIVEN += ["Oanh", "Ước", "Phúc", "Quý", "Sơn", "Tiến", "Uyên", "Vân", "Yến"]
_STATES = (MemberState.OFFICIAL,) * 8 + (MemberState.PROBATIONARY, MemberState.EXEMPT, MemberState.MOVED)


def member_figures(work: Workload) -> Iterator[Figure]:
    """Fill a notebook, then scroll and sort in a window over it; times run from key or click to painted rows."""
    paths = work.new_book("members")
    with open_book(paths, write=True) as workspace:
        Book(workspace).members.add_all(tuple(people()))
    told = told_by("members_window", paths)
    yield Figure("5,000 members, first rows", told["first"] * 1000, "ms")
    yield Figure("5,000 members scrolled by a page", told["scroll"] * 1000, "ms", limit=_LIMIT_MS)
    yield Figure("5,000 members scrolled, main thread at most", told["work"] * 1000, "ms", limit=_LIMIT_MS)
    yield Figure("5,000 members sorted", told["sort"] * 1000, "ms", limit=_LIMIT_MS)
    yield Figure("5,000 members, a name typed", told["typed"] * 1000, "ms", limit=_LIMIT_MS)


def people() -> Iterator[Member]:
    drawn = random.Random(1)
    for number in range(_MEMBERS):
        name = " ".join(drawn.choice(words) for words in (_FAMILIES, _MIDDLES, _GIVEN))
        joined = PartialDate(drawn.randint(1975, 2024), drawn.randint(1, 12), drawn.randint(1, 28))
        born = PartialDate(joined.year - drawn.randint(18, 40), drawn.randint(1, 12), drawn.randint(1, 28))
        person = Person(name, born=born, joined=joined, official=joined, card=f"{number:012d}", file=f"{number:06d} HN")
        history = (StateChange(MemberState.OFFICIAL, joined), StateChange(drawn.choice(_STATES), PartialDate(2025, 1)))
        yield Member(str(uuid.UUID(int=number + 1)), person, history, (Position("Đảng viên", joined),))
