insert into ad (ad_id, source, source_id, title, employer, location, pay_text, pay_predicted, level, workplace, employment, url, posted, closes, role, region,
  catalogue, reader, last_seen, revision, first_seen, duplicate_of)
values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?19, ?21)
