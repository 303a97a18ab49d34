insert into alert (owner, name, made, wish, body)
values (@Owner, @Name, @Made, @Wish, @Body)
on conflict do nothing
returning alert_id
