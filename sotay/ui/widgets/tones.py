# What a state looks like: its icon, its strong colour and its soft colour; never colour alone.
# It must not know how a state was found.

from enum import StrEnum

from sotay.domain.differences import Kind
from sotay.domain.documents import Status
from sotay.ui.tokens import Tokens


class Tone(StrEnum):
    """Name how serious or how far along something is."""

    SON = "son"
    AMBER = "amber"
    GREEN = "green"
    INK = "ink"
    GREY = "grey"
    PLAIN = "plain"


STATUS_TONES = {
    Status.IN_FORCE: Tone.GREEN,
    Status.AMENDED: Tone.AMBER,
    Status.REPLACED: Tone.SON,
    Status.EXPIRED: Tone.GREY,
    Status.NOT_YET: Tone.INK,
    Status.UNKNOWN: Tone.PLAIN,
}
STATUS_ICONS = {
    Status.IN_FORCE: "check-circle",
    Status.AMENDED: "pencil-simple",
    Status.REPLACED: "arrow-bend-up-right",
    Status.EXPIRED: "prohibit",
    Status.NOT_YET: "clock",
    Status.UNKNOWN: "question",
}
DIFFERENCE_TONES = {
    Kind.ADDED: Tone.GREEN,
    Kind.REMOVED: Tone.SON,
    Kind.CHANGED: Tone.AMBER,
    Kind.MOVED: Tone.AMBER,
}
TONE_ICONS = {
    Tone.SON: "warning-circle",
    Tone.AMBER: "warning",
    Tone.GREEN: "check-circle",
    Tone.INK: "info",
    Tone.GREY: "info",
    Tone.PLAIN: "info",
}


def strong(tokens: Tokens, tone: Tone) -> str:
    """Return the colour of the words and the icon of a tone."""
    return {
        Tone.SON: tokens.son,
        Tone.AMBER: tokens.amber,
        Tone.GREEN: tokens.green,
        Tone.INK: tokens.ink,
        Tone.GREY: tokens.grey,
        Tone.PLAIN: tokens.text2,
    }[tone]


def soft(tokens: Tokens, tone: Tone) -> str:
    """Return the colour behind the words of a tone."""
    return {
        Tone.SON: tokens.son_soft,
        Tone.AMBER: tokens.amber_soft,
        Tone.GREEN: tokens.green_soft,
        Tone.INK: tokens.ink_soft,
        Tone.GREY: tokens.grey_soft,
        Tone.PLAIN: tokens.surface,
    }[tone]


def outline(tokens: Tokens, tone: Tone) -> str:
    """Return the colour of the border of a tone, or "" where the soft fill is enough."""
    if tokens.outlined:
        return strong(tokens, tone)
    return tokens.control if tone is Tone.PLAIN else ""
