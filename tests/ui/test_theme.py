from dataclasses import fields
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessibilityHints, QFontInfo, QPalette, QRawFont, QStyleHints
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from sotay.paths import resource_dir
from sotay.ui.fonts import mono_font, reading_font, ui_font
from sotay.ui.metrics import Metrics
from sotay.ui.theme import Theme, ThemeChoice
from sotay.ui.tokens import CONTRAST, DARK, LIGHT, Tokens, contrast
from sotay.ui.widgets.buttons import Button
from sotay.ui.widgets.tones import STATUS_ICONS, STATUS_TONES, TONE_ICONS, Tone, soft, strong

THEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK, CONTRAST], ids=lambda t: t.name)
# (text, ground, least ratio): WCAG 2 AA is 4.5 for text and 3 for what is not text; base text is held to AAA, 7
TEXTS = [
    *((ink, ground, 7.0) for ink in ("text", "text2") for ground in ("page", "surface", "sunken", "sel", "hover")),
    *(("muted", ground, 4.5) for ground in ("page", "surface", "sunken", "sel", "hover")),
    *(("ink", ground, 4.5) for ground in ("page", "surface", "sel", "ink_soft")),
    *(("on_ink", ground, 7.0) for ground in ("ink", "ink_hover", "ink_down")),
    ("spine_text", "spine", 7.0),
    ("spine_muted", "spine", 4.5),
    ("spine_muted", "spine_2", 4.5),
    ("tab_text", "page", 7.0),
    ("on_gold", "gold", 4.5),
    ("on_green", "green", 4.5),
    ("mark_text", "mark", 4.5),
    ("mark_now_text", "mark_now", 4.5),
    *(("text", ground, 4.5) for ground in ("hl_y", "hl_g", "hl_b", "hl_r")),
    *(("son", ground, 4.5) for ground in ("page", "surface", "sel")),
    ("amber", "page", 4.5),
    ("green", "page", 4.5),
]
SHAPES = [("control", ground, 3.0) for ground in ("page", "surface", "sunken")]
SHAPES += [("focus", ground, 3.0) for ground in ("page", "surface", "sunken", "sel")]
SHAPES += [("bar", "page", 3.0), ("gold", "spine", 3.0), ("disabled", "page", 3.0)]


@THEMES
@pytest.mark.parametrize(("front", "ground", "least"), TEXTS + SHAPES)
def test_colours_keep_their_least_contrast(tokens: Tokens, front: str, ground: str, least: float) -> None:
    assert contrast(getattr(tokens, front), getattr(tokens, ground)) >= least


@THEMES
@pytest.mark.parametrize("tone", Tone)
def test_words_of_a_tone_are_readable_on_its_soft_colour(tokens: Tokens, tone: Tone) -> None:
    assert contrast(strong(tokens, tone), soft(tokens, tone)) >= 4.5


def test_contrast_follows_the_formula_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21.0)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.478, abs=0.001)
    assert contrast("#FFFFFF", "#777777") == contrast("#777777", "#FFFFFF")
    assert contrast("#6E1815", "#6E1815") == 1


@THEMES
def test_every_colour_is_a_colour(tokens: Tokens) -> None:
    for field in fields(tokens):
        value = getattr(tokens, field.name)
        assert field.name == "name" or (len(value) == 7 and int(value[1:], 16) >= 0), field.name


def test_only_high_contrast_draws_outlines() -> None:
    assert [t.outlined for t in (LIGHT, DARK, CONTRAST)] == [False, False, True]


@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
def test_lengths_grow_with_the_scale_and_lines_keep_air_for_marks(scale: float) -> None:
    m = Metrics.at(scale)
    assert m.row_result == round(94 * scale)
    for role in ("clock", "big", "first", "title", "dialog", "section", "base", "dense", "small", "key"):
        size, line = getattr(m, f"text_{role}"), getattr(m, f"line_{role}")
        assert line >= 1.3 * size, role
    assert m.row_line_1 + m.row_line_2 + m.row_line_3 + m.gap_2 * 2 + m.gap_1 <= m.row_result


def test_at_150_percent_the_rail_is_as_drawn_and_nine_items_fit() -> None:
    m = Metrics.at(1.5)
    assert (m.rail_width, m.rail_item, m.text_tab) == (128, 71, 18)
    assert all(9 * Metrics.at(s).rail_item + 16 <= 696 for s in (1.0, 1.25, 1.5, 2.0))


def test_a_scale_out_of_range_is_brought_back() -> None:
    assert Metrics.at(0.2) == Metrics.at(1.0)
    assert Metrics.at(9.0).scale == 2.0


@THEMES
def test_pictures_of_the_style_sheet_wear_the_colours_of_their_theme(tokens: Tokens) -> None:
    folder = resource_dir() / "style"
    assert tokens.on_ink in (folder / f"tick-{tokens.name}.svg").read_text(encoding="utf-8")
    for arrow in ("down", "up"):
        assert tokens.text2 in (folder / f"{arrow}-{tokens.name}.svg").read_text(encoding="utf-8")


