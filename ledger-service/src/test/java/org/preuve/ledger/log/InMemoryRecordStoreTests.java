package org.preuve.ledger.log;

class InMemoryRecordStoreTests extends RecordStoreContract {

    private final InMemoryRecordStore records = new InMemoryRecordStore();

    @Override
    protected RecordStore records() {
        return records;
    }
}
