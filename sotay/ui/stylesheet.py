# The style sheet of the Fusion style, written from colours and lengths.
# It must not know single pages: it names classes, roles and kinds that every page may use.

from pathlib import Path

from sotay.ui.metrics import Metrics
from sotay.ui.tokens import Tokens

# role of a label: name of its size, weight, colour
ROLES = {
    "clock": ("clock", 600, "text"),
    "big": ("big", 600, "text"),
    "first": ("first", 600, "text"),
    "title": ("title", 600, "text"),
    "dialog": ("dialog", 600, "text"),
    "section": ("section", 600, "text"),
    "base": ("base", 400, "text"),
    "strong": ("base", 600, "text"),
    "dense": ("dense", 400, "text"),
    "dense-second": ("dense", 400, "text2"),
    "second": ("base", 400, "text2"),
    "field": ("dense", 500, "text"),
    "group": ("small", 600, "text2"),
    "caption": ("small", 400, "muted"),
    "error": ("small", 400, "son"),
    "good": ("base", 600, "green"),
}


def stylesheet(t: Tokens, m: Metrics, images: Path) -> str:
    """Return the whole style sheet; `images` is the folder of ticks and arrows, one per theme."""
    parts = (_labels(t, m), _frames(t, m), _fields(t, m, images), _choices(t, m, images), _lists(t, m), _bars(t, m))
    return "\n".join(parts)


def _labels(t: Tokens, m: Metrics) -> str:
    rules = [
        f'QLabel[role="{role}"] {{ font-size: {getattr(m, f"text_{size}")}px; font-weight: {weight};'
        f" color: {getattr(t, colour)}; min-height: {getattr(m, f'line_{size}')}px; }}"
        for role, (size, weight, colour) in ROLES.items()
    ]
    return "\n".join([*rules, f"QLabel:disabled {{ color: {t.disabled}; }}"])


def _frames(t: Tokens, m: Metrics) -> str:
    edge = f"border-right: {m.hairline}px solid {t.line};" if t.outlined else ""
    return f"""
    QToolTip {{ color: {t.text}; background: {t.surface}; border: {m.hairline}px solid {t.control};
        padding: {m.gap_1}px {m.gap_2}px; font-size: {m.text_dense}px; }}
    QFrame#card {{ background: {t.surface}; border: {m.hairline}px solid {t.line}; border-radius: {m.radius_card}px; }}
    QFrame#sunken {{ background: {t.sunken}; border: none; }}
    QFrame#surface {{ background: {t.surface}; border: none; }}
    QFrame#rail {{ background: {t.spine}; border: none; {edge} }}
    QFrame#header {{ background: {t.page}; border: none; border-bottom: {m.hairline}px solid {t.line}; }}
    QFrame#status {{ background: {t.page}; border: none; border-top: {m.hairline}px solid {t.line}; }}
    QFrame[rule="spine"] {{ background: {t.spine_2}; border: none; }}
    QFrame[rule="line"] {{ background: {t.line}; border: none; }}
    QSplitter::handle {{ background: {t.line}; }}
    QSplitter::handle:hover, QSplitter::handle:focus {{ background: {t.control}; }}
    """


def _fields(t: Tokens, m: Metrics, images: Path) -> str:
    inner = m.control - 2 * m.hairline
    search = m.control_search - 2 * m.hairline
    thick = m.focus - m.hairline
    sides = m.field_pad
    box = "QLineEdit, QComboBox, QDateEdit, QSpinBox, QDoubleSpinBox"
    focused = ", ".join(f"{name}:focus" for name in box.split(", "))
    return f"""
    {box}, QTextEdit[field="true"], QPlainTextEdit[field="true"] {{ background: {t.surface}; color: {t.text};
        border: {m.hairline}px solid {t.control}; border-radius: {m.radius}px; font-size: {m.text_base}px;
        padding: 0 {sides}px; min-height: {inner}px; selection-background-color: {t.ink};
        selection-color: {t.on_ink}; }}
    QTextEdit[field="true"], QPlainTextEdit[field="true"] {{ padding: {m.gap_1}px {m.gap_1}px; }}
    QLineEdit[kind="search"] {{ min-height: {search}px; padding: 0; }}
    {focused} {{ border: {m.focus}px solid {t.focus}; padding: 0 {sides - thick}px;
        min-height: {inner - 2 * thick}px; }}
    QTextEdit[field="true"]:focus, QPlainTextEdit[field="true"]:focus {{ border: {m.focus}px solid {t.focus};
        padding: {m.gap_1 - thick}px; }}
    QLineEdit[kind="search"]:focus {{ min-height: {search - 2 * thick}px; padding: 0; }}
    QLineEdit[wrong="true"], QComboBox[wrong="true"], QDateEdit[wrong="true"], QSpinBox[wrong="true"] {{
        border: {m.focus}px solid {t.son}; padding: 0 {sides - thick}px; min-height: {inner - 2 * thick}px; }}
    {", ".join(f"{name}:disabled" for name in box.split(", "))}, QTextEdit[field="true"]:disabled,
    QPlainTextEdit[field="true"]:disabled {{ color: {t.disabled}; background: {t.disabled_bg};
        border-color: {t.line}; }}
    QLineEdit QToolButton {{ border: none; background: transparent; border-radius: {m.radius_badge}px; }}
    QLineEdit QToolButton:hover {{ background: {t.hover}; }}
    QComboBox::drop-down, QDateEdit::drop-down {{ border: none; width: {m.gap_7}px; }}
    QComboBox::down-arrow, QDateEdit::down-arrow {{ image: url("{_image(images, "down", t)}");
        width: {m.icon_badge}px; height: {m.icon_badge}px; }}
    QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: none; width: {m.gap_5}px;
        background: transparent; }}
    QAbstractSpinBox::up-arrow {{ image: url("{_image(images, "up", t)}"); width: {m.gap_3}px; height: {m.gap_3}px; }}
    QAbstractSpinBox::down-arrow {{ image: url("{_image(images, "down", t)}");
        width: {m.gap_3}px; height: {m.gap_3}px; }}
    QComboBox QAbstractItemView, QMenu {{ background: {t.surface}; color: {t.text};
        border: {m.hairline}px solid {t.control}; selection-background-color: {t.sel}; selection-color: {t.text};
        outline: none; font-size: {m.text_base}px; }}
    QComboBox QAbstractItemView::item {{ min-height: {m.control}px; padding: 0 {m.gap_2}px; }}
    QMenu::item {{ padding: {m.gap_2}px {m.gap_5}px; }}
    QMenu::item:selected {{ background: {t.sel}; color: {t.text}; }}
    QMenu::item:disabled {{ color: {t.disabled}; }}
    QMenu::separator {{ height: {m.hairline}px; background: {t.line}; }}
    """


