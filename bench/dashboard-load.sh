#!/bin/bash
# Measures the dashboard with much history in PostgreSQL while people read and a check runs.
#   bench/dashboard-load.sh [--sites 8000] [--nights 365] [--readers 50] [--seconds 60]
# Makes a PostgreSQL of its own in a temporary folder, fills it, and takes everything away again. Needs: PostgreSQL's programs, python3,
# a built target/dist (./oitcheck --help builds it). One real check gives the findings that all generated runs share.
set -eu
cd "$(dirname "$0")/.."
export LC_ALL=C.UTF-8 OITCHECK_NO_BUILD=1
sites=8000 nights=365 readers=50 seconds=60
while [ $# -gt 0 ]; do
    case $1 in
        --sites) sites=$2 ;; --nights) nights=$2 ;; --readers) readers=$2 ;; --seconds) seconds=$2 ;;
        *) sed -n 2,5p "$0"; exit 2 ;;
    esac
    shift 2
done
bin=$(ls -d /usr/lib/postgresql/*/bin | tail -n 1)
work=$(mktemp -d)
chmod 755 "$work"
pids=()
finish() {
    for p in "${pids[@]}"; do kill "$p" 2>/dev/null || true; done
    for p in "${pids[@]}"; do wait "$p" 2>/dev/null || true; done
    rm -rf "$work"
}
trap finish EXIT
as=()
if [ "$(id -u)" = 0 ]; then as=(setpriv --reuid=postgres --regid=postgres --clear-groups); mkdir "$work/pg"; chown postgres "$work/pg"; else mkdir "$work/pg"; fi
free() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }
db=$(free) web=$(free) agency=$(free)
"${as[@]}" "$bin/initdb" -D "$work/pg/data" -A trust -U oitcheck -E UTF8 >/dev/null
"${as[@]}" "$bin/postgres" -D "$work/pg/data" -p "$db" -c listen_addresses=127.0.0.1 -c "unix_socket_directories=$work/pg" \
    -c shared_buffers=512MB -c max_wal_size=4GB >"$work/postgres.log" 2>&1 &
pids+=($!)
until "$bin/pg_isready" -q -h 127.0.0.1 -p "$db"; do sleep 0.2; done
sql() { "$bin/psql" -q -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$db" -U oitcheck "$@"; }
sql -d postgres -c 'create database oitcheck'
url=jdbc:postgresql://127.0.0.1:$db/oitcheck

python3 -m zipfile -e src/main/resources/demo-site.zip "$work/site"
root=$(dirname "$(find "$work/site" -name index.html | awk "{ print length, \$0 }" | sort -n | head -n 1 | cut -d" " -f2-)")
python3 -m http.server "$agency" --bind 127.0.0.1 --directory "$root" >/dev/null 2>&1 &
pids+=($!)
echo "name,url,type,province,profile" >"$work/list.csv"
echo "ต้นแบบ,http://127.0.0.1:$agency/,อบต.,ลำพูน,lao" >>"$work/list.csv"
echo "== one real check"
./oitcheck fleet "$work/list.csv" --db "$url" --data "$work/data" --allow 127.0.0.1 >"$work/fleet.log" 2>&1 || [ $? = 1 ] || { cat "$work/fleet.log"; exit 1; }
sql -d oitcheck -Atc "select 'head ' || length(head) || ' bytes, findings ' || (select sum(length(body)) from finding_set) || ' bytes' from run"

echo "== $sites sites x $nights nights"
time sql -d oitcheck -v sites="$sites" -v nights="$nights" <<'SQL'
set synchronous_commit = off;
insert into site (words, name, url, kind, province, profile, form_year, created_at)
    select lower('องค์การบริหารส่วนตำบลที่ ' || n || chr(10) || 'https://site' || n || '.go.th/' || chr(10) || 'จังหวัด ' || n % 76),
           'องค์การบริหารส่วนตำบลที่ ' || n, 'https://site' || n || '.go.th/', 'อบต.', 'จังหวัด ' || n % 76, 'lao', 2566, now()
    from generate_series(1, :sites) n;
create temporary table kind as
    select k, string_agg(substr('FFFFIOLXRDM', 1 + floor(random() * 11)::int, 1), '') v
    from (select total from run limit 1) r, generate_series(0, 199) k, generate_series(1, r.total) i group by k;
insert into run (site_id, state, cause, requested_by, worker, queued_at, started_at, beat_at, finished_at, form_year, profile, score,
                 found, total, form, verdicts, findings, head)
    select s.id, 'FINISHED', 'SCHEDULE', 'ทุกคืน', 'w', t, t, t, t, r.form_year, r.profile, 20 + (s.id + n) % 60, 10 + (s.id + n) % 20,
           r.total, r.form, k.v, r.findings, r.head
    from (select * from run limit 1) r
    cross join generate_series(1, :nights) n
    cross join (select id from site where url like 'https://site%') s
    join kind k on k.k = (s.id * 7 + n) % 200
    cross join lateral (select now() - (:nights - n) * interval '1 day') as x (t);
update site s set last_run = l.id, last_at = l.finished_at, last_score = l.score, before_score = l.score - 1 + s.id % 3, last_change = 1 - s.id % 3,
                  last_found = l.found, last_total = l.total
    from (select distinct on (site_id) * from run order by site_id, id desc) l where l.site_id = s.id;
insert into item (site_id, item, position, title, verdict, confidence, basis, is_current, first_run, last_run)
    select s.id, i.item, i.position, i.title, i.verdict, i.confidence, i.basis, true, s.last_run, s.last_run
    from item i cross join (select * from site where url like 'https://site%') s;
-- what the program keeps with each site when it stores a run
update site s set trend = t.trend, review = (select count(*) from item i where i.site_id = s.id and i.is_current
                                             and (i.verdict in ('UNREADABLE', 'UNDECIDED') or i.confidence < 0.7))
    from (select site_id, string_agg(score::text, ' ' order by id) trend
          from (select site_id, id, score, row_number() over (partition by site_id order by id desc) back from run) r
          where back <= 30 group by site_id) t where t.site_id = s.id;
insert into evidence
    select j.id, e.position, e.url, e.title, e.media_type, e.fiscal_year, e.archive_file, e.archive_offset, e.archive_digest
    from evidence e join item i on i.id = e.item_id join item j on j.item = i.item and j.id <> i.id;
SQL
sql -d oitcheck -c 'vacuum analyze'
sql -d oitcheck -Atc "select (select count(*) from run) || ' runs, ' || (select count(*) from item) || ' items, ' || pg_size_pretty(pg_database_size('oitcheck'))"

echo "== $readers readers for $seconds s while a check runs; load average $(cut -d' ' -f1 /proc/loadavg) before"
OITCHECK_JAVA_OPTS=-Xmx1g ./oitcheck serve --lang en --db "$url" --data "$work/data" --allow 127.0.0.1 --port "$web" >"$work/serve.log" 2>&1 &
pids+=($!)
until grep -q 'set-up code' "$work/serve.log"; do sleep 0.3; kill -0 "${pids[2]}" || { cat "$work/serve.log"; exit 1; }; done
code=$(sed -n 's/.*set-up code: *//p' "$work/serve.log")
cpu() { # user and system seconds of processes, without their children
    for p in "$@"; do cat "/proc/$p/stat" 2>/dev/null; done | awk -v hz="$(getconf CLK_TCK)" '{ sub(/.*\) /, ""); s += $12 + $13 } END { printf "%.2f", s / hz }'
}
server=$(pgrep -P "${pids[2]}" java || echo "${pids[2]}")
before=$(cpu "$server")
db_before=$(cpu $(pgrep -P "${pids[0]}"))
java -Xmx256m -cp "target/dist/lib/*" bench/DashboardLoad.java "http://127.0.0.1:$web" "$code" "$readers" "$seconds" "$sites"
echo "CPU seconds of the server: $before before, $(cpu "$server") after; of PostgreSQL: $db_before before, $(cpu $(pgrep -P "${pids[0]}")) after"
echo "load average $(cut -d' ' -f1 /proc/loadavg) after; $(nproc) cores"
