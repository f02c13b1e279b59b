-- Who owes what by when, and the status of each upazila's month.
-- One row an upazila's month and kind, with the day by which it is due; null where no rule is known.
create macro upazila_month_due(from_month, to_month) as table
with campaigns as (
    select
        'idea_submitted'::statement_kind as kind,
        district_code,
        month,
        max(due_on) as campaign_due_on
    from known_campaign
    group by district_code, month
)

select
    grid.*,
    k.kind,
    coalesce(due_by_rule(grid.district_code, k.kind, grid.month), campaigns.campaign_due_on) as due_on
from upazila_month(from_month, to_month) as grid
cross join monthly_kind as k
left join campaigns
    on grid.district_code = campaigns.district_code and grid.month = campaigns.month and k.kind = campaigns.kind;

-- Status of an upazila's month: one row an upazila that existed in the month and a kind of thing owed, as known on a day.
-- Parameters: from_month, to_month, as_of.
-- Rules: day/30_known_month.sql for what a source speaks of; of the rest
--   not_due_yet     no source speaks and the due day (without a rule, the month) has not passed
--   no_data         no source speaks: unknown, never counted as missed
create macro upazila_month_statuses(from_month, to_month, as_of) as table
select
    due.* replace (if(known.kind is null or known.due_on is null, due.due_on, known.due_on) as due_on),
    known.event_on,
    known.stated_on,
    known.reason,
    known.counted,
    coalesce(known.facts, 0) as facts,
    coalesce(known.inferred, false) as inferred,
    coalesce(known.doubtful, false) as doubtful,
    coalesce(known.corrected, false) as corrected,
    coalesce(known.in_conflict, false) as in_conflict,
    coalesce(known.is_overdue, false) as is_overdue,
    case
        when known.kind is not null then known.status
        when coalesce(due.due_on, last_day(due.month)) >= as_of::date then 'not_due_yet'
        else 'no_data'
    end as status
from upazila_month_due(from_month, to_month) as due
left join known_month as known
    on due.kind = known.kind and due.upazila_code = known.upazila_code and due.month = known.month;

-- The same for one kind (null: minutes_received), of the places asked for (null: all).
create macro upazila_month_status(kind_asked, division, district, upazilas, from_month, to_month, as_of) as table
select *
from upazila_month_statuses(from_month::date, to_month::date, as_of::date)
where
    kind = coalesce(kind_asked, 'minutes_received')::statement_kind
    and in_scope(division_code, district_code, upazila_code, division, district, upazilas);
