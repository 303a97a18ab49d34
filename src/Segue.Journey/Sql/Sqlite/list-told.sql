select find.find_id as FindId, find.ad_id as AdId, find.found as Found, find.body as Body
from alert_message_find item join alert_find find on find.find_id = item.find_id
where item.message_id = @MessageId
order by find.find_id
