insert into plan (owner, plan_id, made, source) values (@Owner, @PlanId, @Made, @Source) returning plan_key
