package org.preuve.quickstart.signin;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** Who may ask for tokens: the gateway for people, services for themselves, and a sample client a role for `curl`. */
final class Clients {

    static final Set<String> SAMPLES = Set.of("officer", "approver", "auditor", "data-protection", "administrator");

    private final SignInSettings settings;

    Clients(SignInSettings settings) {
        this.settings = settings;
    }

    List<RegisteredClient> all() {
        var keychain = settings.keychain();
        return Stream.concat(
                        SAMPLES.stream().sorted().map(name -> credentials(name, name, Set.of())),
                        Stream.of(
                                credentials(
                                        "supplier-service",
                                        keychain.clientSecret("supplier-service"),
                                        Set.of("records.write")),
                                credentials(
                                        "reporting-service",
                                        keychain.clientSecret("reporting-service"),
                                        Set.of("records.write", "records.read")),
                                gateway(keychain.clientSecret("gateway"))))
                .toList();
    }

    private static RegisteredClient credentials(String name, String secret, Set<String> scopes) {
        return client(name, secret)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(all -> all.addAll(scopes))
                .tokenSettings(living(Duration.ofHours(1)))
                .build();
    }

    private RegisteredClient gateway(String secret) {
        return client("gateway", secret)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(settings.publicUrl()
                        .resolve("/login/oauth2/code/preuve")
                        .toString())
                .postLogoutRedirectUri(settings.publicUrl().resolve("/").toString())
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .clientSettings(ClientSettings.builder().requireProofKey(true).build())
                .tokenSettings(living(Duration.ofMinutes(10)))
                .build();
    }

    private static RegisteredClient.Builder client(String name, String secret) {
        return RegisteredClient.withId(name)
                .clientId(name)
                .clientSecret("{noop}" + secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST);
    }

    private static TokenSettings living(Duration time) {
        return TokenSettings.builder()
                .accessTokenTimeToLive(time)
                .reuseRefreshTokens(false)
                .build();
    }
}
