-- Searches kept under a name, to be run again.
create table saved_search (
  owner text not null,
  name text not null,
  made text not null,
  wish text not null,
  primary key (owner, name)
) without rowid;
