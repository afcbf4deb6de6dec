# The rows of a preview: every document that a pack would add, change, withdraw, or that is refused.
# It must not know how a pack is compared.

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from sotay.domain.documents import name_from
from sotay.ui.delegates.rows import ChangeRow
from sotay.ui.pages.change_model import Maker, day_text
from sotay.ui.widgets.tones import Tone

if TYPE_CHECKING:
    from sotay.services.packs import Prepared
    from sotay.services.previews import PreviewItem
    from sotay.services.replacements import Replacement


ALL, NOTED = "all", "noted"
_LOOKS = {
    "refused": (Tone.SON, "warning-circle"),
    "replaced": (Tone.SON, "arrow-bend-up-right"),
    "withdrawn": (Tone.GREY, "prohibit"),
    "changed": (Tone.AMBER, "pencil-simple"),
    "added": (Tone.GREEN, "plus-circle"),
}
ICONS = {kind: icon for kind, (_, icon) in _LOOKS.items()} | {NOTED: "note-pencil"}


def kind_words() -> dict[str, str]:
    """Return the words for each kind of change, what needs attention first."""
    return {
        "refused": QCoreApplication.translate("PackChanges", "Refused"),
        "replaced": QCoreApplication.translate("PackChanges", "Replaced"),
        "withdrawn": QCoreApplication.translate("PackChanges", "Withdrawn"),
        "changed": QCoreApplication.translate("PackChanges", "Changed"),
        "added": QCoreApplication.translate("PackChanges", "New"),
    }


def kind_meanings() -> dict[str, str]:
    """Return, by the word for each kind, what it means for the book."""
    words = kind_words()
    return {
        words["refused"]: QCoreApplication.translate("PackChanges", "The pack cannot be imported with this document."),
        words["replaced"]: QCoreApplication.translate(
            "PackChanges", "It stays in the book and is shown as replaced; do not base anything new on it."
        ),
        words["withdrawn"]: QCoreApplication.translate(
            "PackChanges", "It leaves the library. An undo of the pack brings it back."
        ),
        words["changed"]: QCoreApplication.translate(
            "PackChanges", "The pack brings a new version; the old one stays for comparing."
        ),
        words["added"]: QCoreApplication.translate("PackChanges", "It is new in the book."),
    }


def rows_by_kind(prepared: "Prepared") -> dict[str, list[Maker]]:
    """Return what makes the rows of each kind, in the order of `kind_words`, and under NOTED those with notes.

    Rows are made when they are looked at: a base pack brings a hundred thousand of them.
    """
    preview, words = prepared.preview, kind_words()
    kinds = {
        "withdrawn": preview.withdrawn,
        "changed": preview.changed,
        "added": preview.added,
    }
    made: dict[str, list[Maker]] = {
        "refused": [partial(_row, "refused", words["refused"], item) for item in preview.refused],
        "replaced": [partial(_replaced, words["replaced"], found) for found in prepared.replaced],
    }
    for kind, items in kinds.items():
        made[kind] = [partial(_row, kind, words[kind], item) for item in items]
    made[NOTED] = [partial(_row, kind, words[kind], item) for kind in kinds for item in kinds[kind] if item.notes]
    return made


def all_rows(rows: dict[str, list[Maker]]) -> list[Maker]:
    """Return what makes the rows of every kind, each once."""
    return [row for kind, found in rows.items() if kind != NOTED for row in found]


def _row(kind: str, word: str, item: "PreviewItem") -> ChangeRow:
    tone, icon = _LOOKS[kind]
    number, dot, title = item.name.partition(" · ")
    if not dot:
        number, title = "", item.name
    detail = item.reason
    if item.notes:
        notes = item.notes
        detail = QCoreApplication.translate("PackChanges", "%n note(s) of yours in it", "", notes)
    return ChangeRow(tone, icon, word, number, title, detail, day_text(item.issued))


def _replaced(word: str, found: "Replacement") -> ChangeRow:
    tone, icon = _LOOKS["replaced"]
    card = found.card
    detail = QCoreApplication.translate("PackChanges", "replaced by {0}").format(found.by)
    if found.since:
        day = f"{found.since:%d/%m/%Y}"
        detail = QCoreApplication.translate("PackChanges", "replaced by {0} from {1}").format(found.by, day)
    title = name_from(None, card.type, card.title)
    return ChangeRow(tone, icon, word, card.number or "", title, detail, day_text(card.issued))
