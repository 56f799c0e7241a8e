package org.preuve.gateway;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the gateway. It holds no data and no domain class: losing it loses browser sessions and nothing else. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Gateway {

    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(Gateway.class).properties("spring.config.name=gateway");
    }

    public static void main(String[] args) {
        application().run(args);
    }
}
