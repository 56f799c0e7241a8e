package org.preuve.supplier;

import com.mongodb.WriteConcern;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the whole service shares: time, randomness, and how safely the database has to write. */
@Configuration(proxyBeanMethods = false)
class ServiceConfiguration {

    /** Milliseconds, because that is what MongoDB keeps: a time read back equals the time written. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }

    @Bean
    SecureRandom randomness() {
        return new SecureRandom();
    }

    /** An acknowledged write survives the loss of a node; an unreachable database is an answer within seconds. */
    @Bean
    MongoClientSettingsBuilderCustomizer safeWrites() {
        return settings -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS));
    }
}
