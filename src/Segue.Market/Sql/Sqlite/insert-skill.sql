insert into ad_skill (ad_id, skill, strength) values (@AdId, @Skill, @Strength)
