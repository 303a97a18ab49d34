select number as Number, plan_key as PlanKey, at as At, body as Body from plan_event where owner = @Owner order by number
