package org.preuve.reporting.following;

/** Where the follower keeps what it learned, and who is told of it. */
public record FollowerStores(
        PositionStore positions,
        LeafStore leaves,
        AuthorKeyStore keys,
        RecordStore records,
        ProgressStore progress,
        CertificateStore certificates,
        CompositionStore compositions,
        RecognitionStore recognitions,
        AmountStore amounts,
        AbsenceStore absences,
        TouchedRecords touched) {}
