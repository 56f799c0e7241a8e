package org.preuve.ledger.witness.http;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.preuve.ledger.keyfile.PolicyFile;
import org.preuve.ledger.witness.WitnessPolicy;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param policyFile C2SP tlog-policy: the witnesses, where they are asked, and the quorum; absent, none is asked
 * @param every how long to wait between two rounds of asking
 * @param patience how long one witness may take
 */
@ConfigurationProperties("preuve.witness")
record WitnessProperties(
        @Nullable Path policyFile,
        @DefaultValue("3s") Duration every,
        @DefaultValue("10s") Duration patience) {

    WitnessPolicy policy() {
        return policyFile == null
                ? WitnessPolicy.none()
                : WitnessPolicy.of(PolicyFile.read("preuve.witness.policy-file", policyFile));
    }
}
