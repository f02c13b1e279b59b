-- What some files speak of: one row, the districts, kinds and months of their facts by month (null where there are none).
-- Parameters: $paths.
select
    min(f.month) as from_month,
    max(f.month) as to_month,
    coalesce(list(distinct f.district_code), []) as districts,
    coalesce(list(distinct f.kind::varchar), []) as kinds
from fact as f
inner join source on f.source_id = source.source_id
where
    list_contains($paths::varchar[], source.path)
    and f.kind not in ('dialogue_planned', 'dialogue_held');
