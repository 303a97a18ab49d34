-- Searches that are watched, what they found, and which message told of it through which channel.
create table alert (
  alert_id integer primary key,
  owner text not null,
  name text not null,
  made text not null,
  wish text not null,
  body text not null,
  unique (owner, name)
);

-- How far the market has been looked through, and a word that tells this record's messages from all others.
create table alert_state (
  owner text primary key,
  revision integer not null,
  mark text not null
) without rowid;

-- Each job an alert found, once; ad_id is the market's number of the ad.
create table alert_find (
  find_id integer primary key,
  owner text not null,
  alert_id integer not null references alert (alert_id) on delete cascade,
  ad_id integer not null,
  found text not null,
  body text not null,
  unique (alert_id, ad_id)
);

create table alert_message (
  message_id integer primary key,
  owner text not null,
  alert_id integer not null references alert (alert_id) on delete cascade,
  target text not null,
  made text not null,
  tries integer not null default 0,
  problem text,
  sent text
);

create index alert_message_alert on alert_message (alert_id, target);

create table alert_message_find (
  message_id integer not null references alert_message (message_id) on delete cascade,
  find_id integer not null references alert_find (find_id) on delete cascade,
  primary key (message_id, find_id)
) without rowid;

create index alert_message_find_find on alert_message_find (find_id);
