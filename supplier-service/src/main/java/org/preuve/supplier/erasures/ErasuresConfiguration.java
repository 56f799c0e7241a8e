package org.preuve.supplier.erasures;

import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ErasuresConfiguration {

    @Bean(initMethod = "start", destroyMethod = "close")
    ErasureRounds erasureRounds(
            ErasureSource log,
            ErasurePosition position,
            List<Forgets> keepers,
            @Value("${preuve.erasures.looks-every}") Duration pause) {
        return new ErasureRounds(new FollowErasures(log, position, keepers), pause);
    }
}
