# A folder of documents with a catalogue as a publisher's source: rows and files become documents.
# It must not know the pack's container; formats, structure and relations are read by their own modules.

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from sotay.domain.citations import CitationParser
from sotay.domain.dates import PartialDate
from sotay.domain.documents import Document, Level, Relation, RelationKind, Section
from sotay.domain.identity import default_uid, number_key
from sotay.domain.progress import Progress
from sotay.domain.vietnamese import fold, nfc
from sotay.packs.sources.base import PackHeader, SourceFile, SourceItem
from sotay.packs.sources.blocks import Block
from sotay.packs.sources.catalogue import NAMES, Entry, read_catalogue
from sotay.packs.sources.decisions import FILE, Decisions
from sotay.packs.sources.metadata import Proposal, propose
from sotay.packs.sources.pack_toml import read_pack_toml
from sotay.packs.sources.problems import Problem, UnreadableError, bad_source
from sotay.packs.sources.readers import MEDIA_TYPES, READABLE, read_file
from sotay.packs.sources.relations import LEGAL, propose_relations
from sotay.packs.sources.structure import sections_of

PACK_TOML = "pack.toml"
STEP = "read"
"""Name of the step that progress is told of, in documents."""

NO_TEXT = "Toàn văn văn bản này có trong các gói văn bản chính thức; ở đây mới có thông tin thư mục."
SCAN = "Văn bản này là bản chụp: xem tệp gốc đính kèm."


@dataclass(frozen=True, slots=True)
class _Identity:
    """Hold what people know a document by, from the catalogue or, where that is silent, from its heading block."""

    number: str | None
    type: str
    issuer: str
    issued: PartialDate | None
    title: str


class FolderSource:
    """Read a catalogue and the files it names; without a citation parser, no relation is proposed from the text."""

    def __init__(self, folder: Path, citations: CitationParser | None = None) -> None:
        """Read `pack.toml` at once, the catalogue and files when asked for items; raise SotayError(BAD_SOURCE)."""
        self._folder = folder
        self._citations = citations
        self._header = read_pack_toml(folder / PACK_TOML)
        self._catalogue = _the_catalogue(folder)
        self._warnings: list[str] = []

    @property
    def header(self) -> PackHeader:
        """Return what `pack.toml` says of the pack."""
        return self._header

    @property
    def warnings(self) -> list[str]:
        """Return what was repaired or guessed, in Vietnamese; filled by `items`."""
        return self._warnings

    def items(self, progress: Progress) -> Iterator[SourceItem]:
        """Yield each document once; everything is read before, so that all faults are reported together.

        Raises SotayError(BAD_SOURCE) with file, row, column and reason of the faults.
        """
        self._warnings.clear()
        entries = read_catalogue(self._catalogue)
        batch = _Batch(self._folder, self._catalogue.name, self._citations, self._warnings)
        items = []
        for done, entry in enumerate(entries):
            progress(STEP, done, len(entries))
            item = batch.item(entry)
            if item is not None:
                items.append(item)
        progress(STEP, len(entries), len(entries))
        batch.finish()
        yield from items


class _Batch:
    """Turn the rows of one catalogue into items, collecting faults and warnings."""

    def __init__(self, folder: Path, catalogue: str, citations: CitationParser | None, warnings: list[str]) -> None:
        self._folder = folder
        self._catalogue = catalogue
        self._citations = citations
        self._decisions = Decisions(folder)
        self._warnings = warnings
        self._problems: list[Problem] = []
        self._row_of_uid: dict[UUID, int] = {}
        self._row_of_file: dict[Path, int] = {}

    def item(self, entry: Entry) -> SourceItem | None:
        """Return the item of a row, or nothing where the row has a fault."""
        try:
            item = self._withdrawal(entry) if entry.withdrawn else self._document(entry)
        except UnreadableError as problem:
            self._fault(entry, str(problem))
            return None
        before = self._row_of_uid.setdefault(item.uid, entry.row)
        if before != entry.row:
            self._fault(entry, f"trùng với văn bản ở hàng {before} (cùng uid, hoặc cùng số, cơ quan và ngày)")
            return None
        return item

    def finish(self) -> None:
        """Save the proposals and warn of what is left over; raise SotayError(BAD_SOURCE) where rows had faults."""
        if self._problems:
            raise bad_source(*self._problems)
        self._warn_of_unused_files()
        if self._decisions.waiting():
            self._warnings.append(f"{FILE}: {self._decisions.waiting()} quan hệ đề xuất chờ quyết định")
        try:
            self._decisions.save()
        except OSError as error:
            self._warnings.append(f"{FILE}: không ghi được ({error.strerror})")

    def _fault(self, entry: Entry, reason: str) -> None:
        self._problems.append(Problem(self._catalogue, reason, entry.row))

    def _withdrawal(self, entry: Entry) -> SourceItem:
        return SourceItem(entry.uid or _uid_of(_identity(entry, Proposal())), None)

    def _document(self, entry: Entry) -> SourceItem:
        path = self._path_of(entry)
        blocks = [] if path is None else self._blocks(path)
        sections = tuple(sections_of(blocks)) or (_stand_in(entry, path),)
        identity = self._identity_of(entry, blocks)
        document = Document(
            uid=entry.uid or _uid_of(identity),
            number=identity.number,
            type=identity.type,
            issuer=identity.issuer,
            issued=identity.issued,
            title=identity.title,
            effective=entry.effective,
            expires=entry.expires,
            status=entry.status,
            term=entry.term,
            tags=entry.tags,
            sections=sections,
            relations=self._relations(entry, identity, sections if blocks else ()),
            must_read=entry.must_read,
            summary=entry.summary,
        )
        return SourceItem(document.uid, document, _attached(path))

    def _path_of(self, entry: Entry) -> Path | None:
        if entry.file is None:
            return None
        path = find_inside(self._folder, entry.file)
        before = self._row_of_file.setdefault(path, entry.row)
        if before != entry.row:
            raise UnreadableError(f"tệp “{entry.file}” đã dùng ở hàng {before}")
        return path

    def _blocks(self, path: Path) -> list[Block]:
        try:
            reading = read_file(path)
        except UnreadableError as problem:
            raise UnreadableError(f"tệp “{path.name}”: {problem}") from problem
        self._warnings += [f"{path.name}: {warning}" for warning in reading.warnings]
        return reading.blocks

    def _identity_of(self, entry: Entry, blocks: Sequence[Block]) -> _Identity:
        proposal = propose(blocks) if blocks else Proposal()
        identity = _identity(entry, proposal)
        for name, value in (
            ("loại", identity.type),
            ("cơ quan ban hành", identity.issuer),
            ("trích yếu", identity.title),
        ):
            if not value:
                raise UnreadableError(f"thiếu {name}: danh mục để trống và văn bản không ghi rõ")
        self._warnings += _differences(entry, proposal)
        return identity

    def _relations(self, entry: Entry, identity: _Identity, sections: Sequence[Section]) -> tuple[Relation, ...]:
        relations = [*entry.relations, *self._decisions.accepted(entry.file or "")]
        if self._citations is not None and entry.file is not None:
            proposed = propose_relations(self._citations, identity.number, identity.title, sections)
            known = {(relation.kind, number_key(relation.number)) for relation in relations}
            fresh = [p for p in proposed if (p.relation.kind, number_key(p.relation.number)) not in known]
            name = identity.number or identity.title
            self._decisions.offer(entry.file, name, [p for p in fresh if p.relation.kind in LEGAL])
            relations += _harmless([p.relation for p in fresh], relations)
        return tuple(dict.fromkeys(relations))

    def _warn_of_unused_files(self) -> None:
        for path in sorted(self._folder.rglob("*")):
            if path.suffix.lower() in READABLE and path.resolve() not in self._row_of_file:
                self._warnings.append(f"{path.relative_to(self._folder)}: tệp không có trong danh mục")


