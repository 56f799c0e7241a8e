package org.preuve.supplier.erasures.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.log.EntryBundle;
import org.preuve.proofs.log.RecordDigest;
import org.preuve.proofs.log.Salt;
import org.preuve.supplier.erasures.Erased;
import org.preuve.supplier.erasures.ErasureSource;
import org.preuve.supplier.erasures.ErasureSource.Stretch;
import org.springframework.web.client.RestClient;

/** Erasures in a log of three entries, as the ledger serves it; and a ledger that says what cannot be. */
class HttpErasureSourceTests {

    private static final String TILE = "/log/tile/entries/000.p/3";

    private final WireMockServer ledger = new WireMockServer(options().dynamicPort());
    private final RecordId erased = new RecordId(UUID.randomUUID());
    private final List<Entry> entries = new ArrayList<>();
    private ErasureSource source = index -> new Stretch(List.of(), index);

    @BeforeEach
    void aLogWithAnErasure() {
        ledger.start();
        source = new HttpErasureSource(
                RestClient.builder().baseUrl(ledger.baseUrl()).build());
        for (RecordKind kind : List.of(RecordKind.KEY, RecordKind.ATTESTATION, RecordKind.ERASURE)) {
            Entry before = entries.isEmpty() ? null : entries.getLast();
            RecordDigest digest = RecordDigest.of(Salt.of(new byte[Salt.LENGTH]), new byte[1]);
            entries.add(new Entry(
                    digest,
                    new RecordId(UUID.randomUUID()),
                    entries.size(),
                    kind,
                    before == null ? null : before.leafHash(),
                    Instant.parse("2026-11-01T08:00:00Z")));
        }
        behave();
    }

    private void behave() {
        answer("/log/checkpoint", "localhost/log\n3\nroot\n\n— signed\n".getBytes(UTF_8));
        answer(TILE, EntryBundle.write(entries.stream().map(Entry::bytes).toList()));
        ledger.stubFor(get(urlEqualTo(door())).willReturn(okJson("{\"erases\": \"" + erased.value() + "\"}")));
    }

    @AfterEach
    void stop() {
        ledger.stop();
    }

    @Test
    void findsErasuresAmongTheEntriesAndAsksWhatTheyErased() {
        assertThat(source.from(0))
                .isEqualTo(
                        new Stretch(List.of(new Erased(erased, entries.getLast().id())), 3));
        assertThat(source.from(2).erased()).hasSize(1);
        assertThat(source.from(3)).isEqualTo(new Stretch(List.of(), 3));
        assertThat(source.from(7)).as("of a log that was longer once").isEqualTo(new Stretch(List.of(), 7));
    }

    @Test
    void saysThatItDoesNotKnowWhereTheLedgerIsAwayOrSaysWhatCannotBe() {
        for (String path : List.of("/log/checkpoint", TILE, door())) {
            ledger.stubFor(get(urlEqualTo(path)).willReturn(aResponse().withStatus(503)));
            assertUnanswered();
            answer(path, new byte[] {1, 2, 3});
            assertUnanswered();
            behave();
        }
        ledger.stop();
        assertUnanswered();
    }

    private void assertUnanswered() {
        assertThatThrownBy(() -> source.from(0)).isInstanceOf(ErasureSource.Unanswered.class);
    }

    private String door() {
        return "/internal/v1/erasures/" + entries.getLast().id().uuid();
    }

    private void answer(String path, byte[] body) {
        ledger.stubFor(get(urlEqualTo(path)).willReturn(aResponse().withBody(body)));
    }
}
