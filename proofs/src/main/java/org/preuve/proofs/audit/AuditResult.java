package org.preuve.proofs.audit;

import org.preuve.proofs.log.TreeHead;

/** What an audit found. */
public sealed interface AuditResult {

    /** Everything up to this head is as its checkpoint says. */
    record Sound(TreeHead head) implements AuditResult {}

    /**
     * The first place where it is not: the index of the entry, or of the first entry under a hash that is wrong, and
     * {@link #NO_INDEX} when it is the checkpoint; then what does not match, and why in words. {@code field} is one of
     * {@code checkpoint}, {@code root}, {@code tile}, {@code entry}, {@code index}, {@code previous}, {@code record},
     * {@code salt}, {@code digest}, {@code id}, {@code kind}, {@code signature} and {@code key}.
     */
    record Broken(long index, String field, String cause) implements AuditResult {}

    /** Where nothing smaller than the whole log can be named. */
    long NO_INDEX = -1;
}
