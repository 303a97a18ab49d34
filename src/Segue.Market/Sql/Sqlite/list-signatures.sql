select ad_id as AdId, title as Title, employer as Employer, region as Region, content_key as ContentKey, sketch as Sketch
from ad
where duplicate_of is null
