-- One line for each change, and one for each state that a change left a group in.
-- Both tables only ever grow.

create table changes (
    seq       bigint       not null primary key,
    made_at   varchar(40)  not null,
    reviewer  varchar(100) not null,
    action    varchar(20)  not null,
    summary   text         not null
);

-- content is the group as JSON, or null when the group is no more.
create table revisions (
    group_id  bigint       not null,
    version   integer      not null,
    seq       bigint       not null references changes (seq),
    content   text,
    primary key (group_id, version)
);

create index revisions_by_change on revisions (seq);
