update ad_body set facts = ?2 where ad_id = ?1
