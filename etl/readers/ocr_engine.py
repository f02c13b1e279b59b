"""Words of small pictures by Tesseract: in this process with the model shipped here, else by the installed program."""

import os
import threading
import time
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from etl.readers.document import NotReadable
from etl.readers.installed import LANGUAGE, MODELS, has_tesserocr
from etl.readers.scan import Picture
from etl.readers.tesseract import ReadWord, read_with_program

if TYPE_CHECKING:
    from tesserocr import PyTessBaseAPI

# One a thread: making one takes as long as reading a line.
_made = threading.local()


def read_words(pictures: Sequence[Picture], layout: int, seconds: float) -> list[ReadWord]:
    """The words of the pictures (grey, 8 bits), `layout` as Tesseract's page segmentation mode.

    Raises NotReadable: "ocr_too_slow" after `seconds`, "ocr_failed", and what `find_tesseract` raises.
    """
    if not pictures:
        return []
    if not has_tesserocr():
        return read_with_program(pictures, layout, seconds)
    return list(_read_here(pictures, layout, time.monotonic() + seconds))


def _read_here(pictures: Sequence[Picture], layout: int, until: float) -> Iterator[ReadWord]:
    import tesserocr

    engine = _engine()
    engine.SetPageSegMode(layout)
    for number, picture in enumerate(pictures):
        height, width = picture.shape
        engine.SetImageBytes(picture.tobytes(), width, height, 1, width)
        left = int((until - time.monotonic()) * 1000)
        if left <= 0 or not engine.Recognize(left):
            engine.Clear()
            raise NotReadable("ocr_too_slow" if time.monotonic() >= until else "ocr_failed")
        found = engine.GetIterator()
        for word in tesserocr.iterate_level(found, tesserocr.RIL.WORD) if found else ():
            box = word.BoundingBox(tesserocr.RIL.WORD)
            if not word.Empty(tesserocr.RIL.WORD) and box and (text := word.GetUTF8Text(tesserocr.RIL.WORD).strip()):
                sure = word.Confidence(tesserocr.RIL.WORD)
                yield ReadWord(number, text, box[0], box[1], box[2] - box[0], box[3] - box[1], sure)
    engine.Clear()


def _engine() -> "PyTessBaseAPI":
    """This thread's Tesseract. Raises NotReadable("ocr_failed") where the model cannot be opened."""
    if not hasattr(_made, "engine"):
        # Lines are short: Tesseract's own threads wait for each other longer than they work.
        os.environ.setdefault("OMP_THREAD_LIMIT", "1")
        import tesserocr

        try:
            _made.engine = tesserocr.PyTessBaseAPI(
                path=str(MODELS), lang=LANGUAGE, psm=tesserocr.PSM.SINGLE_LINE, oem=tesserocr.OEM.LSTM_ONLY
            )
        except RuntimeError:
            raise NotReadable("ocr_failed") from None
    return _made.engine
