# One process that makes the files of long minutes and prints how long each took.
# It must not use more of the program than makes them.

import json
import time

import pypdfium2
from PySide6.QtGui import QGuiApplication

from sotay.services.official import official_file
from tests.exports.papers import minutes

_OPINIONS = 130


def main() -> None:
    _app = QGuiApplication([])
    paper = minutes(opinions=_OPINIONS)
    began = time.perf_counter()
    official_file(paper)
    written = time.perf_counter()
    from sotay.ui.documents.official_pdf import official_pdf

    pdf = official_pdf(paper)
    ended = time.perf_counter()
    with pypdfium2.PdfDocument(pdf) as document:
        pages = len(document)
    print(json.dumps({"docx": 1000 * (written - began), "pdf": 1000 * (ended - written), "pages": pages}))


if __name__ == "__main__":
    main()
