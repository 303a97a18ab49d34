select source as Source, etag as ETag, last_modified as LastModified, outcome as Outcome, reason as Reason, listed as Listed, asked as Asked,
  answered as Answered
from source
order by source
