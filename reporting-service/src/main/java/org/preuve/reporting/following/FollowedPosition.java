package org.preuve.reporting.following;

import java.util.Optional;
import org.preuve.proofs.log.CompactRange;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.TreeHead;

/**
 * How far the log was checked, entry by entry.
 *
 * @param version counts the replacements of what is stored
 * @param range the tree over every entry that was checked; always a prefix of a tree that the log signed
 * @param lastLeaf leaf hash of the newest checked entry, which the next one must name; absent before the first
 * @param mismatch what stopped the follower, if anything did
 */
public record FollowedPosition(long version, CompactRange range, Optional<Hash> lastLeaf, Optional<Mismatch> mismatch) {

    public static FollowedPosition start() {
        return new FollowedPosition(0, CompactRange.empty(), Optional.empty(), Optional.empty());
    }

    public long size() {
        return range.size();
    }

    TreeHead head() {
        return range.head();
    }

    FollowedPosition advancedTo(CompactRange newRange, Hash newLastLeaf) {
        return new FollowedPosition(version + 1, newRange, Optional.of(newLastLeaf), mismatch);
    }

    FollowedPosition stoppedBy(Mismatch found) {
        return new FollowedPosition(version + 1, range, lastLeaf, Optional.of(found));
    }

    FollowedPosition cured() {
        return new FollowedPosition(version + 1, range, lastLeaf, Optional.empty());
    }

    /** Before the first entry again; the version goes on, so that a slower replica cannot undo it. */
    FollowedPosition restarted() {
        return new FollowedPosition(version + 1, CompactRange.empty(), Optional.empty(), Optional.empty());
    }
}
