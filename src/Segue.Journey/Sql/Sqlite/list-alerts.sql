select alert_id as Number, name as Name, made as Made, wish as Wish, body as Body
from alert
where owner = @Owner
order by alert_id
