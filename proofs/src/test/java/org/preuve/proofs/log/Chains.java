package org.preuve.proofs.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;

/** Chains of entries that are right: what a ledger would seal. */
public final class Chains {

    public static final Instant START = Instant.parse("2026-11-02T08:30:00.125Z");

    private static final List<RecordKind> KINDS = List.of(RecordKind.values());

    private Chains() {}

    public static Entry entry(long index, @Nullable Entry before) {
        byte[] record = ("{\"record\":" + index + "}").getBytes(StandardCharsets.UTF_8);
        return new Entry(
                RecordDigest.of(salt(index), record),
                new RecordId(new UUID(0x4000_0000_4000L, 0x8000_0000_0000_0000L | index)),
                index,
                KINDS.get((int) (index % KINDS.size())),
                before == null ? null : before.leafHash(),
                START.plusMillis(index));
    }

    public static Salt salt(long index) {
        return Salt.of(ByteBuffer.allocate(Salt.LENGTH).putLong(index).array());
    }

    public static List<Entry> of(int size) {
        List<Entry> chain = new ArrayList<>();
        for (int index = 0; index < size; index++) {
            chain.add(entry(index, chain.isEmpty() ? null : chain.getLast()));
        }
        return chain;
    }
}
