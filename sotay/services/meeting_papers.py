# What is sent out before a meeting: the invitation, the programme, the list of papers, the entry for calendars.
# It must not know windows, printers, or how a paper is drawn.

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property

from sotay.domain.errors import SotayError
from sotay.domain.meetings import AgendaItem, Meeting, MeetingKind, MeetingPaper, MeetingRecord, Part, Step
from sotay.domain.members import Member
from sotay.domain.paper_issuing import Issuing, congress_term
from sotay.domain.paper_words import as_middle, bare_end, kind_words, on_its_day, one_line, paragraphs
from sotay.domain.papers import BlockRole
from sotay.domain.vietnamese import fold
from sotay.exports.binding import bound, page_count
from sotay.exports.copies import LINE_BREAK, Align, Cell, Emphasis, Table
from sotay.services.book import Book
from sotay.services.cell import cell_of
from sotay.services.exporting import Copy, exporter
from sotay.services.meeting_draft import chair_of, seats
from sotay.services.official import (
    OfficialBlock,
    OfficialPaper,
    OfficialParagraph,
    OfficialSignature,
    PresentationRules,
    load_presentation_rules,
    paper_date,
    paper_symbol,
)
from sotay.services.sample import brief_mark_of, marked, sample_name

__all__ = ["BookPart", "MeetingPapers", "bound", "page_count"]

_INVITATION = "GM"  # giấy mời; by analogy, the guidance gives it no letters
_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_PARTS = {Part.OPENING: "Mở đầu", Part.BODY: "Nội dung", Part.END: "Kết thúc"}
_NO_PLACE = "." * 20  # room to write it
_ROUTINE = frozenset({Step.ROLL, Step.DUES, Step.MINUTES, Step.SCORE})
_PDF = b"%PDF-"
_MEMBER = "chi uy vien"  # of the committee


@dataclass(frozen=True, slots=True)
class BookPart:
    """Hold one paper of the book of a meeting: its name, and either its text, or a PDF, or neither: it goes apart."""

    name: str
    copy: Copy | None = None
    pdf: bytes = b""


