package org.preuve.proofs.http;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.greenbytes.http.sfv.IntegerItem;
import org.greenbytes.http.sfv.Item;
import org.greenbytes.http.sfv.Parameters;
import org.greenbytes.http.sfv.StringItem;
import org.preuve.proofs.http.RefusedSignature.Reason;
import org.preuve.proofs.keys.InvalidKey;
import org.preuve.proofs.keys.VerificationMethod;

/**
 * What a signature says of itself (RFC 9421 §2.3). Here it must say when it was made, by which key, and something that it
 * says only once.
 */
record SignatureParameters(Instant created, Optional<Instant> expires, String nonce, VerificationMethod method) {

    static final String ALGORITHM = "ed25519";

    private static final Pattern NONCE = Pattern.compile(".{16,64}");

    /** @throws RefusedSignature when one is missing or of the wrong form */
    static SignatureParameters of(Parameters given) {
        if (given.containsKey("alg") && !text(given, "alg").equals(ALGORITHM)) {
            throw new RefusedSignature(Reason.ALGORITHM, "alg", "The algorithm is not ed25519.");
        }
        String nonce = text(given, "nonce");
        if (!NONCE.matcher(nonce).matches()) {
            throw wrong("nonce", "has to have 16 to 64 characters");
        }
        Optional<Instant> expires =
                given.containsKey("expires") ? Optional.of(time(given, "expires")) : Optional.empty();
        return new SignatureParameters(time(given, "created"), expires, nonce, method(text(given, "keyid")));
    }

    private static VerificationMethod method(String keyId) {
        try {
            return VerificationMethod.parse(keyId);
        } catch (InvalidKey unknown) {
            throw wrong("keyid", "has to be a verification method, such as did:key:z6Mk…#z6Mk…");
        }
    }

    private static Instant time(Parameters given, String name) {
        if (value(given, name) instanceof IntegerItem seconds) {
            return Instant.ofEpochSecond(seconds.getAsLong());
        }
        throw wrong(name, "has to be a whole number, seconds since 1970");
    }

    private static String text(Parameters given, String name) {
        if (value(given, name) instanceof StringItem text) {
            return text.get();
        }
        throw wrong(name, "has to be a text in quotation marks");
    }

    private static Item<? extends Object> value(Parameters given, String name) {
        Item<? extends Object> value = given.get(name);
        if (value == null) {
            throw wrong(name, "is missing");
        }
        return value;
    }

    private static RefusedSignature wrong(String name, String what) {
        return new RefusedSignature(Reason.PARAMETER, name, "The parameter " + name + " " + what + ".");
    }
}
