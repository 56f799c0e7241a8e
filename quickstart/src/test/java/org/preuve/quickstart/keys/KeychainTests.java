package org.preuve.quickstart.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeychainTests {

    @TempDir
    Path home;

    @Test
    void givesTheSameSecretsOnTheNextStart() {
        var first = keychain();
        var key = first.key("organisation").verificationKey();
        var secret = first.clientSecret("gateway");

        var next = keychain();

        assertThat(next.key("organisation").verificationKey()).isEqualTo(key);
        assertThat(next.clientSecret("gateway")).isEqualTo(secret).hasSizeGreaterThan(40);
        assertThat(next.clientSecret("supplier-service")).isNotEqualTo(secret);
    }

    @Test
    void keepsThemFromOtherUsers() throws IOException {
        var file = keychain().keyFile("organisation");

        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(permissions(home.resolve("keys"))).isEqualTo("rwx------");
    }

    @Test
    void startsAgainAfterACrashInTheMiddleOfWriting() throws IOException {
        keychain().keyFile("organisation");
        Files.writeString(home.resolve("keys/log.pem.new"), "half of a ke");

        assertThat(keychain().key("log")).isNotNull();
    }

    @Test
    void makesOneKeyForAllWhoAskAtOnce() {
        var keys = IntStream.range(0, 16)
                .parallel()
                .mapToObj(asker -> keychain().key("organisation").verificationKey())
                .distinct();

        assertThat(keys).hasSize(1);
    }

    private Keychain keychain() {
        return new Keychain(home.resolve("keys"), new SecureRandom());
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
