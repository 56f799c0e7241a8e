package org.preuve.proofs.keys;

import java.util.regex.Pattern;
import org.preuve.proofs.keys.InvalidKey.Reason;

/**
 * The name of one key of one DID: {@code did:web:example.com#z6Mk…}. The fragment of a did:key is the key once more.
 */
public record VerificationMethod(Did did, String fragment) {
    private static final Pattern FRAGMENT = Pattern.compile("[A-Za-z0-9._~!$&'()*+,;=:@/?-]{1,200}");

    public VerificationMethod {
        if (!FRAGMENT.matcher(fragment).matches()) {
            throw new InvalidKey(Reason.VERIFICATION_METHOD, "The part after # does not name a key.");
        }
        if (did.isKey() && !did.value().endsWith(":" + fragment)) {
            throw new InvalidKey(Reason.VERIFICATION_METHOD, "The part after # must repeat the key of the did:key.");
        }
    }

    /**
     * Reads {@code did:…#…}.
     *
     * @throws InvalidKey when it is not a DID that is understood, followed by a fragment
     */
    public static VerificationMethod parse(String text) {
        int hash = text.indexOf('#');
        if (hash < 0) {
            throw new InvalidKey(
                    Reason.VERIFICATION_METHOD, "A verification method is a DID, # and the name of a key.");
        }
        return new VerificationMethod(Did.parse(text.substring(0, hash)), text.substring(hash + 1));
    }

    /** {@code did:key:z6Mk…#z6Mk…}. */
    public static VerificationMethod ofKey(VerificationKey key) {
        return of(Did.ofKey(key), key);
    }

    /** {@code did:…#z6Mk…}: Preuve names each key of a did:web by the key itself. */
    public static VerificationMethod of(Did did, VerificationKey key) {
        return new VerificationMethod(did, key.multibase());
    }

    public String value() {
        return did.value() + "#" + fragment;
    }

    @Override
    public String toString() {
        return value();
    }
}
