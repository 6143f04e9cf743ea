-- What the lists of thousands of sites show, kept with each site instead of being gathered from its runs and items whenever somebody looks.

alter table site add column words varchar(2500);    -- name, address, province in small letters, a line each: what is searched
alter table site add column trend varchar(400);     -- scores of the newest runs, oldest first, a blank between them; null: not known yet
alter table site add column review integer;         -- current items that wait for a person; null: not counted yet
update site set words = lower(name || chr(10) || url || chr(10) || province);
create index site_last on site (last_at);
