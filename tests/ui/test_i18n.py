import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QDate, QEvent, QLocale, QObject
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from sotay.paths import resource_dir
from sotay.ui.language import LANGUAGES, Languages
from tests import translations
from tests.translations import QM, ROOT, TS, messages

FILES = sorted(
    path for source in translations.SOURCES for path in (source.rglob("*.py") if source.is_dir() else (source,))
)
CATALOGUES = sorted(path.name for path in TS.glob("*.ts"))

# which arguments of a call a person reads; positions count from 0
SHOWN: dict[str, tuple[int, ...]] = {
    **dict.fromkeys(("setText", "setToolTip", "setPlaceholderText", "setWindowTitle", "setStatusTip"), (0,)),
    **dict.fromkeys(("setAccessibleName", "setAccessibleDescription", "setTitle", "addMenu"), (0,)),
    **dict.fromkeys(("set_plain", "set_full", "set_hint", "set_name", "offer", "label", "ElidedLabel"), (0,)),
    **dict.fromkeys(("setInformativeText", "set_sentence", "set_error", "BannerAction"), (0,)),
    **dict.fromkeys(("add_title", "add_words"), (0,)),
    **dict.fromkeys(("set_title", "set_place"), (0, 1)),
    **dict.fromkeys(("addItem", "addAction"), (0, 1)),
    **dict.fromkeys(("Paragraph", "Button", "FormField", "StatusItem", "show_message", "Choice", "say", "tell"), (1,)),
    "set_words": (0, 1, 2),
    "PageHeader": (1, 2),
    "IconButton": (2,),
    "SearchField": (1, 2, 3),
    "EmptyState": (2, 3),
}
# the same in every language: names of languages and of the program, numbers of documents, caps of keys; and tags
SAME = re.compile(r"Tiếng Việt|English|Sổ tay|\d+-\w+/\w+|Esc|Enter|(Ctrl|Shift|Alt)\+\w+|<[^>]*>")


@dataclass(frozen=True)
class Call:
    """A tr() or translate() in the sources, with the class it stands in."""

    path: Path
    node: ast.Call
    owner: str
    in_f_string: bool

    @property
    def of_application(self) -> bool:
        return isinstance(self.node.func, ast.Attribute) and self.node.func.attr == "translate"

    @property
    def words(self) -> list[ast.expr]:
        """The arguments that must be literals: a context for translate(), then the text."""
        return self.node.args[: 2 if self.of_application else 1]

    @property
    def literal(self) -> bool:
        return all(isinstance(word, ast.Constant) and isinstance(word.value, str) for word in self.words)

    @property
    def counted(self) -> bool:
        return len(self.node.args) > len(self.words) + 1

    @property
    def key(self) -> tuple[str, str]:
        found = [str(word.value) for word in self.words if isinstance(word, ast.Constant)]
        return (found[0], found[1]) if self.of_application else (self.owner, found[0])

    def __str__(self) -> str:
        return f"{self.path.relative_to(ROOT)}:{self.node.lineno}: {ast.unparse(self.node)}"


def _is_translation(node: ast.AST) -> bool:
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return False
    of_qt = isinstance(node.func.value, ast.Name) and node.func.value.id == "QCoreApplication"
    return node.func.attr == "tr" or (node.func.attr == "translate" and of_qt)


def _calls(path: Path, node: ast.AST, owner: str = "", in_f_string: bool = False) -> Iterator[Call]:
    if isinstance(node, ast.ClassDef):
        owner = node.name
    in_f_string = in_f_string or isinstance(node, ast.JoinedStr)
    if _is_translation(node):
        assert isinstance(node, ast.Call)
        yield Call(path, node, owner, in_f_string)
    for child in ast.iter_child_nodes(node):
        yield from _calls(path, child, owner, in_f_string)


TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in FILES}
CALLS = [call for path, tree in TREES.items() for call in _calls(path, tree)]


def _refused(calls: list[Call]) -> str:
    return "\n".join(str(call) for call in calls)


def test_only_literals_are_translated() -> None:
    assert not _refused([call for call in CALLS if not call.literal or call.node.keywords])


def test_nothing_is_translated_inside_an_f_string_where_lupdate_does_not_look() -> None:
    assert not _refused([call for call in CALLS if call.in_f_string])


def test_tr_is_asked_of_self_in_a_class() -> None:
    plain = [call for call in CALLS if not call.of_application]
    assert not _refused([call for call in plain if not call.owner or ast.unparse(call.node.func) != "self.tr"])


def test_counts_are_not_asked_of_a_class_that_others_inherit() -> None:
    # PySide looks under the names of all base classes, but takes an untranslated "3 document(s)" for an answer
    bases = {ast.unparse(base).split(".")[-1] for tree in TREES.values() for base in _bases(tree)}
    inherited = [call for call in CALLS if call.counted and not call.of_application and call.owner in bases]
    assert not _refused(inherited)


def _bases(tree: ast.Module) -> Iterator[ast.expr]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ClassDef):
            yield from node.bases


def test_lupdate_finds_every_text_of_the_sources(tmp_path: Path) -> None:
    # it passes over translate() with a count that is more than a name or a number
    translations.extract("vi", tmp_path / "fresh.ts")
    found = {message.key for message in messages(tmp_path / "fresh.ts")}
    assert found == {call.key for call in CALLS if call.literal}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogue_is_up_to_date_with_the_sources(language: str, tmp_path: Path) -> None:
    translations.extract(language, tmp_path / "fresh.ts")
    fresh = {message.key for message in messages(tmp_path / "fresh.ts")}
    assert {message.key for message in messages(TS / f"sotay_{language}.ts")} == fresh, "run: make translations"


