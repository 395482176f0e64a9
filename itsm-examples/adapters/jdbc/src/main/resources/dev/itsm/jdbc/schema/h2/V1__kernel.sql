-- Texts that are ordered are kept as UTF-8 bytes, whose order is that of Unicode code points; H2 orders characters otherwise.
-- Instants are seconds of the epoch with nine decimals.
create table itsm_tenant (
  _tenant   varbinary(1000) primary key,
  _position bigint not null
);

create table itsm_head (
  _tenant varbinary(1000) not null,
  _kind   varbinary(1000) not null,
  _key    varbinary(1000) not null,
  _length bigint not null,
  _hash   binary(32) not null,
  primary key (_tenant, _kind, _key)
);

create table itsm_journal (
  _tenant      varbinary(1000) not null,
  _position    bigint not null,
  _kind        varbinary(1000) not null,
  _key         varbinary(1000) not null,
  _number      bigint not null,
  _type        character varying not null,
  _revision    bigint not null,
  _actor       character varying not null,
  _on_behalf   character varying,
  _acted_at    numeric(26, 9) not null,
  _reason      character large object,
  _recorded_at numeric(26, 9) not null,
  _policy      character varying not null,
  _payload     character large object not null,
  _previous    binary(32) not null,
  _hash        binary(32) not null,
  primary key (_tenant, _position)
);

create unique index itsm_journal_chain on itsm_journal (_tenant, _kind, _key, _number);

create table itsm_seal (
  _tenant   varbinary(1000) not null,
  _number   bigint not null,
  _at       numeric(26, 9) not null,
  _position bigint not null,
  _previous binary(32) not null,
  _hash     binary(32) not null,
  primary key (_tenant, _number)
);

create table itsm_seal_head (
  _tenant varbinary(1000) not null,
  _number bigint not null,
  _kind   varbinary(1000) not null,
  _key    varbinary(1000) not null,
  _length bigint not null,
  _hash   binary(32) not null,
  primary key (_tenant, _number, _kind, _key)
);

create table itsm_personal (
  _tenant    varbinary(1000) not null,
  _reference varbinary(1000) not null,
  _about     character varying not null,
  _secret    character varying,
  _text      character large object,
  _actor     character varying,
  _on_behalf character varying,
  _acted_at  numeric(26, 9),
  _reason    character large object,
  primary key (_tenant, _reference)
);

create index itsm_personal_about on itsm_personal (_tenant, _about);

create table itsm_import (
  _tenant varbinary(1000) not null,
  _name   varbinary(1000) not null,
  _lines  bigint not null,
  primary key (_tenant, _name)
);
