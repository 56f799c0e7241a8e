package org.preuve.gateway.session;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;

/**
 * Asks the issuer for its endpoints when the first person signs in, not at start: public pages must not need the issuer
 * to be up. A failure is not remembered; the next sign-in asks again.
 */
@Component
class IssuerRegistration implements ClientRegistrationRepository {

    private final SignIn signIn;
    private volatile @Nullable ClientRegistration found;

    IssuerRegistration(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String registrationId) {
        if (!registrationId.equals(SessionSecurity.REGISTRATION)) {
            return null;
        }
        var known = found;
        if (known == null) {
            known = discover();
            found = known;
        }
        return known;
    }

    private ClientRegistration discover() {
        var secret = signIn.client().secret();
        return ClientRegistrations.fromIssuerLocation(signIn.issuer().toString())
                .registrationId(SessionSecurity.REGISTRATION)
                .clientId(signIn.client().id())
                .clientSecret(secret)
                .clientAuthenticationMethod(
                        secret == null
                                ? ClientAuthenticationMethod.NONE
                                : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .redirectUri(signIn.redirectUri())
                .scope("openid", "profile")
                .userNameAttributeName("sub")
                .build();
    }
}
