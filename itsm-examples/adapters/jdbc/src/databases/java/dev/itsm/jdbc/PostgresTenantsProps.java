package dev.itsm.jdbc;

class PostgresTenantsProps extends TenantsProps {
    @Override
    Database database() {
        return Postgres.DATABASE;
    }
}
