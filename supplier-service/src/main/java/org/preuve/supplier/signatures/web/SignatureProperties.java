package org.preuve.supplier.signatures.web;

import java.net.URI;
import org.preuve.proofs.http.RequestTarget;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The address that suppliers use, which is what they sign: this service stands behind the gateway. */
@ConfigurationProperties("preuve")
record SignatureProperties(URI publicUrl) {

    RequestTarget publicAddress() {
        return RequestTarget.parse(publicUrl.toString());
    }
}
