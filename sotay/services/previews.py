# What a pack would change: each document compared with the library by the hash of its content.
# It must not know how packs are read or how changes are written.

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from uuid import UUID

from sotay.domain.dates import PartialDate
from sotay.domain.documents import called
from sotay.domain.errors import SotayError
from sotay.packs.contents import PackInfo
from sotay.packs.sources.base import PackKind
from sotay.packs.staged import StagedDocument
from sotay.storage.records import Counts


@dataclass(frozen=True, slots=True)
class PreviewItem:
    """Name a document of a preview; `reason` tells why it is refused, `notes` how many of a person's marks it bears."""

    uid: UUID | None
    name: str
    reason: str = ""
    notes: int = 0
    issued: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class Preview:
    """Hold what an import would do to each document; the library has not changed."""

    info: PackInfo
    added: tuple[PreviewItem, ...]
    changed: tuple[PreviewItem, ...]
    withdrawn: tuple[PreviewItem, ...]
    refused: tuple[PreviewItem, ...]
    unchanged: tuple[UUID, ...]

    @property
    def touched(self) -> tuple[PreviewItem, ...]:
        """Return the changed and withdrawn documents that a person highlighted or noted something in."""
        return tuple(item for item in (*self.changed, *self.withdrawn) if item.notes)

    def as_json(self) -> dict[str, object]:
        """Return counts, and the uids of each kind; refused ones with their reasons, touched ones with their notes."""
        kinds = {"added": self.added, "changed": self.changed, "withdrawn": self.withdrawn}
        uids: dict[str, list[str]] = {kind: [str(item.uid) for item in items] for kind, items in kinds.items()}
        uids["unchanged"] = [str(uid) for uid in self.unchanged]
        counts = {kind: len(found) for kind, found in uids.items()} | {"refused": len(self.refused)}
        refused = [{"uid": item.uid and str(item.uid), "reason": item.reason} for item in self.refused]
        pack = {"channel": self.info.channel, "sequence": self.info.sequence, "title": self.info.title}
        notes = {str(item.uid): item.notes for item in self.touched}
        return {"pack": pack, "counts": counts, **uids, "refused": refused, "notes_touched": notes}


class Comparison:
    """Sort the documents of a pack, as they come, by what the library holds of them."""

    def __init__(
        self,
        info: PackInfo,
        installed: dict[str, str],
        name_of: Callable[[UUID], str],
        notes: Mapping[str, int],
    ) -> None:
        """Compare with `installed`, digests by uid; `name_of` names what the library holds, `notes` counts marks."""
        self._info = info
        self._installed = installed
        self._name_of = name_of
        self._notes = notes
        self._seen: set[str] = set()
        self._items: dict[str, list[PreviewItem]] = {"added": [], "changed": [], "withdrawn": []}
        self._unchanged: list[UUID] = []
        self._refusals: list[SotayError] = []

    def add(self, staged: StagedDocument) -> None:
        """Take in one document or withdrawal."""
        self._seen.add(str(staged.uid))
        kind = self._kind(staged)
        if kind is None:
            self._unchanged.append(staged.uid)
        else:
            name = called(staged.document) if staged.document else self._name_of(staged.uid)
            issued = staged.document.issued if staged.document else None
            self._items[kind].append(self._item(staged.uid, name, issued))

    def refuse(self, error: SotayError) -> None:
        """Take in a document that the pack's rules refuse."""
        self._refusals.append(error)

    def differs(self, staged: StagedDocument) -> bool:
        """Tell whether applying the document or withdrawal changes the library."""
        return self._kind(staged) is not None

    @property
    def missing(self) -> list[UUID]:
        """Return the documents that a base pack, being complete, no longer holds: they are withdrawn."""
        if self._info.kind is not PackKind.BASE:
            return []
        return [UUID(uid) for uid in sorted(self._installed.keys() - self._seen)]

    @property
    def counts(self) -> Counts:
        """Return how many documents of each kind there are."""
        preview = self.preview
        return Counts(len(preview.added), len(preview.changed), len(preview.withdrawn), len(preview.unchanged))

    @property
    def preview(self) -> Preview:
        """Return everything taken in so far."""
        gone = [self._item(uid, self._name_of(uid)) for uid in self.missing]
        return Preview(
            info=self._info,
            added=tuple(self._items["added"]),
            changed=tuple(self._items["changed"]),
            withdrawn=(*self._items["withdrawn"], *gone),
            refused=tuple(map(_refused, self._refusals)),
            unchanged=tuple(self._unchanged),
        )

    def first_refusal(self) -> SotayError:
        """Return the refusal of the first refused document."""
        return self._refusals[0]

    def _item(self, uid: UUID, name: str, issued: PartialDate | None = None) -> PreviewItem:
        return PreviewItem(uid, name, notes=self._notes.get(str(uid), 0), issued=issued)

    def _kind(self, staged: StagedDocument) -> str | None:
        """Return added, changed or withdrawn; None where the library is as the pack wants it already."""
        digest = self._installed.get(str(staged.uid))
        if staged.document is None:
            return None if digest is None else "withdrawn"
        if digest is None:
            return "added"
        return None if digest == staged.digest else "changed"


def _refused(error: SotayError) -> PreviewItem:
    uid = error.detail.get("uid")
    name = str(error.detail.get("number") or uid or error.detail.get("line") or "")
    return PreviewItem(UUID(str(uid)) if uid else None, name, str(error.detail.get("reason") or error.code.value))
