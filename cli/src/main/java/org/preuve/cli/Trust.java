package org.preuve.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.bundle.TrustPolicy;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.timestamp.TimestampAuthorities;
import picocli.CommandLine.Option;

/** Whom the user trusts, from somewhere else than what is checked. */
final class Trust {

    @Option(
            names = "--policy",
            paramLabel = "<file>",
            description = "Whom you trust: logs and witnesses (C2SP tlog-policy).")
    private @Nullable Path policy;

    @Option(
            names = "--vkey",
            paramLabel = "<vkey>",
            description = "The key of the log that you trust, from somewhere else than the log. Again for each key that"
                    + " the log has had.")
    private List<String> vkeys = List.of();

    @Option(
            names = "--authority",
            paramLabel = "<cert.pem>",
            description =
                    "Whom you trust to say what time it was: a timestamp authority's certificate, or its issuer's.")
    private @Nullable Path authority;

    /** Empty when the user named nobody. */
    Optional<TrustPolicy> policy() {
        if (policy != null && !vkeys.isEmpty()) {
            throw new CommandRefused("Give --policy or --vkey, not both: a policy names the keys itself.");
        }
        if (policy != null) {
            return Optional.of(TrustPolicy.parse(new LocalFile(policy).text()));
        }
        return vkeys.isEmpty() ? Optional.empty() : Optional.of(ofKeys(keys(vkeys)));
    }

    static List<LogKey> keys(List<String> vkeys) {
        return vkeys.stream().distinct().map(LogKey::parse).toList();
    }

    static List<LogKey> keysOfOneLog(List<String> vkeys) {
        List<LogKey> keys = keys(vkeys);
        if (keys.stream().map(LogKey::origin).distinct().count() > 1) {
            throw new CommandRefused("The keys of --vkey are of several logs: one log is audited at a time.");
        }
        return keys;
    }

    private static TrustPolicy ofKeys(List<LogKey> keys) {
        StringBuilder text = new StringBuilder();
        for (LogKey key : keys) {
            text.append("log ")
                    .append(key)
                    .append(" https://")
                    .append(key.origin())
                    .append('\n');
        }
        return TrustPolicy.parse(text.append("quorum none\n").toString());
    }

    @Nullable
    TimestampAuthorities authorities() {
        return authority == null ? null : TimestampAuthorities.ofPem(new LocalFile(authority).text());
    }
}
