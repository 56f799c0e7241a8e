package org.preuve.proofs.bundle;

import java.util.List;
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
        return ofLogs(List.of(log), url);
    }

    /** Trusts each of these keys, such as all that one log has had, without witnesses. */
    public static TrustPolicy ofLogs(List<LogKey> logs, String url) {
        StringBuilder text = new StringBuilder();
        logs.forEach(
                log -> text.append("log ").append(log).append(' ').append(url).append('\n'));
        return parse(text.append("quorum none\n").toString());
    }

    /**
     * The one log that is trusted: the key on its first line, where it has had several.
     *
     * @throws IllegalStateException when the policy names no log, or several
     */
    public LogKey log() {
        long origins = logs.stream().map(LogKey::origin).distinct().count();
        if (origins != 1) {
            throw new IllegalStateException("the policy names " + origins + " logs");
        }
        return logs.getFirst();
    }

    /** Every key of every log that is trusted, in the order of the lines. */
    public List<LogKey> logs() {
        return logs;
    }

    /** The keys of the log of this origin, in the order of their lines; none when it is not trusted. */
    public List<LogKey> logs(Origin origin) {
        return logs.stream().filter(log -> log.origin().equals(origin)).toList();
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
