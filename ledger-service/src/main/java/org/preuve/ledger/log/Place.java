package org.preuve.ledger.log;

/** Where a record is in the log: the group that holds its entry, and its index. */
record Place(EntryGroup group, long index) {

    byte[] entry() {
        return group.entry(index);
    }
}
