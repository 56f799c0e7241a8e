package org.preuve.reporting.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** An end is a time or a whole day, and anything else is none. */
class MembersTests {

    @ParameterizedTest
    @CsvSource({
        "2026-12-31, 2027-01-01T00:00:00Z",
        "2026-12-31T12:00:00Z, 2026-12-31T12:00:00Z",
        "9999-12-31, +10000-01-01T00:00:00Z"
    })
    void anEndIsATimeOrADayThatStillCounts(String written, Instant end) {
        assertThat(end("'" + written + "'")).hasValue(end);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'tomorrow'",
                "'2026-13-01'",
                "20261231",
                "null",
                "['2026-12-31']",
                "'+999999999-12-31'",
                "'+1000000000-12-31T23:59:59.999999999Z'",
                "'-0001-01-01'"
            })
    void whatIsNoDayOnTheCalendarIsAbsent(String written) {
        assertThat(end(written)).isEmpty();
    }

    private static Optional<Instant> end(String written) {
        return Members.end(
                JsonMapper.shared().readTree("{'end':%s}".replace('\'', '"').formatted(written.replace('\'', '"'))),
                "end");
    }
}
