# Charts say in words what they draw, and open their numbers by key and by mouse.

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QImage
from pytestqt.qtbot import QtBot

from sotay.ui.pages.figure_charts import ChartCard, NumbersDialog
from sotay.ui.theme import Theme
from sotay.ui.tokens import LIGHT
from sotay.ui.widgets.chart import Chart, ChartPoint

POINTS = (ChartPoint("01/26", "95 %", 0.95), ChartPoint("02/26", "", None), ChartPoint("03/26", "60 %", 0.6))


def chart(theme: Theme, qtbot: QtBot, *, bars: bool = False) -> Chart:
    made = Chart(theme, bars=bars)
    qtbot.addWidget(made)
    made.resize(400, 160)
    made.show_points(POINTS, 0.9, "1 tháng dưới mức phấn đấu")
    made.show()
    return made


def count(picture: QImage, colour: str) -> int:
    return sum(
        picture.pixelColor(x, y).name().upper() == colour
        for x in range(picture.width())
        for y in range(picture.height())
    )


def test_a_chart_says_what_it_tells(theme: Theme, qtbot: QtBot) -> None:
    assert chart(theme, qtbot).accessibleDescription() == "1 tháng dưới mức phấn đấu"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_its_numbers_open_by_key_and_by_click(theme: Theme, qtbot: QtBot, key: Qt.Key) -> None:
    made = chart(theme, qtbot)
    with qtbot.waitSignal(made.opened):
        qtbot.keyClick(made, key)
    with qtbot.waitSignal(made.opened):
        qtbot.mouseClick(made, Qt.MouseButton.LeftButton)


def test_a_value_that_is_not_there_is_not_drawn(theme: Theme, qtbot: QtBot) -> None:
    whole, empty = chart(theme, qtbot), chart(theme, qtbot)
    empty.show_points([ChartPoint("01/26", "", None)], None, "")
    assert count(whole.grab().toImage(), LIGHT.bar) > 20
    assert count(empty.grab().toImage(), LIGHT.bar) == 0


def test_bars_grow_from_zero(theme: Theme, qtbot: QtBot) -> None:
    made = chart(theme, qtbot, bars=True)
    low = count(made.grab().toImage(), LIGHT.bar)
    made.show_points([ChartPoint("1", "4", 4.0)], 1.0, "")
    assert count(made.grab().toImage(), LIGHT.bar) > low


def test_the_axis_of_shares_begins_below_the_lowest_and_names_the_target(theme: Theme, qtbot: QtBot) -> None:
    made = chart(theme, qtbot)
    assert made.ticks() == pytest.approx([0.5, 0.9, 1.0])
    made.show_points([ChartPoint("1", "95 %", 0.95)], 0.9, "")
    assert made.ticks() == pytest.approx([0.8, 0.9, 1.0])
    made.show_points([ChartPoint("1", "0 %", 0.0)], None, "")
    assert made.ticks() == pytest.approx([0.0, 0.5, 1.0])


def test_a_chart_without_points_is_drawn_empty(theme: Theme, qtbot: QtBot) -> None:
    for bars in (True, False):
        made = chart(theme, qtbot, bars=bars)
        made.show_points([], None, "")
        assert count(made.grab().toImage(), LIGHT.bar) == 0


def test_a_card_shows_its_numbers_as_words(theme: Theme, qtbot: QtBot) -> None:
    card = ChartCard(theme)
    qtbot.addWidget(card)
    card.show_points("Attendance", POINTS, 0.9, "caption")
    card.show()
    qtbot.keyClick(card.chart, Qt.Key.Key_Return)
    dialogs = [one for one in card.window().findChildren(NumbersDialog) if one.isVisible()]
    assert len(dialogs) == 1
    assert "02/26: –" in dialogs[0].numbers.plain
    dialogs[0].accept()


def written(chart: Chart, monkeypatch: pytest.MonkeyPatch) -> dict[str, QRect]:
    """Return the words that a chart writes and their places."""
    found: dict[str, QRect] = {}
    monkeypatch.setattr("sotay.ui.widgets.chart.write", lambda _painter, room, text, *_: found.update({text: room}))
    chart.grab()
    return found


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_no_name_below_a_line_is_cut_at_its_edge(
    theme: Theme, qtbot: QtBot, scale: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme.set_scale(scale)
    made = chart(theme, qtbot)
    made.show_points([ChartPoint(f"05/{month:02}", "90 %", 0.9) for month in range(1, 14)], None, "")
    names = {text: room for text, room in written(made, monkeypatch).items() if text.startswith("05/")}
    face = QFontMetrics(theme.font(theme.metrics.text_small))
    assert len(names) > 2
    assert all(room.center().x() + 1 >= face.horizontalAdvance(text) / 2 for text, room in names.items())


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_the_lowest_number_stands_free_of_a_line_that_falls_to_the_end(
    theme: Theme, qtbot: QtBot, scale: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme.set_scale(scale)
    made = chart(theme, qtbot)
    values = [1.0] * 10 + [0.5, 1 / 3, 0.0]
    made.show_points([ChartPoint(f"{at}", f"{value:.0%} ", value) for at, value in enumerate(values)], None, "")
    room = written(made, monkeypatch)["0% "]
    air = room.height() // 4  # above and below the figures
    assert not made._line(made._field()).intersects(QRectF(room.adjusted(0, air, 0, -air)))
