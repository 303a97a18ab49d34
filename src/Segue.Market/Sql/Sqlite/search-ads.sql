select ad.ad_id as AdId, ad.title as Title, ad.employer as Employer, ad.location as Location, ad.role as Role, ad.posted as Posted,
  snippet(ad_text, 2, '', '', ' ... ', 16) as Snippet
from ad_text
join ad on ad.ad_id = ad_text.rowid
where ad_text match @Query and ad.duplicate_of is null
order by bm25(ad_text, 5.0, 2.0, 1.0), ad.ad_id
limit @Limit
