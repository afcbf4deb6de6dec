# The shipped vocabulary and a small library of facts, as most tests of the domain need them.

from datetime import date
from uuid import UUID, uuid5

import pytest
from hypothesis import settings

from sotay.domain.citations import CitationParser
from sotay.domain.dates import PartialDate
from sotay.domain.documents import Relation, Status
from sotay.domain.identity import NAMESPACE
from sotay.domain.validity import DocumentFacts
from sotay.domain.vocabulary import Vocabulary
from sotay.services.vocabulary import load_vocabulary

# A busy machine is no fault of the code: examples have no deadline.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")


def facts(
    number: str | None,
    issued: str | None = None,
    type: str = "Quy định",
    issuer: str = "Ban Chấp hành Trung ương",
    *,
    uid: UUID | None = None,
    term: str | None = None,
    title: str = "",
    effective: date | None = None,
    expires: date | None = None,
    status: Status = Status.UNKNOWN,
    relations: tuple[Relation, ...] = (),
) -> DocumentFacts:
    """Return facts of a document; the uid comes from number and day."""
    day = PartialDate.parse(issued) if issued else None
    uid = uid or uuid5(NAMESPACE, f"{number}|{type}|{issued}|{title}")
    return DocumentFacts(uid, number, type, issuer, day, term, title, effective, expires, status, relations)


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    return load_vocabulary()


@pytest.fixture(scope="session")
def parser(vocabulary: Vocabulary) -> CitationParser:
    return CitationParser(vocabulary)
