package org.preuve.supplier.commitments;

import org.preuve.supplier.submissions.Intake;
import org.preuve.supplier.submissions.OutboxStore;
import org.preuve.supplier.submissions.ReadSubmissions;
import org.preuve.supplier.submissions.SubmissionStore;
import org.preuve.supplier.submissions.SubmitRecord;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CommitmentsConfiguration {

    @Bean
    SubmitRecord submitCommitment(Intake intake, @Qualifier("commitments") SubmissionStore commitments) {
        return intake.one(new CommitmentRules(), commitments);
    }

    @Bean
    ReadSubmissions readCommitments(@Qualifier("commitments") SubmissionStore commitments, OutboxStore outbox) {
        return new ReadSubmissions(commitments, outbox);
    }

    @Bean
    SendProgress sendProgress(
            Intake intake,
            @Qualifier("commitments") SubmissionStore commitments,
            @Qualifier("progress") SubmissionStore progress) {
        return new SendProgress(commitments, intake.one(new ProgressRules(), progress));
    }

    @Bean
    ReadSubmissions readProgress(@Qualifier("progress") SubmissionStore progress, OutboxStore outbox) {
        return new ReadSubmissions(progress, outbox);
    }
}
