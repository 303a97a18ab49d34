select ad.ad_id
from ad_mark as ad
where ad.key is null
order by ad.ad_id
