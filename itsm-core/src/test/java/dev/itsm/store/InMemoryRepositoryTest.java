package dev.itsm.store;

import dev.itsm.testkit.RepositoryContract;
import dev.itsm.testkit.Ticket;

class InMemoryRepositoryTest extends RepositoryContract<Ticket.Id, Ticket> {
    @Override
    protected Repository<Ticket.Id, Ticket> emptyRepository() {
        return Repository.inMemory(Ticket.SCHEMA);
    }

    @Override
    protected Ticket.Id id(String key) {
        return Ticket.id(key);
    }

    @Override
    protected Ticket state(int number) {
        return Ticket.titled("state " + number);
    }
}
