from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from sotay.domain.documents import Status
from sotay.domain.progress import silent
from sotay.paths import DataPaths
from sotay.services.demo import DemoPacks, build_demo_packs
from sotay.services.issuers import trusted_issuers
from sotay.services.news import Age, latest_news, look_at_today, unread
from sotay.services.notes import NotesService
from sotay.services.packs import PackService, read_root
from sotay.services.workspace import Workspace
from sotay.storage.wraps import Argon2

QUICK = Argon2(memory_kib=64, time=1, lanes=1)
TODAY = date(2026, 10, 2)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> DemoPacks:
    return build_demo_packs(tmp_path_factory.mktemp("demo"), silent)


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory, demo: DemoPacks) -> Iterator[Workspace]:
    made, _ = Workspace.create(DataPaths(tmp_path_factory.mktemp("book")), "mật khẩu của chi bộ", cost=QUICK)
    with made:
        yield made


def imported(book: Workspace, demo: DemoPacks, count: int) -> PackService:
    service = PackService(book)
    service.trust(read_root(demo.keys.root))
    for pack in demo.packs[:count]:
        service.apply(service.prepare(pack, silent), silent)
    return service


def test_the_news_of_a_book_from_its_first_pack_to_an_undo(book: Workspace, demo: DemoPacks) -> None:
    assert latest_news(book, TODAY) is None
    assert unread(book, TODAY, {}) == ()
    service = imported(book, demo, 2)
    news = latest_news(book, TODAY)
    assert news is not None
    assert news.pack.record.sequence == 2
    assert len(news.documents) == 20
    assert Status.IN_FORCE in {document.status for document in news.documents}
    places = [document.card.must_read for document in news.documents]
    assert places == sorted(places, reverse=True)
    assert len(news.must_read) == sum(places)

    ages = [(date(2026, 10, 5), Age.FRESH), (date(2027, 1, 6), Age.AMBER), (date(2027, 6, 1), Age.RED)]
    for day, age in ages:
        told = latest_news(book, day)
        assert told is not None
        assert told.age is age
        assert told.days == (day - told.pack.record.issued).days

    waiting = unread(book, TODAY, {})
    assert {document.card.uid for document in news.must_read} <= {document.card.uid for document in waiting}
    first = waiting[0].card
    digest = book.library.document(first.uid).digest
    assert unread(book, TODAY, {str(first.uid): digest}) == waiting[1:]
    assert unread(book, TODAY, {str(first.uid): "an older revision"}) == waiting

    service.undo()
    before = latest_news(book, TODAY)
    assert before is not None
    assert before.pack.record.sequence == 1
    service.undo()
    assert latest_news(book, TODAY) is None


def test_an_issuer_is_named_by_its_packs_and_nameless_before(tmp_path: Path, demo: DemoPacks) -> None:
    made, _ = Workspace.create(DataPaths(tmp_path / "book"), "mật khẩu của chi bộ", cost=QUICK)
    with made:
        imported(made, demo, 0)
        (issuer,) = trusted_issuers(made)
        assert (issuer.name, issuer.channels, issuer.fingerprint) == ("", (), demo.keys.fingerprint)
        imported(made, demo, 1)
        (issuer,) = trusted_issuers(made)
        assert "Sông Bạch" in issuer.name
        assert issuer.channels


def test_the_first_page_has_what_waits_to_be_read_before_what_is_new(tmp_path: Path, demo: DemoPacks) -> None:
    made, _ = Workspace.create(DataPaths(tmp_path / "book"), "mật khẩu của chi bộ", cost=QUICK)
    with made:
        notes = NotesService(made.notebook)
        nothing = look_at_today(made, notes, TODAY)
        assert (nothing.news, nothing.documents, nothing.waiting, nothing.reading) == (None, (), 0, ())
        imported(made, demo, 2)
        today = look_at_today(made, notes, TODAY)
        waits = [shown.waits for shown in today.documents]
        assert waits == sorted(waits, reverse=True)
        assert sum(waits) == today.waiting == len(unread(made, TODAY, {}))
        uids = [shown.document.card.uid for shown in today.documents]
        assert len(set(uids)) == len(uids) <= 30
        news = latest_news(made, TODAY)
        assert news is not None
        brought = {document.card.uid for document in news.documents}
        assert {shown.document.card.uid for shown in today.documents if not shown.waits} <= brought
        stated = {shown.document.card.number: shown.replaces for shown in today.documents}
        assert stated["207-QĐ/TW"] == ("37-QĐ/TW",)

        first = today.documents[0].document.card
        notes.set_read(str(first.uid), made.library.document(first.uid).digest)
        later = look_at_today(made, notes, TODAY)
        assert later.waiting == today.waiting - 1
        assert first.uid not in {shown.document.card.uid for shown in later.documents if shown.waits}