class MeetingPapers:
    """Make what is sent out for the meetings of one open book."""

    def __init__(self, book: Book) -> None:
        self._book = book

    @cached_property
    def _rules(self) -> PresentationRules:
        return load_presentation_rules()

    def invitation(self, meeting_id: int) -> OfficialPaper:
        """Return the invitation (giấy mời), dated today, with room for its number."""
        record = self._book.meetings.record(meeting_id)
        return self._official(
            record.meeting,
            type_name="Giấy mời",
            subject=f"dự {_held(record.meeting)}",
            symbol=paper_symbol(None, _INVITATION),
            blocks=tuple(self._invitation(record)),
            signed=True,
            recipients=("Như thành phần mời", "Lưu Chi bộ"),
        )

    def programme(self, meeting_id: int) -> OfficialPaper:
        """Return the programme (chương trình) with the hours of its items."""
        record = self._book.meetings.record(meeting_id)
        return self._official(
            record.meeting,
            type_name="Chương trình",
            subject=_held(record.meeting),
            blocks=tuple(self._programme(record)),
        )

    def contents(self, meeting_id: int, names: Sequence[str], pages: Sequence[int]) -> OfficialPaper:
        """Return the list of papers (danh mục tài liệu) with the page on which each begins, 0 for those apart."""
        record = self._book.meetings.record(meeting_id)
        shown = [str(page) if page else "tệp riêng" for page in pages]
        rows = [(str(at), name, page) for at, (name, page) in enumerate(zip(names, shown, strict=True), 1)]
        table = _table(("TT", "Tài liệu", "Từ trang"), rows, (1, 10, 2), {0, 2})
        return self._official(
            record.meeting, type_name="Danh mục tài liệu", subject=_held(record.meeting), blocks=(table,)
        )

    def parts(self, meeting_id: int) -> tuple[BookPart, ...]:
        """Return the papers of a meeting in their order; one that cannot be read is only named."""
        record = self._book.meetings.record(meeting_id)
        return tuple(self._part(paper) for paper in record.papers)

    def calendar(self, meeting_ids: Sequence[int]) -> bytes:
        """Return meetings as a calendar file with their programmes."""
        from sotay.exports.calendar import CalendarEntry, calendar_file

        meetings = self._book.meetings
        records = [meetings.record(one) for one in meeting_ids]
        entries = [CalendarEntry(record.meeting, _lines(record)) for record in records]
        notebook = self._book.workspace.notebook
        return calendar_file(entries, cell_of(notebook).line or "Chi bộ", meetings.now(), brief_mark_of(notebook))

    def name(self, meeting_id: int, what: str) -> str:
        """Return what a file is called, without its ending."""
        meeting = self._book.meetings.record(meeting_id).meeting
        return sample_name(self._book.workspace.notebook, f"{what} {meeting.day:%Y-%m-%d}")

    def _official(
        self,
        meeting: Meeting,
        *,
        type_name: str,
        subject: str,
        blocks: tuple[OfficialBlock, ...],
        symbol: str = "",
        signed: bool = False,
        recipients: tuple[str, ...] = (),
    ) -> OfficialPaper:
        cell, today = cell_of(self._book.workspace.notebook), self._book.meetings.today()
        issuing, named = self._rules.issuing(meeting.kind, today), cell.name or "Chi bộ"
        term = congress_term(self._book.papers.terms(), meeting.day)
        signature = OfficialSignature(self._inviting(meeting, issuing), "BÍ THƯ", self._leader(meeting))
        official = OfficialPaper(
            form=self._rules.form(today),
            superior=cell.superior,
            body=named if signed else LINE_BREAK.join(issuing.body_of(named, term)),
            blocks=blocks,
            title_for_file=f"{type_name} {meeting.day:%d-%m-%Y}",
            made=today,
            symbol=symbol,
            place_day=f"{cell.signing_place or _NO_PLACE}, {paper_date(today)}",
            type_name=type_name,
            subject=subject,
            signatures=(signature,) if signed else (),
            recipients=recipients,
        )
        return marked(self._book.workspace.notebook, official)

    def _invitation(self, record: MeetingRecord) -> Iterator[OfficialBlock]:
        meeting = record.meeting
        cell = cell_of(self._book.workspace.notebook).name or "Chi bộ"
        yield from _invited(meeting, cell)
        yield from self._facts(meeting)
        matters = [item for item in record.agenda if item.part is Part.BODY and item.step not in _ROUTINE]
        if matters:
            yield _body("Nội dung chính:")
            yield from (OfficialParagraph(BlockRole.ITEM, f"- {bare_end(one_line(item.title))}.") for item in matters)
        if record.papers:
            yield _body(f"Tài liệu gửi kèm: {'; '.join(paper.number or paper.title for paper in record.papers)}.")
        yield _body("Đề nghị các đồng chí nghiên cứu trước tài liệu, sắp xếp thời gian dự đầy đủ và đúng giờ.")

    def _facts(self, meeting: Meeting) -> Iterator[OfficialBlock]:
        yield _body(f"Thời gian: {_when(meeting)}.")
        yield _body(f"Địa điểm: {bare_end(one_line(meeting.place)) or _NO_PLACE}.")
        if meeting.chair_id:
            yield _body(f"Chủ trì: {self._person(meeting.chair_id, meeting)}.")

    def _programme(self, record: MeetingRecord) -> Iterator[OfficialBlock]:
        meeting = record.meeting
        yield from self._facts(meeting)
        if meeting.secretary_id:
            yield _body(f"Thư ký: {self._person(meeting.secretary_id, meeting)}.")
        if meeting.theme.strip():
            yield _body(f"Chuyên đề: {bare_end(one_line(meeting.theme))}.")
        if record.agenda:
            yield self._items(record)

    def _items(self, record: MeetingRecord) -> Table:
        """Return the items in a table: hour, matter, minutes, who presents it."""
        span = record.meeting.span
        at, rows = span[0] if span else None, []
        for number, item in enumerate(record.agenda, 1):
            minutes = f"{item.minutes} phút" if item.minutes else ""
            presenter = self._name(item.presenter_id)
            rows.append((str(number), f"{at:%H:%M}" if at else "", one_line(item.title), minutes, presenter))
            at = at + timedelta(minutes=item.minutes) if at else None
        heads, widths = ("TT", "Giờ", "Nội dung", "Thời gian", "Người trình bày"), (1, 2, 9, 2, 4)
        columns = 5 if any(item.presenter_id for item in record.agenda) else 4
        parts = [_PARTS[item.part] for item in record.agenda]
        return _table(heads[:columns], [row[:columns] for row in rows], widths[:columns], {0, 1, 3}, parts)

    def _part(self, paper: MeetingPaper) -> BookPart:
        if not paper.document_uid:
            content = self._book.meetings.file(paper)
            readable = content.startswith(_PDF) and page_count(content)
            return BookPart(_named(paper), pdf=content if readable else b"")
        try:
            view = self._book.library.view(paper.document_uid)
        except SotayError:  # withdrawn, or a library that was lost: the list names it all the same
            return BookPart(_named(paper))
        return BookPart(_named(paper), copy=exporter(self._book).copy(view))

    def _inviting(self, meeting: Meeting, issuing: Issuing) -> str:
        """Return on whose behalf is invited; a congress of a cell without a committee is called by the cell."""
        people = seats(self._book.members.all(), meeting.day)
        if meeting.kind is MeetingKind.COMMITTEE or any(_MEMBER in fold(seat.position) for seat in people):
            return issuing.inviting
        return self._rules.issuing("", meeting.day).inviting

    def _leader(self, meeting: Meeting) -> str:
        people = seats(self._book.members.all(), meeting.day)
        return next((seat.name for seat in people if seat.id == chair_of(people)), "")

    def _person(self, member_id: int, meeting: Meeting) -> str:
        member = self._member(member_id)
        held = [one.title for one in member.positions_on(meeting.day)] if member else []
        return ", ".join((f"đồng chí {self._name(member_id)}", *held))

    def _name(self, member_id: int) -> str:
        member = self._member(member_id)
        return member.person.full_name if member else ""

    def _member(self, member_id: int) -> Member | None:
        return next(iter(self._book.members.members([member_id] if member_id else [])), None)


