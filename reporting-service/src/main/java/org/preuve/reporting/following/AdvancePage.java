package org.preuve.reporting.following;

import java.util.List;
import java.util.OptionalLong;
import org.preuve.proofs.log.CompactRange;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.TreeHead;
import org.preuve.reporting.following.Mismatch.Cause;
import org.preuve.reporting.following.WalkPage.Walk;
import org.preuve.reporting.ledger.LedgerClient;

/**
 * Reads the next page, ties it to a signed tree and keeps what it says. Nothing of a page is kept before its entries are shown to begin the tree that
 * the log signed.
 */
final class AdvancePage {

    private final LedgerClient ledger;
    private final FollowerStores stores;
    private final OwnLeaves own;
    private final CompareTiles tiles;
    private final NoteAbsences absences;
    private final ApplyChanges changes;
    private final TellTouched touched;

    AdvancePage(LedgerClient ledger, FollowerStores stores) {
        this.ledger = ledger;
        this.stores = stores;
        this.own = new OwnLeaves(stores.leaves());
        this.tiles = new CompareTiles(ledger);
        this.absences = new NoteAbsences(stores);
        this.changes = new ApplyChanges(stores);
        this.touched = new TellTouched(stores.records(), stores.touched());
    }

    /** Whether this position moved on; false when another replica was quicker. */
    boolean advance(FollowedPosition position, TreeHead signed) {
        long from = position.size();
        int count = (int) Math.min(LeafStore.PAGE - from % LeafStore.PAGE, signed.size() - from);
        Stretch stretch = Stretch.read(ledger, from, count);
        Walk walk = new WalkPage(new AuthorKeys(stores.keys())).walk(from, position.lastLeaf(), stretch.lines());
        return switch (walk) {
            case Walk.Suspect suspect -> throw named(suspect, stretch, position, signed);
            case Walk.Sound sound -> keep(position, sound, stretch.size(), signed);
        };
    }

    private boolean keep(FollowedPosition position, Walk.Sound sound, long size, TreeHead signed) {
        CompactRange range = position.range().append(sound.leaves());
        if (!begins(range.head(), signed)) {
            throw contradicted(position, sound.leaves(), signed);
        }
        own.append(position.size(), sound.leaves());
        stores.keys().add(sound.keys());
        absences.note(sound, size);
        stores.records().put(sound.records());
        stores.progress().note(sound.records());
        stores.certificates().note(sound.records());
        stores.compositions().note(sound.records());
        stores.recognitions().note(sound.records());
        stores.amounts().note(sound.records());
        changes.apply(sound.changes(), sound.organisation());
        touched.tell(sound);
        // The commit point: before this line the page counts for nothing and will be read again.
        return stores.positions()
                .replace(position, position.advancedTo(range, sound.leaves().getLast()));
    }

    private boolean begins(TreeHead head, TreeHead signed) {
        return head.size() == signed.size()
                ? head.equals(signed)
                : ledger.consistency(head.size(), signed.size()).checks(head, signed);
    }

    private BrokenLog named(Walk.Suspect suspect, Stretch stretch, FollowedPosition position, TreeHead signed) {
        if (suspect.cause() == Cause.LINK_BROKEN && suspect.index() == stretch.from()) {
            OptionalLong forked = firstForked(position.size(), signed);
            if (forked.isPresent()) {
                return new BrokenLog(forked.getAsLong(), Cause.FORK);
            }
        }
        OptionalLong differing = tiles.firstContradicted(stretch.from(), stretch.leaves(), signed);
        return Stretch.named(suspect, differing.orElse(Long.MAX_VALUE));
    }

    private BrokenLog contradicted(FollowedPosition position, List<Hash> leaves, TreeHead signed) {
        OptionalLong forked = firstForked(position.size(), signed);
        if (forked.isPresent()) {
            return new BrokenLog(forked.getAsLong(), Cause.FORK);
        }
        OptionalLong differing = tiles.firstContradicted(position.size(), leaves, signed);
        return differing.isPresent()
                ? new BrokenLog(differing.getAsLong(), Cause.ENTRY_CHANGED)
                : new BrokenLog(position.size(), Cause.ROOT_DIFFERS);
    }

    /** The first entry of our own past that the signed tree contradicts: the log signed two histories. */
    OptionalLong firstForked(long size, TreeHead signed) {
        for (long page = 0; page * LeafStore.PAGE < Math.min(size, signed.size()); page++) {
            OptionalLong found = tiles.firstContradicted(page * LeafStore.PAGE, own.page(page, size), signed);
            if (found.isPresent()) {
                return found;
            }
        }
        return OptionalLong.empty();
    }
}
