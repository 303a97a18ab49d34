update ad_body set text = ?2, facts = ?3 where ad_id = ?1
