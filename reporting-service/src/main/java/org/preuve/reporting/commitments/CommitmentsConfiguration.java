package org.preuve.reporting.commitments;

import java.time.Clock;
import org.preuve.reporting.following.ProgressStore;
import org.preuve.reporting.following.RecordStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CommitmentsConfiguration {

    @Bean
    ReadStanding readStanding(RecordStore records, ProgressStore progress, Clock clock) {
        return new ReadStanding(new ReadCourse(records, progress), progress, clock);
    }
}
