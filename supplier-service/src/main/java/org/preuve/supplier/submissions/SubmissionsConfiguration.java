package org.preuve.supplier.submissions;

import java.time.Clock;
import org.preuve.supplier.keys.SupplierKeyStore;
import org.preuve.supplier.records.RecordChecks;
import org.preuve.supplier.suppliers.SupplierStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SubmissionsConfiguration {

    @Bean
    Signers signers(SupplierKeyStore keys, SupplierStore suppliers) {
        return new Signers(keys, suppliers);
    }

    @Bean
    RecordChecks recordChecks(Clock clock) {
        return new RecordChecks(clock);
    }
}
