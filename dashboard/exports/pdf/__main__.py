"""python -m dashboard.exports.pdf: the PDF of the content on standard input; see document.py, which starts it."""

if __name__ == "__main__":
    from dashboard.exports.pdf.document import run

    run()
