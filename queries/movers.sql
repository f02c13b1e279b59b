-- Who improves and who falls: one row an upazila that stands in $to_month, its latest months against as many before them.
-- Parameters: $kind (null: minutes_received), $division, $district, $upazilas (null: all), $from_month, $to_month, $as_of.
-- Rule: the latest months are the later half of the months asked for, at least three, up to $to_month; the earlier ones are as many just
-- before. Compared only where two months or more are known of each (`direction` unknown otherwise): a single paper is no tendency.
-- change is the difference of the two rates (-1 to 1). The greatest change stands first, of equal ones the one with more known months.
with stretch as (
    select
        months,
        $to_month::date - to_months(months - 1) as latest_from,
        $to_month::date - to_months(2 * months - 1) as earlier_from
    from (
        select greatest(3, (date_diff('month', $from_month::date, $to_month::date) + 1) // 2)::integer as months
    ) as half
),

compared as (
    select
        s.district_code,
        s.upazila_code,
        arg_max(s.upazila_bn, s.month) as upazila_bn,
        any_value(s.upazila_en) as upazila_en,
        any_value(stretch.latest_from)::date as latest_from,
        any_value(stretch.earlier_from)::date as earlier_from,
        count(*) filter (where s.month >= stretch.latest_from and is_done(s.status)) as done_latest,
        count(*) filter (where s.month >= stretch.latest_from and is_expected(s.status)) as expected_latest,
        count(*) filter (where s.month < stretch.latest_from and is_done(s.status)) as done_earlier,
        count(*) filter (where s.month < stretch.latest_from and is_expected(s.status)) as expected_earlier
    from upazila_month_status(
        $kind, $division, $district, $upazilas,
        $to_month::date - to_months((
            2 * greatest(3, (date_diff('month', $from_month::date, $to_month::date) + 1) // 2) - 1
        )::integer),
        $to_month,
        $as_of
    ) as s
    cross join stretch
    group by s.district_code, s.upazila_code
),

rated as (
    select
        *,
        done_latest / nullif(expected_latest, 0) as latest_rate,
        done_earlier / nullif(expected_earlier, 0) as earlier_rate,
        case when expected_latest >= 2 and expected_earlier >= 2 then latest_rate - earlier_rate end as change
    from compared
)

select
    *,
    case
        when change is null then 'unknown'
        when change > 0 then 'improves'
        when change < 0 then 'falls'
        else 'steady'
    end as direction
from rated
order by abs(change) desc nulls last, expected_latest + expected_earlier desc, upazila_code;
