-- The learner's own record: each plan made, all that happened to it, and what it looked like after each.
create table plan (
  plan_key integer primary key,
  owner text not null,
  plan_id text not null,
  made text not null,
  source text not null
);

create table plan_event (
  event_id integer primary key,
  owner text not null,
  plan_key integer not null references plan (plan_key),
  number integer not null,
  at text not null,
  kind text not null check (kind in ('made', 'done', 'slip', 'replan')),
  body text not null,
  unique (owner, number)
);

create table plan_version (
  event_id integer primary key references plan_event (event_id),
  revision integer not null,
  finish text not null,
  folder text,
  body text not null
);

-- What happened stays as it was written down.
create trigger plan_kept before update on plan begin select raise(abort, 'A plan that was made is never changed.'); end;
create trigger plan_event_kept before update on plan_event begin select raise(abort, 'What happened is never changed.'); end;
create trigger plan_version_kept before update on plan_version begin select raise(abort, 'What a plan was like is never changed.'); end;
create trigger plan_never_deleted before delete on plan begin select raise(abort, 'A plan that was made is never deleted.'); end;
create trigger plan_event_never_deleted before delete on plan_event begin select raise(abort, 'What happened is never deleted.'); end;
create trigger plan_version_never_deleted before delete on plan_version begin select raise(abort, 'What a plan was like is never deleted.'); end;
