package org.preuve.supplier.changes;

import org.preuve.supplier.records.RecordChecks;
import org.preuve.supplier.sealing.LedgerClient;
import org.preuve.supplier.submissions.Signers;
import org.preuve.supplier.submissions.SubmissionStore;
import org.preuve.supplier.submissions.SubmitRecord;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ChangesConfiguration {

    @Bean
    SubmitRecord submitCorrection(
            RecordChecks checks, Signers signers, LedgerClient ledger, @Qualifier("changes") SubmissionStore changes) {
        return new SubmitRecord(checks, new CorrectionRules(), signers, ledger, changes);
    }

    @Bean
    SubmitRecord submitWithdrawal(
            RecordChecks checks, Signers signers, LedgerClient ledger, @Qualifier("changes") SubmissionStore changes) {
        return new SubmitRecord(checks, new WithdrawalRules(), signers, ledger, changes);
    }
}
