-- Status of an upazila's month as known on $day: one row an upazila that existed in the month and a kind of thing owed, of laid_month.
-- Rules: 30_known_month.sql for what a source speaks of; of the rest
--   not_due_yet     no source speaks and the due day (without a rule, the month) has not passed
--   no_data         no source speaks: unknown, never counted as missed
-- `due_on`: the day by which it is due; null where no rule is known.
create or replace table month_status as
with campaigns as (
    select
        'idea_submitted'::statement_kind as kind,
        district_code,
        month,
        max(due_on) as campaign_due_on
    from known_campaign
    group by district_code, month
),

due as (
    select
        place.division_code,
        place.district_code,
        place.upazila_code,
        place.upazila_en,
        laid.month,
        name_in(laid.month, place.upazila_bn, place.former_name_bn, place.renamed_on) as upazila_bn,
        k.kind,
        coalesce(due_by_rule(place.district_code, k.kind, laid.month), campaigns.campaign_due_on) as due_on
    from place
    inner join laid_month as laid on place.exists_from is null or laid.month >= place.exists_from
    cross join monthly_kind as k
    left join campaigns
        on place.district_code = campaigns.district_code and laid.month = campaigns.month and k.kind = campaigns.kind
)

select
    due.* replace (if(known.kind is null or known.due_on is null, due.due_on, known.due_on) as due_on),
    known.event_on,
    known.stated_on,
    known.reason,
    known.counted,
    known.counted_in,
    coalesce(known.facts, 0) as facts,
    coalesce(known.inferred, false) as inferred,
    coalesce(known.doubtful, false) as doubtful,
    coalesce(known.corrected, false) as corrected,
    coalesce(known.in_conflict, false) as in_conflict,
    coalesce(known.is_overdue, false) as is_overdue,
    case
        when known.kind is not null then known.status
        when coalesce(due.due_on, last_day(due.month)) >= $day::date then 'not_due_yet'
        else 'no_data'
    end as status
from due
left join known_month as known
    on due.kind = known.kind and due.upazila_code = known.upazila_code and due.month = known.month
order by due.district_code, due.month, due.kind, due.upazila_code;
