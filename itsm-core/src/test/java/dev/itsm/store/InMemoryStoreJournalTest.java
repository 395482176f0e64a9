package dev.itsm.store;

import dev.itsm.event.Journal;
import dev.itsm.testkit.JournalContract;

class InMemoryStoreJournalTest extends JournalContract {
    @Override
    protected Journal emptyJournal() {
        return Store.inMemory().journal();
    }
}
