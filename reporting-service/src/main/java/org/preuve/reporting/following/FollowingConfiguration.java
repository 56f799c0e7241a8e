package org.preuve.reporting.following;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.note.RefusedNote;
import org.preuve.reporting.ledger.LedgerClient;
import org.preuve.reporting.settings.MissingSetting;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FollowingConfiguration.Settings.class)
class FollowingConfiguration {

    @ConfigurationProperties("preuve.following")
    record Settings(Duration every, Duration sweepEvery, Duration staleGrace, Duration freshFor) {}

    @Bean
    KnownLogKeys knownLogKeys(
            @Value("${preuve.log.vkey:#{null}}") @Nullable String vkey,
            AuthorKeyStore authors,
            PositionStore positions) {
        return new KnownLogKeys(anchor(vkey), authors, positions);
    }

    /** The trust anchor. It is told, never fetched: a log that named its own key could name any. */
    private static LogKey anchor(@Nullable String vkey) {
        if (vkey == null || vkey.isBlank()) {
            throw new MissingSetting(
                    "preuve.log.vkey must hold the verifier key of the log that is followed, as its operator gave it.");
        }
        try {
            return LogKey.parse(vkey);
        } catch (RefusedNote e) {
            throw new MissingSetting("preuve.log.vkey is no verifier key: " + e.getMessage());
        }
    }

    @Bean
    FollowerStores followerStores(
            PositionStore positions,
            LeafStore leaves,
            AuthorKeyStore keys,
            RecordStore records,
            ProgressStore progress,
            CertificateStore certificates,
            CompositionStore compositions,
            RecognitionStore recognitions,
            AmountStore amounts,
            AbsenceStore absences,
            EndedClaims claims,
            TouchedRecords touched) {
        return new FollowerStores(
                positions,
                leaves,
                keys,
                new AnnouncedEnds(records, claims),
                progress,
                certificates,
                compositions,
                recognitions,
                amounts,
                absences,
                touched);
    }

    @Bean
    FollowLog followLog(LedgerClient ledger, KnownLogKeys keys, FollowerStores stores, Clock clock, Settings settings) {
        return new FollowLog(ledger, keys, stores, clock, settings.staleGrace(), settings.sweepEvery());
    }

    @Bean
    ReadLogCheck readLogCheck(FollowLog follower, PositionStore positions, Clock clock, Settings settings) {
        return new ReadLogCheck(follower, positions, clock, settings.freshFor());
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    FollowerLoop followerLoop(FollowLog follower, Settings settings) {
        return new FollowerLoop(follower, settings.every());
    }
}
