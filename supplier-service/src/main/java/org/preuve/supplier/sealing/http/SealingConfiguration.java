package org.preuve.supplier.sealing.http;

import java.net.http.HttpClient.Version;
import java.time.Duration;
import org.preuve.supplier.sealing.LedgerClient;
import org.preuve.supplier.sealing.ReceiptVerifier;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/** Calls the ledger as this service, with a token of its own scope, and gives up in time. */
@Configuration(proxyBeanMethods = false)
class SealingConfiguration {

    private static final String REGISTRATION = "ledger";

    /** The one principal under which the token is kept: this service, whoever called it. */
    private static final Authentication THIS_SERVICE = new AnonymousAuthenticationToken(
            "supplier-service", "supplier-service", AuthorityUtils.createAuthorityList("SERVICE"));

    @Bean
    LedgerClient ledgerClient(SealingProperties properties, @Qualifier("ledgerCalls") RestClient ledger) {
        return new HttpLedgerClient(ledger, new ReceiptVerifier(properties.logKey()));
    }

    /** Whatever this service asks the ledger, it asks as itself. */
    @Bean
    RestClient ledgerCalls(
            SealingProperties properties, OAuth2AuthorizedClientManager tokens, OAuth2AuthorizedClientService kept) {
        OAuth2ClientHttpRequestInterceptor bearer = new OAuth2ClientHttpRequestInterceptor(tokens);
        bearer.setClientRegistrationIdResolver(request -> REGISTRATION);
        bearer.setPrincipalResolver(request -> THIS_SERVICE);
        bearer.setAuthorizationFailureHandler(OAuth2ClientHttpRequestInterceptor.authorizationFailureHandler(kept));
        return RestClient.builder()
                .baseUrl(properties.ledger().url())
                .requestFactory(connections(properties.ledger().timeout()))
                .requestInterceptor(bearer)
                .build();
    }

    @Bean
    OAuth2AuthorizedClientManager ledgerTokens(
            SealingProperties properties,
            ClientRegistrationRepository registrations,
            OAuth2AuthorizedClientService kept) {
        RestClientClientCredentialsTokenResponseClient issuer = new RestClientClientCredentialsTokenResponseClient();
        issuer.setRestClient(RestClient.builder()
                .requestFactory(connections(properties.ledger().timeout()))
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        AuthorizedClientServiceOAuth2AuthorizedClientManager tokens =
                new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, kept);
        tokens.setAuthorizedClientProvider(OAuth2AuthorizedClientProviderBuilder.builder()
                .clientCredentials(grant -> grant.accessTokenResponseClient(issuer))
                .build());
        return tokens;
    }

    /** No redirects: a neighbour that sends us elsewhere is not the neighbour that was configured. */
    static ClientHttpRequestFactory connections(Duration timeout) {
        return ClientHttpRequestFactoryBuilder.jdk()
                .withHttpClientCustomizer(client -> client.version(Version.HTTP_1_1))
                .build(HttpClientSettings.defaults()
                        .withTimeouts(Duration.ofSeconds(2), timeout)
                        .withRedirects(HttpRedirects.DONT_FOLLOW));
    }
}
