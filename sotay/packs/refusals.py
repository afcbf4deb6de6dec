# The two refusals that every part of a pack's reader needs, spelt in one place.
# It must not know how the sentence reads; services/error_texts.py does.

from sotay.domain.errors import Code, SotayError


def damaged(member: str, reason: str) -> SotayError:
    """Return the refusal of bytes that are not what was signed: a bad copy; the reason is one stable word."""
    return SotayError(Code.PACK_DAMAGED, {"member": member, "reason": reason})


def unsafe(reason: str, member: str = "") -> SotayError:
    """Return the refusal of a pack that is built to harm, or by another program; the reason is one stable word."""
    return SotayError(Code.PACK_UNSAFE, {"reason": reason, "member": member})
