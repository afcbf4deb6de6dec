# Small pictures for the sample book, drawn from simple shapes: nobody's photo, and no place that is there.
# It must not know what they are shown with.

import io
import math
import random
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw

_SIZE = (960, 640)
_GROUND = 420
Paint = Callable[["ImageDraw", random.Random], None]


def demo_photo(name: str, seed: int) -> bytes:
    """Return a drawn picture as PNG: "trees", "road", "meeting", "screen", "gift" or "field"; raise KeyError."""
    from PIL import Image, ImageDraw

    turn = random.Random(f"{name} {seed}")  # noqa: S311 - nothing secret
    picture = Image.new("RGB", _SIZE, _sky(turn))
    drawing = ImageDraw.Draw(picture)
    _PAINTS[name](drawing, turn)
    kept = io.BytesIO()
    picture.save(kept, "PNG")
    return kept.getvalue()


def _sky(turn: random.Random) -> str:
    return turn.choice(("#CFE3F2", "#DCE9F0", "#E9E4D6", "#C6DDEB"))


def _land(drawing: "ImageDraw", colour: str) -> None:
    drawing.rectangle((0, _GROUND, *_SIZE), colour)


def _trees(drawing: "ImageDraw", turn: random.Random) -> None:
    _land(drawing, "#9DB57A")
    for place in range(9):
        x, height = 60 + place * 105 + turn.randrange(-20, 20), turn.randrange(90, 170)
        foot = _GROUND + turn.randrange(10, 120)
        drawing.rectangle((x - 7, foot - height, x + 7, foot), "#7A5A3C")
        for part in range(3):
            size = 60 - part * 12
            top = foot - height - part * 34
            drawing.ellipse((x - size, top - size, x + size, top + size), ("#4F7F46", "#5E9152", "#74A866")[part])


def _road(drawing: "ImageDraw", turn: random.Random) -> None:
    _land(drawing, "#A9B98A")
    middle = turn.randrange(400, 560)
    drawing.polygon(((middle - 30, _GROUND), (middle + 30, _GROUND), (820, 640), (140, 640)), "#BDB8AE")
    drawing.line((middle, _GROUND, 480, 640), "#E8E4DA", 6)
    for place in range(4):
        x = 40 + place * 240 + turn.randrange(0, 60)
        drawing.rectangle((x, _GROUND - 90, x + 120, _GROUND), "#D8C2A0")
        drawing.polygon(((x - 14, _GROUND - 90), (x + 134, _GROUND - 90), (x + 60, _GROUND - 150)), "#A4523F")


def _meeting(drawing: "ImageDraw", turn: random.Random) -> None:
    drawing.rectangle((0, 0, *_SIZE), "#EADFC8")
    drawing.rectangle((0, 0, _SIZE[0], 110), "#A3211B")
    drawing.polygon(_star(480, 56, 36), "#F2D15B")
    drawing.rectangle((330, 200, 630, 300), "#8A5A37")
    for row in range(3):
        for place in range(8):
            x, y = 110 + place * 105 + row * 18, 390 + row * 85
            shade = turn.choice(("#42586E", "#6B4F4F", "#56704F", "#7A6B52"))
            drawing.ellipse((x - 22, y - 58, x + 22, y - 14), "#C79A78")
            drawing.pieslice((x - 40, y - 20, x + 40, y + 70), 180, 360, shade)


def _screen(drawing: "ImageDraw", turn: random.Random) -> None:
    drawing.rectangle((0, 0, *_SIZE), "#DDE4E8")
    drawing.rectangle((180, 90, 780, 430), "#2E3A44")
    drawing.rectangle((198, 108, 762, 412), "#EEF4F8")
    for row in range(2):
        for place in range(3):
            x, y = 220 + place * 180, 128 + row * 140
            drawing.rectangle((x, y, x + 160, y + 120), turn.choice(("#B9CDDD", "#D6C9B4", "#C3D3BC")))
            drawing.ellipse((x + 58, y + 20, x + 102, y + 64), "#C79A78")
            drawing.pieslice((x + 36, y + 62, x + 124, y + 150), 180, 360, "#5B6F80")
    drawing.rectangle((440, 430, 520, 500), "#2E3A44")
    drawing.rectangle((360, 500, 600, 520), "#2E3A44")


def _gift(drawing: "ImageDraw", turn: random.Random) -> None:
    drawing.rectangle((0, 0, *_SIZE), "#F0E6D2")
    drawing.rectangle((0, 470, *_SIZE), "#B98A5E")
    for place in range(4):
        x, size = 120 + place * 200, turn.randrange(110, 160)
        shade = turn.choice(("#A3211B", "#1D4F91", "#1C6637", "#B7791F"))
        drawing.rectangle((x, 470 - size, x + size, 470), shade)
        drawing.rectangle((x + size // 2 - 10, 470 - size, x + size // 2 + 10, 470), "#F2E3C2")
        drawing.rectangle((x, 470 - size // 2 - 8, x + size, 470 - size // 2 + 8), "#F2E3C2")


def _field(drawing: "ImageDraw", turn: random.Random) -> None:
    _land(drawing, "#D9B85C")
    for row in range(12):
        y = _GROUND + 10 + row * 18
        drawing.line((0, y, 960, y + turn.randrange(-8, 8)), "#C29E42", 4)
    drawing.ellipse((740, 70, 840, 170), "#F5D98A")
    for place in range(3):
        x = 180 + place * 250 + turn.randrange(-30, 30)
        drawing.polygon(((x - 60, 380), (x + 60, 380), (x, 330)), "#EFE3B8")
        drawing.pieslice((x - 46, 376, x + 46, 500), 180, 360, "#4C6178")


def _star(x: float, y: float, size: float) -> list[tuple[float, float]]:
    turns = (math.pi * step / 5 - math.pi / 2 for step in range(10))
    lengths = (size if step % 2 == 0 else size * 0.4 for step in range(10))
    return [(x + long * math.cos(turn), y + long * math.sin(turn)) for turn, long in zip(turns, lengths, strict=True)]


_PAINTS: dict[str, Paint] = {
    "trees": _trees,
    "road": _road,
    "meeting": _meeting,
    "screen": _screen,
    "gift": _gift,
    "field": _field,
}
