insert into ad_event (ad_id, at, what, detail) values (@AdId, @At, @What, @Detail)
