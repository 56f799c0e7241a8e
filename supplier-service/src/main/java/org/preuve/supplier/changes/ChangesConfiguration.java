package org.preuve.supplier.changes;

import org.preuve.supplier.attestations.AttestationRules;
import org.preuve.supplier.submissions.Intake;
import org.preuve.supplier.submissions.SubmissionStore;
import org.preuve.supplier.submissions.SubmitRecord;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ChangesConfiguration {

    @Bean
    SubmitRecord submitCorrection(
            Intake intake, AttestationRules attestations, @Qualifier("changes") SubmissionStore changes) {
        return intake.one(new CorrectionRules(attestations), changes);
    }

    @Bean
    SubmitRecord submitWithdrawal(Intake intake, @Qualifier("changes") SubmissionStore changes) {
        return intake.one(new WithdrawalRules(), changes);
    }
}
