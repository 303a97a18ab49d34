select ad_id as AdId, source as Source, source_id as SourceId, title as Title, description as Description, employer as Employer,
  location as Location, pay_text as PayText, pay_predicted as PayPredicted, level as Level, workplace as Workplace,
  employment as Employment, url as Url, posted as Posted, closes as Closes, duplicate_of as DuplicateOf, facts as Facts,
  catalogue as Catalogue, first_seen as FirstSeen, last_seen as LastSeen, gone as Gone
from ad
where duplicate_of is null and (@Role is null or role = @Role)
  and (@Today is null or (gone is null and (closes is null or closes >= @Today)))
order by ad_id
