# Tell text typed in the code pages of the 1990s (TCVN3, VNI) from Unicode Vietnamese.
# It must not know files; it judges characters only.

import re

# Latin-1 letters and signs that Unicode Vietnamese never has inside a word; TCVN3 and VNI texts are full of them
# ("Céng hoµ x· héi", "Coäng hoøa xaõ hoäi"). Signs that stand at numbers and units (m², 30°) are left out.
_ALIEN = "¡¢£¤¥¦§¨©ª¬®¯±´µ¶¸¹»¼½¾ÄÅÆÇËÎÏÑÖ×ØÛÜÞßäåæçëîïñö÷øûüþÿ"
_ALIEN_IN_WORD = re.compile(rf"(?<=[^\W\d_])[{_ALIEN}]|[{_ALIEN}](?=[^\W\d_])")
_LETTER = re.compile(r"[^\W\d_]")
_FEWEST = 3  # a French or German name in a text has one or two


def is_legacy_text(text: str) -> bool:
    """Tell whether more than 2 % of the letters can only come from a font-bound code page."""
    alien = len(_ALIEN_IN_WORD.findall(text))
    return alien >= _FEWEST and alien * 50 > len(_LETTER.findall(text))
