insert into ad_body (ad_id, text, facts) values (?1, ?2, ?3)
