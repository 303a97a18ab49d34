select p.plan_key as PlanKey, p.source as Source, e.number as Number, v.folder as Folder, v.body as Body
from plan_event e
join plan p on p.plan_key = e.plan_key
join plan_version v on v.event_id = e.event_id
where e.owner = @Owner
order by e.number desc
limit 1
