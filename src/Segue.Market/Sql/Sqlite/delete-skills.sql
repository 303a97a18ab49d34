delete from ad_skill where ad_id = @AdId
