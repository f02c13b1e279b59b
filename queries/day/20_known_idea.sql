-- Ideas of a campaign as known on $day: one row an upazila and campaign of which a source speaks (due_on null: no campaign is known).
-- Rules:
--   a word belongs to its own campaign: a register's by its due day; a paper's dated one to the first campaign of the month that ends on
--   that day or later, an undated one to the last that had ended when it was said; where there is none, to the nearest;
--   the latest source stands, yes or no, and so does its count: ideas of the registers are one source, known when the last one came;
--   but a day that any source gives stands against an undated "no";
--   who sent nothing sent 0 ideas; a yes without a number leaves the number unknown;
--   in conflict: a "no" not older than a "yes", or a count that a later source makes smaller.
-- `counted_in`: of a paper's count of a month without a campaign the month of the campaign for which the registers list ideas that came in it:
-- they are the same ideas, and of months that hold both only the campaign's are summed (idea_total). Against them no "no" of such a month stands:
-- the ideas came, on their days, for that campaign.
create or replace table known_idea as
with said as (
    select
        f.*,
        coalesce(f.campaign_due_on, c.due_on) as due_on
    from fact as f
    left join known_campaign as c
        on f.district_code = c.district_code and f.month = c.month and f.campaign_due_on is null
    where f.kind = 'idea_submitted' and f.known_on <= $day::date and f.known_until > $day::date
    qualify row_number() over (
        partition by f.fact_id
        order by
            if(f.day is null, c.due_on <= f.known_on, c.due_on >= f.day) desc,
            abs(date_diff('day', c.due_on, coalesce(f.day, f.known_on)))
    ) = 1
),

listed as (
    select
        upazila_code,
        date_trunc('month', submitted_on)::date as month,
        max(date_trunc('month', due_on))::date as counted_in,
        min(submitted_on) as first_on,
        count(*) as ideas
    from idea_once
    where submitted_on <= $day::date and date_trunc('month', due_on) != date_trunc('month', submitted_on)
    group by upazila_code, date_trunc('month', submitted_on)
),

told as (
    select
        district_code,
        upazila_code,
        month,
        due_on,
        coalesce(
            min(day) filter (where value and origin = 'register'), min(day) filter (where value)
        ) as event_on,
        arg_max(value, (known_on, value)) as latest_value,
        max(known_on) as stated_on,
        max(known_on) filter (where not value) as missing_on,
        max(known_on) filter (where not value and known_until = date '9999-12-31') as denied_on,
        min(known_on) filter (where value) as confirmed_on,
        arg_max(reason, (known_on, fact_id)) filter (where reason is not null) as last_reason,
        sum(count) filter (where value and origin = 'register') as register_count,
        max(known_on) filter (where value and origin = 'register') as register_on,
        arg_max(count, (known_on, fact_id)) filter (where value and origin != 'register') as paper_count,
        max(known_on) filter (where value and origin != 'register' and count is not null) as paper_on,
        max(count) filter (where value and origin != 'register') as greatest_paper_count,
        bool_and(inferred) as inferred,
        bool_or(doubtful) as doubtful,
        bool_or(corrected) as corrected,
        count(*) as facts
    from said
    group by district_code, upazila_code, month, due_on
),

counted as (
    select
        *,
        latest_value or event_on is not null as done,
        case
            when not done then 0
            when paper_on > register_on or register_on is null then paper_count
            else register_count
        end::integer as counted
    from told
)

select
    counted.district_code,
    counted.upazila_code,
    counted.month,
    counted.due_on,
    status_of(counted.done or listed.ideas is not null, counted.event_on, counted.due_on) as status,
    coalesce(counted.event_on, if(counted.done, null, listed.first_on)) as event_on,
    greatest(counted.stated_on, if(counted.done, null, listed.first_on)) as stated_on,
    case when not counted.done and listed.ideas is null then counted.last_reason end as reason,
    if(counted.done, counted.counted, coalesce(listed.ideas, 0))::integer as counted,
    listed.counted_in,
    is_overdue(counted.done, counted.missing_on, counted.due_on) as is_overdue,
    counted.facts,
    counted.inferred,
    counted.doubtful,
    counted.corrected,
    is_contradicted(counted.event_on, counted.confirmed_on, counted.denied_on)
    or coalesce(
        counted.done and greatest(counted.greatest_paper_count, counted.register_count) > counted.counted, false
    ) as in_conflict
from counted
left join listed
    on
        counted.upazila_code = listed.upazila_code and counted.month = listed.month
        and counted.due_on is null and counted.register_on is null
order by counted.upazila_code, counted.month, counted.due_on;