def _image(images: Path, name: str, t: Tokens) -> str:
    return (images / f"{name}-{t.name}.svg").as_posix()


def _choices(t: Tokens, m: Metrics, images: Path) -> str:
    dot = (m.check - 2 * m.gap_1) // 2 - m.hairline
    frame = f"{m.focus}px solid"
    return f"""
    .QCheckBox, .QRadioButton {{ font-size: {m.text_base}px; color: {t.text}; spacing: {m.gap_2}px;
        min-height: {m.control - 2 * m.focus}px; border: {frame} transparent; border-radius: {m.radius_badge}px;
        padding-right: {m.gap_1}px; }}
    .QCheckBox:focus, .QRadioButton:focus {{ border: {frame} {t.focus}; }}
    .QCheckBox:disabled, .QRadioButton:disabled {{ color: {t.disabled}; }}
    .QCheckBox::indicator, .QRadioButton::indicator {{ width: {m.check - 2 * m.hairline}px;
        height: {m.check - 2 * m.hairline}px; border: {m.hairline}px solid {t.control}; background: {t.surface}; }}
    .QCheckBox::indicator {{ border-radius: {m.radius_badge}px; }}
    .QRadioButton::indicator {{ border-radius: {m.check // 2}px; }}
    .QCheckBox::indicator:hover, .QRadioButton::indicator:hover {{ border-color: {t.ink}; }}
    .QCheckBox::indicator:checked {{ background: {t.ink}; border-color: {t.ink};
        image: url("{_image(images, "tick", t)}"); }}
    .QRadioButton::indicator:checked {{ border: {dot}px solid {t.ink}; width: {m.check - 2 * dot}px;
        height: {m.check - 2 * dot}px; background: {t.on_ink}; }}
    .QCheckBox::indicator:disabled, .QRadioButton::indicator:disabled {{ border-color: {t.disabled};
        background: {t.disabled_bg}; }}
    """


def _lists(t: Tokens, m: Metrics) -> str:
    return f"""
    QAbstractItemView {{ background: {t.page}; color: {t.text}; border: none; outline: none;
        selection-background-color: {t.sel}; selection-color: {t.text}; }}
    QListView#outline, QTreeView#outline {{ background: {t.sunken}; }}
    QTextBrowser {{ background: {t.surface}; color: {t.text}; border: none;
        selection-background-color: {t.ink}; selection-color: {t.on_ink}; }}
    QHeaderView {{ background: {t.page}; border: none; }}
    QHeaderView::section {{ background: {t.page}; color: {t.text2}; font-size: {m.text_small}px; font-weight: 600;
        border: none; border-bottom: {m.hairline}px solid {t.control}; padding: 0 {m.gap_2}px;
        min-height: {m.table_header - m.hairline}px; }}
    QHeaderView::section:first {{ padding-left: {m.gap_4}px; }}
    QScrollArea {{ background: transparent; border: none; }}
    QScrollArea > QWidget > QWidget#contents {{ background: transparent; }}
    """


def _bars(t: Tokens, m: Metrics) -> str:
    margin = (m.scroll - m.scroll_handle) // 2
    round_ = m.scroll_handle // 2
    return f"""
    QScrollBar {{ background: transparent; border: none; }}
    QScrollBar:vertical {{ width: {m.scroll}px; }}
    QScrollBar:horizontal {{ height: {m.scroll}px; }}
    QScrollBar::handle {{ background: {t.disabled}; border-radius: {round_}px; }}
    QScrollBar::handle:hover {{ background: {t.control}; }}
    QScrollBar::handle:vertical {{ margin: {margin}px; min-height: {m.control}px; }}
    QScrollBar::handle:horizontal {{ margin: {margin}px; min-width: {m.control}px; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QProgressBar {{ background: {t.bar_soft}; border: none; border-radius: {m.progress // 2}px;
        min-height: {m.progress}px; max-height: {m.progress}px; }}
    QProgressBar::chunk {{ background: {t.ink}; border-radius: {m.progress // 2}px; }}
    """
