update ad set role = @Role, region = @Region, facts = @Facts, catalogue = @Catalogue, revision = @Revision where ad_id = @AdId
