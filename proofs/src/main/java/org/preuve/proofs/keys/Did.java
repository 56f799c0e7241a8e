package org.preuve.proofs.keys;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.keys.InvalidKey.Reason;

/**
 * A decentralised identifier: {@code did:key}, which is its own key, or {@code did:web}, which names a web site. Two are
 * the same when their texts are, so each has one spelling only: lower-case host, {@code %3A} before a port.
 */
public final class Did {
    private static final String KEY_PREFIX = "did:key:";
    private static final String WEB_PREFIX = "did:web:";
    private static final int MAX_LENGTH = 500;
    private static final Pattern ANY = Pattern.compile("did:[a-z0-9]+:[A-Za-z0-9._:%-]+");
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]*[a-z0-9])?";

    /** The last label starts with a letter, so that an IP address is none (did:web §3.1). */
    private static final Pattern WEB = Pattern.compile("(?:" + LABEL
            + "\\.)*[a-z](?:[a-z0-9-]*[a-z0-9])?(?:%3A[1-9][0-9]{0,4})?(?::[A-Za-z0-9_-][A-Za-z0-9._-]*)*");

    private final String value;
    private final @Nullable VerificationKey key;

    private Did(String value, @Nullable VerificationKey key) {
        this.value = value;
        this.key = key;
    }

    /**
     * Reads {@code did:key:z6Mk…} or {@code did:web:host[%3Aport][:path…]}.
     *
     * @throws InvalidKey when it is neither, or the key in it is not acceptable
     */
    public static Did parse(String text) {
        if (text.length() > MAX_LENGTH || !ANY.matcher(text).matches()) {
            throw new InvalidKey(Reason.DID, "This is not a DID such as did:key:z6Mk… or did:web:example.com.");
        }
        if (text.startsWith(KEY_PREFIX)) {
            return RecentDids.SHARED.find(
                    text, () -> new Did(text, VerificationKey.ofMultibase(text.substring(KEY_PREFIX.length()))));
        }
        if (!text.startsWith(WEB_PREFIX)) {
            throw new InvalidKey(Reason.DID_METHOD, "Only did:key and did:web are understood.");
        }
        if (!WEB.matcher(text.substring(WEB_PREFIX.length())).matches()) {
            throw new InvalidKey(
                    Reason.DID, "This is not a did:web: a lower-case host name, then a port and a path if any.");
        }
        return new Did(text, null);
    }

    /** {@code did:key:z6Mk…}. */
    public static Did ofKey(VerificationKey key) {
        return new Did(KEY_PREFIX + key.multibase(), key);
    }

    public String value() {
        return value;
    }

    /** Whether it is a did:key. */
    public boolean isKey() {
        return key != null;
    }

    /** The key that a did:key is; empty for a did:web. */
    public Optional<VerificationKey> key() {
        return Optional.ofNullable(key);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Did did && value.equals(did.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
