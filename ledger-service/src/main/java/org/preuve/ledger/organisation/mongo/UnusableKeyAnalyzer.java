package org.preuve.ledger.organisation.mongo;

import org.preuve.ledger.organisation.UnusableKey;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends the start with the sentence alone instead of a stack trace. */
final class UnusableKeyAnalyzer extends AbstractFailureAnalyzer<UnusableKey> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnusableKey cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Configure the key that the log knows, or name the key before it so that it can introduce the new one.",
                cause);
    }
}
