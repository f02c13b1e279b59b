"""Implementers: who a cell means, and which decisions of its row are whose."""

from pathlib import Path

import pytest

from etl.bengali.text import clean
from etl.bengali.wording import read_list
from etl.minutes.decisions.implementers import pair_implementers
from etl.minutes.decisions.shares import split_shares
from etl.minutes.items.numbered import NumberedPart, split_decisions
from etl.minutes.records import Setting
from etl.places.gazetteer import upazilas_of
from etl.records import Implementer

SETTING = Setting("5532", "2017-10", None, None, {u.code: u.name for u in upazilas_of("5532", "2017-10")})
# One line a cell, its lines parted by " | ". Of each implementer: role, then upazilas ("all", "all-" without these).
CELLS = [row.values() for row in read_list("implementer_cells", Path(__file__).parent)]


def meant(written: str) -> list[tuple[str, tuple[str, ...]]]:
    """ "uno all-553288 & ac" → role and codes of each."""
    found = []
    for each in written.replace("&", ";").split(";"):
        role, _, codes = each.strip().partition(" ")
        if codes.startswith("all"):
            found.append((role, tuple(sorted(code for code in SETTING.upazilas if code not in codes))))
        else:
            found.append((role, tuple(sorted(codes.split("+"))) if codes else ()))
    return sorted(found)


def read(implementers: tuple[Implementer, ...]) -> list[tuple[str, tuple[str, ...]]]:
    return sorted((each.role.value, tuple(sorted(each.upazila_codes))) for each in implementers)


@pytest.mark.parametrize(("cell", "implementers"), CELLS)
def test_a_cell_names_its_implementers(cell: str, implementers: str) -> None:
    (who,), _ = pair_implementers(clean(cell.replace(" | ", "\n")), [NumberedPart((), "এক")], (), SETTING)
    assert read(who) == meant(implementers)
    assert all(each.text in clean(cell).replace(" | ", " ") for each in who)


FOUR = ("১। তালিকা।", "২। প্রতিবেদন।", "৩। ছবি।", "৪। পত্র।")
THREE = ("১) সাঘাটা উপজেলায় সংলাপ।", "২) ফুলছড়ি উপজেলায় সংলাপ।", "৩) প্রতিবেদন।")
DOTTED = ("৭.১ সাঘাটা উপজেলায় সংলাপ।", "৭.২ ফুলছড়ি উপজেলায় সংলাপ।", "৭.৩ প্রতিবেদন।")
LETTERED = ("ক) সাঘাটা উপজেলায় সংলাপ।", "খ) ফুলছড়ি উপজেলায় সংলাপ।", "গ) প্রতিবেদন।")
UNO, AC = "উপজেলা নির্বাহী অফিসার (সকল)", "সহকারী কমিশনার (আইসিটি)"
TWO = "উপজেলা নির্বাহী অফিসার, সাঘাটা ও ফুলছড়ি"
BOTH = "uno 553221+553288"


