-- What is asked for often stays in ad; an ad's text and facts, packed, stand in ad_body, what copies are found by in ad_mark. Text and facts of before stay as they
-- are, plain, until something writes the ad again, and so do keys; sketches are worked out anew at the next import, for they were of another kind.
create table term (
  term_id integer primary key,
  term text not null unique
);

create table ad_next (
  ad_id integer primary key,
  source text not null,
  source_id text not null,
  title text not null,
  employer text,
  location text,
  pay_text text,
  pay_predicted integer not null default 0,
  level text,
  workplace text,
  employment text,
  url text,
  posted text,
  closes text,
  duplicate_of integer references ad (ad_id),
  repost_of integer references ad (ad_id),
  role text,
  region text,
  catalogue text not null,
  reader text not null default '',
  first_seen text not null,
  last_seen text not null,
  missed integer not null default 0,
  gone text,
  revision integer not null default 0,
  unique (source, source_id)
);

create table ad_body (
  ad_id integer primary key references ad (ad_id) on delete cascade,
  text blob not null,
  facts blob not null
);

create table ad_mark (
  ad_id integer primary key references ad (ad_id) on delete cascade,
  key blob,
  sketch blob
);

insert into ad_next (ad_id, source, source_id, title, employer, location, pay_text, pay_predicted, level, workplace, employment, url, posted, closes, duplicate_of,
  repost_of, role, region, catalogue, first_seen, last_seen, missed, gone, revision)
select ad_id, source, source_id, title, employer, location, pay_text, pay_predicted, level, workplace, employment, url, posted, closes, duplicate_of,
  repost_of, role, region, catalogue, first_seen, last_seen, missed, gone, revision
from ad;

insert into ad_body (ad_id, text, facts) select ad_id, description, facts from ad;

insert into ad_mark (ad_id) select ad_id from ad;

drop table ad_text;
drop table ad_skill;
drop table ad;
alter table ad_next rename to ad;

create index ad_role on ad (role) where duplicate_of is null;
create index ad_duplicate_of on ad (duplicate_of) where duplicate_of is not null;
create index ad_repost_of on ad (repost_of) where repost_of is not null;
create index ad_revision on ad (revision);
