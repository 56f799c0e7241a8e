package org.preuve.supplier.problem;

import java.util.Map;
import org.springframework.http.HttpHeaders;

/** What a 401 says about signing: which parts a signature has to cover, and which parameters it needs (RFC 9421 §5.1). */
public final class SignatureChallenge {

    public static final Map<String, String> HEADERS = Map.of(
            HttpHeaders.WWW_AUTHENTICATE,
            "Signature",
            "Accept-Signature",
            "sig1=(\"@method\" \"@target-uri\" \"content-digest\");created;nonce;keyid;alg=\"ed25519\"");

    private SignatureChallenge() {}
}
