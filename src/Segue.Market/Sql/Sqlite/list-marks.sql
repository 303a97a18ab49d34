select ad.ad_id, ad.source, ad.source_id, ad.title, ad.employer, ad.region, ad.catalogue, ad.reader, ad.duplicate_of, ad.repost_of, ad.gone, ad_mark.key, ad_mark.sketch
from ad
join ad_mark on ad_mark.ad_id = ad.ad_id
order by ad.ad_id
