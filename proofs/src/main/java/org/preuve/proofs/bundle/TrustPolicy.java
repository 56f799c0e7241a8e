package org.preuve.proofs.bundle;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.note.Origin;

/**
 * Whom a reader trusts: the logs, and how many of which witnesses must have cosigned (C2SP tlog-policy). A reader has it
 * from somewhere else than the log. {@link #toString} is the text as it was read.
 */
public final class TrustPolicy {

    private final String text;
    private final List<LogKey> logs;
    private final Quorum quorum;

    TrustPolicy(String text, List<LogKey> logs, Quorum quorum) {
        this.text = text;
        this.logs = List.copyOf(logs);
        this.quorum = quorum;
    }

    /**
     * Of a policy text.
     *
     * @throws RefusedPolicy with the line, when it is not one, or names a key of a type that is not understood
     */
    public static TrustPolicy parse(String text) {
        return new PolicyReader(text).policy();
    }

    /** Trusts one log without witnesses. */
    public static TrustPolicy ofLog(LogKey log, String url) {
        return parse("log " + log + " " + url + "\nquorum none\n");
    }

    /**
     * The one log that is trusted.
     *
     * @throws IllegalStateException when the policy names none or several
     */
    public LogKey log() {
        if (logs.size() != 1) {
            throw new IllegalStateException("the policy names " + logs.size() + " logs");
        }
        return logs.getFirst();
    }

    /** Every log that is trusted. */
    public List<LogKey> logs() {
        return logs;
    }

    /** The key of a log by its origin, if that log is trusted. */
    public Optional<LogKey> log(Origin origin) {
        return logs.stream().filter(log -> log.origin().equals(origin)).findFirst();
    }

    /** Which witnesses must have cosigned. */
    public Quorum quorum() {
        return quorum;
    }

    /** Whether enough witnesses have cosigned. */
    public boolean isCosigned(Checkpoint checkpoint) {
        return quorum.isMet(checkpoint);
    }

    /** The policy's text, as {@link #toString}. */
    public String format() {
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TrustPolicy policy && text.equals(policy.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
