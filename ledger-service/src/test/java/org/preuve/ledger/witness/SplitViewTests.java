package org.preuve.ledger.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preuve.ledger.log.LogSigners;
import org.preuve.ledger.log.SignedRecords;
import org.preuve.ledger.log.TestLog;
import org.preuve.proofs.bundle.TrustPolicy;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.NoteSigner;
import org.preuve.proofs.note.Origin;

/**
 * An operator who owns database and keys keeps two histories of one log and shows them to two honest witnesses, in every
 * order. Whatever it does, a reader whose policy asks for both never has to accept more than one of them.
 */
class SplitViewTests {

    private final LogSigners signers =
            LogSigners.of(new NoteSigner(new Origin("example.com/log"), SigningKey.generate(new SecureRandom())));
    private final SignedRecords author = new SignedRecords();
    private final NearWitness one = new NearWitness("one", signers.key());
    private final NearWitness two = new NearWitness("two", signers.key());
    private final TrustPolicy readers = TrustPolicy.parse(
            "log " + signers.key() + "\n" + one.line() + "\n" + two.line() + "\ngroup both all one two\nquorum both\n");

    private final History truth = new History();
    private final History lie = new History();

    @BeforeEach
    void theHistoriesAreOfOneSize() {
        truth.seal(7);
        lie.seal(7);
        assertThat(truth.checkpoint().head().size())
                .isEqualTo(lie.checkpoint().head().size());
        assertThat(truth.checkpoint().head()).isNotEqualTo(lie.checkpoint().head());
    }

    @AfterEach
    void close() {
        truth.log.close();
        lie.log.close();
    }

    @Test
    void oneHistoryForEachWitnessIsCosignedByNeitherQuorum() {
        assertThat(truth.ask(one)).isEqualTo(Asked.COSIGNED);
        assertThat(lie.ask(two)).isEqualTo(Asked.COSIGNED);
        for (int round = 0; round < 3; round++) {
            assertThat(truth.ask(two)).isIn(REFUSALS);
            assertThat(lie.ask(one)).isIn(REFUSALS);
            truth.seal(1 + round);
            lie.seal(3);
        }
        assertThat(readers.isCosigned(truth.checkpoint())).isFalse();
        assertThat(readers.isCosigned(lie.checkpoint())).isFalse();
        assertThat(truth.cosigned.newestCosigned()).isEmpty();
        assertThat(lie.cosigned.newestCosigned()).isEmpty();
    }

    @Test
    void onceOneHistoryIsCosignedTheOtherIsRefusedByEveryWitnessAtEverySize() {
        assertThat(truth.ask(one)).isEqualTo(Asked.COSIGNED);
        assertThat(truth.ask(two)).isEqualTo(Asked.COSIGNED);
        assertThat(readers.isCosigned(truth.checkpoint())).isTrue();
        for (int more = 0; more < 3; more++) {
            assertThat(lie.ask(one)).isIn(REFUSALS);
            assertThat(lie.ask(two)).isIn(REFUSALS);
            assertThat(readers.isCosigned(lie.checkpoint())).isFalse();
            lie.seal(5);
        }
        truth.seal(1);
        assertThat(truth.ask(one)).isEqualTo(Asked.COSIGNED);
        assertThat(truth.ask(two)).isEqualTo(Asked.COSIGNED);
        assertThat(readers.isCosigned(truth.checkpoint())).isTrue();
    }

    @Test
    void aHistoryThatWasCutBackAndRegrownIsRefused() {
        truth.seal(30);
        assertThat(truth.ask(one)).isEqualTo(Asked.COSIGNED);
        assertThat(lie.ask(one)).isEqualTo(Asked.KNOWS_MORE);
        lie.seal(40);
        assertThat(lie.ask(one)).isIn(REFUSALS);
        assertThat(lie.ask(two)).isEqualTo(Asked.COSIGNED);
        assertThat(readers.isCosigned(lie.checkpoint())).isFalse();
    }

    private static final Set<Asked> REFUSALS = EnumSet.of(Asked.REFUSED, Asked.KNOWS_MORE);

    /** One of the operator's two logs, under the same name and key. */
    private final class History {

        private final TestLog log = TestLog.signedBy(signers);
        private final CosignedLog cosigned =
                new CosignedLog(log.read(), new InMemoryCosignatureStore(), WitnessPolicy.of(readers));

        void seal(int records) {
            for (int i = 0; i < records; i++) {
                log.seal().seal(author.attestation());
            }
        }

        Checkpoint checkpoint() {
            return cosigned.newest();
        }

        Asked ask(NearWitness near) {
            Witness witness = cosigned.policy().witnesses().stream()
                    .filter(known -> known.key().equals(near.key()))
                    .findFirst()
                    .orElseThrow();
            Asked asked = new AskWitness(
                            witness,
                            NearWitness.client(one, two),
                            log.read(),
                            cosigned.kept(),
                            new WitnessesAhead(),
                            Clock.systemUTC())
                    .about(log.read().checkpoint());
            cosigned.noteIfCosigned(log.read().checkpoint());
            return asked;
        }
    }
}
