insert into alert_message (owner, alert_id, target, made)
values (@Owner, @AlertId, @Target, @Made)
returning message_id
