update ad set repost_of = @Original where ad_id = @AdId
