-- Does half of its work and then fails.
create table half (id integer not null primary key);
drop table revisions;
create table mistaken (id integer not null;
