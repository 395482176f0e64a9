-- Texts that are ordered are compared by their bytes, which is the order of Unicode code points.
-- Instants are seconds of the epoch with nine decimals: no type of PostgreSQL's own keeps nanoseconds.
create table itsm_tenant (
  _tenant   text collate "C" primary key,
  _position bigint not null
);

create table itsm_head (
  _tenant text collate "C" not null,
  _kind   text collate "C" not null,
  _key    text collate "C" not null,
  _length bigint not null,
  _hash   bytea not null,
  primary key (_tenant, _kind, _key)
);

create table itsm_journal (
  _tenant      text collate "C" not null,
  _position    bigint not null,
  _kind        text collate "C" not null,
  _key         text collate "C" not null,
  _number      bigint not null,
  _type        text not null,
  _revision    bigint not null,
  _actor       text not null,
  _on_behalf   text,
  _acted_at    numeric(26, 9) not null,
  _reason      text,
  _recorded_at numeric(26, 9) not null,
  _policy      text not null,
  _payload     text not null,
  _previous    bytea not null,
  _hash        bytea not null,
  primary key (_tenant, _position)
);

create unique index itsm_journal_chain on itsm_journal (_tenant, _kind, _key, _number);

create table itsm_seal (
  _tenant   text collate "C" not null,
  _number   bigint not null,
  _at       numeric(26, 9) not null,
  _position bigint not null,
  _previous bytea not null,
  _hash     bytea not null,
  primary key (_tenant, _number)
);

create table itsm_seal_head (
  _tenant text collate "C" not null,
  _number bigint not null,
  _kind   text collate "C" not null,
  _key    text collate "C" not null,
  _length bigint not null,
  _hash   bytea not null,
  primary key (_tenant, _number, _kind, _key)
);

create table itsm_personal (
  _tenant    text collate "C" not null,
  _reference text collate "C" not null,
  _about     text not null,
  _secret    text,
  _text      text,
  _actor     text,
  _on_behalf text,
  _acted_at  numeric(26, 9),
  _reason    text,
  primary key (_tenant, _reference)
);

create index itsm_personal_about on itsm_personal (_tenant, _about);

create table itsm_import (
  _tenant text collate "C" not null,
  _name   text collate "C" not null,
  _lines  bigint not null,
  primary key (_tenant, _name)
);
