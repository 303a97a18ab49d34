insert into ad (source, source_id, title, description, employer, location, pay_text, pay_predicted, level, workplace, employment, url,
  posted, closes, content_key, sketch, duplicate_of, role, region, facts, catalogue, first_seen, last_seen, revision)
values (@Source, @SourceId, @Title, @Description, @Employer, @Location, @PayText, @PayPredicted, @Level, @Workplace, @Employment, @Url,
  @Posted, @Closes, @ContentKey, @Sketch, @DuplicateOf, @Role, @Region, @Facts, @Catalogue, @Now, @Now, @Revision)
returning ad_id
