update ad set first_seen = @FirstSeen, missed = @Missed, gone = @Gone, repost_of = @RepostOf where ad_id = @AdId
