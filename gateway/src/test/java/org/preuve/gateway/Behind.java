package org.preuve.gateway;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.wiremock.spring.ConfigureWireMock;
import org.wiremock.spring.EnableWireMock;

/** The gateway on a free port with its three services and the issuer played by WireMock. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = Gateway.class,
        properties = {"spring.config.name=gateway", "preuve.client.secret=gateway-secret"})
@EnableWireMock({
    @ConfigureWireMock(name = "ledger", baseUrlProperties = "preuve.routes.ledger"),
    @ConfigureWireMock(name = "supplier", baseUrlProperties = "preuve.routes.supplier"),
    @ConfigureWireMock(name = "reporting", baseUrlProperties = "preuve.routes.reporting"),
    @ConfigureWireMock(name = "issuer", baseUrlProperties = "preuve.issuer"),
})
@interface Behind {}
