package org.preuve.supplier.profiles;

import org.preuve.supplier.keys.SupplierKeyStore;
import org.preuve.supplier.suppliers.SupplierStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProfilesConfiguration {

    @Bean
    ReadProfile readProfile(SupplierStore suppliers, SupplierKeyStore keys) {
        return new ReadProfile(suppliers, keys);
    }
}
