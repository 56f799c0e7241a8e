package org.preuve.supplier.signatures;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.http.RequestMessage;
import org.preuve.proofs.http.RequestTarget;
import org.preuve.supplier.keys.InMemorySupplierKeyStore;
import org.preuve.supplier.keys.SupplierKey;
import org.preuve.supplier.neighbours.Signatory;
import org.preuve.supplier.suppliers.InMemorySupplierStore;
import org.preuve.supplier.suppliers.LegalIdentity;
import org.preuve.supplier.suppliers.Supplier;
import org.preuve.supplier.suppliers.SupplierId;

/** Who is let in by a signature, how often, and for how long. */
class CheckSignatureTests {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final String ADDRESS = "https://preuve.example/api/v1/attestations";
    private static final byte[] BODY = "{}".getBytes(UTF_8);

    private final InMemorySupplierKeyStore keys = new InMemorySupplierKeyStore();
    private final InMemorySupplierStore suppliers = new InMemorySupplierStore();
    private final NonceStore nonces = new InMemoryNonceStore();
    private final Signatory mill = new Signatory(at(NOW));
    private final SupplierId id = new SupplierId(UUID.randomUUID());

    @BeforeEach
    void theMillIsActive() {
        register(mill, id, true);
    }

    @Test
    void knowsWhoSigned() {
        assertThat(check(NOW, mill.signs("POST", ADDRESS, BODY))).isEqualTo(new SigningSupplier(id, mill.method()));
    }

    @Test
    void letsASignatureInOnceForAsLongAsItWouldPassForFresh() {
        Map<String, String> fields = mill.signs("POST", ADDRESS, BODY);
        CheckSignature clockedNow = checkAt(NOW);
        check(clockedNow, fields);
        for (int seconds = 0; seconds <= 300; seconds += 50) {
            CheckSignature later = checkAt(NOW.plusSeconds(seconds));
            assertThatThrownBy(() -> check(later, fields)).isInstanceOf(SignatureRefusal.NonceReused.class);
        }
        assertThatThrownBy(() -> check(NOW.plusSeconds(301), fields)).isInstanceOf(SignatureRefusal.Refused.class);
    }

    @Test
    void aSignatureThatDoesNotHoldUsesNoNonceUp() {
        Map<String, String> fields = mill.signs("POST", ADDRESS, BODY);
        CheckSignature.SignedHead head = checkAt(NOW).head(message(fields));
        assertThatThrownBy(() -> checkAt(NOW).whole(head, new byte[1])).isInstanceOf(SignatureRefusal.Refused.class);

        check(NOW, fields);
    }

    @Test
    void refusesAKeyThatNoActiveSupplierHas() {
        Signatory stranger = new Signatory(at(NOW));
        assertThatThrownBy(() -> check(NOW, stranger.signs("POST", ADDRESS, BODY)))
                .isInstanceOf(SignatureRefusal.KeyUnknown.class);

        register(stranger, new SupplierId(UUID.randomUUID()), false);
        assertThatThrownBy(() -> check(NOW, stranger.signs("POST", ADDRESS, BODY)))
                .isInstanceOf(SignatureRefusal.KeyUnknown.class);
    }

    @Test
    void refusesAKeyThatWasRevoked() {
        keys.revoke(mill.method(), NOW.minus(Duration.ofDays(1)));

        assertThatThrownBy(() -> check(NOW, mill.signs("POST", ADDRESS, BODY)))
                .isInstanceOf(SignatureRefusal.KeyRevoked.class)
                .hasMessageContaining("2026-11-21T08:00:00Z");
    }

    private void register(Signatory who, SupplierId supplier, boolean active) {
        Supplier invited = Supplier.invited(supplier, new LegalIdentity("Mill", "PT", java.util.Optional.empty()), NOW);
        suppliers.add(invited);
        if (active) {
            suppliers.replace(invited, invited.activated(who.did()));
        }
        keys.add(new SupplierKey(who.method(), who.did().key().orElseThrow(), supplier, Signatory.newId(), NOW));
    }

    private SigningSupplier check(Instant now, Map<String, String> fields) {
        return check(checkAt(now), fields);
    }

    private static SigningSupplier check(CheckSignature check, Map<String, String> fields) {
        return check.whole(check.head(message(fields)), BODY);
    }

    private CheckSignature checkAt(Instant now) {
        return new CheckSignature(keys, suppliers, new Nonces(nonces, at(now)), at(now));
    }

    private static RequestMessage message(Map<String, String> fields) {
        Map<String, List<String>> lines = new HashMap<>();
        fields.forEach((name, value) -> lines.put(name, List.of(value)));
        return new RequestMessage("POST", RequestTarget.parse(ADDRESS), lines);
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
