"""The list of a pack's letters: recipients and subjects of reminders and thanks."""

from collections.abc import Sequence

from dashboard.exports.letters.records import LetterEntry
from dashboard.markup import render
from dashboard.wording import t


def letters_html(letters: Sequence[LetterEntry], language: str) -> str:
    """A table a letter's kind, one row a letter."""
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
        no_letter=t("pack.letters.none", language),
    )


def _row(letter: LetterEntry) -> tuple[str, str, bool]:
    return ", ".join(letter.recipient), letter.subject, letter.to_check
