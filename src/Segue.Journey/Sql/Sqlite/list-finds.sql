select find_id as FindId, ad_id as AdId, found as Found, body as Body
from alert_find
where alert_id = @AlertId
order by find_id desc
limit @Limit
