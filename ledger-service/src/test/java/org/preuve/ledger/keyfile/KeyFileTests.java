package org.preuve.ledger.keyfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.Security;
import java.security.cert.Certificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.proofs.keys.SigningKey;

/** Keys in every form that operators have them in, and nothing of them in a message. */
class KeyFileTests {

    private static final byte[] MESSAGE = {1, 2, 3};
    private static final String PASSWORD = "correct horse battery";

    @TempDir
    private Path keys;

    @Test
    void readsPem() throws IOException {
        SigningKey key = SigningKey.generate(new SecureRandom());
        Path file = Files.writeString(keys.resolve("key.pem"), key.toPem());
        assertThat(KeyFile.read("preuve.log.key-file", file).verificationKey()).isEqualTo(key.verificationKey());
    }

    @Test
    void readsPkcs12WithThePasswordBesideIt() throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Path file = pkcs12(pair);
        Files.writeString(keys.resolve("key.p12.password"), PASSWORD + "\n");
        SigningKey key = KeyFile.read("preuve.log.key-file", file);
        assertThat(key.verificationKey().verifies(MESSAGE, key.sign(MESSAGE))).isTrue();
        byte[] encoded = pair.getPublic().getEncoded();
        assertThat(encoded).endsWith(key.verificationKey().bytes());
    }

    @Test
    void saysOnceWhatIsWrongAndNothingSecret() throws IOException, GeneralSecurityException {
        Path file = pkcs12(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        Files.writeString(keys.resolve("key.p12.password"), "another password");
        Path nonsense = Files.writeString(keys.resolve("key.pem"), "secret words");
        Path noProvider = Files.writeString(keys.resolve("key.properties"), "provider=Nobody\nalias=log\n");
        for (Path wrong : new Path[] {file, nonsense, noProvider, keys.resolve("nowhere.pem")}) {
            assertThatThrownBy(() -> KeyFile.read("preuve.log.key-file", wrong))
                    .isInstanceOf(UnusableKeyFile.class)
                    .hasMessageStartingWith("preuve.log.key-file names " + wrong)
                    .hasMessageNotContaining("another password")
                    .hasMessageNotContaining("secret words")
                    .hasNoCause();
        }
        assertThatThrownBy(() -> KeyFile.read("preuve.log.key-file", null)).isInstanceOf(UnusableKeyFile.class);
    }

    @Test
    void signsWithAKeyThatItsProviderNeverGivesAway() throws IOException {
        SigningKey inside = SigningKey.generate(new SecureRandom());
        DeviceProvider device = new DeviceProvider(inside);
        Security.addProvider(device);
        try {
            Path file = Files.writeString(
                    keys.resolve("key.properties"), "provider=" + DeviceProvider.NAME + "\ntype=DEVICE\nalias=log\n");
            Files.writeString(keys.resolve("key.properties.password"), DeviceProvider.PIN);
            SigningKey key = KeyFile.read("preuve.log.key-file", file);
            assertThat(key.verificationKey()).isEqualTo(inside.verificationKey());
            assertThat(key.sign(MESSAGE)).isEqualTo(inside.sign(MESSAGE));
            assertThatThrownBy(key::toPem).isInstanceOf(IllegalStateException.class);
            Files.writeString(keys.resolve("key.properties.password"), "0000");
            assertThatThrownBy(() -> KeyFile.read("preuve.log.key-file", file)).isInstanceOf(UnusableKeyFile.class);
        } finally {
            Security.removeProvider(DeviceProvider.NAME);
        }
    }

    @Test
    void namesThePasswordsVariableAfterTheProperty() {
        assertThat(KeyPassword.variable("preuve.organisation.key-file"))
                .isEqualTo("PREUVE_ORGANISATION_KEY_FILE_PASSWORD");
    }

    private Path pkcs12(KeyPair pair) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                "key", pair.getPrivate(), PASSWORD.toCharArray(), new Certificate[] {SelfSigned.certificate(pair)});
        Path file = keys.resolve("key.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD.toCharArray());
        }
        return file;
    }
}