def _invited(meeting: Meeting, cell: str) -> Iterator[OfficialParagraph]:
    """Give who is invited to what: in one sentence, or guests below each other."""
    everybody, guests = f"toàn thể {kind_words(meeting.kind).members}", paragraphs(meeting.guests)
    what = f"dự {_held(meeting)}{_about(meeting)}."
    if not guests:
        yield _body(f"{cell} trân trọng kính mời {everybody} {what}")
        return
    yield _body(f"{cell} trân trọng kính mời:")
    ends = (*[";"] * len(guests), "")
    for one, end in zip((everybody, *guests), ends, strict=True):
        yield OfficialParagraph(BlockRole.ITEM, f"- {bare_end(one)}{end}")
    yield _body(what)


def _held(meeting: Meeting) -> str:
    return on_its_day(kind_words(meeting.kind).held, meeting.day)


def _about(meeting: Meeting) -> str:
    theme = bare_end(one_line(meeting.theme))
    return f", chuyên đề: {as_middle(theme)}" if theme else ""


def _when(meeting: Meeting) -> str:
    hour = f"{meeting.begins:%H} giờ {meeting.begins:%M}, " if meeting.begins else ""
    lasts = f" (dự kiến {meeting.minutes} phút)" if meeting.minutes else ""
    return f"{hour}{_WEEKDAYS[meeting.day.weekday()]}, {paper_date(meeting.day)}{lasts}"


def _lines(record: MeetingRecord) -> tuple[str, ...]:
    """Return what the entry of a calendar says: the theme and the items, no names."""
    theme = (f"Chuyên đề: {one_line(record.meeting.theme)}",) if record.meeting.theme.strip() else ()
    return theme + tuple(_line(number, item) for number, item in enumerate(record.agenda, 1))


def _line(number: int, item: AgendaItem) -> str:
    minutes = f" ({item.minutes} phút)" if item.minutes else ""
    return f"{number}. {one_line(item.title)}{minutes}"


def _named(paper: MeetingPaper) -> str:
    return " - ".join(filter(None, (paper.number, one_line(paper.title)))) if paper.document_uid else paper.file_name


def _body(text: str) -> OfficialParagraph:
    return OfficialParagraph(BlockRole.BODY, text)


def _table(
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    widths: tuple[int, ...],
    middle: set[int],
    parts: Sequence[str] = (),
) -> Table:
    """Return a table; `parts` names the part of each row, and the first of a part has a row of its own above it."""
    made = [tuple(Cell(head, at, head=True) for at, head in enumerate(heads))]
    part = ""
    for place, row in enumerate(rows):
        if parts and parts[place] != part:
            part = parts[place]
            made.append((Cell(part, 0, len(heads), head=False, emphases=(Emphasis(0, len(part), "bold"),)),))
        aligned = (Align.MIDDLE if at in middle else Align.LEFT for at in range(len(row)))
        made.append(
            tuple(Cell(text, at, align=align) for at, (text, align) in enumerate(zip(row, aligned, strict=True)))
        )
    return Table(widths, tuple(made))
