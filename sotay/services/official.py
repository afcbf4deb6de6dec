# Party papers for outside the app: what the window fills in, the rules of their form, and their files.
# It must not know windows or printers, nor what a paper says.

from pathlib import Path

from sotay.domain.official_form import Element, OfficialForm, abbreviation_on, paper_date, paper_symbol
from sotay.domain.presentation_rules import PresentationRules
from sotay.exports.copies import Table
from sotay.exports.listings import PARTY
from sotay.exports.official import (
    RECIPIENTS,
    OfficialBlock,
    OfficialPaper,
    OfficialParagraph,
    OfficialSignature,
    Part,
    above,
    address_lines,
    bodies,
    place_day,
    signature,
    titles,
)
from sotay.exports.official_blocks import blocks_of
from sotay.exports.official_setting import Setting, element_of, fitted_table, printed, setting, sheet
from sotay.paths import resource_dir
from sotay.services.exporting import save

__all__ = [
    "PARTY",
    "RECIPIENTS",
    "Element",
    "OfficialBlock",
    "OfficialForm",
    "OfficialPaper",
    "OfficialParagraph",
    "OfficialSignature",
    "Part",
    "PresentationRules",
    "Setting",
    "Table",
    "abbreviation_on",
    "above",
    "address_lines",
    "blocks_of",
    "bodies",
    "element_of",
    "export_official",
    "fitted_table",
    "load_presentation_rules",
    "official_file",
    "paper_date",
    "paper_symbol",
    "place_day",
    "printed",
    "setting",
    "sheet",
    "signature",
    "titles",
]


def load_presentation_rules(folder: Path | None = None) -> PresentationRules:
    """Return the rules about the form of papers of a folder of rule tables, by default the shipped one."""
    return PresentationRules.parse(((folder or resource_dir() / "rules") / "presentation.toml").read_text("utf-8"))


def official_file(paper: OfficialPaper) -> bytes:
    """Return a paper as the bytes of a .docx file."""
    from sotay.exports.official_docx import official_docx  # loads a quarter of a second's worth of modules

    return official_docx(paper)


def export_official(paper: OfficialPaper, target: Path) -> Path:
    """Write a paper into a .docx file, whole or not at all; raise as `exporting.save`."""
    save(target, official_file(paper))
    return target
