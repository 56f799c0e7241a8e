package org.preuve.reporting.claims.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A claim as officers send it. Everything may be absent here; {@link ClaimReading} says what must not be. */
record ClaimBody(
        @Nullable SubjectBody subject,
        @Nullable String level,
        @Nullable Map<String, @Nullable String> texts,
        @Nullable String channel,
        @Nullable String market,
        @Nullable String topic,
        @Nullable PeriodBody period,
        @Nullable List<@Nullable String> records,
        @Nullable List<@Nullable String> criteria,
        @Nullable ShareBody share,
        @Nullable List<@Nullable UseBody> uses,
        @Nullable String supersedes) {

    record SubjectBody(@Nullable String type, @Nullable String gtin) {}

    record PeriodBody(@Nullable String start, @Nullable String end) {}

    record ShareBody(
            @Nullable BigDecimal value,
            @Nullable String unit,
            @Nullable String of) {}

    record UseBody(@Nullable String record, @Nullable BigDecimal share) {}
}
