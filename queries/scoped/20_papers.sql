-- What was read of papers. Of a paper of which only a part is kept: the meeting's months and days, what is said of the upazila, the
-- decisions it must carry out with their items; nothing about who was there.
insert into scoped.source
select s.* replace (if(i.is_whole, s.sha256, '') as sha256)
from whole.source as s
inner join inside_source as i using (source_id);

-- Of a file of several meetings the text of each that is whole inside.
insert into scoped.paper_text
select t.*
from whole.paper_text as t
left join inside_source as s on t.source_id = s.source_id and s.is_whole
where
    s.source_id is not null
    or (t.source_id, t.part) in (select (m.source_id, m.part) from inside_meeting as m where m.is_whole);

insert into scoped.meeting
select m.* replace (
    if(i.is_whole, m.venue, withheld()) as venue,
    if(i.is_whole, m.chair, withheld()) as chair,
    if(i.is_whole or d.district_code is not null, m.memo_no, withheld()) as memo_no
)
from whole.meeting as m
inner join inside_meeting as i using (meeting_id)
left join inside_district as d on m.district_code = d.district_code;

insert into scoped.statement
select s.* replace (
    if(m.is_whole, s.quote, quoted.shown) as quote,
    if(m.is_whole, s.reason, reasoned.shown) as reason
)
from whole.statement as s
inner join inside_upazila as u on s.upazila_code = u.upazila_code
inner join inside_meeting as m on s.meeting_id = m.meeting_id
left join part_of_paper as quoted on s.meeting_id = quoted.meeting_id and s.quote = quoted.words
left join part_of_paper as reasoned on s.meeting_id = reasoned.meeting_id and s.reason = reasoned.words
order by s.rowid;

insert into scoped.place_statement
select s.* replace (
    if(m.is_whole, s.quote, quoted.shown) as quote,
    if(m.is_whole, s.topic, worded.shown) as topic
)
from whole.place_statement as s
inner join inside_meeting as m on s.meeting_id = m.meeting_id
left join inside_upazila as u on s.upazila_code = u.upazila_code
left join inside_district as d on s.district_code = d.district_code
left join part_of_paper as quoted on s.meeting_id = quoted.meeting_id and s.quote = quoted.words
left join part_of_paper as worded on s.meeting_id = worded.meeting_id and s.topic = worded.words
where u.upazila_code is not null or d.is_whole is true
order by s.rowid;

insert into scoped.decision
select d.* replace (
    if(i.is_whole, d.text, worded.shown) as text,
    if(i.is_whole, d.due_text, due.shown) as due_text
)
from whole.decision as d
inner join inside_decision as i on d.decision_id = i.decision_id
left join part_of_paper as worded on d.meeting_id = worded.meeting_id and d.text = worded.words
left join part_of_paper as due on d.meeting_id = due.meeting_id and d.due_text = due.words
order by d.rowid;

insert into scoped.agenda_item
select a.* replace (
    if(m.is_whole, a.title, titled.shown) as title,
    if(m.is_whole, a.discussion, null) as discussion
)
from whole.agenda_item as a
inner join inside_meeting as m on a.meeting_id = m.meeting_id
left join part_of_paper as titled on a.meeting_id = titled.meeting_id and a.title = titled.words
where
    m.is_whole
    or exists (
        select 1
        from scoped.decision as d
        where d.meeting_id = a.meeting_id and d.item_no = a.item_no
    );

-- Whom else a decision names is not kept: neither the other upazilas nor what only they must do.
insert into scoped.responsibility
select r.* replace (
    if(i.is_whole, r.upazila_codes, inside_of(r.upazila_codes)) as upazila_codes,
    if(i.is_whole, r.text, worded.shown) as text
)
from whole.responsibility as r
inner join inside_decision as i on r.decision_id = i.decision_id
left join part_of_paper as worded on i.meeting_id = worded.meeting_id and r.text = worded.words
where
    i.is_whole or len(r.upazila_codes) = 0
    or len(inside_of(r.upazila_codes)) > 0
order by r.rowid;

insert into scoped.attendance
select a.*
from whole.attendance as a
inner join inside_meeting as m on a.meeting_id = m.meeting_id and m.is_whole;

-- A rule that the district's paper states is stated to all its upazilas.
insert into scoped.stated_deadline
select s.*
from whole.stated_deadline as s
inner join inside_meeting as m using (meeting_id)
inner join inside_district as d on m.district_code = d.district_code;

insert into scoped.earlier_decision
select e.*
from whole.earlier_decision as e
inner join inside_meeting as m on e.meeting_id = m.meeting_id and m.is_whole;

insert into scoped.decision_link
select l.*
from whole.decision_link as l
inner join inside_decision as later on l.decision_id = later.decision_id
inner join inside_decision as earlier on l.earlier_id = earlier.decision_id;

insert into scoped.decision_closing
select c.* replace (if(m.is_whole, c.quote, quoted.shown) as quote)
from whole.decision_closing as c
inner join inside_decision as i on c.decision_id = i.decision_id
inner join inside_meeting as m on c.meeting_id = m.meeting_id
left join part_of_paper as quoted on c.meeting_id = quoted.meeting_id and c.quote = quoted.words;

insert into scoped.decision_progress
select p.* replace (if(m.is_whole, p.quote, quoted.shown) as quote)
from whole.decision_progress as p
inner join inside_decision as i on p.decision_id = i.decision_id
inner join inside_meeting as m on p.meeting_id = m.meeting_id
left join part_of_paper as quoted on p.meeting_id = quoted.meeting_id and p.quote = quoted.words;
