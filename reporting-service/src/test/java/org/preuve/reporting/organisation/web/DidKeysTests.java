package org.preuve.reporting.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.reporting.following.AuthorKeyStore;
import org.preuve.reporting.following.AuthorKeyStore.KeyRecordAt;
import org.preuve.reporting.following.Followers;
import org.preuve.reporting.neighbours.Author;
import org.preuve.reporting.organisation.Organisation;

/** The history of the organisation's keys, as its DID document tells it. */
class DidKeysTests {

    private static final Author BEFORE = Author.organisation(1);
    private static final Author NOW = Author.organisation(2);

    private final AuthorKeyStore log = Followers.inMemory().keys();
    private final Organisation organisation =
            new Organisation(NOW.did(), "Maison Lys", NOW.key().verificationKey(), URI.create("http://localhost:8080"));

    @Test
    void aKeyOfBeforeStaysAndIsRevokedInBothOfItsForms() {
        log.add(List.of(new KeyRecordAt(0, BEFORE.keyRecord()), new KeyRecordAt(1, NOW.keyRecord())));
        assertThat(DidKeys.of(organisation, log).current()).hasSize(4);

        log.add(List.of(new KeyRecordAt(2, revocation())));
        DidKeys keys = DidKeys.of(organisation, log);

        assertThat(keys.methods()).hasSize(4);
        assertThat(keys.methods().stream().filter(method -> method.containsKey("revoked")))
                .hasSize(2)
                .allSatisfy(method -> assertThat(method.get("revoked")).isEqualTo("2026-10-01T00:00:00Z"))
                .anySatisfy(method ->
                        assertThat(method.get("id")).isEqualTo(BEFORE.method().value()));
        assertThat(keys.current())
                .hasSize(2)
                .contains(NOW.method().value())
                .doesNotContain(BEFORE.method().value());
    }

    @Test
    void theKeyThatIsConfiguredIsNamedBeforeTheLogWasRead() {
        assertThat(DidKeys.of(organisation, log).current())
                .contains(NOW.method().value());
    }

    private static Credential revocation() {
        return NOW.record(
                RecordKind.KEY,
                "{'id':'%s','type':'KeyRevocation','verificationMethod':'%s','publicKeyMultibase':'%s','revokedAt':'2026-10-01T00:00:00Z','reason':'superseded'}"
                        .formatted(
                                BEFORE.did().value(),
                                BEFORE.method().value(),
                                BEFORE.key().verificationKey().multibase()),
                Instant.parse("2026-10-01T00:00:00Z"),
                null);
    }
}
