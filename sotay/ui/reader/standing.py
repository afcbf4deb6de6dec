# Whether the open document may still be relied upon, as one sentence, and the document that took its place.
# It must not know how validity is worked out or how the sentence is shown.

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from sotay.services.reading import Card, DocumentView, Status, printed_day
from sotay.ui.widgets.tones import STATUS_TONES, Tone


@dataclass(frozen=True, slots=True)
class Standing:
    """Hold the sentence of the banner, the part of it that is strong, and the other document where it is known."""

    tone: Tone
    text: str
    strong: str = ""
    other: Card | None = None
    is_successor: bool = False


def standing_of(view: DocumentView) -> Standing | None:
    """Return what a reader must know before relying on a document; None where it is in force or nobody knows."""
    if not view.document.current:
        return Standing(Tone.INK, QCoreApplication.translate("Standing", "This is an earlier version of the document."))
    status = view.validity.status
    if status in (Status.REPLACED, Status.EXPIRED):
        return _ended(view)
    if status is Status.AMENDED:
        return _amended(view)
    return _waiting(view) if status is Status.NOT_YET else None


def _ended(view: DocumentView) -> Standing:
    status, other, name, day = view.validity.status, *_other(view)
    since = f"{view.validity.since:%d/%m/%Y}" if view.validity.since else ""
    if status is Status.REPLACED and name and day:
        text = QCoreApplication.translate("Standing", "Replaced by {0} of {1}. Do not rely on it for new work.").format(
            name, day
        )
    elif status is Status.REPLACED and name:
        text = QCoreApplication.translate("Standing", "Replaced by {0}. Do not rely on it for new work.").format(name)
    elif status is Status.REPLACED:
        text = QCoreApplication.translate("Standing", "Replaced. Do not rely on it for new work.")
    elif name:
        text = QCoreApplication.translate("Standing", "Repealed by {0}. Do not rely on it for new work.").format(name)
    elif since:
        text = QCoreApplication.translate("Standing", "Not in force since {0}. Do not rely on it for new work.").format(
            since
        )
    else:
        text = QCoreApplication.translate("Standing", "No longer in force. Do not rely on it for new work.")
    return Standing(STATUS_TONES[status], text, name, other, is_successor=status is Status.REPLACED)


def _amended(view: DocumentView) -> Standing:
    other, name, day = _other(view)
    if name and day:
        text = QCoreApplication.translate("Standing", "Amended by {0} of {1}. Read both together.").format(name, day)
    elif name:
        text = QCoreApplication.translate("Standing", "Amended by {0}. Read both together.").format(name)
    else:
        text = QCoreApplication.translate("Standing", "Amended. Ask for the amending document and read both together.")
    return Standing(Tone.AMBER, text, name, other)


def _waiting(view: DocumentView) -> Standing:
    day = view.document.effective
    if day is None:
        return Standing(Tone.INK, QCoreApplication.translate("Standing", "Not in force yet."))
    return Standing(
        Tone.INK,
        QCoreApplication.translate("Standing", "Not in force yet: it takes effect on {0}.").format(f"{day:%d/%m/%Y}"),
    )


def _other(view: DocumentView) -> tuple[Card | None, str, str]:
    """Return the newest document that ended or amended this one, what it is called, and its day."""
    if not view.validity.by:
        return None, "", ""
    cause = view.validity.by[-1]
    cards = (card for relation in view.relations for card in relation.candidates)
    card = next((card for card in cards if cause.uid is not None and card.uid == cause.uid), None)
    if card is None:
        return None, cause.number or "", f"{cause.since:%d/%m/%Y}" if cause.since else ""
    name = f"{card.type} {card.number}" if card.number else card.title
    return card, name, printed_day(card.issued)
