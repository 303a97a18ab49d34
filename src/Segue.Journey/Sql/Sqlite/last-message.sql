select message_id as MessageId, made as Made, tries as Tries, tried as Tried, problem as Problem, sent as Sent, given_up as GivenUp
from alert_message
where alert_id = @AlertId and target = @Target
order by message_id desc
limit 1
