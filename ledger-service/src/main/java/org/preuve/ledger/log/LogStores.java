package org.preuve.ledger.log;

/** The five places where the log is kept. */
public record LogStores(
        RecordStore records, GroupStore groups, TileStore tiles, HeadStore head, CheckpointStore checkpoints) {}
