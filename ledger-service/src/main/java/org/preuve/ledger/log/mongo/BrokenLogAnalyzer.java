package org.preuve.ledger.log.mongo;

import org.preuve.ledger.log.BrokenLog;
import org.preuve.ledger.log.OlderStore;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Ends the start with what contradicts what, instead of a stack trace. */
final class BrokenLogAnalyzer extends AbstractFailureAnalyzer<BrokenLog> {

    @Override
    protected FailureAnalysis analyze(Throwable root, BrokenLog cause) {
        String action = cause instanceof OlderStore
                ? "docs/trust.md says what to do after a restore. Nothing was signed or changed."
                : "Run `preuve audit` against a copy, then restore the database. Nothing was signed or changed.";
        return new FailureAnalysis(String.valueOf(cause.getMessage()), action, cause);
    }
}
