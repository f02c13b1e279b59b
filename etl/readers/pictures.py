"""Pictures as papers: photographs and scans as PNG, JPEG or TIFF (with several pages), read by OCR."""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
from PIL import Image, ImageOps

from etl.readers.document import Document, NotReadable
from etl.readers.ocr import read_pages
from etl.readers.pages import document_of
from etl.readers.scan import MOST_PIXELS, Picture

MOST_PAGES = 60
_FORMATS = ("PNG", "JPEG", "TIFF")
# A stamp or a logo is no page.
_LEAST_SIDE = 300


def read_pictures(content: bytes) -> Document:
    """The document of a picture file's bytes.

    Raises NotReadable: "picture_damaged", "picture_too_large", "picture_too_small", "too_many_scans", and what OCR
    raises.
    """
    with warnings.catch_warnings():
        # Our own size limit is lower than Pillow's; its warnings about a file's metadata do not matter.
        warnings.simplefilter("ignore")
        return document_of(read_pages((frame, ()) for frame in _frames(content)), "ocr")


def _frames(content: bytes) -> Iterator[Picture]:
    """The pages in grey, upright as the camera says."""
    with _refusing_damage():
        file = Image.open(io.BytesIO(content), formats=_FORMATS)
        # A camera's second picture of one shot (MPO) is no second page.
        count = getattr(file, "n_frames", 1) if file.format == "TIFF" else 1
    if count > MOST_PAGES:
        raise NotReadable("too_many_scans", {"pages": str(count), "most": str(MOST_PAGES)})
    with file:
        for number in range(count):
            yield _frame(file, number)


def _frame(file: Image.Image, number: int) -> Picture:
    with _refusing_damage():
        file.seek(number)
        if file.width * file.height > MOST_PIXELS:
            raise NotReadable("picture_too_large")
        if min(file.size) < _LEAST_SIDE:
            raise NotReadable("picture_too_small", {"pixels": f"{file.width}×{file.height}"})
        return _grey(ImageOps.exif_transpose(file))


@contextmanager
def _refusing_damage() -> Iterator[None]:
    """Turn whatever Pillow raises for a damaged picture, which may be anything, into a refusal."""
    try:
        yield
    except (NotReadable, MemoryError):
        raise
    except Image.DecompressionBombError:
        raise NotReadable("picture_too_large") from None
    except Exception:
        raise NotReadable("picture_damaged") from None


def _grey(frame: Image.Image) -> Picture:
    """The picture in grey, what is transparent as white paper."""
    if frame.mode in ("RGBA", "LA", "PA") or "transparency" in frame.info:
        paper = Image.new("RGBA", frame.size, "white")
        frame = Image.alpha_composite(paper, frame.convert("RGBA"))
    if frame.mode.startswith("I;16") or frame.mode in ("I", "F"):
        values = np.asarray(frame, np.float32)
        return np.asarray(np.clip(values * (255 / max(float(values.max()), 1.0)), 0, 255), np.uint8)
    return np.asarray(frame.convert("L"), np.uint8)
