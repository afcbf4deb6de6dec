# The two databases: which schema revisions they went through and how SQLite is to treat each.
# It must not know tables, and must import nothing heavy: reading starts here.

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Schema:
    """Name one kind of database, where its migrations lie, their ids oldest first, and the pragmas of a connection.

    `audited`: every write leaves lines in its table `audit`, which are sealed before the commit.
    """

    name: str
    folder: Path
    revisions: tuple[str, ...]
    pragmas: tuple[str, ...]
    audited: bool = False

    @property
    def head(self) -> str:
        """Return the revision that this program reads and writes."""
        return self.revisions[-1]


_MIGRATIONS = Path(__file__).parent / "migrations"
_COMMON = (
    "journal_mode = WAL",
    "foreign_keys = ON",
    "temp_store = MEMORY",  # a temporary file would hold clear text
    "cell_size_check = ON",
    "trusted_schema = OFF",
)

LIBRARY = Schema(
    name="library",
    folder=_MIGRATIONS / "library",
    revisions=("0001", "0002"),
    pragmas=(
        "cipher_page_size = 8192",  # sections run to kilobytes: fewer overflow pages, a quarter less time to import
        *_COMMON,
        "synchronous = NORMAL",  # an import lost to a power cut can be repeated; the file stays whole either way
        "secure_delete = OFF",  # SQLCipher's default is ON; published text has nothing to hide from its own key
        "cache_size = -32768",  # KiB; a question reads a few MB of the index, and the next one partly the same pages
    ),
)
NOTEBOOK = Schema(
    name="notebook",
    folder=_MIGRATIONS / "notebook",
    revisions=("0001", "0002", "0003", "0004", "0005", "0006"),
    pragmas=(
        *_COMMON,
        "synchronous = FULL",  # what a person wrote is on the disk when the program says so
        "secure_delete = ON",  # a deleted record must not linger in free pages
    ),
    audited=True,
)
