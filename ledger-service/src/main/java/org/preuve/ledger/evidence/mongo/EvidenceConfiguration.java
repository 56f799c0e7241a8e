package org.preuve.ledger.evidence.mongo;

import java.time.Clock;
import org.preuve.ledger.evidence.ApproveEvidence;
import org.preuve.ledger.evidence.AttachFile;
import org.preuve.ledger.evidence.AttachmentStore;
import org.preuve.ledger.evidence.DraftEvidence;
import org.preuve.ledger.evidence.EvidenceStore;
import org.preuve.ledger.evidence.FileTypes;
import org.preuve.ledger.evidence.FindEvidence;
import org.preuve.ledger.log.SealRecords;
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
    DraftEvidence draftEvidence(EvidenceStore store, Clock clock) {
        return new DraftEvidence(store, clock);
    }

    @Bean
    FindEvidence findEvidence(EvidenceStore store) {
        return new FindEvidence(store);
    }

    @Bean
    AttachFile attachFile(DraftEvidence drafts, FindEvidence find, AttachmentStore files) {
        return new AttachFile(drafts, find, files, new FileTypes());
    }

    @Bean
    ApproveEvidence approveEvidence(
            EvidenceStore store, Organisation organisation, Pseudonyms pseudonyms, SealRecords records) {
        return new ApproveEvidence(store, organisation, pseudonyms, records);
    }
}
