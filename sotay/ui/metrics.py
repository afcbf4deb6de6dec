# Every length of the window in pixels, for one text scale: widgets and delegates read lengths here, never write them.
# It must not know Qt, colours or what stands where.

from dataclasses import dataclass, fields
from typing import Self

MIN_SCALE, MAX_SCALE = 1.0, 2.0
_FIXED = {"scale", "hairline"}


@dataclass(frozen=True, slots=True)
class Metrics:
    """Hold lengths in pixels: the defaults are those of 100 %; `Metrics.at` gives any other scale."""

    scale: float = 1.0
    hairline: int = 1

    gap_1: int = 4
    gap_2: int = 8
    gap_3: int = 12
    gap_4: int = 16
    gap_5: int = 20
    gap_7: int = 28

    radius_badge: int = 4
    radius: int = 6
    radius_card: int = 8
    radius_tab: int = 9
    focus: int = 2
    ring_inset: int = 4
    select_bar: int = 4

    text_clock: int = 36
    text_big: int = 32
    text_first: int = 28
    text_title: int = 22
    text_dialog: int = 20
    text_section: int = 17
    text_base: int = 15
    text_dense: int = 14
    text_small: int = 13
    text_key: int = 12
    text_tab: int = 13
    text_reading: int = 18
    line_clock: int = 48
    line_big: int = 44
    line_first: int = 40
    line_title: int = 32
    line_dialog: int = 29
    line_section: int = 25
    line_base: int = 23
    line_dense: int = 21
    line_small: int = 19
    line_key: int = 18
    line_reading: int = 29

    icon_rail: int = 24
    icon_tool: int = 20
    icon_button: int = 18
    icon_badge: int = 16
    icon_empty: int = 40

    control: int = 36
    control_small: int = 30
    control_search: int = 40
    control_tall: int = 46
    button_pad: int = 14
    button_pad_small: int = 10
    field_pad: int = 10
    check: int = 20
    check_facet: int = 18
    target: int = 28

    rail_width: int = 92
    rail_item: int = 60
    rail_item_low: int = 52
    rail_inset: int = 8
    rail_count: int = 18
    header: int = 60
    status: int = 28
    page_left: int = 28
    page_right: int = 20
    facets: int = 206
    outline: int = 230
    search_width: int = 574

    row_result: int = 94
    row_change: int = 50
    row_outline: int = 32
    row_facet: int = 29
    row_table: int = 52
    row_table_one: int = 44
    row_band: int = 32
    table_header: int = 35
    tile: int = 38
    badge: int = 22
    row_line_1: int = 24
    row_line_2: int = 24
    row_line_3: int = 21
    change_kind: int = 106
    change_number: int = 116
    pill: int = 20

    banner: int = 48
    undo: int = 48
    undo_width: int = 560
    empty: int = 420
    quick_width: int = 640
    form_gap: int = 12
    step: int = 26
    step_gap: int = 60
    progress: int = 12
    progress_width: int = 680
    progress_row: int = 44
    progress_status: int = 6
    scroll: int = 12
    scroll_handle: int = 8
    keycap: int = 20

    notes: int = 290
    notes_icons: int = 44
    find_width: int = 228

    gate_cover: int = 330
    gate_column: int = 620
    cover_frame: int = 24
    cover_ribbon: int = 30
    code_group: int = 96

    cockpit_header: int = 76
    agenda: int = 264
    minutes: int = 330
    clock_bar: int = 300
    clock_line: int = 10
    clock_tick: int = 18
    circle: int = 22

    @classmethod
    def at(cls, scale: float) -> Self:
        """Return the lengths at a text scale, which is kept within 1.0 and 2.0."""
        scale = min(max(scale, MIN_SCALE), MAX_SCALE)
        plain = cls()
        names = [f.name for f in fields(cls) if f.name not in _FIXED]
        lengths = {name: max(1, round(getattr(plain, name) * scale)) for name in names}
        return cls(scale=scale, **(lengths | _rail(scale)))


def _rail(scale: float) -> dict[str, int]:
    """Return the lengths of the rail, which grow less than the text so that all its items fit a 696 px window."""
    grown = scale - 1
    return {
        "rail_width": round(92 + 72 * grown),
        "rail_item": round(60 + 22 * min(grown, 0.5) + 4 * max(grown - 0.5, 0)),
        "rail_item_low": round(52 + 12 * grown),
        "rail_inset": 8,
        "text_tab": round(min(13 * scale, 18 + 4 * max(grown - 0.5, 0))),
        "icon_rail": round(24 + 10 * grown),
        "rail_count": round(18 + 10 * grown),
    }
