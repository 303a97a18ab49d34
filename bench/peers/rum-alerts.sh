#!/bin/bash
# Saved searches in PostgreSQL's RUM index over queries: FOLDER SEARCHES ADS. Prints building seconds, processor and wall seconds, matches and their pairs' file. The cluster is
# made in FOLDER for the user postgres, listens on loopback alone and is stopped at the end.
set -euo pipefail
folder=$1 searches=$2 ads=$3
bin=/usr/lib/postgresql/15/bin
base=$folder/rum
port=${RUM_PORT:-54377}
as() { if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi; }
sql() { as psql -h 127.0.0.1 -p "$port" -U postgres -v ON_ERROR_STOP=1 -qAtX "$@" postgres; }
stop() { as "$bin/pg_ctl" -D "$base/data" -m immediate stop >"$base/stop.log" 2>&1 || true; }

rm -rf "$base"
mkdir -p "$base"
head -n "$searches" "$folder/searches.tsv" | cut -f1-3 >"$base/searches.tsv"
head -n "$ads" "$folder/ads.tsv" | cut -f1-3 >"$base/ads.tsv"
[ "$(id -u)" = 0 ] && chown -R postgres "$base"
chmod 755 "$folder"
as "$bin/initdb" -D "$base/data" -U postgres -A trust --no-sync >"$base/init.log" 2>&1
trap stop EXIT
as "$bin/pg_ctl" -D "$base/data" -l "$base/server.log" -w -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$base -c fsync=off -c jit=off -c shared_buffers=1GB -c max_parallel_workers_per_gather=0" start >"$base/start.log" 2>&1
sql <<SQL
create extension rum;
create table raw_search (id int, tokens text, pay int);
copy raw_search from '$base/searches.tsv';
create table search as select id, replace(tokens, ' ', ' & ')::tsquery as q, pay from raw_search;
create table raw_ad (id int, tokens text, pay int);
copy raw_ad from '$base/ads.tsv';
create table ad as select id, array_to_tsvector(string_to_array(tokens, ' ')) as words, pay from raw_ad;
create table mark (what text, at double precision);
insert into mark values ('build', extract(epoch from clock_timestamp()));
create index search_q on search using rum (q rum_tsquery_ops);
insert into mark values ('built', extract(epoch from clock_timestamp()));
analyze;
SQL
sql <<SQL >"$base/plan.txt"
set enable_seqscan = off;
explain select search.id from search where q @@ (select words from ad limit 1);
SQL
sql >"$base/run.txt" <<SQL
set enable_seqscan = off;
create table found (ad int, search int);
create function cpu() returns double precision language sql as \$\$ select (string_to_array(regexp_replace(pg_read_file('/proc/self/stat'), '^.*\) ', ''), ' '))[12]::float / 100 \$\$;
do \$\$
declare
  one record;
  first double precision;
begin
  select count(*) into first from search where q @@ (select words from ad limit 1);
  insert into mark values ('cpu', cpu()), ('run', extract(epoch from clock_timestamp()));
  for one in select id, words, pay from ad order by id loop
    insert into found select one.id, search.id from search where q @@ one.words and search.pay <= one.pay;
  end loop;
  insert into mark values ('ran', extract(epoch from clock_timestamp())), ('cpued', cpu());
end \$\$;
SQL
sql -c "copy (select ad, search from found) to '$base/found.tsv'"
sql -F ' ' -c "select (select at from mark where what = 'built') - (select at from mark where what = 'build'), (select at from mark where what = 'cpued') - (select at from mark where what = 'cpu'), (select at from mark where what = 'ran') - (select at from mark where what = 'run'), (select count(*) from found)"
