update ad set repost_of = @Original, revision = @Revision where ad_id = @AdId
