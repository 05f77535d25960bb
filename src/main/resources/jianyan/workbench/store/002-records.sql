-- What a change left of things beside the groups: where a proposal stands, a closed session.
-- Like revisions, the table only ever grows; content is JSON, or null when the thing is no more.
create table records (
    kind       varchar(20)  not null,
    record_key varchar(300) not null,
    version    integer      not null,
    seq        bigint       not null references changes (seq),
    content    text,
    primary key (kind, record_key, version)
);

create index records_by_change on records (seq);
