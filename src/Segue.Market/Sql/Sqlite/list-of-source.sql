select ad_id as AdId, source_id as SourceId, gone as Gone, missed as Missed
from ad
where source = @Source
