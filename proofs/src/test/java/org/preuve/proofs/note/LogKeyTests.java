package org.preuve.proofs.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.proofs.note.NoteFiles.assertRefused;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.note.RefusedNote.Reason;

class LogKeyTests {

    private static final String SUMDB = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";

    @Test
    void readsAndPrintsThePublishedKeyOfTheGoChecksumDatabase() {
        LogKey key = LogKey.parse(SUMDB);
        assertThat(key).hasToString(SUMDB);
        assertThat(key.name()).isEqualTo("sum.golang.org");
        assertThat(key.keyId()).isEqualTo(0x033de0ae);
    }

    @Test
    void printsTheKeysThatGoPrintsForTheSameSeeds() {
        assertThat(NoteFiles.signer().logKey())
                .hasToString(NoteFiles.read("log.vkey").strip());
        assertThat(new WitnessKey(
                        new Origin("witness.example/w1"), NoteFiles.key(0x22).verificationKey()))
                .hasToString(NoteFiles.read("witness.vkey").strip());
    }

    @Test
    void refusesEveryOtherSpelling() {
        for (String vkey : List.of(
                "",
                "sum.golang.org",
                "sum.golang.org+033de0ae",
                "sum.golang.org+33de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
                "sum.golang.org+033DE0AE+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
                "sum.golang.org+033de0af+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
                "sum.golang.com+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
                "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn9",
                "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuA==",
                "sum.golang.org+033de0ae+",
                SUMDB + "\n",
                NoteFiles.read("witness.vkey").strip())) {
            assertRefused(Reason.VERIFIER_KEY, () -> LogKey.parse(vkey));
        }
        assertRefused(Reason.NAME, () -> LogKey.parse(SUMDB.substring("sum.golang.org".length())));
        assertRefused(Reason.NAME, () -> LogKey.parse(" " + SUMDB));
        assertRefused(Reason.VERIFIER_KEY, () -> WitnessKey.parse(SUMDB));
    }

    @Test
    void refusesNamesWithWhiteSpaceOfAnyScriptPlusAndControlCharacters() {
        for (String name : List.of(
                "",
                "a b",
                "a+b",
                "a\u00a0b",
                "a\u2003b",
                "a\u3000b",
                "a\u0085b",
                "a\u2028b",
                "a\nb",
                "a\tb",
                "a\u0001b",
                "a\ud800b",
                "é".repeat(128))) {
            assertRefused(Reason.NAME, () -> new Origin(name));
        }
        assertThat(new Origin("é".repeat(127)).value()).hasSize(127);
        assertThat(new Origin("localhost:8080/log")).hasToString("localhost:8080/log");
    }
}
