package org.preuve.ledger;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The ledger as a program. Its configuration has a name of its own so that all services can live on one class path. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class LedgerService {

    public static void main(String[] args) {
        application().run(args);
    }

    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(LedgerService.class).properties("spring.config.name=ledger-service");
    }
}
