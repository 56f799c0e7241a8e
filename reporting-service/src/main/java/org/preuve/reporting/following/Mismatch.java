package org.preuve.reporting.following;

import java.time.Instant;
import java.util.Locale;

/**
 * Where the log and what was learned of it part. It stops the follower and stays until a later check of the same place passes again, or an operator
 * starts anew.
 *
 * @param index the first entry that is touched
 */
public record Mismatch(long index, Cause cause, Instant foundAt) {

    /** What does not fit, in stable words. */
    public enum Cause {
        /** The bytes served as an entry are no entry. */
        ENTRY_UNREADABLE,
        /** No entry is served where one must stand. */
        ENTRY_MISSING,
        /** Another index's entry stands here. */
        ENTRY_MOVED,
        /** The entry is not the one whose hash is in the signed tree, or not the one that was read before. */
        ENTRY_CHANGED,
        /** The entry does not name the hash of the one before it. */
        LINK_BROKEN,
        /** The record behind an entry is gone. */
        RECORD_MISSING,
        /** Salt and record do not give the entry's digest. */
        RECORD_CHANGED,
        /** What was sealed is no well-made record. */
        RECORD_REFUSED,
        /** The record is of another id or kind than its entry says. */
        RECORD_SWAPPED,
        /** The author's signature does not fit. */
        SIGNATURE_INVALID,
        /** No key record before it pins the author's key. */
        AUTHOR_UNKNOWN,
        /** A served tile has other hashes than the entries. */
        TILE_CHANGED,
        /** The entries do not give the signed root, and no single one of them could be named. */
        ROOT_DIFFERS,
        /** The checkpoint is not signed by the log's key, nor by one that followed it. */
        CHECKPOINT_REFUSED,
        /** A record says that the log has another key, and it is no key that followed a trusted one. */
        LOG_KEY_REFUSED,
        /** The log became shorter than it was. */
        LOG_SHORTER,
        /** The log's key signed two histories. Nothing that is served later takes that back. */
        FORK;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether seeing the right bytes again is enough. Two signed histories remain two. */
    boolean canBeCured() {
        return cause != Cause.FORK;
    }
}
