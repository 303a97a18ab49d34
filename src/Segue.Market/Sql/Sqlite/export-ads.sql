select ad.ad_id as AdId, ad.source as Source, ad.source_id as SourceId, ad.title as Title, ad_body.text as Text, ad.employer as Employer,
  ad.location as Location, ad.pay_text as PayText, ad.pay_predicted as PayPredicted, ad.level as Level, ad.workplace as Workplace,
  ad.employment as Employment, ad.url as Url, ad.posted as Posted, ad.closes as Closes, ad.duplicate_of as DuplicateOf, ad_body.facts as Facts,
  ad.catalogue as Catalogue, ad.reader as Reader, ad.first_seen as FirstSeen, ad.last_seen as LastSeen, ad.gone as Gone, ad.missed as Missed, ad.repost_of as RepostOf,
  ad.revision as Revision
from ad
join ad_body on ad_body.ad_id = ad.ad_id
order by ad.ad_id
