# The colours of the program, named by what they are for, in three sets, and the arithmetic of contrast.
# It must not know Qt: a token is a "#RRGGBB" text.

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tokens:
    """Name every colour of one theme; values are "#RRGGBB"."""

    name: str
    page: str
    surface: str
    sunken: str
    hover: str
    sel: str
    line: str
    control: str
    text: str
    text2: str
    muted: str
    ink: str
    focus: str
    ink_hover: str
    ink_down: str
    on_ink: str
    ink_soft: str
    spine: str
    spine_2: str
    spine_text: str
    spine_muted: str
    tab_text: str
    gold: str
    on_gold: str
    son: str
    son_soft: str
    amber: str
    amber_soft: str
    green: str
    green_soft: str
    on_green: str
    grey: str
    grey_soft: str
    mark: str
    mark_text: str
    mark_now: str
    mark_now_text: str
    hl_y: str
    hl_g: str
    hl_b: str
    hl_r: str
    bar: str
    bar_soft: str
    disabled: str
    disabled_bg: str

    @property
    def outlined(self) -> bool:
        """Say whether soft fills must be drawn as outlines, because this theme has no soft colours."""
        return self.ink_soft == self.page


LIGHT = Tokens(
    name="light",
    page="#FBFAF7", surface="#FFFFFF", sunken="#F4F1EA", hover="#EFEBE2", sel="#DCE8F6",
    line="#E3DED3", control="#85796A", text="#23211D", text2="#4F4A42", muted="#686157",
    ink="#1D4F91", focus="#1D4F91", ink_hover="#173F75", ink_down="#102F5A", on_ink="#FFFFFF", ink_soft="#E5EDF7",
    spine="#6E1815", spine_2="#5A110F", spine_text="#F8EBDD", spine_muted="#E7CDB8", tab_text="#6E1815",
    gold="#E9C27D", on_gold="#23211D",
    son="#A3211B", son_soft="#FBEAE7", amber="#7D4A00", amber_soft="#FBF0D8",
    green="#1C6637", green_soft="#E4F2E7", on_green="#FFFFFF", grey="#5C564D", grey_soft="#ECE8E1",
    mark="#FFE48A", mark_text="#23211D", mark_now="#FFB545", mark_now_text="#23211D",
    hl_y="#FFF0B3", hl_g="#D3EFD6", hl_b="#D5E5FA", hl_r="#F9D9D6",
    bar="#5C84B8", bar_soft="#C9D7E8", disabled="#8E877C", disabled_bg="#EFECE6",
)  # fmt: skip

DARK = Tokens(
    name="dark",
    page="#1D1B19", surface="#272421", sunken="#171513", hover="#332F2B", sel="#27384E",
    line="#3D3934", control="#8C8377", text="#EFEAE1", text2="#CFC8BC", muted="#ABA396",
    ink="#9CC2F5", focus="#9CC2F5", ink_hover="#B7D3F9", ink_down="#D2E4FC", on_ink="#10233D", ink_soft="#243549",
    spine="#3B0E0C", spine_2="#2C0908", spine_text="#F5E4D3", spine_muted="#D9BBA5", tab_text="#F6C9BC",
    gold="#E3BC78", on_gold="#1D1B19",
    son="#FF9C8F", son_soft="#46211D", amber="#F2C56B", amber_soft="#40321A",
    green="#8AD6A0", green_soft="#1E3A27", on_green="#1D1B19", grey="#C2BAAE", grey_soft="#383430",
    mark="#5E480C", mark_text="#FFF6DD", mark_now="#E6AC3C", mark_now_text="#1D1B19",
    hl_y="#55480F", hl_g="#1F4A2C", hl_b="#213F66", hl_r="#5A2723",
    bar="#6E95C7", bar_soft="#3C4C60", disabled="#7D766C", disabled_bg="#2D2A26",
)  # fmt: skip

CONTRAST = Tokens(
    name="contrast",
    page="#000000", surface="#000000", sunken="#000000", hover="#2A2A2A", sel="#003C8F",
    line="#FFFFFF", control="#FFFFFF", text="#FFFFFF", text2="#FFFFFF", muted="#FFFFFF",
    ink="#FFE14D", focus="#00E5FF", ink_hover="#FFF0A0", ink_down="#FFFFFF", on_ink="#000000", ink_soft="#000000",
    spine="#000000", spine_2="#2A2A2A", spine_text="#FFFFFF", spine_muted="#FFFFFF", tab_text="#FFE14D",
    gold="#FFE14D", on_gold="#000000",
    son="#FF9D9D", son_soft="#000000", amber="#FFD37A", amber_soft="#000000",
    green="#7CFFA0", green_soft="#000000", on_green="#000000", grey="#FFFFFF", grey_soft="#000000",
    mark="#FFE14D", mark_text="#000000", mark_now="#00E5FF", mark_now_text="#000000",
    hl_y="#5A4B00", hl_g="#004D1A", hl_b="#003A80", hl_r="#700000",
    bar="#FFE14D", bar_soft="#6E6E6E", disabled="#A6A6A6", disabled_bg="#000000",
)  # fmt: skip


def _linear(channel: int) -> float:
    share = channel / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[i : i + 2], 16)) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two "#RRGGBB" colours, 1 to 21, by the formula of WCAG 2."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)
