# The typefaces shipped with the program and the families text is set in.
# It must not know sizes, colours or widgets.

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

UI_FAMILIES = ("Segoe UI", "Inter", "Noto Sans")
READING_FAMILIES = ("Noto Serif", "Times New Roman")
MONO_FAMILIES = ("Cascadia Mono", "Consolas", "DejaVu Sans Mono", "monospace")

_PRESCRIBED, _STAND_IN = "Times New Roman", "Sotay Serif"  # as wide, letter by letter


def register_fonts(folder: Path) -> tuple[str, ...]:
    """Make the font files of a folder known to Qt and return their families, in order of file name."""
    families: list[str] = []
    for path in sorted((*folder.glob("*.ttf"), *folder.glob("*.otf"))):
        number = QFontDatabase.addApplicationFont(str(path))
        families += [name for name in QFontDatabase.applicationFontFamilies(number) if name not in families]
    return tuple(families)


def paper_families(resources: Path) -> tuple[str, ...]:
    """Return the typefaces of Party papers; what stands in for the prescribed one is loaded when it is first needed."""
    if not QFontDatabase.hasFamily(_PRESCRIBED) and not QFontDatabase.hasFamily(_STAND_IN):
        register_fonts(resources / "fonts" / "papers")
    return (_PRESCRIBED, _STAND_IN)


def ui_font(size: int, weight: int = 400) -> QFont:
    """Return the font of controls and labels at a size in pixels."""
    return _font(UI_FAMILIES, size, weight)


def reading_font(size: int, weight: int = 400) -> QFont:
    """Return the serif font of document texts at a size in pixels."""
    return _font(READING_FAMILIES, size, weight)


def mono_font(size: int, weight: int = 400) -> QFont:
    """Return the font of fingerprints and codes at a size in pixels."""
    return _font(MONO_FAMILIES, size, weight)


def _font(families: tuple[str, ...], size: int, weight: int) -> QFont:
    font = QFont()
    font.setFamilies(list(families))
    font.setPixelSize(size)
    font.setWeight(QFont.Weight(weight))
    return font
