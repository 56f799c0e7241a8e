package org.preuve.quickstart.signin;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * Any OpenID Connect issuer serves in production; this one has its people and clients written down and keeps sessions in
 * memory. Its signing key is kept in a file, so access tokens outlive a restart.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class SignInServer {

    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(SignInServer.class).properties("spring.config.name=sign-in");
    }
}
