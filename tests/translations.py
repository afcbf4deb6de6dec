"""Bring the translations up to date with the sources: python -m tests.translations (lupdate, then lrelease)."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import PySide6

ROOT = Path(__file__).parents[1]
SOURCES = (ROOT / "sotay" / "ui", ROOT / "sotay" / "app.py")
TS = ROOT / "i18n"
QM = ROOT / "resources" / "i18n"
OWN = {"vi": (), "en": ("-pluralonly",)}


@dataclass(frozen=True)
class Message:
    """One text of a .ts file; a text with a count has several forms where the language has."""

    context: str
    source: str
    forms: tuple[str, ...]
    finished: bool

    @property
    def key(self) -> tuple[str, str]:
        return self.context, self.source


def linguist(tool: str, *arguments: str) -> None:
    """Run lupdate or lrelease of the PySide6 installed here."""
    name = f"{tool}.exe" if sys.platform == "win32" else tool
    subprocess.run([Path(PySide6.__path__[0]) / name, "-silent", *arguments], check=True)


def extract(language: str, ts: Path) -> None:
    """Merge the texts of the sources into a .ts file, which is made where there is none."""
    linguist(
        "lupdate",
        *("-extensions", "py"),  # said before the folders it is for
        *(str(source) for source in SOURCES if source.exists()),
        *("-no-obsolete", "-locations", "none", "-sort-messages"),
        *("-source-language", "en", "-target-language", language),
        *OWN[language],
        *("-ts", str(ts)),
    )


def release(ts: Path, qm: Path) -> None:
    """Compile a .ts file."""
    qm.parent.mkdir(parents=True, exist_ok=True)
    linguist("lrelease", str(ts), "-qm", str(qm))


def messages(ts: Path) -> Iterator[Message]:
    """Read a .ts file."""
    for context in ElementTree.parse(ts).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None:
                continue
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            finished = translation.get("type") is None
            yield Message(context.findtext("name", ""), message.findtext("source", ""), tuple(forms), finished)


def main() -> None:
    """Update every .ts, compile every .qm, and name what still waits for a translator."""
    for language in OWN:
        extract(language, TS / f"sotay_{language}.ts")
    for ts in sorted(TS.glob("*.ts")):
        release(ts, QM / f"{ts.stem}.qm")
        for message in messages(ts):
            if not message.finished:
                print(f"{ts.name}: {message.context}: {message.source}")


if __name__ == "__main__":
    main()
