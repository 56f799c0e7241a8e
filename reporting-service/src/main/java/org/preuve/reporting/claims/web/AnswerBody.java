package org.preuve.reporting.claims.web;

import org.jspecify.annotations.Nullable;

/** An officer's reason for what a rule warns of, which is named as the finding names it. */
record AnswerBody(
        @Nullable String rule,
        @Nullable String words,
        @Nullable String record,
        @Nullable String reason) {}
