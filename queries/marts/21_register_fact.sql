-- What registers say of an upazila and month: one row a fact; `cell` names the column of the register that says it. And the dialogues that
-- a work plan's paper plans: it says when, never that one was held or not (`origin` plan, with the row's words).
-- Rules: what a register says is known from the row's own day. A listed month with a blank day was not done, once
-- due: a "no" from the day after the due day; without a rule, from the day after the month; so is a "yes" without its day, which is then
-- neither in time nor late; so is one whose day is a slip. The same fact twice is one fact. A dialogue's row that names its planned month speaks of that plan alone
-- (`plan_month`), whatever day it was held. Ideas are told by campaign (`campaign_due_on`), each campaign for itself; an office that says
-- "none" sent none, from that day on. The page of one office says nothing of the portal as a whole; what is the district's own is no upazila's.
create macro register_fact(districts, months) as table
with receipts as (
    select
        r.*,
        u.district_code,
        coalesce(due_by_rule(u.district_code, 'minutes_received', r.month), last_day(r.month)) + 1 as minutes_missed_on,
        coalesce(due_by_rule(u.district_code, 'meeting_held', r.month), last_day(r.month)) + 1 as meeting_missed_on
    from report_receipt as r
    inner join upazila as u using (upazila_code)
    where in_districts(u.district_code, districts) and in_months(r.month, months)
),

ideas as (
    select *
    from idea_once
    where upazila_code is not null and in_districts(district_code, districts) and in_months(month, months)
),

-- Rows of registers, and those of the paper taken for each plan.
dialogues as (
    select
        d.*,
        p.source_id is not null as is_of_paper,
        line.quote,
        line.doubtful
    from dialogue_entry as d
    left join plan_paper as p on d.source_id = p.source_id
    left join plan_line as line on d.source_id = line.source_id and d.row_no = line.row_no
    where p.source_id is null or p.is_taken
),

entries as (
    select
        'minutes_received' as kind,
        upazila_code,
        month,
        received_on is not null or received_undated as value,
        received_on as day,
        coalesce(received_on, minutes_missed_on) as known_on,
        source_id,
        sheet,
        row_no,
        'received_on' as cell,
        case when received_on is null and not received_undated then remark end as reason
    from receipts
    where received_on is not null or received_undated is not null
    union all by name
    select
        'meeting_held' as kind,
        upazila_code,
        month,
        not meeting_denied as value,
        meeting_on as day,
        coalesce(meeting_on, meeting_missed_on) as known_on,
        source_id,
        sheet,
        row_no,
        'meeting_on' as cell,
        case when meeting_denied then remark end as reason
    from receipts
    where meeting_on is not null or meeting_denied or meeting_undated
    union all by name
    select
        'dialogue_planned' as kind,
        upazila_code,
        planned_month as month,
        true as value,
        least(planned_month, plan_year_from, held_on) as known_on,
        source_id,
        sheet,
        row_no,
        'planned_month' as cell,
        if(is_of_paper, 'plan', 'register') as origin,
        quote,
        doubtful
    from dialogues
    where planned_month is not null
    union all by name
    select
        'dialogue_held' as kind,
        upazila_code,
        coalesce(date_trunc('month', held_on)::date, planned_month) as month,
        held_on is not null or held_undated as value,
        held_on as day,
        coalesce(held_on, last_day(planned_month) + 1) as known_on,
        source_id,
        sheet,
        row_no,
        'held_on' as cell,
        planned_month as plan_month
    from dialogues
    where
        coalesce(held_on, planned_month) is not null and (not is_of_paper or held_on is not null)
        and (held_on is not null or held_undated is not null)
    union all by name
    select
        'idea_submitted' as kind,
        upazila_code,
        month,
        true as value,
        submitted_on as day,
        count(*)::integer as count,
        sent_known_on as known_on,
        source_id,
        sheet,
        min(row_no) as row_no,
        'submitted_on' as cell,
        due_on as campaign_due_on
    from ideas
    where sent_known_on is not null
    group by all
    union all by name
    -- None of the offices listed for a campaign, in whichever register, sent anything: known once each of them has said so.
    select
        'idea_submitted' as kind,
        upazila_code,
        month,
        false as value,
        max(0) filter (where none_said_on is not null) as count,
        least(due_on + 1, max(none_said_on) filter (where said_by_all)) as known_on,
        arg_min(source_id, (source_id, sheet, row_no)) as source_id,
        arg_min(sheet, (source_id, sheet, row_no)) as sheet,
        arg_min(row_no, (source_id, sheet, row_no)) as row_no,
        'submitted_on' as cell,
        due_on as campaign_due_on
    from (
        select
            *,
            bool_and(none_said_on is not null) over (partition by upazila_code, month, due_on) as said_by_all
        from ideas
    ) as listed
    group by upazila_code, month, due_on
    having count(sent_known_on) = 0
    union all by name
    select
        'roster_updated' as kind,
        upazila_code,
        date_trunc('month', updated_on)::date as month,
        true as value,
        updated_on as day,
        updated_on as known_on,
        source_id,
        sheet,
        row_no,
        'updated_on' as cell
    from roster_update
    where upazila_code is not null
    union all by name
    select
        'portal_updated' as kind,
        upazila_code,
        date_trunc('month', checked_on)::date as month,
        is_current as value,
        checked_on as day,
        checked_on as known_on,
        source_id,
        sheet,
        row_no,
        'is_current' as cell,
        case when not is_current then remark end as reason
    from portal_check
    where upazila_code is not null and office is null
    union all by name
    select
        'training_held' as kind,
        upazila_code,
        date_trunc('month', held_on)::date as month,
        true as value,
        held_on as day,
        participants as count,
        held_on as known_on,
        source_id,
        sheet,
        row_no,
        'held_on' as cell
    from training_entry
    where upazila_code is not null and held_on is not null
)

select
    format('{}!{}!{}#{}', e.source_id, e.sheet, e.row_no, e.kind) as fact_id,
    e.kind::statement_kind as kind,
    u.district_code,
    e.upazila_code,
    e.month,
    e.value,
    e.day,
    e.count,
    e.reason,
    false as inferred,
    coalesce(e.doubtful, false) as doubtful,
    e.known_on,
    null::varchar as meeting_id,
    null::integer as item_no,
    coalesce(e.quote, '') as quote,
    coalesce(e.origin, 'register') as origin,
    e.source_id,
    format('{}!{}!{}', e.source_id, e.sheet, e.row_no) as row_key,
    e.plan_month,
    e.campaign_due_on,
    e.sheet,
    e.row_no,
    e.cell
from entries as e
inner join upazila as u using (upazila_code)
where in_districts(u.district_code, districts) and in_months(e.month, months)
qualify row_number() over (
    partition by
        e.kind, e.upazila_code, e.month, e.value, e.day, e.count, e.plan_month, e.campaign_due_on,
        -- Ideas of one day in two registers are not one fact: each idea is counted once already.
        case when e.kind = 'idea_submitted' then [e.source_id::varchar, e.sheet] end,
        -- A paper's words and a register's cell for the same plan are both kept.
        e.origin
    order by e.source_id, e.sheet, e.row_no
) = 1;
