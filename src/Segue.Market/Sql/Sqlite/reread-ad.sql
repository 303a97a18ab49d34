update ad set role = @Role, region = @Region, facts = @Facts, catalogue = @Catalogue where ad_id = @AdId
