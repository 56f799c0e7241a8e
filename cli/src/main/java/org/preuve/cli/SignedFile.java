package org.preuve.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.Envelope;

/** A file with a signed record: a credential with its proof, or a token ({@code application/vc+jwt}). */
record SignedFile(Path path) {

    Credential record() {
        byte[] bytes = new LocalFile(path).bytes();
        String text = new String(bytes, UTF_8).strip();
        return Credential.parse(text.startsWith("ey") ? Envelope.around(text) : bytes);
    }

    /** How a record is written: a token as it is, for other programs to read. */
    static String text(Credential signed) {
        return signed.token().orElseGet(() -> new String(signed.bytes(), UTF_8));
    }
}
