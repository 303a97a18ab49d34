select ad_id as AdId, content_key as ContentKey, catalogue as Catalogue, last_seen as LastSeen
from ad
where source = @Source and source_id = @SourceId
