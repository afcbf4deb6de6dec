import ast
from pathlib import Path

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

ROOT = Path(__file__).parents[1]
SOURCES = sorted((ROOT / "sotay").rglob("*.py"))


def test_import_contracts_hold() -> None:
    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True) == EXIT_STATUS_SUCCESS


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_module_says_what_it_is_for(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert not text.strip() or text.startswith(("#", '"""')), "the first lines say what a module is for"


@pytest.mark.parametrize("path", SOURCES, ids=lambda p: str(p.relative_to(ROOT)))
def test_nothing_in_the_program_opens_a_network_connection(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    imported = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    imported |= {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    network = ("socket", "http", "urllib.request", "urllib3", "requests", "ftplib", "smtplib", "tuf.ngclient")
    assert not [name for name in imported if name.startswith(network)]


# A worker that connects objects while it holds the interpreter, as a QTextDocument does when it is laid out, and a
# window that takes an object away in that moment wait for each other for ever. Paper is set with sotay/ui/documents.
_LAID_OUT_IN_THE_MAIN_THREAD = {
    "sotay/ui/gate/recovery.py",
    "sotay/ui/help_page.py",
    "sotay/ui/pages/compare.py",
    "sotay/ui/pages/minute.py",
    "sotay/ui/pages/paper_marks.py",
    "sotay/ui/reader/sheet.py",
    "sotay/ui/reader/text_view.py",
    "sotay/ui/reader/writer.py",
}


def test_only_modules_that_run_in_the_main_thread_lay_text_documents_out() -> None:
    naming = {path.relative_to(ROOT).as_posix() for path in SOURCES if "QTextDocument" in _names_in(path)}
    assert naming == _LAID_OUT_IN_THE_MAIN_THREAD


def _names_in(path: Path) -> set[str]:
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    imported = {alias.name for node in nodes if isinstance(node, ast.ImportFrom) for alias in node.names}
    return imported | {node.attr for node in nodes if isinstance(node, ast.Attribute)}
