-- Job ads as imported, what was read from them, and what is needed to find copies and to search.
create table ad (
  ad_id integer primary key,
  source text not null,
  source_id text not null,
  title text not null,
  description text not null,
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
  content_key text not null,
  sketch blob,
  duplicate_of integer references ad (ad_id),
  role text,
  region text,
  facts text not null,
  catalogue text not null,
  first_seen text not null,
  last_seen text not null,
  unique (source, source_id)
);

create index ad_role on ad (role) where duplicate_of is null;
create index ad_content_key on ad (content_key);

create table ad_skill (
  ad_id integer not null references ad (ad_id) on delete cascade,
  skill text not null,
  strength text not null check (strength in ('mentioned', 'preferred', 'required')),
  primary key (ad_id, skill)
) without rowid;

create index ad_skill_skill on ad_skill (skill);

create virtual table ad_text using fts5 (title, employer, description, content='ad', content_rowid='ad_id', tokenize='porter unicode61');

create trigger ad_text_insert after insert on ad begin
  insert into ad_text (rowid, title, employer, description) values (new.ad_id, new.title, new.employer, new.description);
end;

create trigger ad_text_delete after delete on ad begin
  insert into ad_text (ad_text, rowid, title, employer, description) values ('delete', old.ad_id, old.title, old.employer, old.description);
end;

create trigger ad_text_update after update of title, employer, description on ad begin
  insert into ad_text (ad_text, rowid, title, employer, description) values ('delete', old.ad_id, old.title, old.employer, old.description);
  insert into ad_text (rowid, title, employer, description) values (new.ad_id, new.title, new.employer, new.description);
end;
