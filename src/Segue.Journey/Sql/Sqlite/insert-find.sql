insert into alert_find (owner, alert_id, ad_id, found, body)
values (@Owner, @AlertId, @AdId, @Found, @Body)
on conflict do nothing
