package org.preuve.quickstart.signin;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.preuve.quickstart.keys.Keychain;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** {@code preuve.issuer}, {@code preuve.public-url} (the gateway, where a browser returns to) and {@code preuve.keys}. */
@ConfigurationProperties("preuve")
record SignInSettings(URI issuer, URI publicUrl, Path keys) {

    Keychain keychain() {
        return new Keychain(keys, new SecureRandom());
    }
}
