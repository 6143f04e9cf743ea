-- Lists of sites are read in the order of an index, from any place in them, without sorting thousands of rows.

alter table site add column last_change double precision not null default 0;   -- last_score - before_score
update site set last_change = last_score - before_score;
create index site_by_name on site (name, id);
create index site_by_score on site (last_score, id);
create index site_by_change on site (last_change, id);
create index site_by_time on site (last_at, id);
drop index site_name;
drop index site_score;
drop index site_last;
