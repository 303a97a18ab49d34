update ad
set title = @Title, description = @Description, employer = @Employer, location = @Location, pay_text = @PayText,
  pay_predicted = @PayPredicted, level = @Level, workplace = @Workplace, employment = @Employment, url = @Url, posted = @Posted,
  closes = @Closes, content_key = @ContentKey, sketch = @Sketch, role = @Role, region = @Region, facts = @Facts,
  catalogue = @Catalogue, last_seen = @Now, revision = @Revision
where ad_id = @AdId
