package org.preuve.proofs.log;

/** What the public log says of a record: the hash of its salt and its bytes, revealing neither. */
public record RecordDigest(Hash hash) {

    /** The digest of a record's canonical bytes under its salt. */
    public static RecordDigest of(Salt salt, byte[] record) {
        return new RecordDigest(Hash.sha256(salt.bytes(), record));
    }

    /**
     * Of {@link #value()}.
     *
     * @throws MalformedHash when the text is no multihash of SHA-256 in multibase base64url
     */
    public static RecordDigest parse(String value) {
        return new RecordDigest(Hash.ofMultihash(value));
    }

    /** Multibase base64url of the multihash, {@code uEiC…}. */
    public String value() {
        return hash.multihash();
    }

    /** Whether this salt and these bytes are what was digested. */
    public boolean matches(Salt salt, byte[] record) {
        return equals(of(salt, record));
    }

    @Override
    public String toString() {
        return value();
    }
}
