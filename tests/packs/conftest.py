# Keys and a small good pack that most tests of packs begin with.
# It must not hold bad packs; builders.py makes those where they are needed.

from pathlib import Path

import pytest

from tests.packs.builders import document, make_keys, make_pack


@pytest.fixture(scope="session")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_keys(tmp_path_factory.mktemp("issuer") / "keys", threshold=2)


@pytest.fixture(scope="session")
def other_keys(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_keys(tmp_path_factory.mktemp("stranger") / "keys")


@pytest.fixture
def pack(tmp_path: Path, keys: Path) -> Path:
    documents = [document(1), document(2, attachments=["files/bieu-mau.pdf"])]
    return make_pack(tmp_path, keys, documents, {"files/bieu-mau.pdf": b"%PDF-1.7 mau so 1"})
