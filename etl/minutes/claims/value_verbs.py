"""Values of a list that are a whole verb: "উলিপুর- পাওয়া যায়নি", "চিলমারী- সভা হয়নি"."""

import re

from etl.bengali.words import blanked
from etl.minutes.sentences.grammar import Act, Sense
from etl.minutes.sentences.marks import Marks, within
from etl.records import StatementKind

K = StatementKind
# Beside the verb.
_NOTHING_MORE = re.compile(r"(?:[\s:ঃ=().।–—-]|উপজেলা|এখনো|এখনও|কোনো?|আজও)*")
_ACTS_OF = {
    K.MEETING_HELD: (Act.HELD,),
    K.DIALOGUE_HELD: (Act.HELD,),
    K.DIALOGUE_PLANNED: (),
    K.TRAINING_HELD: (Act.HELD,),
    K.MINUTES_RECEIVED: (Act.SENT,),
    K.IDEA_SUBMITTED: (Act.SENT,),
    K.ROSTER_UPDATED: (Act.SENT, Act.UPDATED),
    K.PORTAL_UPDATED: (Act.UPDATED,),
}


def verb_said(start: int, end: int, marks: Marks, kind: StatementKind | None = None) -> Sense | None:
    """What the verb says that, with nothing but its thing, is the whole value `start:end`, with the mark before it.

    None where the value says anything else, or where a thing of another `kind` is meant.
    """
    verb = next(iter(within(marks.predicates, start, end)), None)
    if verb is None or verb.sense not in (Sense.DONE, Sense.NOT_DONE) or verb.doubtful or verb.end > end:
        return None
    things = within(marks.objects, start, end)
    if kind and (verb.act not in _ACTS_OF[kind] or any(each.kind != kind for each in things)):
        return None
    spans = [(verb.start, verb.end), *((each.start, each.end) for each in things)]
    spans.extend((each.start, each.end) for each in within(marks.counts, start, end))
    words = blanked(marks.spelled[:end], spans)
    return verb.sense if _NOTHING_MORE.fullmatch(words, start, end) else None
