"""python -m dashboard.exports.pdf: JSON on standard input, the PDF on standard output; document.py starts it."""

import json
import sys
from datetime import date

from dashboard.exports.pdf.typesetter import to_pdf

if __name__ == "__main__":
    asked = json.loads(sys.stdin.buffer.read())
    sys.stdout.buffer.write(to_pdf(asked["content"], date.fromisoformat(asked["made_on"])))
