package org.preuve.reporting.organisation;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.CredentialSigner;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.InvalidKey;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.reporting.settings.MissingSetting;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OrganisationConfiguration.Settings.class)
class OrganisationConfiguration {

    /** None of these has a default: an installation signs as itself or not at all. */
    @ConfigurationProperties("preuve.organisation")
    record Settings(
            @Nullable String did,
            @Nullable String name,
            @Nullable Path keyFile) {}

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    SigningKey organisationKey(Settings settings) {
        Path file = settings.keyFile();
        if (file == null || !Files.isReadable(file)) {
            throw new MissingSetting(
                    "preuve.organisation.key-file must name the readable PKCS#8 PEM file of the organisation's Ed25519 key; "
                            + (file == null ? "it is not set." : "there is none at " + file + "."));
        }
        try {
            return SigningKey.fromPem(Files.readString(file));
        } catch (IOException | InvalidKey e) {
            throw new MissingSetting(
                    "preuve.organisation.key-file " + file + " holds no Ed25519 key: " + e.getMessage());
        }
    }

    @Bean
    Organisation organisation(
            Settings settings, SigningKey organisationKey, @Value("${preuve.public-url}") URI publicUrl) {
        String did = settings.did();
        String name = settings.name();
        if (did == null || name == null || name.isBlank()) {
            throw new MissingSetting(
                    "preuve.organisation.did and preuve.organisation.name must say who publishes here.");
        }
        try {
            URI bare = URI.create(publicUrl.toString().replaceAll("/+$", ""));
            return new Organisation(Did.parse(did), name, organisationKey.verificationKey(), bare);
        } catch (InvalidKey e) {
            throw new MissingSetting("preuve.organisation.did " + did + " is not understood: " + e.getMessage());
        }
    }

    @Bean
    CredentialSigner organisationSigner(SigningKey organisationKey, Organisation organisation, Clock clock) {
        return new CredentialSigner(organisationKey, organisation.verificationMethod(), clock);
    }

    @Bean
    ReissueAsToken reissueAsToken(CredentialSigner signer) {
        return new ReissueAsToken(signer);
    }

    @Bean
    Pseudonyms pseudonyms(PseudonymSecretStore secrets) {
        return new Pseudonyms(secrets);
    }
}
