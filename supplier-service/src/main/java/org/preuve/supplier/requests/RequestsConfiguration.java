package org.preuve.supplier.requests;

import java.time.Clock;
import org.preuve.supplier.submissions.SealingListener;
import org.preuve.supplier.submissions.SubmissionStore;
import org.preuve.supplier.suppliers.SupplierStore;
import org.preuve.supplier.webhooks.Notices;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RequestsConfiguration {

    @Bean
    SealingListener fileStatements(StatementStore statements) {
        return new FileStatements(statements);
    }

    @Bean
    VoluntaryStandard voluntaryStandard() {
        return VoluntaryStandard.bundled();
    }

    @Bean
    ValueChainRule valueChainRule(VoluntaryStandard standard) {
        return new ValueChainRule(standard);
    }

    @Bean
    FindFitting findFitting(StatementStore statements, Clock clock) {
        return new FindFitting(statements, clock);
    }

    @Bean
    AskSuppliers askSuppliers(
            RequestStore requests,
            StatementStore statements,
            SupplierStore suppliers,
            @Qualifier("commitments") SubmissionStore commitments,
            ValueChainRule rule,
            Notices notices,
            Clock clock) {
        return new AskSuppliers(requests, statements, suppliers, commitments, rule, notices, clock);
    }

    @Bean
    ReadRequests readRequests(
            RequestStore requests,
            StatementStore statements,
            SupplierStore suppliers,
            ValueChainRule rule,
            Clock clock) {
        return new ReadRequests(requests, statements, suppliers, rule, clock);
    }

    @Bean
    ChangeRequest changeRequest(RequestStore requests, ReadRequests read, Notices notices, Clock clock) {
        return new ChangeRequest(requests, read, notices, clock);
    }

    @Bean
    ReplyToRequest replyToRequest(ReadRequests read, FindFitting fitting, ChangeRequest change, Clock clock) {
        return new ReplyToRequest(read, fitting, change, clock);
    }
}
