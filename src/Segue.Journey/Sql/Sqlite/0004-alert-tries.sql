-- When handing a message over was last begun, and when it was given up.
alter table alert_message add column tried text;
alter table alert_message add column given_up text;
