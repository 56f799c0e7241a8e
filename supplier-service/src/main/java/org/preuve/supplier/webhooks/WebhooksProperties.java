package org.preuve.supplier.webhooks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.keys.InvalidKey;
import org.preuve.proofs.keys.SigningKey;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How suppliers are told.
 *
 * @param keyFile PKCS#8 PEM of the Ed25519 key that signs what is sent; absent, nobody is told anything
 * @param previousKeyFiles of keys that signed before it, and are still shown to who checks late
 * @param most may wait for one supplier
 * @param atOnce how many suppliers are called at a time
 * @param looksEvery how often it is looked who has to be told
 * @param pause after a first failure
 * @param longestPause between two attempts
 * @param giveUpAfter how long a notice is tried
 * @param lease how long one process may serve a supplier before another does
 */
@ConfigurationProperties("preuve.webhooks")
record WebhooksProperties(
        @Nullable Path keyFile,
        @DefaultValue List<Path> previousKeyFiles,
        long most,
        int atOnce,
        Duration looksEvery,
        Duration pause,
        Duration longestPause,
        Duration giveUpAfter,
        Duration lease) {

    WebhookKeys keys() {
        return new WebhookKeys(
                Optional.ofNullable(keyFile).map(file -> key("preuve.webhooks.key-file", file)),
                previousKeyFiles.stream()
                        .map(file ->
                                key("preuve.webhooks.previous-key-files", file).verificationKey())
                        .toList());
    }

    /** @throws IllegalStateException in one sentence that says which property to mend */
    private static SigningKey key(String property, Path file) {
        try {
            return SigningKey.fromPem(Files.readString(file));
        } catch (IOException unreadable) {
            throw new IllegalStateException(property + " names " + file + ", which cannot be read.");
        } catch (InvalidKey notAKey) {
            throw new IllegalStateException(
                    property + " names " + file + ", which holds no Ed25519 key in PKCS#8 PEM.");
        }
    }
}
