select coalesce(duplicate_of, repost_of) from ad where ad_id = @AdId
