package org.preuve.supplier.signatures;

import java.time.Clock;
import org.preuve.supplier.keys.SupplierKeyStore;
import org.preuve.supplier.suppliers.SupplierStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SignaturesConfiguration {

    @Bean
    CheckSignature checkSignature(SupplierKeyStore keys, SupplierStore suppliers, NonceStore nonces, Clock clock) {
        return new CheckSignature(keys, suppliers, new Nonces(nonces, clock), clock);
    }
}
