package org.preuve.supplier.commitments;

import org.preuve.supplier.records.RecordChecks;
import org.preuve.supplier.sealing.LedgerClient;
import org.preuve.supplier.submissions.ReadSubmissions;
import org.preuve.supplier.submissions.Signers;
import org.preuve.supplier.submissions.SubmissionStore;
import org.preuve.supplier.submissions.SubmitRecord;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CommitmentsConfiguration {

    @Bean
    SubmitRecord submitCommitment(
            RecordChecks checks,
            Signers signers,
            LedgerClient ledger,
            @Qualifier("commitments") SubmissionStore commitments) {
        return new SubmitRecord(checks, new CommitmentRules(), signers, ledger, commitments);
    }

    @Bean
    ReadSubmissions readCommitments(@Qualifier("commitments") SubmissionStore commitments) {
        return new ReadSubmissions(commitments);
    }
}
