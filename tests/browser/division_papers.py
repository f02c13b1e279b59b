"""Made-up papers of a division: three districts, four months, who sent the minutes and why others did not."""

from collections.abc import Mapping
from pathlib import Path

MONTHS = {1: "জানুয়ারি", 2: "ফেব্রুয়ারি", 3: "মার্চ", 4: "এপ্রিল"}
# District: its name, the geo code of its memo numbers, and of each upazila that failed the months and the reason.
DISTRICTS: Mapping[str, tuple[str, str, Mapping[str, tuple[tuple[int, ...], str]]]] = {
    "lalmonirhat": (
        "লালমনিরহাট",
        "5200",
        {
            "হাতীবান্ধা": ((1, 2, 3, 4), "উপজেলা নির্বাহী অফিসার বদলি হওয়ায়"),
            "পাটগ্রাম": ((1, 2, 4), "বন্যা পরিস্থিতির কারণে"),
        },
    ),
    "kurigram": ("কুড়িগ্রাম", "4900", {"রৌমারী": ((3, 4), "উপজেলা নির্বাহী অফিসার প্রশিক্ষণে থাকায়")}),
    "panchagarh": ("পঞ্চগড়", "7700", {"বোদা": ((2,), "পাবলিক পরীক্ষার কারণে")}),
}


def write_division(folder: Path) -> None:
    """The twelve papers under `folder`/minutes/."""
    for name, (district, geo, failures) in DISTRICTS.items():
        (folder / "minutes" / name).mkdir(parents=True, exist_ok=True)
        for month in MONTHS:
            missing = {upazila: why for upazila, (months, why) in failures.items() if month in months}
            text = paper(district, geo, month, missing)
            (folder / "minutes" / name / f"2017-{month:02}.txt").write_text(text, encoding="utf-8")


def paper(district: str, geo: str, month: int, missing: Mapping[str, str]) -> str:
    """One district's minutes of a month of 2017. `missing`: the upazilas whose minutes did not come, each with why."""
    said = [f"{upazila} উপজেলায় {why} কার্যবিবরণী পাওয়া যায়নি।" for upazila, why in missing.items()]
    rest = "অবশিষ্ট" if missing else "সকল"
    said.append(f"{rest} উপজেলা হতে {MONTHS[month]} মাসের কার্যবিবরণী পাওয়া গেছে।")
    return f"""জেলা প্রশাসকের কার্যালয়, {district}
(আইসিটি শাখা)
স্মারক নং-০৫.৪৭.{geo}.০১২.০৬.০০৪.১৭-{month}
তারিখঃ ০৫-{month + 1:02}-২০১৭

বিষয়: {MONTHS[month]} ২০১৭ মাসের জেলা ইনোভেশন টিমের সভার কার্যবিবরণী।

তারিখ ও সময়	:	০২-{month + 1:02}-২০১৭ খ্রি., বেলা ১১:০০ ঘটিকা

ক্রমিক	আলোচ্য বিষয়	আলোচনা	সিদ্ধান্ত	বাস্তবায়নকারী
১	উপজেলা ইনোভেশন টিমের সভা	{" ".join(said)}	সভার কার্যবিবরণী নিয়মিত প্রেরণ করতে হবে।	উপজেলা নির্বাহী অফিসার (সকল)
"""
