package dev.itsm.jdbc;

class H2TenantsProps extends TenantsProps {
    @Override
    Database database() {
        return H2.DATABASE;
    }
}
