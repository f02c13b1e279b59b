"""Whatever a register has to say is a sentence in both languages."""

import re

from etl.files.folders import PRODUCT
from etl.wording.catalogue import sentences

HERE = PRODUCT / "etl" / "registers"


def test_both_languages_have_the_same_keys() -> None:
    assert sentences(HERE / "wording" / "bn.po").keys() == sentences(HERE / "wording" / "en.po").keys()


def test_every_code_in_the_code_has_its_sentence_and_every_sentence_its_code() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in HERE.glob("*.py"))
    # What only the loaded papers can tell is listed by the query.
    code += (PRODUCT / "queries" / "rejected.sql").read_text(encoding="utf-8").replace("'", '"')
    codes = set(re.findall(r'"(register_\w+)"', code))
    lists = {"register_columns", "register_sheets", "register_common_columns", "register_words", "register_stages"}
    lists |= {
        "register_office_kinds",
        "register_day_fillers",
        "register_examples",
        "register_other_bodies",
        "register_states",
        "register_units",
    }
    said = {key.partition(".")[2] for key in sentences(HERE / "wording" / "en.po") if key.startswith(("re", "wa"))}
    assert codes - lists == said
