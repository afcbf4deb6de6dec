# One page of help, set in the type of the program: from Markdown to a document for the screen or for paper.
# It must not know which topics there are.

import re
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPainter,
    QPalette,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtPrintSupport import QPrinter

from sotay.ui import keys
from sotay.ui.fonts import ui_font
from sotay.ui.metrics import Metrics
from sotay.ui.tokens import Tokens

_KEYS_PLACE = "{keys}"
_CODE = re.compile(r"`([^`\n]+)`")
_AIR = "\u202f"  # between the letters of a key and the edge of its ground
_SCREEN_DPI = 96
_LINE = QTextBlockFormat.LineHeightTypes.MinimumHeight.value


def with_keys(markdown: str) -> str:
    """Write keys as this computer names them, and the table of all shortcuts where `{keys}` stands."""
    for shortcut in keys.SHORTCUTS:
        for portable, native in zip(shortcut.keys, keys.natives(shortcut.name), strict=True):
            markdown = markdown.replace(f"`{portable}`", f"`{native}`")
    if _KEYS_PLACE in markdown:
        markdown = markdown.replace(_KEYS_PLACE, _table())
    return _CODE.sub(rf"`{_AIR}\1{_AIR}`", markdown)


def _table() -> str:
    head = "| {} | {} |\n|---|---|".format(
        QCoreApplication.translate("HelpPage", "Keys"), QCoreApplication.translate("HelpPage", "What they do")
    )
    parts = []
    for where in keys.Where:
        rows = [
            f"| `{keys.shown(one.name)}` | {keys.meaning(one.name)} |" for one in keys.SHORTCUTS if one.where is where
        ]
        parts.append("\n".join((f"## {keys.place(where)}\n", head, *rows)))
    return "\n\n".join(parts)


def write_page(document: QTextDocument, markdown: str, tokens: Tokens, metrics: Metrics) -> None:
    """Fill a document with a page of help in these colours and lengths."""
    document.setDefaultFont(ui_font(metrics.text_section))
    document.setIndentWidth(metrics.gap_7)
    document.setMarkdown(with_keys(markdown))
    for block in _blocks(document):
        _space(block, metrics)
        for start, length, old in _pieces(block):
            cursor = QTextCursor(document)
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(_letters(block, old, tokens, metrics))
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _open_table(frame, metrics)


def print_page(markdown: str, tokens: Tokens, printer: QPrinter) -> None:
    """Print a page of help on as many sheets as it needs, black on white.

    QTextDocument.print_ leaves letters measured in pixels as small as the dots of the printer: the painter is scaled.
    """
    document = QTextDocument()
    document.setDocumentMargin(0)
    write_page(document, markdown, tokens, Metrics())
    scale = printer.resolution() / _SCREEN_DPI
    sheet = printer.pageRect(QPrinter.Unit.DevicePixel).size() / scale
    document.setPageSize(sheet)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette.setColor(QPalette.ColorRole.Text, QColor(tokens.text))
    painter = QPainter(printer)
    painter.scale(scale, scale)
    for number in range(document.pageCount()):
        if number:
            printer.newPage()
            painter.translate(0, -sheet.height())
        context.clip = QRectF(0, number * sheet.height(), sheet.width(), sheet.height())
        painter.setClipRect(context.clip)
        document.documentLayout().draw(painter, context)
    painter.end()


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _pieces(block: QTextBlock) -> list[tuple[int, int, QTextCharFormat]]:
    """Return (start, length, format) of every run of like letters; taken whole, since changing one moves the rest."""
    found, step = [], block.begin()
    while not step.atEnd():
        piece = step.fragment()
        found.append((piece.position(), piece.length(), piece.charFormat()))
        step += 1
    return found


def _space(block: QTextBlock, m: Metrics) -> None:
    level = block.blockFormat().headingLevel()
    line = {1: m.line_first, 2: m.line_dialog}.get(level, m.line_reading)
    above = {1: 0, 2: m.gap_5}.get(level, 0)
    form = QTextBlockFormat()
    form.setLineHeight(line, _LINE)
    form.setTopMargin(above)
    form.setBottomMargin(m.gap_1 if QTextCursor(block).currentTable() else m.gap_2)
    QTextCursor(block).mergeBlockFormat(form)


def _letters(block: QTextBlock, old: QTextCharFormat, t: Tokens, m: Metrics) -> QTextCharFormat:
    form = QTextCharFormat(old)
    level = block.blockFormat().headingLevel()
    size = {1: m.text_first, 2: m.text_dialog}.get(level, m.text_section)
    form.clearProperty(QTextFormat.Property.FontSizeAdjustment)
    form.setProperty(QTextFormat.Property.FontPixelSize, size)
    if level or old.fontWeight() > QFont.Weight.Normal:
        form.setFontWeight(QFont.Weight.DemiBold)
    if old.fontFixedPitch():
        form.setFont(ui_font(m.text_base, QFont.Weight.Medium))
        form.setBackground(QColor(t.ink_soft))
        form.setForeground(QColor(t.text))
    if old.isAnchor():
        form.setForeground(QColor(t.ink))
        form.setFontUnderline(True)
    return form


def _open_table(table: QTextTable, m: Metrics) -> None:
    """Draw no boxes: lines and space are enough."""
    form = table.format()
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
    form.setBorder(0)
    form.setCellSpacing(0)
    form.setCellPadding(m.gap_1)
    form.setTopMargin(m.gap_1)
    form.setColumnWidthConstraints(
        [
            QTextLength(QTextLength.Type.FixedLength, m.outline),
            QTextLength(QTextLength.Type.VariableLength, 0),
        ]
    )
    table.setFormat(form)
