"""The closed sets of meanings that the words of a clause can have; the word lists use their values."""

from enum import StrEnum

# An object that is none of those counted.
OTHER = "other"


class Act(StrEnum):
    """What a predicate says was done. SAME: the act named before (… করার কথা ছিল, তা করা হয়নি).

    CARRIED_OUT: of what can be held it means HELD (সংলাপ বাস্তবায়িত হয়েছে); ideas, plans and decisions are carried out too.
    """

    SENT = "sent"
    HELD = "held"
    UPDATED = "updated"
    CARRIED_OUT = "carried_out"
    SAME = "same"
    VOID = "void"


class Sense(StrEnum):
    """Whether it was done. TARGET: asked for again. OPEN: the words do not say whether."""

    DONE = "done"
    NOT_DONE = "not_done"
    PLAN = "plan"
    TARGET = "target"
    OPEN = "open"
    VOID = "void"


class Quantifier(StrEnum):
    """How many upazilas a clause speaks of, and how its values belong to them."""

    ALL = "all"
    NONE = "none"
    REST = "rest"
    ONLY = "only"
    EXCEPT = "except"
    EACH = "each"
    PAIRWISE = "pairwise"
    RELATIVE = "relative"
    VAGUE = "vague"
    COUNTED = "counted"


class PlaceSense(StrEnum):
    """What an upazila's name stands for.

    The upazila itself; one of its offices; another body that bears its name; a union or town where something was held.
    """

    UPAZILA = "upazila"
    SITE = "site"
    OFFICE = "office"
    BODY = "body"


class Reference(StrEnum):
    """What a word refers to: a month, a place named before, a reason, an earlier sentence."""

    THIS_MONTH = "this_month"
    REVIEW_MONTH = "review_month"
    LAST_MONTH = "last_month"
    NEXT_MONTH = "next_month"
    SAME_MONTH = "same_month"
    SAME_PLACE = "same_place"
    BUT = "but"
    REASON = "reason"
    CORRECTION = "correction"
    LEAD_IN = "lead_in"
    SPAN = "span"
