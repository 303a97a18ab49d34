insert into plan_event (owner, plan_key, number, at, kind, body)
values (@Owner, @PlanKey, (select coalesce(max(number), 0) + 1 from plan_event where owner = @Owner), @At, @Kind, @Body)
returning event_id
