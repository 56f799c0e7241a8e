package org.preuve.supplier.rotation;

import java.time.Clock;
import org.preuve.supplier.keys.SupplierKeyStore;
import org.preuve.supplier.sealing.LedgerClient;
import org.preuve.supplier.submissions.Signers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RotationConfiguration {

    @Bean
    ChangeKeys changeKeys(Signers signers, SupplierKeyStore keys, LedgerClient ledger, Clock clock) {
        return new ChangeKeys(signers, keys, ledger, clock);
    }
}
