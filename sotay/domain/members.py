# A member of the cell as the register knows them: the person, their states and positions with days, their badges.
# It must not know where records lie or which rules hold; domain/member_rules.py works out what follows from them.

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from sotay.domain.dates import PartialDate


class MemberState(StrEnum):
    """Name the states of a member in the register (tình trạng sinh hoạt)."""

    PROBATIONARY = "probationary"  # dự bị
    OFFICIAL = "official"  # chính thức
    EXEMPT = "exempt"  # được miễn công tác và sinh hoạt đảng
    TEMPORARY_HERE = "temporary_here"  # sinh hoạt tạm thời tại chi bộ này
    TEMPORARY_ELSEWHERE = "temporary_elsewhere"  # sinh hoạt tạm thời ở nơi khác
    SUSPENDED = "suspended"  # đình chỉ sinh hoạt
    MOVED = "moved"  # đã chuyển đi
    LEFT = "left"  # đã ra khỏi Đảng
    DECEASED = "deceased"  # từ trần


ENDED = frozenset({MemberState.MOVED, MemberState.LEFT, MemberState.DECEASED})


class Sex(StrEnum):
    """Name the sex as the register prints it; empty where it was not told."""

    UNKNOWN = ""
    MALE = "male"
    FEMALE = "female"


class Service(StrEnum):
    """Name what column 9 of form 7-HSĐV asks: bộ đội, công an, hưu trí."""

    NONE = ""
    ARMY = "army"
    POLICE = "police"
    RETIRED = "retired"


class Leaving(StrEnum):
    """Name how a member left the Party (hình thức ra khỏi Đảng)."""

    ASKED = "asked"  # xin ra
    DELETED = "deleted"  # xóa tên
    EXPELLED = "expelled"  # khai trừ
    ANNULLED = "annulled"  # hủy quyết định kết nạp


@dataclass(frozen=True, slots=True)
class Person:
    """Hold what the register asks of a person, as it is written in the book; everything but the name may be empty.

    `joined` is the day of the admission decision, from which Party age counts; `ceremony` begins the 12 months of
    probation (Statute art. 5); `official` is the day of full membership. `card`, `file`: số thẻ, số lý lịch.
    """

    full_name: str
    other_names: str = ""
    sex: Sex = Sex.UNKNOWN
    born: PartialDate | None = None
    ethnicity: str = ""
    religion: str = ""
    native_place: str = ""
    residence: str = ""
    schooling: str = ""  # văn hóa
    political_theory: str = ""  # lý luận chính trị
    profession: str = ""  # chuyên môn, nghiệp vụ
    languages: str = ""  # ngoại ngữ
    occupation_before: str = ""
    occupation_now: str = ""
    service: Service = Service.NONE
    joined: PartialDate | None = None
    ceremony: PartialDate | None = None
    official: PartialDate | None = None
    card: str = ""
    file: str = ""
    citizen_id: str = ""
    phone: str = ""
    email: str = ""
    note: str = ""


# Hidden until a person asks to see them, and never in a log, an error or a list for others.
SENSITIVE = frozenset({"card", "citizen_id", "phone", "email", "residence"})
DATES = frozenset({"born", "joined", "ceremony", "official"})


@dataclass(frozen=True, slots=True)
class StateChange:
    """Hold one line of a member's history: from a day on they are in a state.

    `place` is where to or where from (đến đâu, từ đâu), `reason` and `leaving` say why and how, `decision` is the
    number of the paper. A line is never rewritten: one entered in error is struck out (`struck`) and stays to be read.
    """

    state: MemberState
    since: PartialDate
    place: str = ""
    reason: str = ""
    leaving: Leaving | None = None
    decision: str = ""
    id: int = 0
    struck: bool = False


@dataclass(frozen=True, slots=True)
class Position:
    """Hold a position in the cell with its days: bí thư, phó bí thư, chi ủy viên, tổ trưởng ...; open without end."""

    title: str
    since: PartialDate
    until: PartialDate | None = None
    id: int = 0


@dataclass(frozen=True, slots=True)
class Badge:
    """Hold a badge of Party age (Huy hiệu Đảng) that was awarded."""

    years: int
    awarded: PartialDate | None = None
    number: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True)
class Member:
    """Hold one member with everything the register keeps; `uid` stays the same on every computer.

    `history` is in the order of its days. `erased` tells that the person's data was erased on request: what the books
    must keep stays, masked.
    """

    uid: str
    person: Person
    history: tuple[StateChange, ...] = ()
    positions: tuple[Position, ...] = ()
    badges: tuple[Badge, ...] = ()
    id: int = 0
    erased: bool = False

    def state_on(self, day: date) -> MemberState | None:
        """Return the state that the history gives for a day, or None before its first line."""
        return state_on(self.history, day)

    def change_on(self, day: date) -> StateChange | None:
        """Return the line of the history that holds on a day."""
        return change_on(self.history, day)

    def has_left(self, day: date) -> bool:
        """Tell whether they moved away, left the Party or died by a day."""
        return self.state_on(day) in ENDED

    def positions_on(self, day: date) -> tuple[Position, ...]:
        """Return the positions held on a day."""
        return tuple(
            held
            for held in self.positions
            if held.since.earliest <= day and (held.until is None or day <= held.until.latest)
        )


def change_on(history: Iterable[StateChange], day: date) -> StateChange | None:
    """Return the last line, by its day and then by its entry, that has begun by a day; struck lines do not count."""
    begun = [line for line in history if not line.struck and line.since.earliest <= day]
    return max(begun, key=lambda line: (line.since.earliest, line.id), default=None)


def state_on(history: Iterable[StateChange], day: date) -> MemberState | None:
    """Return the state that a history gives for a day, or None before its first line."""
    line = change_on(history, day)
    return None if line is None else line.state


@dataclass(frozen=True, slots=True)
class FieldFault:
    """Name a field that cannot be written as it is, and why in one word; `facts` for the sentence."""

    name: str
    why: str
    facts: Mapping[str, object] = field(default_factory=dict)
