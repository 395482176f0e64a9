package dev.itsm.event;

import dev.itsm.testkit.JournalContract;

class InMemoryJournalTest extends JournalContract {
    @Override
    protected Journal emptyJournal() {
        return Journal.inMemory();
    }
}
