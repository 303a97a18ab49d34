insert into alert_state (owner, revision, mark)
values (@Owner, @Revision, @Mark)
on conflict do nothing
