package org.preuve.reporting.claims.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words that are being written, to be ruled without being kept. {@code gtin} is the product that the records must be about, if any. */
record PreviewBody(
        @Nullable String text,
        @Nullable String language,
        @Nullable String level,
        @Nullable String channel,
        @Nullable String market,
        @Nullable String gtin,
        @Nullable String topic,
        @Nullable List<@Nullable String> records,
        @Nullable List<@Nullable String> criteria,
        ClaimBody.@Nullable ShareBody share) {}
