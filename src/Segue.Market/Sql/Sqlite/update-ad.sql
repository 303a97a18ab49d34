update ad
set source = ?2, source_id = ?3, title = ?4, employer = ?5, location = ?6, pay_text = ?7, pay_predicted = ?8, level = ?9, workplace = ?10, employment = ?11, url = ?12,
  posted = ?13, closes = ?14, role = ?15, region = ?16, catalogue = ?17, reader = ?18, last_seen = ?19, revision = ?20
where ad_id = ?1
