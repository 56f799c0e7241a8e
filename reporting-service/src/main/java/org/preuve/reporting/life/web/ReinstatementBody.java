package org.preuve.reporting.life.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which records take the place of others, and why the claim stands again. */
record ReinstatementBody(
        @Nullable List<@Nullable ReplacementBody> replacements,
        @Nullable String reason) {

    record ReplacementBody(
            @Nullable String record, @Nullable String by) {}
}
