package org.preuve.supplier.attestations;

import org.preuve.supplier.conformity.CheckConformity;
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
    AttestationRules attestationRules(CheckConformity conformity) {
        return new AttestationRules(conformity);
    }

    @Bean
    SubmitRecord submitAttestation(
            Intake intake, AttestationRules rules, @Qualifier("attestations") SubmissionStore attestations) {
        return intake.one(rules, attestations);
    }

    @Bean
    SubmitLines submitAttestationLines(
            Intake intake, AttestationRules rules, @Qualifier("attestations") SubmissionStore attestations) {
        return intake.lines(rules, attestations);
    }

    @Bean
    ReadSubmissions readAttestations(@Qualifier("attestations") SubmissionStore attestations, OutboxStore outbox) {
        return new ReadSubmissions(attestations, outbox);
    }
}
