update ad set last_seen = ?2 where ad_id = ?1