@pytest.mark.parametrize(
    ("decisions", "cell", "whose"),
    [
        (FOUR, f"১-৩) {UNO}\n৪) {AC}", ["uno all", "uno all", "uno all", "ac"]),
        (FOUR, f"১, ২ ও ৪) {UNO}\n৩) {AC}", ["uno all", "uno all", "ac", "uno all"]),
        (FOUR, f"১ ও ৩ নং সিদ্ধান্তঃ {UNO}\n২ ও ৪ নং সিদ্ধান্তঃ {AC}", ["uno all", "ac", "uno all", "ac"]),
        (FOUR, f"১ হতে ৩ নং- {UNO}\n৪ নং- {AC}", ["uno all", "uno all", "uno all", "ac"]),
        (FOUR, f"(১)-(২) {UNO} (৩)-(৪) {AC}", ["uno all", "uno all", "ac", "ac"]),
        (FOUR, f"(১) ও (২) {UNO}\n(৩) ও (৪) {AC}", ["uno all", "uno all", "ac", "ac"]),
        (THREE, f"১-২) {TWO}\n৩) {AC}", [BOTH, BOTH, "ac"]),
        (THREE, f"১ ও ২ নং: {TWO}\n৩ নং: {AC}", [BOTH, BOTH, "ac"]),
        (THREE, f"১-২) {TWO}\n১-৩) {AC}", [f"{BOTH} & ac", f"{BOTH} & ac", "ac"]),
        (THREE, f"{TWO} এবং {AC}", [f"{BOTH} & ac"] * 3),
        (THREE, f"১) {AC}\n২) জেলা প্রশাসক", ["ac & dc"] * 3),
        (DOTTED, f"৭.১-৭.২ {TWO}\n৭.৩ {AC}", [BOTH, BOTH, "ac"]),
        (DOTTED, f"৭.১ ও ৭.২ঃ {TWO}\n৭.৩ঃ {AC}", [BOTH, BOTH, "ac"]),
        (LETTERED, f"ক ও খ) {TWO}\nগ) {AC}", [BOTH, BOTH, "ac"]),
        (LETTERED, f"ক-খ) {TWO}\nগ) {AC}", [BOTH, BOTH, "ac"]),
        (THREE, "১) উপজেলা নির্বাহী অফিসার, সাঘাটা\n২) উপজেলা নির্বাহী অফিসার, ফুলছড়ি\n৩) ঐ",
         ["uno 553288", "uno 553221", "uno 553221"]),
        ((THREE[0], "২) ছবি।"), f"১) উপজেলা নির্বাহী অফিসার, সাঘাটা\n২) ঐ এবং {AC}", ["uno 553288", "uno 553288 & ac"]),
    ],
)  # fmt: skip
def test_a_shared_cell_gives_each_decision_its_own(decisions: tuple[str, ...], cell: str, whose: list[str]) -> None:
    parts = split_decisions(tuple(map(clean, decisions)))
    paired, _ = pair_implementers(clean(cell), parts, (), SETTING)
    assert [read(who) for who in paired] == [meant(each) for each in whose]


def test_ditto_and_another_adds_to_the_cell_above() -> None:
    above, _ = pair_implementers(clean("সংশ্লিষ্ট দপ্তরসমূহ"), [NumberedPart((), "এক")], (), SETTING)
    (who,), _ = pair_implementers(clean(f"ঐ এবং {AC}"), [NumberedPart((), "দুই")], above[0], SETTING)
    assert read(who) == [("ac", ()), ("office", ())]


@pytest.mark.parametrize("cell", ["২০-২২ নং কক্ষের দপ্তর", "উপজেলা নির্বাহী অফিসার (৭ জন)", "৩১-১২-২০১৭", UNO])
def test_other_numbers_part_no_cell(cell: str) -> None:
    assert len(split_shares(clean(cell))) == 1


def test_no_uno_answers_for_what_is_asked_of_another_upazila_by_name() -> None:
    cell = clean("উপজেলা নির্বাহী অফিসার, সাঘাটা, উপজেলা নির্বাহী অফিসার, পলাশবাড়ী, সহকারী কমিশনার (আইসিটি)।")
    asked = (
        "সাঘাটা উপজেলায় মেলা করতে হবে।",
        "পলাশবাড়ী উপজেলায় মেলা করতে হবে।",
        "সাঘাটার ন্যায় সকল উপজেলায় মেলা করতে হবে।",
        "ফুলছড়ি উপজেলায় মেলা করতে হবে।",
    )
    paired, _ = pair_implementers(cell, [NumberedPart((), clean(each)) for each in asked], (), SETTING)
    roles = [[(each.role, each.upazila_codes) for each in who] for who in paired]
    saghata, palashbari, clerk = roles[2]
    assert roles[:2] == [[saghata, clerk], [palashbari, clerk]]
    # What is about all, or about an upazila whose UNO is not named, is everybody's.
    assert roles[2:] == [[saghata, palashbari, clerk]] * 2