def find_inside(folder: Path, name: str) -> Path:
    """Return the file of that name in the folder, NFC or NFD; raise UnreadableError where it is missing or outside."""
    root = folder.resolve()
    path = root
    for part in Path(name).parts:
        path = _child(path, part)
    path = path.resolve()
    if not path.is_relative_to(root):
        raise UnreadableError(f"tệp “{name}” nằm ngoài thư mục nguồn")
    if not path.is_file():
        raise UnreadableError(f"không thấy tệp “{name}”")
    return path


def _child(folder: Path, part: str) -> Path:
    exact = folder / part
    if exact.exists() or not folder.is_dir():
        return exact
    return next((child for child in folder.iterdir() if nfc(child.name) == nfc(part)), exact)


def _the_catalogue(folder: Path) -> Path:
    found = [folder / name for name in NAMES if (folder / name).is_file()]
    if len(found) != 1:
        names = ", ".join(path.name for path in found)
        reason = f"có nhiều danh mục ({names}): chỉ giữ một" if found else "không thấy catalogue.xlsx, .csv hoặc .tsv"
        raise bad_source(Problem(folder.name, reason))
    return found[0]


def _identity(entry: Entry, proposal: Proposal) -> _Identity:
    return _Identity(
        entry.number or proposal.number,
        entry.type or proposal.type or "",
        entry.issuer or proposal.issuer or "",
        entry.issued or proposal.issued,
        entry.title or proposal.title or "",
    )


def _uid_of(identity: _Identity) -> UUID:
    return default_uid(identity.number, identity.type, identity.issuer, identity.issued, identity.title)


def _stand_in(entry: Entry, path: Path | None) -> Section:
    """Return the one passage of a document without text, so that it can be found at all."""
    return Section(Level.PASSAGE, "", "", entry.summary or (NO_TEXT if path is None else SCAN))


def _attached(path: Path | None) -> tuple[SourceFile, ...]:
    if path is None or path.suffix.lower() not in MEDIA_TYPES:
        return ()
    return (SourceFile(path, nfc(path.name), MEDIA_TYPES[path.suffix.lower()]),)


def _differences(entry: Entry, proposal: Proposal) -> Iterator[str]:
    """Yield a warning for each fact in which the catalogue and the heading block differ."""
    if entry.number and proposal.number and number_key(entry.number) != number_key(proposal.number):
        yield f"{entry.file}: danh mục ghi số {entry.number}, văn bản ghi {proposal.number}"
    if entry.issued and proposal.issued and not entry.issued.matches(proposal.issued):
        yield f"{entry.file}: danh mục ghi ngày {entry.issued}, văn bản ghi {proposal.issued}"
    if entry.type and proposal.type and fold(entry.type) != fold(proposal.type):
        yield f"{entry.file}: danh mục ghi loại {entry.type}, văn bản ghi {proposal.type}"


def _harmless(fresh: list[Relation], given: list[Relation]) -> list[Relation]:
    """Return the proposals that change nobody's validity, `cites` only of documents not named before."""
    named = {number_key(relation.number) for relation in given}
    return [
        relation
        for relation in fresh
        if relation.kind not in LEGAL
        and (relation.kind is not RelationKind.CITES or number_key(relation.number) not in named)
    ]
