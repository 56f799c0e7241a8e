package org.preuve.ledger.witness;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.preuve.proofs.bundle.Quorum;
import org.preuve.proofs.bundle.TrustPolicy;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.CosignerKey;
import org.preuve.proofs.note.LogKey;

/**
 * Which witnesses are asked, where, and how many of them make a checkpoint count as cosigned (C2SP tlog-policy). Without
 * a witness nothing ever counts as cosigned: {@code quorum none} is met by anything and so promises nothing.
 */
public final class WitnessPolicy {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private final TrustPolicy trust;

    /** The policy's lines without those about logs: which logs these are, the ledger says. */
    private final List<String> lines;

    private final List<Witness> witnesses;

    private WitnessPolicy(TrustPolicy trust) {
        this.trust = trust;
        this.lines = trust.toString()
                .lines()
                .filter(line -> !words(line).getFirst().equals("log"))
                .toList();
        this.witnesses = lines.stream()
                .map(WitnessPolicy::words)
                .filter(words -> words.getFirst().equals("witness") && words.size() == 4)
                .map(words -> new Witness(words.get(1), CosignerKey.parse(words.get(2)), address(words.get(3))))
                .toList();
    }

    /** No witness. */
    public static WitnessPolicy none() {
        return new WitnessPolicy(TrustPolicy.parse("quorum none\n"));
    }

    /**
     * The policy that an operator trusts.
     *
     * @throws IllegalArgumentException when a witness is to be asked where nobody can be
     */
    public static WitnessPolicy of(TrustPolicy trust) {
        return new WitnessPolicy(trust);
    }

    /** Those that are asked; a policy may also count some that are not. */
    public List<Witness> witnesses() {
        return witnesses;
    }

    /** Every key whose cosignatures count. */
    public List<CosignerKey> keys() {
        return trust.quorum().witnesses();
    }

    /** Whether enough witnesses have cosigned. */
    public boolean isMet(Checkpoint checkpoint) {
        return !(trust.quorum() instanceof Quorum.None) && trust.isCosigned(checkpoint);
    }

    /** The policy as readers of this log may use it, once they have convinced themselves that it is the log's. */
    public TrustPolicy about(List<LogKey> logs, String url) {
        List<String> all = new ArrayList<>();
        logs.forEach(log -> all.add("log " + log + " " + url));
        all.addAll(lines);
        return TrustPolicy.parse(String.join("\n", all) + "\n");
    }

    private static List<String> words(String line) {
        return Arrays.asList(line.strip().split("[ \t]+"));
    }

    private static URI address(String url) {
        URI address = URI.create(url);
        String scheme = address.getScheme();
        if (scheme == null || address.getHost() == null || !SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("A witness is asked at an http or https address, not at " + url + ".");
        }
        return address;
    }
}
