select find_id as FindId, ad_id as AdId, found as Found, body as Body
from alert_find
where alert_id = @AlertId and exists (
  select 1 from alert_message_find item join alert_message message on message.message_id = item.message_id
  where item.find_id = alert_find.find_id and message.target = @Target and message.given_up is not null)
and not exists (
  select 1 from alert_message_find item join alert_message message on message.message_id = item.message_id
  where item.find_id = alert_find.find_id and message.target = @Target and message.given_up is null)
order by find_id
