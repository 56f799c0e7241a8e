package org.preuve.reporting.following;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.preuve.proofs.audit.KeyHistory;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.credential.SignatureCheck;
import org.preuve.proofs.keys.Did;
import org.preuve.reporting.following.AuthorKeyStore.KeyRecordAt;

/**
 * Whose signatures count while a page is read: what the key records before each place say, and no web site is asked. What is learned here is kept only
 * when the page's place in the signed tree was checked.
 */
final class AuthorKeys {

    private final AuthorKeyStore store;
    private final KeyHistory history = new KeyHistory();
    private final Set<Did> loaded = new HashSet<>();
    private final List<KeyRecordAt> learned = new ArrayList<>();

    AuthorKeys(AuthorKeyStore store) {
        this.store = store;
    }

    Optional<Mismatch.Cause> faultOf(long index, Credential record) {
        if (loaded.add(record.issuer())) {
            store.of(record.issuer()).forEach(known -> history.learn(known.index(), known.record()));
        }
        return switch (history.check(index, record)) {
            case SignatureCheck.Valid valid -> {
                learn(index, record);
                yield Optional.empty();
            }
            case SignatureCheck.Invalid invalid -> Optional.of(Mismatch.Cause.SIGNATURE_INVALID);
            case SignatureCheck.UnknownKey unknown -> Optional.of(Mismatch.Cause.AUTHOR_UNKNOWN);
        };
    }

    private void learn(long index, Credential record) {
        if (record.kind() == RecordKind.KEY) {
            history.learn(index, record);
            learned.add(new KeyRecordAt(index, record));
        }
    }

    List<KeyRecordAt> learned() {
        return List.copyOf(learned);
    }

    /** Whose log it is; learned with the first page. */
    Optional<Did> organisation() {
        return store.organisation()
                .or(() -> learned.stream()
                        .filter(first -> first.index() == 0)
                        .map(first -> first.record().issuer())
                        .findFirst());
    }
}
