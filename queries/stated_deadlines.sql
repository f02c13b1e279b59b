-- Standing rules that papers state, beside the rule the figures use: one row a rule a paper states.
-- Parameters: $division, $district (null: all), $from_month, $to_month, $as_of (null: today).
-- Rule: a paper's rule that differs is proposed, never applied in silence.
with used as (
    select
        m.meeting_id,
        s.kind,
        arg_max(r.day, r.from_month) as rule_day,
        arg_max(r.month_offset, r.from_month) as rule_month_offset
    from stated_deadline as s
    inner join meeting as m using (meeting_id)
    left join deadline as r on m.district_code = r.district_code and s.kind = r.kind and m.month >= r.from_month
    group by m.meeting_id, s.kind
)

select
    m.district_code,
    m.meeting_id,
    m.month,
    s.kind,
    s.day,
    s.month_offset,
    used.rule_day,
    used.rule_month_offset,
    coalesce(s.day <> used.rule_day or s.month_offset <> used.rule_month_offset, true) as differs
from stated_deadline as s
inner join meeting as m using (meeting_id)
inner join district as d using (district_code)
inner join used on s.meeting_id = used.meeting_id and s.kind = used.kind
where
    in_scope(d.division_code, m.district_code, null, $division, $district, null)
    and ($as_of is null or m.known_on <= $as_of::date)
    and m.month between $from_month::date and $to_month::date
order by m.month, s.kind;
