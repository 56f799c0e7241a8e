package org.preuve.reporting.ledger.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.preuve.reporting.ledger.LedgerClient;
import org.preuve.reporting.settings.MissingSetting;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ClientCredentialsOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;

/** Two ways to the ledger: open for the public log, and with a token of this service's own for records. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LedgerHttpConfiguration.Settings.class, LedgerHttpConfiguration.Client.class})
class LedgerHttpConfiguration {

    private static final String REGISTRATION = "ledger";

    @ConfigurationProperties("preuve.ledger")
    record Settings(URI url, Duration timeout) {}

    /** This service's client at the issuer; the secret has no default. */
    @ConfigurationProperties("preuve.client")
    record Client(@Nullable String id, @Nullable String secret) {

        @Override
        public String toString() {
            return "Client[" + id + "]";
        }
    }

    @Bean
    ClientRegistration ledgerRegistration(Client client, @Value("${preuve.token-url}") String tokenUrl) {
        String id = client.id();
        String secret = client.secret();
        if (id == null || secret == null || secret.isBlank()) {
            throw new MissingSetting(
                    "preuve.client.id and preuve.client.secret must name this service's client at the issuer.");
        }
        return ClientRegistration.withRegistrationId(REGISTRATION)
                .clientId(id)
                .clientSecret(secret)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scope("records.write", "records.read")
                .tokenUri(tokenUrl)
                .build();
    }

    @Bean
    LedgerClient ledgerClient(Settings settings, ClientRegistration ledgerRegistration) {
        ClientHttpRequestFactory requests = requests(settings.timeout());
        RestClient.Builder open = RestClient.builder()
                .baseUrl(settings.url().toString().replaceAll("/+$", ""))
                .requestFactory(requests);
        RestClient authorised = open.clone()
                .requestInterceptor(tokens(ledgerRegistration, requests))
                .build();
        return new HttpLedgerClient(open.build(), authorised);
    }

    private static ClientHttpRequestFactory requests(Duration timeout) {
        HttpClient http = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(http);
        factory.setReadTimeout(timeout);
        return factory;
    }

    private static OAuth2ClientHttpRequestInterceptor tokens(
            ClientRegistration registration, ClientHttpRequestFactory requests) {
        InMemoryClientRegistrationRepository registrations = new InMemoryClientRegistrationRepository(registration);
        OAuth2AuthorizedClientService clients = new InMemoryOAuth2AuthorizedClientService(registrations);
        AuthorizedClientServiceOAuth2AuthorizedClientManager manager =
                new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, clients);
        manager.setAuthorizedClientProvider(credentials(requests));
        OAuth2ClientHttpRequestInterceptor interceptor = new OAuth2ClientHttpRequestInterceptor(manager);
        interceptor.setClientRegistrationIdResolver(request -> REGISTRATION);
        interceptor.setPrincipalResolver(request -> new ServiceItself(registration.getClientId()));
        // A token that the ledger refuses is thrown away, so that the next call asks for a new one.
        interceptor.setAuthorizationFailureHandler(
                OAuth2ClientHttpRequestInterceptor.authorizationFailureHandler(clients));
        return interceptor;
    }

    private static ClientCredentialsOAuth2AuthorizedClientProvider credentials(ClientHttpRequestFactory requests) {
        RestClientClientCredentialsTokenResponseClient client = new RestClientClientCredentialsTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        ClientCredentialsOAuth2AuthorizedClientProvider provider =
                new ClientCredentialsOAuth2AuthorizedClientProvider();
        provider.setAccessTokenResponseClient(client);
        return provider;
    }
}
