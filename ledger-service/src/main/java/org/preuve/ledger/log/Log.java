package org.preuve.ledger.log;

import java.security.SecureRandom;
import java.time.Clock;
import org.preuve.proofs.log.TreeHead;

/** The log put together: the parts below share what this process knows of the log, so they are made in one place. */
public final class Log {

    /** Those of a million entries; with the nodes above them 64 MB. */
    private static final int TILES_REMEMBERED = 4096;

    /** Up to 80 kB each. */
    private static final int BUNDLES_REMEMBERED = 256;

    private final Sequencer sequencer;
    private final SealRecords sealRecords;
    private final ReadLog readLog;
    private final FindRecords findRecords;
    private final EraseContent eraseContent;
    private final Authors authors = new Authors();

    public Log(
            LogStores stores,
            Erasures erasures,
            LastCheckpointStore last,
            Limits limits,
            LogSigners signers,
            Clock clock) {
        PublishCheckpoint checkpoints = new PublishCheckpoint(stores.checkpoints(), signers);
        TileCache tiles = new TileCache(stores.tiles(), TILES_REMEMBERED, BUNDLES_REMEMBERED);
        CurrentLog current = new CurrentLog(stores, checkpoints, tiles, last, System::nanoTime);
        Receipts receipts = new Receipts(stores.groups(), checkpoints, current);
        SealGroup group = new SealGroup(
                stores,
                checkpoints,
                receipts,
                authors,
                erasures,
                current,
                new RequireLastCheckpoint(
                        last, tiles, limits.adoptedSize(), () -> signers.sign(TreeHead.empty(), clock.instant())),
                clock);
        this.sequencer = new Sequencer(group, new Backlog(limits.records(), limits.bytes()));
        this.sealRecords = new SealRecords(authors, stores.records(), sequencer, new SecureRandom());
        this.readLog = new ReadLog(current, tiles, checkpoints);
        this.findRecords = new FindRecords(stores.records(), receipts, current, tiles);
        this.eraseContent = new EraseContent(stores.records());
    }

    public Authors authors() {
        return authors;
    }

    public EraseContent eraseContent() {
        return eraseContent;
    }

    public Sequencer sequencer() {
        return sequencer;
    }

    public SealRecords sealRecords() {
        return sealRecords;
    }

    public ReadLog readLog() {
        return readLog;
    }

    public FindRecords findRecords() {
        return findRecords;
    }

    /**
     * What an operator decides.
     *
     * @param records how many may wait to be sealed before callers are told to come back
     * @param bytes how much they may weigh
     * @param adoptedSize at which the log may go on although nobody remembers what was signed; negative for none
     */
    public record Limits(int records, long bytes, long adoptedSize) {}
}
