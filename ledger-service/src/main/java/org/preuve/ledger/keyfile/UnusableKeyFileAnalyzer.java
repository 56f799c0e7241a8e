package org.preuve.ledger.keyfile;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends the start with the sentence alone instead of a stack trace. */
final class UnusableKeyFileAnalyzer extends AbstractFailureAnalyzer<UnusableKeyFile> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnusableKeyFile cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Make a key with `preuve keygen` and point the property at it.",
                cause);
    }
}
