-- What is open: the decisions of all meetings up to a month that have not ended and that none of these meetings' decisions continues.
-- One row a decision.
create macro open_decisions_in(division, district, upazilas, to_month, as_of) as table
select d.*
from decisions_in(division, district, upazilas, date '0001-01-01', to_month::date, as_of::date) as d
where d.status not in ('concluded', 'repeated');

-- Open matters: one row a chain with an open decision, told by the one that stands worst (`open_decisions`: how many there are).
-- Orders of status: overdue, due passed, not due yet, no day named. A matter is a standing rule where all its open decisions are.
create macro open_matters_in(division, district, upazilas, to_month, as_of) as table
select
    d.* exclude (comes_due_on, due_soon),
    min(d.comes_due_on) over chain as comes_due_on,
    bool_or(d.due_soon) over chain as due_soon,
    count(*) over chain as open_decisions
from open_decisions_in(division, district, upazilas, to_month, as_of) as d
window chain as (partition by d.chain_id)
qualify row_number() over (
    partition by d.chain_id
    order by
        d.standing,
        list_position(['overdue', 'due_passed', 'not_due_yet', 'undated'], d.status),
        coalesce(d.due_day, d.first_due_on),
        d.raised_on desc,
        d.item_no,
        d.decision_no
) = 1;

-- Who must carry an open decision out: one row a decision and implementer; of several upazilas, one each.
-- `who` names an implementer: of an office or another post by the paper's own words, of a role by its upazila, else its district;
-- `words` are the paper's.
create macro open_duties_in(division, district, upazilas, to_month, as_of) as table
with named as (
    select
        d.chain_id,
        d.decision_id,
        d.district_code,
        d.status,
        d.standing,
        d.due_soon,
        d.first_raised_on,
        coalesce(r.role::varchar, 'none') as role,
        rtrim(r.text, ' ।,;(') as words,
        if(r.role in ('office', 'other'), words, null) as post,
        unnest(case
            when r.role in ('office', 'other') then [null]
            when len(r.upazila_codes) > 0 then r.upazila_codes
            else [d.team_upazila_code]
        end) as upazila_code
    from open_decisions_in(division, district, upazilas, to_month, as_of) as d
    left join responsibility as r using (decision_id)
)

select
    *,
    concat_ws('/', role, coalesce(upazila_code, district_code), post) as who
from named
where upazilas is null or upazila_code is null or list_contains(upazilas::varchar[], upazila_code);

-- What a paper or an officer's entry says was carried out of a matter in part (day/47_known_progress.sql), as known on the day: one row a
-- chain, the latest words last.
create macro progress_of_matters() as table
select
    c.chain_id,
    list(
        struct_pack(
            told_on := p.told_on,
            told_by := p.told_by,
            meeting_id := p.meeting_id,
            item_no := p.item_no,
            quote := p.quote,
            doubtful := p.doubtful
        )
        order by p.told_on, p.item_no, p.quote
    ) as progress
from known_progress as p
inner join chain_member as c using (decision_id)
group by c.chain_id;

-- Decisions of a matter that nothing but doubtful links continue, so that a wrong link hides none: one row a chain. What ended by itself and
-- standing rules are not among them.
create macro uncertain_in_matters(as_of) as table
with continued as (
    select earlier_id as decision_id
    from chain_link
    where known_on <= as_of::date
    group by earlier_id
    having bool_and(doubtful)
)

select
    m.chain_id,
    list(
        struct_pack(decision_id := d.decision_id, raised_on := m.raised_on, text := d.text)
        order by m.raised_on, d.item_no, d.decision_no
    ) as uncertain
from chain_member as m
inner join decision as d using (decision_id)
inner join decision_asks as a using (decision_id)
left join known_ending as e using (decision_id)
where
    m.decision_id in (select decision_id from continued)
    and e.decision_id is null
    and not a.standing
group by m.chain_id;

-- The kind of thing that a decision of a district team asks of upazilas, of which sources speak upazila by upazila; null for any other.
create macro thing_asked_for(topic, text) as (
    case
        when topic = 'dialogue' then 'dialogue_held'
        when topic in ('idea', 'pilot') and text like '%আইডিয়া%প্রেরণ%' then 'idea_submitted'
        when topic = 'upazila_meeting' and text like '%কার্যবিবরণী%' then 'minutes_received'
        when topic = 'upazila_meeting' and text like '%সভা%' then 'meeting_held'
    end
);

-- Whether typed words are in a decision's text, in who must carry it out as the paper says, or in the name of a place it is for.
create macro is_found(words, text, implementers, codes) as (
    contains(lower(concat_ws(' ', text, array_to_string(implementers, ' '))), lower(nfc_normalize(words)))
    or exists (
        select 1
        from upazila as u
        where list_contains(codes, u.upazila_code)
            and contains(lower(concat_ws(' ', u.upazila_bn, u.upazila_en)), lower(nfc_normalize(words)))
    )
);
