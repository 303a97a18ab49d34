select ad_id
from ad_mark
where key is null or length(sketch) <> @Size or hex(substr(sketch, 1, 1)) <> printf('%02X', @Form)
order by ad_id
