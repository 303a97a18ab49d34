update ad
set missed = missed + 1, gone = case when missed + 1 >= @Misses then @Now end,
  revision = case when missed + 1 >= @Misses then @Revision else revision end
where ad_id = @AdId
