"""The list of a pack's letters: recipients and subjects of reminders and thanks."""

from dashboard.exports.letters.records import Letter
from dashboard.exports.letters.writing import letters_of
from dashboard.exports.pack.records import Pack
from dashboard.markup import render
from dashboard.wording import t


def letters_html(pack: Pack) -> str:
    """A table a letter's kind, one row a letter."""
    letters, language = letters_of(pack), pack.language
    groups = [
        (t(f"pack.letters.{kind}", language), [_row(letter) for letter in letters if letter.kind == kind])
        for kind in ("reminder", "thanks")
    ]
    return render(
        "letter_list",
        groups=groups,
        to=t("pack.letters.to", language),
        about=t("pack.letters.about", language),
        check=t("pack.letters.check", language),
        none=t("pack.letters.none", language),
    )


def _row(letter: Letter) -> tuple[str, str, bool]:
    """Recipient, subject, and whether a person must check it before it is sent."""
    return ", ".join(letter.recipient), letter.subject, any(point.check for point in letter.points)
