"""A document → the paper of its meeting, or those of its several meetings, each read as if it lay alone in the file."""

from dataclasses import replace

from etl.minutes.cutting import below_cover, cut_by_meetings
from etl.minutes.parser import parse_document
from etl.readers.document import Document, NotReadable
from etl.records import Paper, RefusedPart, SeveralMeetings, Source


def parse_meetings(document: Document, source: Source) -> Paper | SeveralMeetings:
    """What a cleaned document holds. Raises NotReadable where none of its parts is an innovation team's minutes."""
    try:
        return parse_document(document, source, may_hold_copy=True)
    except NotReadable as refusal:
        if refusal.code != "several_meetings":
            raise
    parts = cut_by_meetings(document)
    if len(parts) == 1:
        return parse_document(document, source)
    papers: list[Paper] = []
    refused: list[RefusedPart] = []
    for number, part in enumerate(parts, start=1):
        try:
            papers.append(replace(_parse_part(part, source), part=number))
        except NotReadable as refusal:
            refused.append(RefusedPart(number, refusal.code, refusal.values))
    if not papers:
        raise NotReadable(refused[0].code, refused[0].values)
    return SeveralMeetings(source, tuple(papers), tuple(refused))


def _parse_part(part: Document, source: Source) -> Paper:
    """One meeting's paper; above the first may stand the title of the whole file. Raises NotReadable."""
    try:
        return parse_document(part, source)
    except NotReadable:
        below = below_cover(part)
        if below is None:
            raise
        return parse_document(below, source)
