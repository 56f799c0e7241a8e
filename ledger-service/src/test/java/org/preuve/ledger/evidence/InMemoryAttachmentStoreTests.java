package org.preuve.ledger.evidence;

class InMemoryAttachmentStoreTests extends AttachmentStoreContract {

    private final AttachmentStore files = new InMemoryAttachmentStore();

    @Override
    protected AttachmentStore files() {
        return files;
    }
}
