package org.preuve.supplier.attestations;

import org.preuve.supplier.submissions.Intake;
import org.preuve.supplier.submissions.OutboxStore;
import org.preuve.supplier.submissions.ReadSubmissions;
import org.preuve.supplier.submissions.SubmissionStore;
import org.preuve.supplier.submissions.SubmitLines;
import org.preuve.supplier.submissions.SubmitRecord;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AttestationsConfiguration {

    @Bean
    SubmitRecord submitAttestation(Intake intake, @Qualifier("attestations") SubmissionStore attestations) {
        return intake.one(new AttestationRules(), attestations);
    }

    @Bean
    SubmitLines submitAttestationLines(Intake intake, @Qualifier("attestations") SubmissionStore attestations) {
        return intake.lines(new AttestationRules(), attestations);
    }

    @Bean
    ReadSubmissions readAttestations(@Qualifier("attestations") SubmissionStore attestations, OutboxStore outbox) {
        return new ReadSubmissions(attestations, outbox);
    }
}
