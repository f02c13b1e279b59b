-- Marts, as the load made them of all sources, so that a figure is the same to every reader who may see it. Those that count or join what is
-- kept of a paper are made anew of that.
insert into scoped.fact
select f.* replace (
    case
        when m.is_whole or s.is_whole then f.quote
        when f.meeting_id is null then shown(f.quote)
        else coalesce(quoted.shown, f.quote)
    end as quote,
    if(m.is_whole, f.reason, coalesce(reasoned.shown, shown(f.reason))) as reason
)
from whole.fact as f
inner join inside_upazila as u on f.upazila_code = u.upazila_code
left join inside_meeting as m on f.meeting_id = m.meeting_id
-- Of a plan's paper; a register's rows have no words.
left join inside_source as s on f.source_id = s.source_id and f.meeting_id is null
left join part_of_paper as quoted on f.meeting_id = quoted.meeting_id and f.quote = quoted.words
left join part_of_paper as reasoned on f.meeting_id = reasoned.meeting_id and f.reason = reasoned.words
order by f.rowid;

insert into scoped.plan_paper
select p.*
from whole.plan_paper as p
inner join inside_source as i on p.source_id = i.source_id;

insert into scoped.idea_campaign
select c.*
from whole.idea_campaign as c
inner join inside_district as i on c.district_code = i.district_code;

insert into scoped.roll_office
select r.*
from whole.roll_office as r
left join inside_upazila as u on r.upazila_code = u.upazila_code
left join inside_district as d on r.district_code = d.district_code
where u.upazila_code is not null or (r.upazila_code is null and d.is_whole is true)
order by r.rowid;

insert into scoped.roll_span
select r.*
from whole.roll_span as r
left join inside_upazila as u on r.upazila_code = u.upazila_code
left join inside_district as d on r.district_code = d.district_code
where u.upazila_code is not null or (r.upazila_code is null and d.is_whole is true)
order by r.rowid;

insert into scoped.idea_once
select r.*
from whole.idea_once as r
left join inside_upazila as u on r.upazila_code = u.upazila_code
left join inside_district as d on r.district_code = d.district_code
where u.upazila_code is not null or (r.upazila_code is null and d.is_whole is true)
order by r.rowid;

-- Whether all upazilas did what a decision asks of them is settled below, where only one of them is inside.
insert into scoped.decision_asks
select a.* replace (
    if(i.is_whole, a.asks_for, null) as asks_for,
    if(i.is_whole, a.upazila_codes, inside_of(a.upazila_codes)) as upazila_codes
)
from whole.decision_asks as a
inner join inside_decision as i on a.decision_id = i.decision_id;

insert into scoped.decision_chain
select c.*
from whole.decision_chain as c
inner join inside_decision as i on c.decision_id = i.decision_id;

insert into scoped.chain_link
select l.*
from whole.chain_link as l
inner join inside_decision as later on l.decision_id = later.decision_id
inner join inside_decision as earlier on l.earlier_id = earlier.decision_id;

insert into scoped.chain_merge
select c.*
from whole.chain_merge as c
inner join inside_district as i on c.district_code = i.district_code;

insert into scoped.decision_told
select t.* replace (if(i.is_whole is false, shown(t.remark), t.remark) as remark)
from whole.decision_told as t
left join inside_decision as i on t.decision_id = i.decision_id
left join inside_district as d on t.district_code = d.district_code
where i.decision_id is not null or (t.decision_id is null and d.is_whole is true);

insert into scoped.decision_end
select e.* replace (
    if(m.is_whole is false or i.is_whole is false, coalesce(quoted.shown, shown(e.quote)), e.quote) as quote
)
from whole.decision_end as e
inner join inside_decision as i on e.decision_id = i.decision_id
left join inside_meeting as m on e.meeting_id = m.meeting_id
left join part_of_paper as quoted on e.meeting_id = quoted.meeting_id and e.quote = quoted.words
-- Words of another paper, of which nothing is kept, are not shown.
where e.meeting_id is null or m.meeting_id is not null
union all
select
    i.district_code,
    e.decision_id,
    e.ended_on,
    e.ending,
    e.closed_by,
    e.doubtful,
    null as meeting_id,
    null as item_no,
    null as quote,
    null as source_id,
    null as sheet,
    null as row_no
from whole.ending_by_fact as e
inner join inside_decision as i on e.decision_id = i.decision_id and not i.is_whole;

insert into scoped.decision_responsible
select * from scoped.decision_responsible_rows(null);

insert into scoped.meeting_head
select c.* replace (if(m.is_whole, c.attendees, null) as attendees)
from scoped.meeting_head_rows(null) as c
inner join inside_meeting as m on c.meeting_id = m.meeting_id;

-- Searched is what is kept, as it is kept.
insert into scoped.search_passage
select * from scoped.search_passage_rows(null, null);

insert into scoped.search_posting
select * from scoped.search_posting_rows(null, null);

insert into scoped.search_word
select * from scoped.search_word_rows(null);
