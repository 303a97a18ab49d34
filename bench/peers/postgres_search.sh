#!/bin/sh
# PostgreSQL 15 as a peer of the market's search, in a cluster of its own on loopback, as the user postgres:
# postgres_search.sh index FOLDER TEXTS.tsv | postgres_search.sh search FOLDER QUERIES ROUNDS | postgres_search.sh stop FOLDER
set -eu
bin=/usr/lib/postgresql/15/bin
port=${SEGUE_BENCH_PORT:-54329}
sql() { "$bin/psql" -h 127.0.0.1 -p "$port" -U postgres -qAt -v ON_ERROR_STOP=1 "$@" postgres; }
case $1 in
index)
    "$bin/initdb" -D "$2" -A trust -U postgres -E UTF8 --locale=C >"$2.log"
    printf "listen_addresses='127.0.0.1'\nport=%s\nunix_socket_directories=''\nfsync=off\nfull_page_writes=off\nsynchronous_commit=off\nshared_buffers=2GB\nmaintenance_work_mem=1GB\nmax_wal_size=8GB\njit=off\nmax_parallel_workers_per_gather=0\nmax_parallel_maintenance_workers=0\n" "$port" >>"$2/postgresql.conf"
    "$bin/pg_ctl" -D "$2" -l "$2.log" -w start >/dev/null
    sql -c "create unlogged table raw (number bigint, title text, employer text, body text)" -c "\\copy raw from '$3'"
    sql -c "create unlogged table ad as select number, setweight(to_tsvector('simple', title), 'A') || setweight(to_tsvector('simple', employer), 'B') || to_tsvector('simple', body) as words from raw" \
        -c "drop table raw" -c "create index on ad using gin (words)" -c "vacuum analyze ad"
    sql -c "select 'PostgreSQL: table ' || pg_size_pretty(pg_total_relation_size('ad'))"
    ;;
search)
    # Timed inside the server, so that no connection is counted.
    sql -c "set statement_timeout = 0" -c "create temp table took (query text, ms float)" -c "create temp table asked (number serial, query text)" -c "\\copy asked (query) from '$3'" -c "
do \$\$
declare one record; started timestamptz; wanted tsquery; warm int;
begin
  for warm in 0..$4 loop
    for one in select query from asked order by number loop
      wanted := to_tsquery('simple', replace(replace(one.query, '*', ':*'), ' ', ' & '));
      started := clock_timestamp();
      perform number from ad where ad.words @@ wanted order by ts_rank(ad.words, wanted) desc limit 20;
      if warm > 0 then
        insert into took values (one.query, 1000 * extract(epoch from clock_timestamp() - started));
      end if;
    end loop;
  end loop;
end \$\$" -c "select format('PostgreSQL 15 GIN, ts_rank, hits alone: p50 %s ms, p95 %s ms, slowest %s ms, %s queries', round((percentile_cont(0.5) within group (order by ms))::numeric, 2),
        round((percentile_cont(0.95) within group (order by ms))::numeric, 2), round(max(ms)::numeric, 1), count(*)) from took"
    ;;
stop)
    "$bin/pg_ctl" -D "$2" -m fast -w stop >/dev/null
    ;;
esac
