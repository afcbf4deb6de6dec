# The keyboard map: one table of shortcuts, read by the widgets that bind them and by the help that lists them.
# It must not know what a shortcut does.

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


class Where(StrEnum):
    """Name the part of the window in which a shortcut works."""

    EVERYWHERE = "everywhere"
    PAGES = "pages"
    DOCUMENTS = "documents"
    READER = "reader"
    PACKS = "packs"
    MEETING = "meeting"
    PAPER = "paper"
    GRID = "grid"


@dataclass(frozen=True, slots=True)
class Shortcut:
    """Hold one shortcut: its name, its keys in Qt's portable spelling (the first is the one shown), where it works."""

    name: str
    keys: tuple[str, ...]
    where: Where = Where.EVERYWHERE


# No bare letters and no Ctrl+Shift+letter: UniKey and EVKey take them.
SHORTCUTS = (
    Shortcut("help", ("F1",)),
    Shortcut("tour", ("Shift+F1",)),
    Shortcut("pages", tuple(f"Ctrl+{number}" for number in range(1, 9))),
    Shortcut("search", ("Ctrl+K",)),
    Shortcut("search_page", ("Ctrl+F",)),
    Shortcut("undo", ("Ctrl+Z",)),
    Shortcut("larger", ("Ctrl++", "Ctrl+=")),
    Shortcut("smaller", ("Ctrl+-",)),
    Shortcut("plain_size", ("Ctrl+0",)),
    Shortcut("lock", ("Ctrl+L",)),
    Shortcut("close", ("Esc",)),
    Shortcut("open", ("Return", "Enter")),
    Shortcut("new", ("Ctrl+N",), Where.PAGES),
    Shortcut("save", ("Ctrl+S",), Where.PAGES),
    Shortcut("print", ("Ctrl+P",), Where.PAGES),
    Shortcut("next_pane", ("F6",), Where.PAGES),
    Shortcut("previous_pane", ("Shift+F6",), Where.PAGES),
    Shortcut("back", ("Alt+Left",), Where.PAGES),
    Shortcut("bookmark", ("Ctrl+D",), Where.DOCUMENTS),
    Shortcut("forward", ("Alt+Right",), Where.READER),
    Shortcut("next_hit", ("F3",), Where.READER),
    Shortcut("previous_hit", ("Shift+F3",), Where.READER),
    Shortcut("highlight", ("Ctrl+H",), Where.READER),
    Shortcut("note", ("Ctrl+M",), Where.READER),
    Shortcut("wide", ("F11",), Where.READER),
    Shortcut("open_pack", ("Ctrl+O",), Where.PACKS),
    Shortcut("vote", ("F7",), Where.MEETING),
    Shortcut("speech", ("F8",), Where.MEETING),
    Shortcut("next_step", ("F9",), Where.MEETING),
    Shortcut("previous_step", ("Shift+F9",), Where.MEETING),
    Shortcut("clock", ("Ctrl+T",), Where.MEETING),
    Shortcut("remark", ("F2",), Where.MEETING),
    Shortcut("confirm", ("Ctrl+Enter", "Ctrl+Return"), Where.MEETING),
    Shortcut("next_gap", ("F3",), Where.PAPER),
    Shortcut("previous_gap", ("Shift+F3",), Where.PAPER),
    Shortcut("records", ("F4",), Where.PAPER),
    Shortcut("table", ("F2",), Where.PAPER),
    Shortcut("row_add", ("Ins",), Where.GRID),
    Shortcut("row_remove", ("Ctrl+Del",), Where.GRID),
    Shortcut("row_up", ("Alt+Up",), Where.GRID),
    Shortcut("row_down", ("Alt+Down",), Where.GRID),
    Shortcut("cell_line", ("Alt+Enter", "Alt+Return", "Shift+Enter", "Shift+Return"), Where.GRID),
)
_BY_NAME = {shortcut.name: shortcut for shortcut in SHORTCUTS}


def shortcut(name: str) -> Shortcut:
    """Return a shortcut of the table; raise KeyError for a name it does not have."""
    return _BY_NAME[name]


def sequences(name: str) -> list[QKeySequence]:
    """Return every key sequence of a shortcut, for QAction.setShortcuts or one QShortcut each."""
    return [QKeySequence(keys, QKeySequence.SequenceFormat.PortableText) for keys in _BY_NAME[name].keys]


def natives(name: str) -> list[str]:
    """Return every key sequence of a shortcut as this computer writes it."""
    return [sequence.toString(QKeySequence.SequenceFormat.NativeText) for sequence in sequences(name)]


