# Reads the shipped rule tables into the vocabulary of the domain.
# It must not know what the rules are for.

from pathlib import Path

from sotay.domain.vocabulary import Vocabulary
from sotay.paths import resource_dir


def load_vocabulary(folder: Path | None = None) -> Vocabulary:
    """Return the vocabulary of a folder of rule tables, by default the shipped one."""
    tables = folder or resource_dir() / "rules"

    def text(name: str) -> str:
        return (tables / name).read_text(encoding="utf-8")

    return Vocabulary.parse(
        types=text("document_types.toml"),
        issuers=text("issuers.toml"),
        terms=text("terms.toml"),
        plenums=text("plenums.toml"),
    )
