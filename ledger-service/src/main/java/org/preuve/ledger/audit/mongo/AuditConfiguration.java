package org.preuve.ledger.audit.mongo;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.preuve.ledger.approval.CheckSealed;
import org.preuve.ledger.audit.AuditJob;
import org.preuve.ledger.audit.AuditLog;
import org.preuve.ledger.audit.AuditStateStore;
import org.preuve.ledger.audit.CheckChanges;
import org.preuve.ledger.audit.CheckCosignatures;
import org.preuve.ledger.audit.CheckStamps;
import org.preuve.ledger.audit.CheckWitnessed;
import org.preuve.ledger.audit.KeptBeside;
import org.preuve.ledger.audit.Scrubber;
import org.preuve.ledger.changes.ChangeStore;
import org.preuve.ledger.evidence.AttachmentStore;
import org.preuve.ledger.evidence.CheckSealedEvidence;
import org.preuve.ledger.evidence.EvidenceStore;
import org.preuve.ledger.log.InventoryStore;
import org.preuve.ledger.log.Log;
import org.preuve.ledger.log.LogStores;
import org.preuve.ledger.log.ReadLog;
import org.preuve.ledger.log.SealRecords;
import org.preuve.ledger.organisation.Organisation;
import org.preuve.ledger.organisation.Pseudonyms;
import org.preuve.ledger.statements.CheckSealedStatements;
import org.preuve.ledger.statements.StatementStore;
import org.preuve.ledger.timestamp.StampStore;
import org.preuve.ledger.witness.CosignatureStore;
import org.preuve.ledger.witnessing.WitnessedHeadStore;
import org.preuve.ledger.witnessing.WitnessedLogs;
import org.preuve.proofs.timestamp.TimestampAuthorities;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    AuditLog auditLog(
            LogStores stores,
            InventoryStore inventory,
            ReadLog log,
            AuditLog.Beside beside,
            Organisation organisation) {
        return new AuditLog(stores, inventory, log, beside, organisation.did());
    }

    @Bean
    AuditLog.Beside besideTheLog(
            CheckSealedEvidence evidence,
            CheckSealedStatements statements,
            CheckChanges changes,
            List<KeptBeside> all) {
        return new AuditLog.Beside(evidence, statements, changes, all);
    }

    @Bean
    CheckSealedStatements checkSealedStatements(
            StatementStore statements, Pseudonyms pseudonyms, CheckSealed sealed, Organisation organisation) {
        return new CheckSealedStatements(statements, pseudonyms, sealed, organisation.did());
    }

    @Bean
    CheckSealedEvidence checkSealedEvidence(
            EvidenceStore evidence, AttachmentStore files, Pseudonyms pseudonyms, CheckSealed sealed) {
        return new CheckSealedEvidence(evidence, files, pseudonyms, sealed);
    }

    @Bean
    CheckChanges checkChanges(ChangeStore changes, LogStores stores, SealRecords seal) {
        return new CheckChanges(changes, stores, seal);
    }

    @Bean
    CheckCosignatures checkCosignatures(CosignatureStore kept, LogStores stores, ReadLog log) {
        return new CheckCosignatures(kept, stores.checkpoints(), log);
    }

    @Bean
    CheckStamps checkStamps(StampStore stamps, LogStores stores, Optional<TimestampAuthorities> trusted) {
        return new CheckStamps(stamps, stores.checkpoints(), trusted);
    }

    @Bean
    @ConditionalOnProperty("preuve.witnessing.key-file")
    CheckWitnessed checkWitnessed(WitnessedHeadStore heads, WitnessedLogs logs) {
        return new CheckWitnessed(heads, logs);
    }

    @Bean
    AuditStateStore auditStateStore(MongoDatabaseFactory mongo) {
        return new MongoAuditStateStore(mongo.getMongoDatabase());
    }

    @Bean
    AuditJob auditJob(AuditLog audit, AuditStateStore states, Log log, Clock clock) {
        return new AuditJob(
                audit,
                states,
                log.sequencer(),
                clock,
                run -> Thread.ofPlatform().daemon().name("audit").start(run));
    }

    @Bean
    Scrubber scrubber(AuditLog audit, AuditJob job, AuditStateStore states, ScrubProperties properties) {
        return new Scrubber(audit, job, states, Math.max(1, properties.perSecond()));
    }

    @Bean
    AuditLifecycle auditLifecycle(AuditJob job, Scrubber scrubber, ScrubProperties properties) {
        return new AuditLifecycle(job, scrubber, properties.perSecond() > 0);
    }

    @Bean
    MeterBinder scrubMeters(Scrubber scrubber) {
        return registry -> {
            FunctionCounter.builder("preuve.log.scrub.checked", scrubber, Scrubber::checked)
                    .description("Entries that the scrubber found right")
                    .register(registry);
            FunctionCounter.builder("preuve.log.scrub.mismatches", scrubber, Scrubber::mismatches)
                    .description("Passes of the scrubber that ended at something that does not match")
                    .register(registry);
        };
    }
}
