package org.preuve.ledger.evidence;

import java.util.HexFormat;
import org.preuve.proofs.log.Hash;

/** The address of a file: the SHA-256 of its bytes. The same file is stored once, whoever attaches it to what. */
public record FileDigest(Hash hash) {

    /**
     * Reads what {@link #hex} writes.
     *
     * @throws IllegalArgumentException when it is something else
     */
    public static FileDigest ofHex(String hex) {
        return new FileDigest(Hash.of(HexFormat.of().parseHex(hex)));
    }

    /** As addresses and stores write it. */
    public String hex() {
        return hash.hex();
    }

    /** As records write it. */
    public String multihash() {
        return hash.multihash();
    }
}
