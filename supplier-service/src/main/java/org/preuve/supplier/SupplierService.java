package org.preuve.supplier;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the supplier service. Its configuration is {@code supplier-service.yaml}, so that it can share a class path. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SupplierService {

    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(SupplierService.class).properties("spring.config.name=supplier-service");
    }

    public static void main(String[] arguments) {
        application().run(arguments);
    }
}
