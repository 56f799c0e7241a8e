package org.preuve.ledger.changes;

/** Takes up the changes that a crash left half done. Does nothing where none was. */
public final class FinishChanges {

    private final ChangeStore changes;
    private final MakeChange make;

    public FinishChanges(ChangeStore changes, MakeChange make) {
        this.changes = changes;
        this.make = make;
    }

    public void finish() {
        changes.unfinished().forEach(make::finish);
    }
}
