package org.preuve.reporting.certificates;

import java.time.Clock;
import org.preuve.reporting.claims.WeighRecords;
import org.preuve.reporting.following.CertificateStore;
import org.preuve.reporting.following.RecordStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CertificatesConfiguration {

    @Bean
    ReadCertificates readCertificates(
            CertificateStore certificates, RecordStore records, WeighRecords weights, Clock clock) {
        return new ReadCertificates(certificates, records, weights, clock);
    }
}
