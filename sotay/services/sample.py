# Whether a book holds sample data, and the mark that every paper of such a book bears: nobody is to sign or send one.
# It must not know windows, nor how a mark is drawn.

from dataclasses import replace
from typing import TypeVar

from sotay.exports.copies import Copy
from sotay.exports.listings import Listing
from sotay.exports.official import OfficialPaper
from sotay.storage.notebook import Notebook

__all__ = ["SAMPLE", "YES", "brief_mark_of", "is_sample", "mark_of", "marked", "sample_name"]

SAMPLE, YES = "demo", "1"  # the setting of a notebook that says so, and its value
_MARK, _BRIEF, _NAMED = "DỮ LIỆU MẪU – KHÔNG PHẢI VĂN BẢN THẬT", "[MẪU]", "Mẫu - "

_Paper = TypeVar("_Paper", OfficialPaper, Listing, Copy)


def is_sample(notebook: Notebook) -> bool:
    """Tell whether a book holds invented people and papers."""
    return notebook.setting(SAMPLE) == YES


def mark_of(notebook: Notebook) -> str:
    """Return what stands across the papers of a book; "" for one that is somebody's own."""
    return _MARK if is_sample(notebook) else ""


def brief_mark_of(notebook: Notebook) -> str:
    """Return what stands before a title that is shown without its paper, such as in a calendar; "" as `mark_of`."""
    return _BRIEF if is_sample(notebook) else ""


def marked(notebook: Notebook, paper: _Paper) -> _Paper:
    """Return a paper with the mark of its book; one of a book that is somebody's own stays the same value."""
    mark = mark_of(notebook)
    return replace(paper, mark=mark) if mark else paper


def sample_name(notebook: Notebook, name: str) -> str:
    """Return what a file is called, so that a folder tells which papers are samples; told twice it stays the same."""
    return name if name.startswith(_NAMED) or not is_sample(notebook) else f"{_NAMED}{name}"
