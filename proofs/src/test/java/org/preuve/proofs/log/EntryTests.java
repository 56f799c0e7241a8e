package org.preuve.proofs.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.json.CanonicalJson;

class EntryTests {

    private static final List<Entry> CHAIN = Chains.of(3);
    private static final String SECOND = new String(CHAIN.get(1).bytes(), StandardCharsets.UTF_8);

    @Test
    void bytesAreCanonicalJsonAndReadBackTheSame() {
        for (Entry entry : CHAIN) {
            assertThat(CanonicalJson.canonical(entry.bytes())).isEqualTo(entry.bytes());
            assertThat(Entry.parse(entry.bytes())).isEqualTo(entry);
            assertThat(entry.leafHash()).isEqualTo(Hash.leaf(entry.bytes()));
        }
        assertThat(new String(CHAIN.getFirst().bytes(), StandardCharsets.UTF_8))
                .isEqualTo("{\"digest\":\"" + CHAIN.getFirst().digest().value()
                        + "\",\"id\":\"urn:uuid:00004000-0000-4000-8000-000000000000\",\"index\":0,\"kind\":\"evidence\","
                        + "\"sealedAt\":\"2026-11-02T08:30:00.125Z\"}");
    }

    @Test
    void printsExactlyThreeDigitsOfTheSecond() {
        Entry first = CHAIN.getFirst();
        for (String at : List.of("2026-11-02T08:30:00.000Z", "0000-01-01T00:00:00.120Z", "9999-12-31T23:59:59.999Z")) {
            Entry entry = new Entry(first.digest(), first.id(), 0, first.kind(), null, Instant.parse(at));
            assertThat(new String(entry.bytes(), StandardCharsets.UTF_8)).contains("\"sealedAt\":\"" + at + "\"}");
            assertThat(Entry.parse(entry.bytes())).isEqualTo(entry);
        }
    }

    @Test
    void followsOnlyTheEntryThatItNames() {
        assertThat(CHAIN.get(1).follows(CHAIN.get(0))).isTrue();
        assertThat(CHAIN.get(2).follows(CHAIN.get(1))).isTrue();
        assertThat(CHAIN.get(2).follows(CHAIN.get(0))).isFalse();
        assertThat(CHAIN.get(0).follows(CHAIN.get(0))).isFalse();
        assertThat(CHAIN.get(1).follows(Chains.entry(0, null))).isTrue();
        Entry forged = new Entry(
                CHAIN.get(1).digest(), CHAIN.get(0).id(), 0, CHAIN.get(0).kind(), null, Chains.START);
        assertThat(CHAIN.get(1).follows(forged)).isFalse();
    }

    @Test
    void refusesEveryOtherSpelling() {
        for (String json : List.of(
                "",
                "{}",
                "null",
                " " + SECOND,
                SECOND + "\n",
                SECOND.replace(":1,", ":1.0,"),
                SECOND.replace(":1,", ":01,"),
                SECOND.replace(":1,", ":\"1\","),
                SECOND.replace(":1,", ":-1,"),
                SECOND.replace(":1,", ":9007199254740992,"),
                SECOND.replace("\"id\"", "\"Id\""),
                SECOND.replace("\"index\":1,", ""),
                SECOND.replace("\"index\":1,", "\"index\":1,\"index\":1,"),
                SECOND.replace("}", ",\"x\":1}"),
                SECOND.replace(",\"kind\"", ", \"kind\""),
                SECOND.replace("attestation", "rumour"),
                SECOND.replace("attestation", "Attestation"),
                SECOND.replace("attestation", "attestati\\u006fn"),
                SECOND.replace("urn:uuid:", "urn:UUID:"),
                SECOND.replace("8000-000000000001", "8000-00000000000A"),
                SECOND.replace("8000-000000000001", "8000-1"),
                SECOND.replace("\"uEiA", "\"zEiA")
                        .replace("\"uEiB", "\"zEiB")
                        .replace("\"uEiC", "\"zEiC")
                        .replace("\"uEiD", "\"zEiD"),
                SECOND.replace(".126Z", ".126+00:00"),
                SECOND.replace(".126Z", ".126z"),
                SECOND.replace(".126Z", ".1260Z"),
                SECOND.replace(".126Z", "Z"),
                SECOND.replace(".126Z", ".12Z"),
                SECOND.replace("T08:30:00", "t08:30:00"),
                SECOND.replace("T08:30:00", "T24:00:00"),
                SECOND.replace("T08:30:00", "T23:59:60"),
                SECOND.replace("11-02", "02-30"),
                SECOND.replace("2026", "+2026"),
                SECOND.replace("2026", "-0001"),
                SECOND.replace("2026", "٢٠٢٦"),
                SECOND.replaceFirst("\"previous\":\"[^\"]*\",", ""))) {
            assertThat(json).isNotEqualTo(SECOND);
            assertThatThrownBy(() -> Entry.parse(json.getBytes(StandardCharsets.UTF_8)))
                    .as(json)
                    .isInstanceOf(MalformedEntry.class);
        }
        assertThatThrownBy(() -> Entry.parse(new byte[65_536]))
                .isInstanceOf(MalformedEntry.class)
                .hasMessageContaining("65,535");
    }

    @Test
    void isNotMadeOfFieldsThatCannotStandTogether() {
        Entry first = CHAIN.getFirst();
        Hash link = first.leafHash();
        assertThatThrownBy(() -> new Entry(first.digest(), first.id(), 0, first.kind(), link, Chains.START))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Entry(first.digest(), first.id(), 1, first.kind(), null, Chains.START))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Entry(first.digest(), first.id(), -1, first.kind(), link, Chains.START))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> new Entry(first.digest(), first.id(), 0, first.kind(), null, Chains.START.plusNanos(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Entry(
                        first.digest(), first.id(), 0, first.kind(), null, Instant.MAX.minusNanos(999_999_999)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