def test_a_change_of_theme_is_told_and_repaints_a_button_at_once(theme: Theme, qtbot: QtBot) -> None:
    button = Button(theme, "Đọc")
    qtbot.addWidget(button)
    before = button.grab().toImage().pixelColor(button.width() // 2, 4).name().upper()
    with qtbot.waitSignal(theme.changed):
        theme.choose(ThemeChoice.DARK)
    after = button.grab().toImage().pixelColor(button.width() // 2, 4).name().upper()
    assert (before, after) == (LIGHT.surface, DARK.surface)


def test_the_palette_follows_the_theme(theme: Theme, qapp: QApplication) -> None:
    theme.choose(ThemeChoice.CONTRAST)
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == CONTRAST.page
    assert qapp.palette().color(QPalette.ColorRole.Link).name().upper() == CONTRAST.ink


def test_choosing_what_is_worn_tells_nothing(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(theme.changed):
        theme.choose(ThemeChoice.LIGHT)
        theme.set_scale(1.0)


def test_a_scale_changes_words_already_on_the_screen(theme: Theme, qtbot: QtBot) -> None:
    words = QLabel("ẪỖẾẰ")
    words.setProperty("role", "base")
    qtbot.addWidget(words)
    words.show()
    small = words.sizeHint().height()
    theme.set_scale(2.0)
    assert words.sizeHint().height() >= 2 * small - 2


def test_following_the_computer_changes_with_it(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme = Theme(qapp, resource_dir(), ThemeChoice.SYSTEM)
    assert theme.tokens == LIGHT
    monkeypatch.setattr(QStyleHints, "colorScheme", lambda _: Qt.ColorScheme.Dark)
    with qtbot.waitSignal(theme.changed):
        qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.tokens == DARK
    theme.choose(ThemeChoice.LIGHT)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.tokens == LIGHT
    theme.deleteLater()


def test_a_computer_set_to_high_contrast_is_followed_before_dark(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QStyleHints, "colorScheme", lambda _: Qt.ColorScheme.Dark)
    monkeypatch.setattr(QAccessibilityHints, "contrastPreference", lambda _: Qt.ContrastPreference.HighContrast)
    theme = Theme(qapp, resource_dir(), ThemeChoice.SYSTEM)
    assert theme.tokens == CONTRAST
    theme.deleteLater()


def test_a_widget_that_died_is_not_told(theme: Theme) -> None:
    button = Button(theme, "Đọc")
    button.deleteLater()
    QCoreApplication.sendPostedEvents(button, QEvent.Type.DeferredDelete.value)
    assert not isValid(button)
    theme.choose(ThemeChoice.DARK)


def test_shipped_fonts_hold_every_vietnamese_letter(theme: Theme) -> None:
    letters = "ẪỖẾẰẶỆỘỢỰỮĐđươăâêôƠƯÝỹ–…·№≥"
    for path in sorted((resource_dir() / "fonts").glob("*.[ot]tf")):
        font = QRawFont(str(path), 16)
        assert font.isValid(), path.name
        assert all(font.supportsCharacter(ord(letter)) for letter in letters[:-2]), path.name


def test_the_fonts_shown_are_the_shipped_ones(theme: Theme) -> None:
    assert QFontInfo(ui_font(15)).family() in ("Segoe UI", "Inter")
    assert QFontInfo(reading_font(18)).family() == "Noto Serif"
    assert mono_font(15).pixelSize() == 15


def test_shipped_fonts_are_small_and_bring_their_licences() -> None:
    folder = resource_dir() / "fonts"
    assert sum(path.stat().st_size for path in folder.iterdir()) < 1_500_000
    assert {path.name for path in folder.glob("OFL*")} == {"OFL-Inter.txt", "OFL-NotoSerif.txt"}


@pytest.mark.parametrize("name", sorted({*STATUS_ICONS.values(), *TONE_ICONS.values(), "books-fill", "check-bold"}))
def test_every_icon_of_a_state_draws_something(theme: Theme, name: str) -> None:
    image = theme.pixmap(name, "#FF0000", 24).toImage()
    assert any(image.pixelColor(x, y).alpha() for x in range(24) for y in range(24))


def test_every_validity_has_a_tone_of_its_own() -> None:
    assert len(set(STATUS_TONES.values())) == len(STATUS_TONES)


def test_no_widget_writes_a_colour_of_its_own() -> None:
    folder = Path(__file__).parents[2] / "sotay" / "ui"
    sources = [path for name in ("widgets", "delegates") for path in (folder / name).glob("*.py")]
    assert sources
    assert not [path.name for path in sources if '"#' in path.read_text(encoding="utf-8").replace('"#rail', "")]
