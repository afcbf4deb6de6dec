# Photos as the book keeps them: turned upright, at most 1600 pixels, without place and camera, with a small picture.
# It must not know what a photo belongs to.

import io
import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sotay.domain.errors import Code, SotayError
from sotay.storage.faults import files_translated

if TYPE_CHECKING:
    from PIL.Image import Image

PHOTOS = frozenset({".jpg", ".jpeg", ".png", ".webp", ".bmp", ".gif", ".tif", ".tiff"})
_FORMATS = ("JPEG", "PNG", "WEBP", "BMP", "GIF", "TIFF", "MPO")
_LONGEST, _SMALL = 1600, 240
_QUALITY, _SMALL_QUALITY = 85, 80
# A telephone takes 12 to 50 million points; a small file that claims more is made to fill the memory.
_MOST_POINTS = 80_000_000
_MOST_BYTES = 60 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Photo:
    """Hold a photo and its small picture, both JPEG."""

    content: bytes
    thumbnail: bytes


def is_photo_name(path: Path) -> bool:
    """Tell whether a file is called as photos are."""
    return path.suffix.lower() in PHOTOS


def read_photo(path: Path) -> Photo:
    """Return the photo of a file; raise NOT_A_PHOTO, FILE_TOO_LARGE, FILE_NOT_FOUND, READ_FAILED."""
    with files_translated(path):
        if path.stat().st_size > _MOST_BYTES:
            raise SotayError(Code.FILE_TOO_LARGE, {"file": path.name, "limit_mb": _MOST_BYTES // 1024 // 1024})
        content = path.read_bytes()
    return shrunk(content, path.name)


def shrunk(content: bytes, name: str) -> Photo:
    """Return a photo as the book keeps it; raise NOT_A_PHOTO for what is no picture, or too many points."""
    from PIL import Image, ImageOps  # loaded with the first photo

    try:
        with warnings.catch_warnings(), Image.open(io.BytesIO(content), formats=_FORMATS) as opened:
            warnings.simplefilter("ignore")  # the points are counted here
            if opened.width * opened.height > _MOST_POINTS:
                raise SotayError(Code.NOT_A_PHOTO, {"file": name})
            opened.draft("RGB", (_LONGEST, _LONGEST))
            upright = _on_white(ImageOps.exif_transpose(opened))
            upright.thumbnail((_LONGEST, _LONGEST))
            small = upright.copy()
            small.thumbnail((_SMALL, _SMALL))
    except SotayError:
        raise
    except Exception as error:  # the reader of a damaged picture raises whatever it stumbles over
        raise SotayError(Code.NOT_A_PHOTO, {"file": name}) from error
    return Photo(_jpeg(upright, _QUALITY), _jpeg(small, _SMALL_QUALITY))


def _on_white(picture: "Image") -> "Image":
    """Return a picture in plain colours; what is seen through lies on white."""
    from PIL import Image

    if not picture.has_transparency_data:
        return picture.convert("RGB")
    through = picture.convert("RGBA")
    ground = Image.new("RGB", picture.size, "white")
    ground.paste(through, mask=through.getchannel("A"))
    return ground


def _jpeg(picture: "Image", quality: int) -> bytes:
    """Write a picture; nothing that a camera wrote beside it, such as the place, is written."""
    kept = io.BytesIO()
    clean = picture.copy()
    clean.info.clear()
    clean.save(kept, "JPEG", quality=quality, optimize=True)
    return kept.getvalue()
