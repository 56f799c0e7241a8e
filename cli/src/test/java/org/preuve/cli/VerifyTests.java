package org.preuve.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.proofs.note.NoteSigner;
import org.preuve.proofs.note.Origin;

class VerifyTests {
    private static final SampleLog LOG = SampleLog.of(12);
    private static final String OTHER_VKEY = new NoteSigner(new Origin("maison-lys.example/log"), SampleLog.key(9))
            .logKey()
            .toString();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void passesEachStepOfAGoodBundle() throws IOException {
        for (int index : new int[] {1, 2}) {
            Run run =
                    Run.of("verify", bundle(index), "--vkey", SampleLog.vkey()).exits(0);
            assertThat(run.out().lines())
                    .anyMatch(line -> line.matches("passed +signature valid +.*"))
                    .anyMatch(line -> line.matches("passed +key entitled +.*"))
                    .anyMatch(line -> line.matches("passed +digest matches +.*"))
                    .anyMatch(line -> line.matches("passed +included +.*"))
                    .anyMatch(line -> line.matches("passed +checkpoint signed +.*"))
                    .anyMatch(line -> line.matches("not checked +cosigned +.*"))
                    .endsWith("Every step that could be checked has passed.");
            assertThat(run.err()).isEmpty();
        }
    }

    @Test
    void takesAPolicyFile() throws IOException {
        Path policy = Files.writeString(
                folder.resolve("policy"), LOG.bundle(1).policy().format());
        assertThat(Run.of("verify", bundle(1), "--policy", policy).exits(0).err())
                .isEmpty();
    }

    @Test
    void takesEveryKeyThatTheLogHasHad() throws IOException {
        for (String[] order : new String[][] {{SampleLog.vkey(), OTHER_VKEY}, {OTHER_VKEY, SampleLog.vkey()}}) {
            Run.of("verify", bundle(1), "--vkey", order[0], "--vkey", order[1]).exits(0);
            Run.of("verify", receipt(LOG.receipt(5).toString()), "--vkey", order[0], "--vkey", order[1])
                    .exits(0);
        }
        Run.of("verify", bundle(1), "--vkey", OTHER_VKEY, "--vkey", OTHER_VKEY).exits(Preuve.FOUND_WRONG);
    }

    @Test
    void takesAnAuthoritysCertificateAndRefusesWhatIsNone() throws IOException {
        Path none = Files.writeString(folder.resolve("cert.pem"), "none");
        Run.of("verify", bundle(1), "--vkey", SampleLog.vkey(), "--authority", none)
                .refuses("certificate");
        Run.of("verify", bundle(1), "--authority", folder.resolve("no")).refuses("There is no file");
    }

    @Test
    void saysWhatItMeansThatNoPolicyWasGiven() throws IOException {
        Run run = Run.of("verify", bundle(1)).exits(0);
        assertThat(run.err()).contains("the policy inside the bundle was used", "agrees with itself", SampleLog.vkey());
    }

    @Test
    void failsAtTheStepThatIsWrong() throws IOException {
        Path bundle = bundle(1);
        Files.writeString(bundle, Files.readString(bundle).replace("Lot 1", "Lot 9"));
        Run run = Run.of("verify", bundle, "--vkey", SampleLog.vkey()).exits(Preuve.FOUND_WRONG);
        assertThat(run.out().lines())
                .anyMatch(line -> line.matches("FAILED +signature valid +.*"))
                .anyMatch(line -> line.matches("FAILED +digest matches +.*"))
                .anyMatch(line -> line.matches("passed +included +.*"))
                .endsWith("Do not rely on it.");
    }

    @Test
    void failsUnderTheKeyOfAnotherLog() throws IOException {
        Run run = Run.of("verify", bundle(1), "--vkey", OTHER_VKEY).exits(Preuve.FOUND_WRONG);
        assertThat(run.out().lines())
                .anyMatch(line -> line.matches("passed +signature valid +.*"))
                .anyMatch(line -> line.matches("FAILED +checkpoint signed +.*"));
    }

    @Test
    void checksAReceiptAlone() throws IOException {
        Run run = Run.of("verify", receipt(LOG.receipt(5).toString()), "--vkey", SampleLog.vkey())
                .exits(0);
        assertThat(run.out().lines())
                .anyMatch(line -> line.matches("passed +entry +It seals attestation urn:uuid:.*"))
                .anyMatch(line -> line.matches("passed +included +It is number 5 of 12 entries."))
                .anyMatch(line -> line.matches("not checked +cosigned +.*"));
    }

    @Test
    void failsAReceiptWhoseEntryOrCheckpointIsNotTheLogs() throws IOException {
        String receipt = LOG.receipt(5).toString();
        Run.of("verify", receipt(receipt), "--vkey", OTHER_VKEY).exits(Preuve.FOUND_WRONG);

        String[] lines = receipt.split("\n", -1);
        lines[1] = LOG.receipt(6).toString().split("\n", -1)[1];
        Run swapped = Run.of("verify", receipt(String.join("\n", lines)), "--vkey", SampleLog.vkey());
        assertThat(swapped.exits(Preuve.FOUND_WRONG).out().lines())
                .anyMatch(line -> line.matches("FAILED +entry +.*"))
                .anyMatch(line -> line.matches("FAILED +included +.*"));
    }

    @Test
    void doesNotTakeAReceiptAtItsOwnWord() throws IOException {
        Run.of("verify", receipt(LOG.receipt(5).toString())).refuses("does not say whom to trust");
    }

    @Test
    void refusesWhatIsNeitherBundleNorReceiptNorTrust() throws IOException {
        Run.of("verify", folder.resolve("none")).refuses("There is no file");
        Run.of("verify", receipt("{]")).refuses("line 1, column 2");
        Run.of("verify", receipt("{}")).exits(Preuve.NOT_POSSIBLE);
        Run.of("verify", receipt("c2sp.org/tlog-proof@v1\nindex 0\n"), "--vkey", SampleLog.vkey())
                .exits(Preuve.NOT_POSSIBLE);
        Run.of("verify", bundle(1), "--vkey", "not a vkey").exits(Preuve.NOT_POSSIBLE);
        Run.of("verify", bundle(1), "--vkey", SampleLog.vkey(), "--policy", bundle(1))
                .exits(Preuve.NOT_POSSIBLE);
        Run.of("verify", bundle(1), "--policy", bundle(1)).exits(Preuve.NOT_POSSIBLE);
    }

    private Path bundle(int index) throws IOException {
        return Files.write(
                folder.resolve("record.preuve.json"), LOG.bundle(index).write());
    }

    private Path receipt(String text) throws IOException {
        return Files.write(folder.resolve("record.tlog-proof"), text.getBytes(UTF_8));
    }
}
