select ad_id as AdId, title as Title, employer as Employer, region as Region, content_key as ContentKey, sketch as Sketch,
  gone is not null as IsGone
from ad
where duplicate_of is null and not exists (select 1 from ad as newer where newer.repost_of = ad.ad_id)
