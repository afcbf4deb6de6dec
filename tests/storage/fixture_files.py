# Makes tests/data/library-NNNN.db and notebook-NNNN.db with the schema of today: python -m tests.storage.fixture_files
# Run it once for each released schema, and never again for an old one: the files are what people have on their disks.

from datetime import UTC, date, datetime
from pathlib import Path

from sotay.storage.database import Database
from sotay.storage.library import Library
from sotay.storage.notebook import Notebook
from sotay.storage.schemas import LIBRARY, NOTEBOOK
from tests.storage.making import KEY, apply, document, rich_document

DATA = Path(__file__).parents[1] / "data"


def fill_library(library: Library) -> None:
    apply(library, 1, added=[rich_document("giàu"), document("sửa"), document("rút")])
    apply(library, 2, added=[document("mới")], changed=[document("sửa", title="Đã sửa")], withdrawn=["rút"])
    apply(library, 3, added=[document("hoàn tác")])
    library.undo(3, datetime(2026, 5, 1, tzinfo=UTC))


def fill_notebook(notebook: Notebook) -> None:
    notebook.set_setting("ngôn ngữ", "vi")
    root = notebook.accept_root("f" * 64, 1, "{}", datetime(2026, 1, 2, tzinfo=UTC))
    notebook.remember_channel("trung-uong", root.id, 2, date(2026, 1, 2))


def make(folder: Path) -> None:
    library = Library(Database.open(folder / f"library-{LIBRARY.head}.db", KEY, LIBRARY))
    fill_library(library)
    library.database.close()
    notebook = Notebook(Database.open(folder / f"notebook-{NOTEBOOK.head}.db", KEY, NOTEBOOK))
    fill_notebook(notebook)
    notebook.database.close()


if __name__ == "__main__":
    for old in (DATA / f"library-{LIBRARY.head}.db", DATA / f"notebook-{NOTEBOOK.head}.db"):
        old.unlink(missing_ok=True)
    make(DATA)
