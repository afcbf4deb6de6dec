# The words of a meeting packet: its programme as a page of text, its parts as rows of a list, sizes, and who signed.
# It must not know widgets or files.

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from html import escape
from itertools import accumulate, groupby

from PySide6.QtCore import QCoreApplication

from sotay.services.packets import PROGRAMME_KEY, MeetingPacket, OpenedPacket, PacketItem, Trust
from sotay.ui.backup_words import size_words
from sotay.ui.delegates.entry_row import EntryRow
from sotay.ui.delegates.rows import Band
from sotay.ui.pages.meetings_words import hour_words, kind_words, part_words, weekday_words
from sotay.ui.widgets.tones import Tone

Row = EntryRow | Band


def when_words(packet: MeetingPacket) -> str:
    """Return day and hour of the meeting in one line."""
    told = f"{weekday_words(packet.day)} {packet.day:%d/%m/%Y}"
    return ", ".join(part for part in (told, hour_words(packet.begins)) if part)


def programme_words() -> str:
    """Return what the programme is called."""
    return QCoreApplication.translate("PacketWords", "Programme")


def rows_of(packet: MeetingPacket, notes: Mapping[str, str]) -> tuple[Row, ...]:
    """Return the list of what can be read; the id of a row is the place of its key in `packet.keys`, from 1."""
    rows: list[Row] = [Band(QCoreApplication.translate("PacketWords", "The meeting"))]
    chair = _chaired(packet)
    told = " · ".join(part for part in (when_words(packet), packet.place, chair) if part)
    rows.append(_row(packet, PROGRAMME_KEY, programme_words(), told, notes))
    count = len(packet.keys) - 1
    if count:
        rows.append(Band(QCoreApplication.translate("PacketWords", "Papers"), str(count)))
    if packet.draft is not None:
        head = QCoreApplication.translate("PacketWords", "Draft resolution")
        rows.append(_row(packet, packet.draft.key, head, packet.draft.subject, notes))
    for place, paper in enumerate(packet.papers, 1):
        head = paper.number or QCoreApplication.translate("PacketWords", "Paper {0}").format(place)
        rows.append(_row(packet, paper.key, head, paper.title, notes))
    return tuple(rows)


def programme_html(packet: MeetingPacket) -> str:
    """Return the programme as a page: the facts of the meeting, then the items with their hours."""
    facts = "".join(f"<p><b>{escape(name)}:</b> {escape(value)}</p>" for name, value in _facts(packet) if value)
    return f"<h3>{escape(packet.title)}</h3>{facts}{_agenda(packet)}"


def told_size(size: int) -> str:
    """Return a number of bytes as people read it; little things have a kilobyte."""
    return size_words(max(size, 1000))


def signer_words(opened: OpenedPacket) -> tuple[Tone, str]:
    """Return what is known of who signed, and how serious it is; the cell's name is in it as it names itself."""
    cell = opened.packet.cell or QCoreApplication.translate("PacketWords", "a cell without a name")
    words = {
        Trust.OWN: QCoreApplication.translate("PacketWords", "This book made the packet."),
        Trust.KNOWN: QCoreApplication.translate("PacketWords", "Signed by {0}, whose fingerprint was compared."),
        Trust.NEW: QCoreApplication.translate(
            "PacketWords",
            "Signed by “{0}”, which this book does not know yet. Ring the sender at a number already known and compare "
            "the fingerprint: {1}",
        ),
        Trust.CHANGED: QCoreApplication.translate(
            "PacketWords",
            "“{0}” signed with another key than before. Ring the sender before relying on it, and compare the "
            "fingerprint: {1}",
        ),
    }[opened.trust]
    tones = {Trust.NEW: Tone.AMBER, Trust.CHANGED: Tone.SON}
    return tones.get(opened.trust, Tone.GREEN), words.format(cell, opened.fingerprint)


def notes_heads(packet: MeetingPacket) -> tuple[str, ...]:
    """Return the first lines of the notes that are sent back."""
    return (
        QCoreApplication.translate("PacketWords", "Notes before the meeting"),
        f"{packet.title} · {when_words(packet)}",
        packet.cell,
    )


def _row(packet: MeetingPacket, key: str, head: str, words: str, notes: Mapping[str, str]) -> EntryRow:
    noted = QCoreApplication.translate("PacketWords", "Noted") if key in notes else ""
    return EntryRow(packet.keys.index(key) + 1, head, words=words, badge=noted, icon="note-pencil", tone=Tone.INK)


def _chaired(packet: MeetingPacket) -> str:
    return QCoreApplication.translate("PacketWords", "chair: {0}").format(packet.chair) if packet.chair else ""


def _facts(packet: MeetingPacket) -> Iterator[tuple[str, str]]:
    yield QCoreApplication.translate("PacketWords", "Cell"), " · ".join(filter(None, (packet.cell, packet.superior)))
    yield QCoreApplication.translate("PacketWords", "Kind"), kind_words()[packet.kind]
    yield (
        QCoreApplication.translate("PacketWords", "Time"),
        ", ".join(filter(None, (when_words(packet), _minutes(packet.minutes)))),
    )
    yield QCoreApplication.translate("PacketWords", "Place"), packet.place
    yield QCoreApplication.translate("PacketWords", "Chair"), packet.chair
    yield QCoreApplication.translate("PacketWords", "Theme"), packet.theme


def _agenda(packet: MeetingPacket) -> str:
    if not packet.agenda:
        return ""
    words, begins = part_words(), _hours(packet)
    rows = []
    for part, items in groupby(enumerate(packet.agenda), lambda one: one[1].part):
        rows.append(f"<tr><td colspan='3'><b>{escape(words[part])}</b></td></tr>")
        rows += [_item(place + 1, item, begins[place]) for place, item in items]
    return f"<table width='100%'>{''.join(rows)}</table>"


def _item(number: int, item: PacketItem, begins: str) -> str:
    title = escape(item.title) + (f"<br><i>{escape(item.presenter)}</i>" if item.presenter else "")
    cells = (_line(begins), f"{number}. {title}", _line(_minutes(item.minutes)))
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"


def _line(words: str) -> str:
    return f"<p style='margin:0; white-space:nowrap'>{words}</p>"


def _minutes(count: int) -> str:
    return QCoreApplication.translate("PacketWords", "%n minute(s)", "", count) if count else ""


def _hours(packet: MeetingPacket) -> tuple[str, ...]:
    """Return the hour at which each item is planned to begin, "" where none is settled."""
    if packet.begins is None:
        return ("",) * len(packet.agenda)
    begins = datetime.combine(packet.day, packet.begins)
    passed = accumulate((item.minutes for item in packet.agenda), initial=0)
    return tuple(f"{begins + timedelta(minutes=minutes):%H:%M}" for minutes in passed)
