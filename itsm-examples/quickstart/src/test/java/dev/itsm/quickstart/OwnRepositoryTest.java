package dev.itsm.quickstart;

import dev.itsm.store.Repository;
import dev.itsm.testkit.RepositoryContract;
import dev.itsm.testkit.Ticket;

/** All that it takes to know that a repository of one's own keeps the contract. */
class OwnRepositoryTest extends RepositoryContract<Ticket.Id, Ticket> {
    @Override
    protected Repository<Ticket.Id, Ticket> emptyRepository() {
        return new OwnRepository<>();
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
