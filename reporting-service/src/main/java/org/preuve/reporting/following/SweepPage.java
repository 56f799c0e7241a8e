package org.preuve.reporting.following;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.MalformedTile;
import org.preuve.proofs.log.Tile;
import org.preuve.proofs.log.TilePath;
import org.preuve.proofs.log.TreeHead;
import org.preuve.reporting.following.Mismatch.Cause;
import org.preuve.reporting.following.WalkPage.Walk;
import org.preuve.reporting.ledger.LedgerClient;

/**
 * Reads an older page again and holds it against the leaves that were kept: entries, records, signatures and the served tile. So tampering with what was
 * checked long ago is found, and at its place.
 */
final class SweepPage {

    private final LedgerClient ledger;
    private final FollowerStores stores;
    private final OwnLeaves own;
    private final NoteAbsences absences;

    SweepPage(LedgerClient ledger, FollowerStores stores) {
        this.ledger = ledger;
        this.stores = stores;
        this.own = new OwnLeaves(stores.leaves());
        this.absences = new NoteAbsences(stores);
    }

    /** @throws BrokenLog at the first entry of the page that is not as it was */
    void sweep(long page, TreeHead followed) {
        long from = page * LeafStore.PAGE;
        List<Hash> known = own.page(page, followed.size());
        Stretch stretch = Stretch.read(ledger, from, known.size());
        OptionalInt differing = Stretch.firstDifference(stretch.leaves(), known);
        Optional<Hash> before = own.last(from);
        Walk walk = new WalkPage(new AuthorKeys(stores.keys())).walk(from, before, stretch.lines());
        if (walk instanceof Walk.Suspect suspect) {
            throw Stretch.named(suspect, differing.isPresent() ? from + differing.getAsInt() : Long.MAX_VALUE);
        }
        if (differing.isPresent()) {
            throw new BrokenLog(from + differing.getAsInt(), Cause.ENTRY_CHANGED);
        }
        if (walk instanceof Walk.Sound sound) {
            absences.note(sound, stretch.size());
        }
        compareTile(page, known);
    }

    private void compareTile(long page, List<Hash> known) {
        long from = page * LeafStore.PAGE;
        try {
            List<Hash> served =
                    Tile.read(ledger.tile(TilePath.of(0, page, known.size()))).hashes();
            OptionalInt differing = Stretch.firstDifference(served, known);
            if (differing.isPresent() || served.size() != known.size()) {
                throw new BrokenLog(from + differing.orElse(Math.min(served.size(), known.size())), Cause.TILE_CHANGED);
            }
        } catch (MalformedTile e) {
            throw new BrokenLog(from, Cause.TILE_CHANGED);
        }
    }
}
