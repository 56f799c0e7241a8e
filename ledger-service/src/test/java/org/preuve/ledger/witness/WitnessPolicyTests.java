package org.preuve.ledger.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.proofs.bundle.TrustPolicy;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.note.Origin;
import org.preuve.proofs.note.WitnessKey;

class WitnessPolicyTests {

    private final WitnessKey one = new WitnessKey(new Origin("one.example"), key().verificationKey());
    private final WitnessKey two = new WitnessKey(new Origin("two.example"), key().verificationKey());
    private final LogKey current = new LogKey(new Origin("example.com/log"), key().verificationKey());
    private final LogKey before = new LogKey(new Origin("example.com/log"), key().verificationKey());

    @Test
    void asksThoseWhoHaveAnAddress() {
        WitnessPolicy policy = policy("witness one " + one + " https://one.example/w\n\twitness two  " + two
                + "\t\n# a comment\ngroup g any one two\nquorum g\n");
        assertThat(policy.witnesses()).containsExactly(new Witness("one", one, URI.create("https://one.example/w")));
        assertThat(List.<Object>copyOf(policy.keys())).containsExactly(one, two);
    }

    @Test
    void isShownWithTheLogsOwnKeysAndNoOthers() {
        WitnessPolicy policy = policy("log " + before + "\nwitness one " + one + "\nquorum one\n");
        TrustPolicy shown = policy.about(List.of(current, before), "https://example.com/log");
        assertThat(shown.logs()).containsExactly(current, before);
        assertThat(List.<Object>copyOf(shown.quorum().witnesses())).containsExactly(one);
    }

    @Test
    void withoutWitnessesNothingIsAskedAndThePolicyIsStillOne() {
        WitnessPolicy none = WitnessPolicy.none();
        assertThat(none.witnesses()).isEmpty();
        assertThat(none.about(List.of(current), "https://example.com/log"))
                .isEqualTo(TrustPolicy.ofLog(current, "https://example.com/log"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://one.example/", "one.example", "file:///etc/passwd", "https:/one"})
    void refusesToAskWhereNobodyIs(String url) {
        assertThatThrownBy(() -> policy("witness one " + one + " " + url + "\nquorum one\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(url);
    }

    private static WitnessPolicy policy(String text) {
        return WitnessPolicy.of(TrustPolicy.parse(text));
    }

    private static SigningKey key() {
        return SigningKey.generate(new SecureRandom());
    }
}
