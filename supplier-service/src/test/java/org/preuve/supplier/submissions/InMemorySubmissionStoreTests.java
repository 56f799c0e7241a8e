package org.preuve.supplier.submissions;

/** SubmissionStore in memory. */
class InMemorySubmissionStoreTests extends SubmissionStoreContract {

    private final SubmissionStore store = new InMemorySubmissionStore();

    @Override
    protected SubmissionStore store() {
        return store;
    }
}
