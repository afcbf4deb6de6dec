# Words that papers of a cell share: what a meeting is called, days and hours, counts, shares, people.
# It must not know which paper says them.

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from sotay.domain.meetings import Meeting, MeetingKind, TaskState
from sotay.domain.numerals import to_roman
from sotay.domain.official_form import paper_date
from sotay.domain.shares import percent_text, share

# Gaps for who led a meeting: whoever signs a paper in that part closes them.
NO_CHAIR, NO_SECRETARY = "chưa ghi chủ trì", "chưa ghi thư ký"

_MONTH_WITH_ZERO = 2
_QUARTER = 3


@dataclass(frozen=True, slots=True)
class KindWords:
    """Hold how papers speak of a kind of meeting.

    `minutes` and `resolution` stand below the name of the paper (trích yếu), with {month}, {year}, {quarter} and {day};
    `held` is what took place, `meeting` and `ended` are for the closing line, `members` are those whose roll it is,
    `own` what they are called where papers go to them, `monthly` says that it settles the work of its month,
    `scored` that it judges how good it was.
    """

    minutes: str
    resolution: str
    held: str
    meeting: str = "Buổi sinh hoạt"
    ended: str = "kết thúc"
    members: str = "đảng viên"
    own: str = "đảng viên chi bộ"
    body: str = "chi bộ"
    monthly: bool = False
    scored: bool = True


_MONTH = "tháng {month} năm {year}"
_WORDS = {
    MeetingKind.REGULAR: KindWords(
        minutes=f"sinh hoạt chi bộ {_MONTH}",
        resolution=f"lãnh đạo thực hiện nhiệm vụ {_MONTH}",
        held=f"sinh hoạt thường kỳ {_MONTH}",
        monthly=True,
    ),
    MeetingKind.THEMATIC: KindWords(
        minutes="sinh hoạt chi bộ chuyên đề quý {quarter} năm {year}",
        resolution="sinh hoạt chuyên đề quý {quarter} năm {year}",
        held="sinh hoạt chuyên đề quý {quarter} năm {year}",
    ),
    MeetingKind.COMBINED: KindWords(
        minutes=f"sinh hoạt chi bộ {_MONTH}, kết hợp chuyên đề quý {{quarter}}",
        resolution=f"lãnh đạo thực hiện nhiệm vụ {_MONTH}",
        held=f"sinh hoạt thường kỳ {_MONTH}, kết hợp chuyên đề quý {{quarter}}",
        monthly=True,
    ),
    MeetingKind.EXTRAORDINARY: KindWords(
        minutes="sinh hoạt chi bộ bất thường {day}",
        resolution="kỳ sinh hoạt bất thường {day}",
        held="sinh hoạt bất thường",
    ),
    MeetingKind.COMMITTEE: KindWords(
        minutes=f"họp chi ủy {_MONTH}",
        resolution=f"họp chi ủy {_MONTH}",
        held=f"họp chi ủy {_MONTH}",
        meeting="Cuộc họp",
        members="chi ủy viên",
        own="chi ủy viên",
        body="chi ủy",
    ),
    MeetingKind.CONGRESS: KindWords(
        minutes="đại hội chi bộ năm {year}",
        resolution="đại hội chi bộ năm {year}",
        held="đại hội chi bộ",
        meeting="Đại hội",
        ended="bế mạc",
        members="đảng viên",
        body="đại hội",
        scored=False,
    ),
    MeetingKind.CONFERENCE: KindWords(
        minutes="hội nghị trực tuyến {day}",
        resolution="hội nghị trực tuyến {day}",
        held="hội nghị trực tuyến",
        meeting="Hội nghị",
    ),
}
TASK_STATES = {
    TaskState.OPEN: "chưa làm",
    TaskState.DOING: "đang làm",
    TaskState.DONE: "đã xong",
    TaskState.DROPPED: "không làm nữa",
}


def kind_words(kind: MeetingKind) -> KindWords:
    """Return how papers speak of a kind of meeting."""
    return _WORDS[kind]


def minutes_subject(meeting: Meeting) -> str:
    """Return what stands below "BIÊN BẢN"."""
    return on_its_day(kind_words(meeting.kind).minutes, meeting.day)


def resolution_subject(meeting: Meeting) -> str:
    """Return what stands below "NGHỊ QUYẾT": the month's work, or the theme where there is one."""
    words = kind_words(meeting.kind)
    if meeting.theme.strip() and not words.monthly:
        return f"về {as_middle(one_line(meeting.theme))}"
    return on_its_day(words.resolution, meeting.day)


def on_its_day(pattern: str, day: date) -> str:
    """Return words with the month, quarter and day of a meeting in them."""
    quarter = to_roman((day.month - 1) // _QUARTER + 1)
    return pattern.format(month=month_number(day), year=day.year, quarter=quarter, day=paper_date(day))


def month_number(day: date) -> str:
    """Return the month as papers spell it: 01 and 02, then 3 to 12."""
    return f"{day.month:02d}" if day.month <= _MONTH_WITH_ZERO else str(day.month)


def month_before(day: date) -> date:
    """Return the first day of the month before that of a day."""
    return date(day.year - (day.month == 1), (day.month - 2) % 12 + 1, 1)


def short_date(day: date) -> str:
    """Return a day in figures, 05/10/2026."""
    return f"{day:%d/%m/%Y}"


def hour(moment: datetime) -> str:
    """Return an hour, "19 giờ 30"."""
    return f"{moment:%H} giờ {moment:%M}"


def span_text(begun: datetime | None, ended: datetime | None) -> str:
    """Return from when to when, "21:04-21:18", or the one minute it took.

    Nothing while it is not over, nor where the clock of the computer was set back meanwhile.
    """
    if begun is None or ended is None or ended < begun:
        return ""
    first, last = f"{begun:%H:%M}", f"{ended:%H:%M}"
    return first if first == last else f"{first}-{last}"


def moment_after(moment: datetime, day: date) -> str:
    """Return an hour and its day, which is "cùng ngày" unless the meeting went past midnight."""
    return f"{hour(moment)} {'cùng ngày' if moment.date() == day else f'ngày {short_date(moment.date())}'}"


def percent(part: int, whole: int) -> str:
    """Return a share, "89,5 %"; nothing where there is no whole."""
    value = share(part, whole)
    return "" if value is None else percent_text(value)


def points(value: float) -> str:
    """Return points as they are written, "9,5"."""
    return f"{value:g}".replace(".", ",")


def listed(parts: Iterable[str]) -> str:
    """Return what is not empty, one after the other."""
    return ", ".join(filter(None, parts))


def as_middle(text: str) -> str:
    """Return a phrase to stand within a sentence: its first letter small unless a name or letters in capitals begin it.

    A word of which more than the first letter is large stays (UBND), as does one that is followed by another capital,
    as names are (Sông Bạch).
    """
    first, _, rest = text.partition(" ")
    if first[1:] != first[1:].lower() or rest[:1].isupper():
        return text
    return text[:1].lower() + text[1:]


def ended_sentence(text: str) -> str:
    """Return a sentence with its full stop, unless it ends with a sign of its own."""
    bare = text.rstrip()
    return bare if not bare or bare[-1] in ".!?…:;" else f"{bare}."


def bare_end(text: str) -> str:
    """Return a phrase without the full stop at its end, for a list that goes on."""
    return text.strip().rstrip(".;, ")


def one_line(text: str) -> str:
    """Return a text without line breaks or doubled spaces."""
    return " ".join(text.split())


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of what a person typed, without empty ones."""
    return [line for raw in text.splitlines() if (line := one_line(raw))]
