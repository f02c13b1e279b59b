"""python -m dashboard.exports.typeset: the PDF of the content on standard input; see document.py, which starts it."""

if __name__ == "__main__":
    from dashboard.exports.typeset.document import run

    run()
