select at as At, what as What, detail as Detail from ad_event where ad_id = @AdId order by event_id
