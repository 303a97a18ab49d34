insert into ad_mark (ad_id, key, sketch) values (?1, ?2, ?3)
