# Whose book it is: the cell, the đảng bộ above it, where it signs its papers, who keeps the book, what it is used for.
# It must not know windows or papers.

import re
from dataclasses import dataclass, fields, replace

from sotay.domain.vietnamese import nfc
from sotay.storage.notebook import Notebook
from sotay.storage.sealing import WHO, doing

__all__ = ["KEEPER", "Cell", "cell_of", "save_cell"]

KEEPER = WHO
_KEYS = {
    "name": "cell_name",
    "superior": "superior_name",
    "place": "cell_place",
    "keeper": KEEPER,
    "role": "role",
}
_PARTS = " · "  # between chi bộ and đảng bộ, where both stand in the name of the cell
_BODY = "Đảng bộ"
_BARE = re.compile(r"(?:xã|phường|đặc khu|thị trấn)\s", re.IGNORECASE)  # a place where the name of a body is wanted
_PLACE = re.compile(r"(?:đảng bộ|đảng ủy)\s+(?:xã|phường|đặc khu|thị trấn)\s+(.+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Cell:
    """Hold what papers and the audit trail say of a cell (chi bộ); anything may be empty.

    `keeper` is whom the audit trail names for every line that is written from now on.
    """

    name: str = ""
    superior: str = ""
    place: str = ""
    keeper: str = ""
    role: str = ""

    @property
    def signing_place(self) -> str:
        """Return the place before the day on a paper: the one that was given, or that of the đảng bộ; may be ""."""
        found = _PLACE.fullmatch(self.superior)
        return self.place or (found[1] if found else "")

    @property
    def is_named(self) -> bool:
        """Tell whether a paper can be headed: the cell and the đảng bộ above it both have their names."""
        return bool(self.name and self.superior)

    @property
    def line(self) -> str:
        """Return the cell and the đảng bộ above it in one line."""
        return _PARTS.join(filter(None, (self.name, self.superior)))


def cell_of(notebook: Notebook) -> Cell:
    """Return the cell of a notebook; a name that holds both cell and đảng bộ is taken apart."""
    told = Cell(**{name: notebook.setting(key) for name, key in _KEYS.items()})
    return _apart(told)


def save_cell(notebook: Notebook, cell: Cell) -> Cell:
    """Write what differs, in one transaction; return the cell as it was before.

    A superior that is told as a place only, "xã Sông Bạch", is taken for its đảng bộ: papers begin with that line.
    """
    before = cell_of(notebook)
    wanted = _apart(Cell(*(" ".join(nfc(getattr(cell, field.name)).split()) for field in fields(Cell))))
    if _BARE.match(wanted.superior):
        wanted = replace(wanted, superior=f"{_BODY} {wanted.superior}")
    told = {key: getattr(wanted, name) for name, key in _KEYS.items()}
    with doing("cell.save"):
        notebook.set_settings({key: text for key, text in told.items() if text != notebook.setting(key)})
    return before


def _apart(cell: Cell) -> Cell:
    if cell.superior:
        return cell
    name, _, superior = cell.name.partition(_PARTS)
    return Cell(name, superior, cell.place, cell.keeper, cell.role)
