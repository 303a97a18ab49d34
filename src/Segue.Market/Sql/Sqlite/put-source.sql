insert into source (source, etag, last_modified, outcome, reason, listed, asked, answered)
values (@Source, @ETag, @LastModified, @Outcome, @Reason, @Listed, @Now, @Answered)
on conflict (source) do update
set etag = case excluded.outcome when 'Unchanged' then coalesce(excluded.etag, source.etag) else excluded.etag end,
  last_modified = case excluded.outcome when 'Unchanged' then coalesce(excluded.last_modified, source.last_modified) else excluded.last_modified end,
  listed = case excluded.outcome when 'Unchanged' then source.listed else excluded.listed end, outcome = excluded.outcome, reason = excluded.reason, asked = excluded.asked, answered = coalesce(excluded.answered, source.answered)
