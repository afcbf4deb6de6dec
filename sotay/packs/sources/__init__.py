# Open a publisher's source, whatever it is made of.
# It must not know how a source is read.

from pathlib import Path

from sotay.domain.citations import CitationParser
from sotay.packs.sources.base import Source
from sotay.packs.sources.jsonl import NAMES, JsonlSource
from sotay.packs.sources.problems import Problem, bad_source


def open_source(path: Path, citations: CitationParser | None = None) -> Source:
    """Open a folder with `pack.toml` and `documents.jsonl[.zst]` or a catalogue; raise SotayError(BAD_SOURCE).

    With a citation parser, relations are proposed from the text of a catalogue's documents.
    """
    if not path.is_dir():
        raise bad_source(Problem(path.name, "không phải là thư mục"))
    if any((path / name).is_file() for name in NAMES):
        return JsonlSource(path)
    # The readers of office formats take a second to load; sources made of lines do without them.
    from sotay.packs.sources.folder import FolderSource

    return FolderSource(path, citations)