@pytest.mark.parametrize("name", CATALOGUES)
def test_every_text_has_a_finished_translation(name: str) -> None:
    waiting = [message.key for message in messages(TS / name) if not message.finished or not all(message.forms)]
    assert not waiting


@pytest.mark.parametrize("name", CATALOGUES)
def test_a_translation_has_the_places_of_its_source(name: str) -> None:
    wrong = [
        (message.source, form)
        for message in messages(TS / name)
        for form in message.forms
        if _places(message.source) - {"%n"} != _places(form) - {"%n"} or ("%n" in form and "%n" not in message.source)
    ]
    assert not wrong


def test_the_vietnamese_texts_keep_the_words_of_the_book() -> None:
    strange = re.compile(r"\b(bạn|vui lòng|hệ thống|phần mềm|click|file|menu|update|OK)\b|!", re.IGNORECASE)
    forms = [form for message in messages(TS / "sotay_vi.ts") for form in message.forms]
    assert not [form for form in forms if strange.search(form)]


def _places(text: str) -> set[str]:
    return set(re.findall(r"\{[^{}]*\}|%n|%\d", text))


@pytest.mark.parametrize("name", CATALOGUES)
def test_the_compiled_catalogue_is_up_to_date(name: str, tmp_path: Path) -> None:
    translations.release(TS / name, tmp_path / "fresh.qm")
    kept = QM / f"{Path(name).stem}.qm"
    assert kept.read_bytes() == (tmp_path / "fresh.qm").read_bytes(), "run: make translations"


def test_nothing_a_person_reads_is_written_without_translation() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno}: {text}"
        for path, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        for place in SHOWN.get(_name(node.func), ())
        if place < len(node.args)
        for text in _bare(node.args[place])
    ]
    assert not found


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _bare(node: ast.expr) -> Iterator[str]:
    """Yield texts with words in them that stand in an argument as they are."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield from _wordy(node.value)
    elif isinstance(node, ast.JoinedStr):
        yield from _wordy("".join(str(part.value) if isinstance(part, ast.Constant) else "0" for part in node.values))
    elif isinstance(node, ast.IfExp):
        yield from (*_bare(node.body), *_bare(node.orelse))
    elif isinstance(node, ast.BinOp):
        yield from (*_bare(node.left), *_bare(node.right))
    elif isinstance(node, ast.BoolOp):
        for value in node.values:
            yield from _bare(value)
    elif isinstance(node, ast.Lambda):
        yield from _bare(node.body)
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in ("format", "join"):
        yield from _bare(node.func.value)


def _wordy(text: str) -> Iterator[str]:
    if re.search(r"[^\W\d_]{2}", SAME.sub("", text)):
        yield text


def test_the_search_for_bare_texts_finds_them() -> None:
    def found(source: str) -> list[str]:
        return list(_bare(ast.parse(source, mode="eval").body))

    assert found("'Save'") == ["Save"]
    assert found("f'{n} pages'") == ["0 pages"]
    assert found("'Yes' if x else self.tr('No')") == ["Yes"]
    assert found("'{0} left'.format(n)") == ["{0} left"]
    assert found("lambda: 'Save'") == ["Save"]
    assert found("self.tr('Save')") == found("f'{a} · {b}'") == found("'Tiếng Việt'") == []
    assert found("f'<p style=width={n}px>{a} (Ctrl+K)</p>'") == []


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    before = QLocale()
    made = Languages(qapp, resource_dir())
    yield made
    made.choose("en")
    QLocale.setDefault(before)


class Listener(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.heard.append(QCoreApplication.translate("Keys", "Lock the book"))


def test_a_language_is_changed_while_the_program_runs(languages: Languages, qtbot: QtBot) -> None:
    widget = Listener()
    qtbot.addWidget(widget)
    for language in ("vi", "en"):
        languages.choose(language)
        assert languages.current == language
        qtbot.waitUntil(lambda: bool(widget.heard))
    qtbot.waitUntil(lambda: len(widget.heard) == 2)
    assert widget.heard == ["Khóa sổ", "Lock the book"], "a change is told once"


def test_dates_follow_the_language_with_the_day_first(languages: Languages) -> None:
    for language in LANGUAGES:
        languages.choose(language)
        assert QLocale().toString(QDate(2026, 10, 5), QLocale.FormatType.ShortFormat).startswith(("5/10", "05/10"))


def test_the_words_of_qt_itself_are_vietnamese(languages: Languages, qtbot: QtBot) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)
    field = QLineEdit("chữ")
    for widget in (box, field):
        qtbot.addWidget(widget)
    languages.choose("vi")
    qtbot.waitUntil(lambda: {button.text() for button in box.buttons()} == {"Hủy", "Lưu"})
    menu = field.createStandardContextMenu()
    words = {action.text().partition("\t")[0].replace("&", "") for action in menu.actions() if action.text()}
    menu.deleteLater()
    assert {"Hoàn tác", "Cắt", "Sao chép", "Dán", "Chọn tất cả"} <= words


def test_counts_speak_in_singular_and_plural(languages: Languages) -> None:
    languages.choose("en")
    for message in messages(TS / "sotay_en.ts"):
        one, many = (QCoreApplication.translate(*message.key, "", number) for number in (1, 2))
        assert one == message.forms[0].replace("%n", "1")
        assert many == message.forms[1].replace("%n", "2")
        assert "(s)" not in one + many


class Base(QObject):
    def said(self) -> str:
        return self.tr("Help: {0}")


class HelpWindow(Base):
    """Named as the class whose context holds the text."""


class Heir(HelpWindow):
    pass


def test_a_text_is_found_under_the_name_of_a_base_class(languages: Languages) -> None:
    languages.choose("vi")
    assert Heir().said() == "Trợ giúp: {0}"
