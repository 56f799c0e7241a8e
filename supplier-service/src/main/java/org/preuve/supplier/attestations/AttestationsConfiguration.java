package org.preuve.supplier.attestations;

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
class AttestationsConfiguration {

    @Bean
    SubmitRecord submitAttestation(
            RecordChecks checks,
            Signers signers,
            LedgerClient ledger,
            @Qualifier("attestations") SubmissionStore attestations) {
        return new SubmitRecord(checks, new AttestationRules(), signers, ledger, attestations);
    }

    @Bean
    ReadSubmissions readAttestations(@Qualifier("attestations") SubmissionStore attestations) {
        return new ReadSubmissions(attestations);
    }
}
