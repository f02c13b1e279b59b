-- Words of papers of which only a part is kept (00_inside.sql), and what of them may be shown.

-- What the papers of which only a part is kept say of places outside.
create temp table said_of_others as
select distinct
    s.meeting_id,
    s.quote
from whole.statement as s
inner join inside_meeting as m on s.meeting_id = m.meeting_id and not m.is_whole
where s.upazila_code not in (select upazila_code from inside_upazila) and s.quote != ''
union
select
    s.meeting_id,
    s.quote
from whole.place_statement as s
inner join inside_meeting as m on s.meeting_id = m.meeting_id and not m.is_whole
where s.upazila_code is null or s.upazila_code not in (select i.upazila_code from inside_upazila as i);

-- The words of a paper of which only a part is kept: one row each, what of them may be shown.
create temp table part_of_paper as
with words as (
    select
        s.meeting_id,
        unnest([s.quote, s.reason]) as words
    from whole.statement as s
    inner join inside_upazila as i on s.upazila_code = i.upazila_code
    union
    select
        s.meeting_id,
        unnest([s.quote, s.topic]) as words
    from whole.place_statement as s
    inner join inside_upazila as i on s.upazila_code = i.upazila_code
    union
    select
        d.meeting_id,
        unnest([d.text, d.due_text]) as words
    from whole.decision as d
    union
    select
        d.meeting_id,
        r.text as words
    from whole.responsibility as r
    inner join whole.decision as d on r.decision_id = d.decision_id
    union
    select
        meeting_id,
        title as words
    from whole.agenda_item
    union
    select
        meeting_id,
        quote as words
    from whole.decision_closing
    union
    select
        meeting_id,
        quote as words
    from whole.decision_progress
)

select
    w.meeting_id,
    w.words,
    if(
        names_others(w.words)
        or exists (
            select 1
            from said_of_others as o
            where o.meeting_id = w.meeting_id and (contains(o.quote, w.words) or contains(w.words, o.quote))
        ),
        withheld(),
        w.words
    ) as shown
from words as w
inner join inside_meeting as m on w.meeting_id = m.meeting_id and not m.is_whole
where w.words is not null;
