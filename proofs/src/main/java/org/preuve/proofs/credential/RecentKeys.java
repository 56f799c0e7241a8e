package org.preuve.proofs.credential;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.preuve.proofs.keys.VerificationKey;
import org.preuve.proofs.keys.VerificationMethod;

/** Gives each did:key the same object as last time, because a key that has checked a signature checks the next one faster. */
final class RecentKeys implements KeyResolver {
    /** One for all: whose key it is makes no difference. */
    static final RecentKeys SHARED = new RecentKeys(1024);

    private final Map<VerificationKey, VerificationKey> recent;

    private RecentKeys(int most) {
        this.recent = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<VerificationKey, VerificationKey> eldest) {
                return size() > most;
            }
        };
    }

    @Override
    public Optional<VerificationKey> resolve(VerificationMethod method) {
        return method.did().key().map(this::known);
    }

    private synchronized VerificationKey known(VerificationKey key) {
        VerificationKey known = recent.putIfAbsent(key, key);
        return known == null ? key : known;
    }
}
