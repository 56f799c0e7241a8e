package org.preuve.gateway.session;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who signs people in, and as which client: {@code preuve.issuer}, {@code preuve.public-url}, {@code preuve.client.*}.
 * Without a secret the gateway is a public client, and PKCE alone binds the code to it.
 */
@ConfigurationProperties("preuve")
record SignIn(URI issuer, URI publicUrl, Client client) {

    record Client(String id, @Nullable String secret) {}

    String redirectUri() {
        return publicUrl
                .resolve("/login/oauth2/code/" + SessionSecurity.REGISTRATION)
                .toString();
    }
}
