package org.preuve.ledger.log;

import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.InclusionProof;
import org.preuve.proofs.log.LogProofs;
import org.preuve.proofs.log.TileReader;
import org.preuve.proofs.log.TreeHead;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.receipt.Receipt;

/**
 * Makes receipts. Each is for the size at which its entry's group was committed, whenever it is made: so a record has
 * one receipt, and a retry gets the same bytes. None leaves here that does not check.
 */
final class Receipts {

    private final PublishCheckpoint checkpoints;
    private final CurrentLog current;
    private final Places places;

    Receipts(GroupStore groups, PublishCheckpoint checkpoints, CurrentLog current) {
        this.checkpoints = checkpoints;
        this.current = current;
        this.places = new Places(groups);
    }

    Places places() {
        return places;
    }

    Receipt inGroup(Growth growth, long index, Checkpoint checkpoint) {
        return checked(growth.group().entry(index), growth.prove(index), checkpoint);
    }

    Receipt standing(Place place) {
        long size = place.group().end();
        TileReader tiles = current.tiles(size);
        InclusionProof proof = LogProofs.inclusion(place.index(), size, tiles);
        return checked(place.entry(), proof, checkpoint(place.group(), tiles));
    }

    /** A writer that died between commit and checkpoint left none: the same is signed now, over the tree as stored. */
    private Checkpoint checkpoint(EntryGroup group, TileReader tiles) {
        return checkpoints.find(group.after()).orElseGet(() -> {
            TreeHead head = LogProofs.head(group.end(), tiles);
            if (!head.equals(group.after())) {
                throw new BrokenLog("group " + group.start(), "the tiles", group.after(), head);
            }
            return checkpoints.publish(group.after(), group.sealedAt());
        });
    }

    private static Receipt checked(byte[] entry, InclusionProof proof, Checkpoint checkpoint) {
        if (!proof.checks(Hash.leaf(entry), checkpoint.head())) {
            throw new BrokenLog("entry " + proof.index(), "the tree", Hash.leaf(entry), checkpoint.head());
        }
        return Receipt.of(entry, proof, checkpoint);
    }
}
