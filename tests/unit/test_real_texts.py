# What must not happen on 80 million characters of real texts of the State.

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
import zstandard

from sotay.domain.anchors import anchors
from sotay.domain.citations import CitationParser
from sotay.domain.documents import Document, Level, Section
from sotay.domain.secrecy import secrecy_mark

FILES = ("acts.jsonl.zst", "alqac_laws.jsonl.zst")
EVERY = 30  # parsing all of it takes most of a minute


def rows(folder: Path) -> Iterator[dict[str, Any]]:
    for name in FILES:
        with (folder / name).open("rb") as packed, zstandard.ZstdDecompressor().stream_reader(packed) as stream:
            for line in io.TextIOWrapper(stream, encoding="utf-8"):
                yield json.loads(line)


def document(row: dict[str, Any]) -> Document:
    steps = (
        Section(Level(step["level"]), step["label"] or "", step["heading"] or "", step["text"] or "")
        for step in row["sections"]
    )
    uid, number = UUID(row["uid"]), row["number"]
    return Document(
        uid, number, row["type"], row["issuer"], None, row["title"], tags=tuple(row["tags"]), sections=tuple(steps)
    )


@pytest.fixture(scope="module")
def documents(shared_data: Path) -> list[Document]:
    return [document(row) for row in rows(shared_data)]


@pytest.mark.data
def test_no_published_document_bears_a_secrecy_grade(documents: list[Document]) -> None:
    assert len(documents) > 4_800
    assert [each.title for each in documents if secrecy_mark(each)] == []


@pytest.mark.data
def test_anchors_of_real_documents_are_unique(documents: list[Document]) -> None:
    for each in documents:
        names = anchors(each.sections)
        assert len(set(names)) == len(each.sections)


@pytest.mark.data
def test_documents_of_the_state_are_hardly_ever_taken_for_party_ones(
    documents: list[Document], parser: CitationParser
) -> None:
    texts = ["\n".join(step.text for step in each.sections) for each in documents[::EVERY]]
    found = [citation for text in texts for citation in parser.parse(text)]
    assert sum(map(len, texts)) > 2_000_000
    assert [citation.text for citation in found if citation.kind == "short"] == []
    assert {citation.org for citation in found} <= {"TW", "BTCTW", "QU", None}
    assert len(found) < 40
