-- Lives of ideas and moves of innovators in numbers: one row.
-- Parameters: $division, $district, $upazilas (null: all, what is of districts themselves too), $to_month, $as_of.
-- Rules: day/22_known_life.sql, day/24_known_move.sql, as at the end of $to_month (shared/31_lives.sql); as in idea_lives.sql and
-- innovator_moves.sql. `undated_pilots`: ideas sent by then that a register of ideas calls a pilot, and of whose stages no register gives a
-- day. `least_silence`, `most_silence`: after how many days without a word a pilot stands still, in these districts.
with life as (
    select k.*
    from lives_in($to_month, $as_of) as k
    inner join district as d on k.district_code = d.district_code
    where
        in_scope(d.division_code, k.district_code, k.upazila_code, $division, $district, $upazilas)
),

lives as (
    select
        count(*) as ideas,
        count(*) filter (where stage = 'piloting') as pilots,
        count(still_days) as still_pilots,
        max(still_days) as longest_still,
        count(*) filter (where stage in ('implemented', 'replicated')) as implemented_ideas,
        count(*) filter (where stage = 'dropped') as dropped_ideas,
        min(silence_days) as least_silence,
        max(silence_days) as most_silence
    from life
),

undated as (
    select count(*) as undated_pilots
    from idea_once as i
    inner join district as d on i.district_code = d.district_code
    where
        i.stage = 'piloting' and i.sent_known_on <= least(last_day($to_month::date), $as_of::date)
        and in_scope(d.division_code, i.district_code, i.upazila_code, $division, $district, $upazilas)
        and not exists (
            select 1
            from known_life as k
            where
                k.idea_source_id = i.source_id and k.idea_sheet = i.sheet and k.idea_row_no = i.row_no
        )
),

moves as (
    select
        count(*) as moves,
        count(*) filter (where not m.is_reported) as unreported_moves,
        max(m.waiting_days) as longest_waiting,
        count(*) filter (where not m.runs) as stopped_moves,
        count(*) filter (where m.runs is null) as unknown_moves
    from moves_in($to_month, $as_of) as m
    inner join district as d on m.district_code = d.district_code
    where
        in_scope(d.division_code, m.district_code, m.upazila_code, $division, $district, $upazilas)
    )

select
    lives.*,
    undated.undated_pilots,
    moves.*
from lives
cross join undated
cross join moves;
