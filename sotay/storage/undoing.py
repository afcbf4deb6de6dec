# Takes one applied pack out of the library, inside a transaction that somebody else opened and ends.
# It must not commit. What was current before the pack is current again because its newer revisions are gone.

from datetime import datetime
from typing import TYPE_CHECKING

from sotay.domain.errors import Code, SotayError
from sotay.storage.search.writer import drop_segment

if TYPE_CHECKING:
    from sqlite3 import Connection

_OF_PACK = "(SELECT id FROM revision WHERE pack_id = :pack)"
_DELETIONS = (
    f"DELETE FROM section WHERE revision_id IN {_OF_PACK}",
    f"DELETE FROM relation WHERE revision_id IN {_OF_PACK}",
    f"DELETE FROM revision_tag WHERE revision_id IN {_OF_PACK}",
    f"DELETE FROM attachment WHERE revision_id IN {_OF_PACK}",
    "DELETE FROM revision WHERE pack_id = :pack",
    "DELETE FROM document WHERE id NOT IN (SELECT document_id FROM revision)",
)


def undo_pack(connection: "Connection", pack_id: int, undone_at: datetime) -> None:
    """Delete everything that a pack brought and mark its row as undone.

    Raise NOTHING_TO_UNDO when the pack is unknown, undone already, or not the newest applied one of its channel
    (`newest`): later packs build on it.
    """
    _refuse_unless_newest(connection, pack_id)
    drop_segment(connection, pack_id)  # while the sections are still there: the index may need their words
    for statement in _DELETIONS:
        connection.execute(statement, {"pack": pack_id})
    connection.execute("UPDATE pack SET undone_at = ? WHERE id = ?", (undone_at.isoformat(), pack_id))


def _refuse_unless_newest(connection: "Connection", pack_id: int) -> None:
    row = connection.execute(
        "SELECT max(n.id) FROM pack p JOIN pack n ON n.channel = p.channel AND n.undone_at IS NULL"
        " WHERE p.id = ? AND p.undone_at IS NULL",
        (pack_id,),
    ).fetchone()
    if row[0] != pack_id:
        raise SotayError(Code.NOTHING_TO_UNDO, {"pack": pack_id, "newest": row[0]})