def bind(owner: QWidget, name: str, run: Callable[[], object]) -> None:
    """Let a shortcut of the table work while the focus is inside a widget; raise KeyError as `shortcut`."""
    for keys in sequences(name):
        bound = QShortcut(keys, owner, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        bound.activated.connect(run)


def shown(name: str) -> str:
    """Return the keys for key caps, tool tips and help: the first, or the span of the keys of the rail."""
    texts = natives(name)
    return f"{texts[0]} … {texts[-1]}" if name == "pages" else texts[0]


def meaning(name: str) -> str:
    """Return what a shortcut does, in the language of now."""
    return _everywhere().get(name) or _in_places()[name]


def place(where: Where) -> str:
    """Return where shortcuts work, in the language of now: a heading of the table."""
    return {
        Where.EVERYWHERE: QCoreApplication.translate("Keys", "Everywhere"),
        Where.PAGES: QCoreApplication.translate("Keys", "On most pages"),
        Where.DOCUMENTS: QCoreApplication.translate("Keys", "In the library and the reader"),
        Where.READER: QCoreApplication.translate("Keys", "In the reader"),
        Where.PACKS: QCoreApplication.translate("Keys", "On the pages of packs and of meeting packets"),
        Where.MEETING: QCoreApplication.translate("Keys", "While a meeting runs"),
        Where.PAPER: QCoreApplication.translate("Keys", "In minutes, resolutions and reports"),
        Where.GRID: QCoreApplication.translate("Keys", "In the cells of a table of a paper"),
    }[where]


def _everywhere() -> dict[str, str]:
    return {
        "help": QCoreApplication.translate("Keys", "Help for this page"),
        "tour": QCoreApplication.translate("Keys", "Guided tour, or back to its card"),
        "pages": QCoreApplication.translate("Keys", "Go to a page of the rail, from top to bottom"),
        "search": QCoreApplication.translate("Keys", "Search the whole book, from any page"),
        "search_page": QCoreApplication.translate("Keys", "Search in this page"),
        "undo": QCoreApplication.translate("Keys", "Undo what was just done"),
        "larger": QCoreApplication.translate("Keys", "Larger text"),
        "smaller": QCoreApplication.translate("Keys", "Smaller text"),
        "plain_size": QCoreApplication.translate("Keys", "Text at 100 %"),
        "lock": QCoreApplication.translate("Keys", "Lock the book"),
        "close": QCoreApplication.translate("Keys", "Close or cancel"),
        "open": QCoreApplication.translate("Keys", "Open the chosen row"),
    }


def _in_places() -> dict[str, str]:
    return {
        "forward": QCoreApplication.translate("Keys", "Forward again"),
        "back": QCoreApplication.translate("Keys", "Back to where you came from"),
        "previous_pane": QCoreApplication.translate("Keys", "Part of the page before"),
        "next_pane": QCoreApplication.translate("Keys", "Next part of the page"),
        "next_hit": QCoreApplication.translate("Keys", "Next hit"),
        "previous_hit": QCoreApplication.translate("Keys", "Previous hit"),
        "bookmark": QCoreApplication.translate("Keys", "Set or remove a bookmark"),
        "highlight": QCoreApplication.translate("Keys", "Highlight the selected words"),
        "note": QCoreApplication.translate("Keys", "Write a note at the selected words"),
        "print": QCoreApplication.translate("Keys", "Print what the page shows"),
        "wide": QCoreApplication.translate("Keys", "Read without the side panes"),
        "save": QCoreApplication.translate("Keys", "Save what is filled in"),
        "new": QCoreApplication.translate("Keys", "Add to the list of the page"),
        "open_pack": QCoreApplication.translate("Keys", "Choose a file to open"),
        "vote": QCoreApplication.translate("Keys", "Take a vote"),
        "speech": QCoreApplication.translate("Keys", "Write down what somebody says"),
        "next_step": QCoreApplication.translate("Keys", "Next step of the meeting"),
        "previous_step": QCoreApplication.translate("Keys", "Step of the meeting before"),
        "clock": QCoreApplication.translate("Keys", "Stop the clock of the meeting, or let it go on"),
        "next_gap": QCoreApplication.translate("Keys", "Next gap of the paper"),
        "previous_gap": QCoreApplication.translate("Keys", "Gap of the paper before"),
        "row_add": QCoreApplication.translate("Keys", "Add a row below"),
        "row_remove": QCoreApplication.translate("Keys", "Remove the chosen rows"),
        "row_up": QCoreApplication.translate("Keys", "Move the row up"),
        "row_down": QCoreApplication.translate("Keys", "Move the row down"),
        "cell_line": QCoreApplication.translate("Keys", "New line within the cell"),
        "table": QCoreApplication.translate("Keys", "Edit the table at the cursor"),
        "records": QCoreApplication.translate("Keys", "Records behind the figure at the cursor"),
        "remark": QCoreApplication.translate("Keys", "Write the reason or the hour of a member on the roll"),
        "confirm": QCoreApplication.translate("Keys", "Finish what is being filled in"),
    }
