package org.preuve.reporting;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Starts the reporting service, alone or beside the others in one JVM: its configuration has a name of its own. */
@SpringBootApplication
public class ReportingService {

    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(ReportingService.class).properties("spring.config.name=reporting-service");
    }

    public static void main(String[] args) {
        application().run(args);
    }
}
