package org.preuve.ledger.evidence.mongo;

import java.time.Clock;
import org.preuve.ledger.approval.MarkChanged;
import org.preuve.ledger.approval.SealApproved;
import org.preuve.ledger.changes.FindChanges;
import org.preuve.ledger.evidence.ApproveEvidence;
import org.preuve.ledger.evidence.AttachFile;
import org.preuve.ledger.evidence.AttachmentStore;
import org.preuve.ledger.evidence.CorrectEvidence;
import org.preuve.ledger.evidence.DraftEvidence;
import org.preuve.ledger.evidence.EraseEvidence;
import org.preuve.ledger.evidence.Evidence;
import org.preuve.ledger.evidence.EvidenceId;
import org.preuve.ledger.evidence.EvidenceStore;
import org.preuve.ledger.evidence.FileTypes;
import org.preuve.ledger.evidence.FindEvidence;
import org.preuve.ledger.evidence.SweepFiles;
import org.preuve.ledger.organisation.Organisation;
import org.preuve.ledger.organisation.Pseudonyms;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Configuration(proxyBeanMethods = false)
class EvidenceConfiguration {

    @Bean
    EvidenceStore evidenceStore(MongoDatabaseFactory mongo) {
        return new MongoEvidenceStore(mongo.getMongoDatabase());
    }

    @Bean
    AttachmentStore attachmentStore(MongoDatabaseFactory mongo, Clock clock) {
        return new MongoAttachmentStore(mongo.getMongoDatabase(), clock);
    }

    @Bean
    DraftEvidence draftEvidence(EvidenceStore store, FindEvidence find, Clock clock) {
        return new DraftEvidence(store, find, clock);
    }

    @Bean
    FindEvidence findEvidence(EvidenceStore store, FindChanges changes) {
        return new FindEvidence(store, changes);
    }

    @Bean
    AttachFile attachFile(DraftEvidence drafts, EvidenceStore store, FindEvidence find, AttachmentStore files) {
        return new AttachFile(drafts, store, find, files, new FileTypes());
    }

    @Bean
    ApproveEvidence approveEvidence(
            EvidenceStore store,
            FindEvidence find,
            Organisation organisation,
            Pseudonyms pseudonyms,
            SealApproved approvals) {
        return new ApproveEvidence(store, find, organisation, pseudonyms, approvals);
    }

    @Bean
    CorrectEvidence correctEvidence(EvidenceStore store, FindEvidence find, Clock clock) {
        return new CorrectEvidence(store, find, clock);
    }

    @Bean
    EraseEvidence eraseEvidence(EvidenceStore store, AttachmentStore files) {
        return new EraseEvidence(store, files);
    }

    @Bean
    SweepLifecycle sweepLifecycle(EvidenceStore store, AttachmentStore files, Clock clock) {
        return new SweepLifecycle(new SweepFiles(store, files, clock));
    }

    @Bean
    MarkChanged<Evidence> markEvidence(EvidenceStore store) {
        return new MarkChanged<>(record -> store.find(new EvidenceId(record.uuid())), store);
    }
}
