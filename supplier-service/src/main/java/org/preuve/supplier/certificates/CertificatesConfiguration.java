package org.preuve.supplier.certificates;

import java.time.Clock;
import org.preuve.supplier.submissions.SealingListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CertificatesConfiguration {

    @Bean
    SealingListener noteCitations(CitationStore citations) {
        return new NoteCitations(citations);
    }

    @Bean
    ReadCertificates readCertificates(CitationStore citations, Clock clock) {
        return new ReadCertificates(citations, clock);
    }
}
