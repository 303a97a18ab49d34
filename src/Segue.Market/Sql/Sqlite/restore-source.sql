insert into source (source, etag, last_modified, outcome, reason, listed, asked, answered)
values (@Source, @ETag, @LastModified, @Outcome, @Reason, @Listed, @Asked, @Answered)
