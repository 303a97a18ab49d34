-- What becomes of ads that a source lists again and again, and how asking each source went.
alter table ad add column missed integer not null default 0;
alter table ad add column gone text;
alter table ad add column repost_of integer references ad (ad_id);

create index ad_repost_of on ad (repost_of) where repost_of is not null;

create table source (
  source text primary key,
  etag text,
  last_modified text,
  outcome text not null,
  reason text,
  listed integer not null,
  asked text not null,
  answered text
) without rowid;

create table ad_event (
  event_id integer primary key,
  ad_id integer not null references ad (ad_id) on delete cascade,
  at text not null,
  what text not null check (what in ('changed', 'gone', 'back', 'reposted')),
  detail text
);

create index ad_event_ad on ad_event (ad_id);
