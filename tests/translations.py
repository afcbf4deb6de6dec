"""Bring the translations up to date with the sources: python -m tests.translations (lupdate, then lrelease)."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

import PySide6

ROOT = Path(__file__).parents[1]
SOURCES = (ROOT / "sotay" / "ui", ROOT / "sotay" / "app.py")
TS = ROOT / "i18n"
QM = ROOT / "resources" / "i18n"
FORMS = {"vi": 1, "en": 2}
COUNTED_ONLY = frozenset({"en"})  # the sources are English but for "3 document(s)"
_QUOTES = {'"': "&quot;", "'": "&apos;"}
_ENDINGS = re.compile(r"\((s|es)\)")


@dataclass(frozen=True)
class Message:
    """One text of a .ts file; a text with a count has several forms where the language has."""

    context: str
    source: str
    forms: tuple[str, ...]
    finished: bool
    counted: bool = False

    @property
    def key(self) -> tuple[str, str]:
        return self.context, self.source


def linguist(tool: str, *arguments: str) -> None:
    """Run lupdate or lrelease of the PySide6 installed here."""
    name = f"{tool}.exe" if sys.platform == "win32" else tool
    subprocess.run([Path(PySide6.__path__[0]) / name, "-silent", *arguments], check=True)


def extract(language: str, ts: Path) -> None:
    """Merge the texts of the sources into a .ts file, which is made where there is none.

    lupdate knows a text with a count by `tr` alone; those of `translate` are found in the sources here.
    """
    before = {message.key: message for message in messages(ts)} if ts.exists() else {}
    linguist(
        "lupdate",
        *("-extensions", "py"),  # said before the folders it is for
        *(str(source) for source in SOURCES if source.exists()),
        *("-no-obsolete", "-locations", "none", "-sort-messages"),
        *("-source-language", "en", "-target-language", language),
        *("-ts", str(ts)),
    )
    counted = set(_counted_keys())
    found = [replace(message, counted=message.counted or message.key in counted) for message in messages(ts)]
    kept = [message for message in found if message.counted or language not in COUNTED_ONLY]
    ts.write_text(_rendered(language, [_known(language, message, before) for message in kept]), encoding="utf-8")


def _counted_keys() -> Iterator[tuple[str, str]]:
    """Yield context and text of every `QCoreApplication.translate` with a count."""
    for source in SOURCES:
        for path in sorted(source.rglob("*.py")) if source.is_dir() else (source,):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and ast.unparse(node.func) == "QCoreApplication.translate":
                    words = [word.value for word in node.args[:2] if isinstance(word, ast.Constant)]
                    if len(node.args) > len(("context", "text", "comment")) and len(words) == len(("context", "text")):
                        yield str(words[0]), str(words[1])


def _known(language: str, message: Message, before: dict[tuple[str, str], Message]) -> Message:
    """Return a message with as many forms as its language has: those of before, or of English by its endings."""
    if not message.counted:
        return message
    old = before.get(message.key)
    if old is not None and old.counted and old.finished and len(old.forms) == FORMS[language]:
        return replace(message, forms=old.forms, finished=True)
    if language in COUNTED_ONLY and _ENDINGS.search(message.source):
        one, more = _ENDINGS.sub("", message.source), _ENDINGS.sub(r"\1", message.source)
        return replace(message, forms=(one, more), finished=True)
    forms = (message.forms * FORMS[language])[: FORMS[language]]
    return replace(message, forms=forms, finished=message.finished and all(forms))


def _rendered(language: str, found: list[Message]) -> str:
    """Return a .ts file as lupdate writes it."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append(f'<TS version="2.1" language="{language}" sourcelanguage="en">')
    for context in sorted({message.context for message in found}):
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        for message in (one for one in found if one.context == context):
            lines.append('    <message numerus="yes">' if message.counted else "    <message>")
            lines.append(f"        <source>{escape(message.source, _QUOTES)}</source>")
            lines += _translation(message)
            lines.append("    </message>")
        lines.append("</context>")
    return "\n".join([*lines, "</TS>", ""])


def _translation(message: Message) -> list[str]:
    waits = "" if message.finished else ' type="unfinished"'
    forms = [escape(form, _QUOTES) for form in message.forms]
    if not message.counted:
        return [f"        <translation{waits}>{forms[0]}</translation>"]
    inner = [f"            <numerusform>{form}</numerusform>" for form in forms]
    return [f"        <translation{waits}>", *inner, "        </translation>"]


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
            name, source = context.findtext("name", ""), message.findtext("source", "")
            yield Message(name, source, tuple(forms), finished, message.get("numerus") == "yes")


def main() -> None:
    """Update every .ts, compile every .qm, and name what still waits for a translator."""
    for language in FORMS:
        extract(language, TS / f"sotay_{language}.ts")
    for ts in sorted(TS.glob("*.ts")):
        release(ts, QM / f"{ts.stem}.qm")
        for message in messages(ts):
            if not message.finished:
                print(f"{ts.name}: {message.context}: {message.source}")


if __name__ == "__main__":
    main()
