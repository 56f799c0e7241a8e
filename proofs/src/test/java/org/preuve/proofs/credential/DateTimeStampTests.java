package org.preuve.proofs.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateTimeStampTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-22T08:30:05Z",
                "2024-02-29T23:59:59Z",
                "0000-01-01T00:00:00Z",
                "9999-12-31T23:59:59Z",
                "2026-11-22T08:30:05.123456789Z",
                "2026-11-22T08:30:05+01:00",
                "2026-11-22T08:30:05.5-11:30"
            })
    void saysWhatTheFormatterSays(String text) {
        assertThat(DateTimeStamp.read(text)).contains(OffsetDateTime.parse(text).toInstant());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-11-22",
                "2026-11-22T08:30:05",
                "2026-11-22t08:30:05Z",
                "2026-11-22T08:30:05z",
                "2026-11-22 08:30:05Z",
                "2026-02-29T08:30:05Z",
                "2026-13-01T08:30:05Z",
                "2026-00-01T08:30:05Z",
                "2026-11-31T08:30:05Z",
                "2026-11-22T24:00:00Z",
                "2026-11-22T08:60:00Z",
                "2026-11-22T08:30:60Z",
                "+026-11-22T08:30:05Z",
                "2026-11-22T08:30:05ZZ",
                "2026-11-22T08:30:05.Z",
                "2026-11-22T08:30:05.1234567890Z",
                "२०२६-11-22T08:30:05Z",
                "2026-11-22T08:30:05+25:00"
            })
    void refusesWhatIsNoSuchTime(String text) {
        assertThat(DateTimeStamp.read(text)).isEmpty();
    }

    @Test
    void countsSecondsSinceTheEpoch() {
        assertThat(DateTimeStamp.read("1970-01-01T00:00:01Z")).contains(Instant.ofEpochSecond(1));
    }
}
