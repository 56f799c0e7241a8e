package org.preuve.proofs.keys;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps the did:keys that were read last: reading one takes a square root, and a log names few authors often. */
final class RecentDids {
    private static final int MOST = 1024;

    static final RecentDids SHARED = new RecentDids();

    private final Map<String, Did> recent = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Did> eldest) {
            return size() > MOST;
        }
    };

    private RecentDids() {}

    /** The one that is kept under this text, or what {@code read} gives, which may refuse. */
    Did find(String text, Supplier<Did> read) {
        @Nullable Did known = kept(text);
        return known == null ? keep(text, read.get()) : known;
    }

    private synchronized @Nullable Did kept(String text) {
        return recent.get(text);
    }

    private synchronized Did keep(String text, Did did) {
        recent.put(text, did);
        return did;
    }
}
