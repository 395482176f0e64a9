package dev.itsm.jdbc;

class PostgresAnyTextProps extends AnyTextProps {
    @Override
    Database database() {
        return Postgres.DATABASE;
    }
}
