update ad set role = ?2, region = ?3, catalogue = ?4, reader = ?5, revision = ?6 where ad_id = ?1
