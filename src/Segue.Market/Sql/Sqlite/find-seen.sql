select ad.ad_id, ad_mark.key, ad.catalogue, ad.reader, ad.last_seen, ad.pay_text, ad.closes
from ad
join ad_mark on ad_mark.ad_id = ad.ad_id
where ad.source = ?1 and ad.source_id = ?2
