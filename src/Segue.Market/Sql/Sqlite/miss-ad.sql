update ad set missed = missed + 1, gone = case when missed + 1 >= @Misses then @Now end where ad_id = @AdId
