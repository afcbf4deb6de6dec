# The wire format of documents: what comes back as it was sent, what is refused, and the digest of content.

import contextlib
import json
from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from sotay.domain.dates import PartialDate
from sotay.domain.documents import Document, Level, Relation, RelationKind, Section, Status
from sotay.packs.html import is_reduced, reduce_html
from sotay.packs.repair import Repairs, repaired
from sotay.packs.schema import CHUNK, DOCUMENT_LINE, MANIFEST_LINE, UpsertLine
from sotay.packs.wire import content_digest, to_document, to_wire, wire_bytes
from tests.packs.builders import uid, wire

words = st.text(max_size=40)
days = st.none() | st.dates(date(1930, 1, 1))
sections = st.builds(Section, st.sampled_from(Level), words, words, words)
relations = st.builds(
    Relation,
    st.sampled_from(RelationKind),
    words,
    st.none() | words,
    st.none() | st.dates(date(1930, 1, 1)).map(PartialDate.of),
)
documents = st.builds(
    Document,
    uid=st.uuids(),
    number=st.none() | words,
    type=words,
    issuer=words,
    issued=st.none() | st.builds(PartialDate, st.integers(1930, 2100), st.integers(1, 12)),
    title=words,
    effective=days,
    expires=days,
    status=st.sampled_from(Status),
    term=st.none() | words,
    tags=st.lists(words, max_size=3).map(tuple),
    sections=st.lists(sections, max_size=3).map(tuple),
    relations=st.lists(relations, max_size=3).map(tuple),
    must_read=st.booleans(),
    summary=words,
)


@given(documents)
def test_any_repaired_document_comes_back_as_it_was_sent(given_document: Document) -> None:
    document = repaired(given_document, Repairs())
    line = DOCUMENT_LINE.validate_json(wire_bytes(to_wire(document, 3)))
    assert isinstance(line, UpsertLine)
    assert to_document(line) == document


@given(documents)
def test_repairing_twice_changes_nothing_more(document: Document) -> None:
    once, again = repaired(document, Repairs()), Repairs()
    assert repaired(once, again) == once
    assert not again


def test_repairs_are_counted() -> None:
    repairs = Repairs()
    section = Section(Level.PASSAGE, "", "", "Nghi\u0323 quyê\u0301t\x08\r\nhai\u202e", "<p onclick='x()'>a</p>")
    document = Document(UUID(uid(1)), None, "Nghị quyết", "", None, "Tên", sections=(section,))
    fixed = repaired(document, repairs).sections[0]
    assert fixed.text == "Nghị quyết\nhai"
    assert fixed.html == "<p>a</p>"
    assert repairs == Repairs(nfc=1, control=1, html=1)


def _line(**fields: object) -> UpsertLine:
    line = DOCUMENT_LINE.validate_json(wire(1, **fields))
    assert isinstance(line, UpsertLine)
    return line


def test_digest_counts_content_not_revision_nor_defaults() -> None:
    plain = content_digest(_line())
    assert content_digest(_line(revision=7)) == plain
    assert content_digest(_line(summary="", must_read=False, tags=[], expires=None)) == plain
    assert content_digest(_line(summary="x")) != plain
    assert content_digest(_line(sections=[{"level": "điều", "text": "khác"}])) != plain


def test_digest_is_a_contract() -> None:
    # Installed libraries keep digests: a change here makes every document look changed.
    assert content_digest(_line()) == "8c13c49a26c265cc240390b5ddc7e715d150dcb90f44e55da9a4e5e70186b76a"


@pytest.mark.parametrize(
    "fields",
    [
        {"title": "Nghi\u0323 quyê\u0301t"},
        {"title": "a\x07b"},
        {"title": "a\u202eb"},
        {"title": "x" * 4001},
        {"title": None},
        {"title": 5},
        {"novelty": 1},
        {"uid": "1"},
        {"revision": 0},
        {"revision": "1"},
        {"op": "delete"},
        {"issued": "2026-13"},
        {"issued": "2026-02-30"},
        {"issued": 20260302},
        {"effective": "2026-03"},
        {"effective": "2026-03-02T00:00:00"},
        {"effective": 0},
        {"status": "secret"},
        {"must_read": 1},
        {"sections": [{"level": "chapter", "text": ""}]},
        {"sections": [{"level": "điều", "text": "e\u0301"}]},
        {"sections": [{"level": "điều", "text": "", "style": "x"}]},
        {"sections": [{"level": "điều", "html": "<script>alert(1)</script>"}]},
        {"sections": [{"level": "điều", "html": '<img src="http://example.com/x.png">'}]},
        {"sections": [{"level": "điều", "html": '<p onclick="x()">a</p>'}]},
        {"relations": [{"kind": "likes", "number": "1"}]},
        {"attachments": [{"name": "../x", "media_type": "a/b", "sha256": "0" * 64, "length": 1}]},
        {"attachments": [{"name": "x", "media_type": "a/b\n", "sha256": "0" * 64, "length": 1}]},
        {"attachments": [{"name": "x", "media_type": "a/b", "sha256": "0" * 63, "length": 1}]},
    ],
)
def test_lines_outside_the_schema_are_refused(fields: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        DOCUMENT_LINE.validate_json(wire(1, **fields))


@pytest.mark.parametrize("raw", [b"", b"[]", b"\xff", b'{"op":"upsert"', b"[" * 10_000, wire()[:-2] + b',"x":"\xc3"}'])
def test_lines_that_are_no_json_are_refused(raw: bytes) -> None:
    with pytest.raises(ValidationError):
        DOCUMENT_LINE.validate_json(raw)


def test_tabs_and_newlines_are_text() -> None:
    assert _line(sections=[{"level": "điều", "text": "một\n\thai"}]).sections[0].text == "một\n\thai"


@pytest.mark.parametrize(
    ("length", "chunks", "fits"),
    [(2 * CHUNK, 0, True), (2 * CHUNK, 2, False), (2 * CHUNK + 1, 3, True), (2 * CHUNK + 1, 0, False)],
)
def test_chunk_hashes_belong_to_large_attachments_only(length: int, chunks: int, fits: bool) -> None:
    entry = {"sha256": "0" * 64, "length": length, "media_type": "a/b", "name": "x", "chunks": ["0" * 64] * chunks}
    try:
        MANIFEST_LINE.validate_json(json.dumps(entry))
    except ValidationError:
        assert not fits
    else:
        assert fits


@pytest.mark.parametrize(
    ("html", "reduced"),
    [
        ("<p>a <b>b</b></p>", "<p>a <b>b</b></p>"),
        ("<script>x()</script>", ""),
        ("<style>p{}</style><p>a</p>", "<p>a</p>"),
        ("<a href='javascript:x()'>a</a>", "a"),
        ("<img src='http://example.com/a.png'>", ""),
        ("<svg><text>x</text></svg>", ""),
        ("<td colspan='2'>", ""),
        (
            "<table><tr><td colspan=2 rowspan='x' style='a'>1",
            '<table><tbody><tr><td colspan="2">1</td></tr></tbody></table>',
        ),
        ("a < b", "a &lt; b"),
        ("<!-- x -->", ""),
    ],
)
def test_html_is_reduced_to_the_subset(html: str, reduced: str) -> None:
    assert reduce_html(html) == reduced
    assert is_reduced(reduced)
    assert is_reduced(html) == (html == reduced)


@given(st.text(alphabet="<>/ptabledrscip=\"' &;", max_size=60))
def test_reduced_html_needs_no_second_reduction(html: str) -> None:
    with contextlib.suppress(ValueError):
        assert is_reduced(reduce_html(html))
