update ad set last_seen = @Now where ad_id = @AdId
