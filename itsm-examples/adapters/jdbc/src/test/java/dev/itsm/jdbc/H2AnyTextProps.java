package dev.itsm.jdbc;

class H2AnyTextProps extends AnyTextProps {
    @Override
    Database database() {
        return H2.DATABASE;
    }
}
