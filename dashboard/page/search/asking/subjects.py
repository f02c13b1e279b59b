"""What questions are about, and what of each can be asked."""

from enum import StrEnum


class Subject(StrEnum):
    """What questions are about."""

    MINUTES = "minutes"
    MEETINGS = "meetings"
    DIALOGUES = "dialogues"
    IDEAS = "ideas"
    OFFICES = "offices"
    MOVES = "moves"
    DECISIONS = "decisions"
    PLAN = "plan"
    SCORES = "scores"
    LISTS = "lists"
    POSTS = "posts"
    PORTALS = "portals"
    TRAININGS = "trainings"


class Stance(StrEnum):
    """Which of them are asked for."""

    MISSING = "missing"
    DONE = "done"
    LATE = "late"
    ON_TIME = "on_time"
    OVERDUE = "overdue"
    OPEN = "open"
    OWED = "owed"
    BEHIND = "behind"
    AHEAD = "ahead"
    TOLD = "told"
    UNTOLD = "untold"
    VACANT = "vacant"


# What can be asked of each; a question that asks something else is not understood.
STANCES = {
    Subject.MINUTES: (Stance.MISSING, Stance.DONE, Stance.LATE, Stance.ON_TIME, Stance.BEHIND),
    Subject.MEETINGS: (Stance.MISSING, Stance.DONE, Stance.LATE, Stance.ON_TIME),
    Subject.DIALOGUES: (Stance.MISSING, Stance.DONE),
    Subject.IDEAS: (Stance.MISSING, Stance.DONE),
    Subject.OFFICES: (Stance.MISSING, Stance.DONE),
    Subject.MOVES: (Stance.TOLD, Stance.UNTOLD),
    Subject.DECISIONS: (Stance.OPEN, Stance.OVERDUE),
    Subject.PLAN: (Stance.MISSING, Stance.DONE),
    Subject.SCORES: (Stance.BEHIND, Stance.AHEAD),
    Subject.LISTS: (Stance.MISSING, Stance.DONE),
    Subject.POSTS: (Stance.VACANT,),
    Subject.PORTALS: (Stance.MISSING, Stance.DONE),
    Subject.TRAININGS: (Stance.MISSING, Stance.DONE, Stance.OVERDUE),
}
# What has a day or month of its own: overdue of these is what is missing.
PLANNED = (Subject.DIALOGUES, Subject.PLAN, Subject.OFFICES)
# Of these, months in a row can be asked for.
IN_A_ROW = (Subject.MINUTES, Subject.MEETINGS)
# What compares places, districts too.
RANKED = (Stance.BEHIND, Stance.AHEAD)
# The wider thing that each is a part of: an office's idea, the score of a work plan.
NARROWER = {Subject.OFFICES: Subject.IDEAS, Subject.MOVES: Subject.IDEAS, Subject.SCORES: Subject.PLAN}
