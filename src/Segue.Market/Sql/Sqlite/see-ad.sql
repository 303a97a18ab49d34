update ad set last_seen = @Now, missed = 0, revision = case when gone is null then revision else @Revision end, gone = null where ad_id = @AdId
