update ad set last_seen = @Now, missed = 0, gone = null where ad_id = @AdId
