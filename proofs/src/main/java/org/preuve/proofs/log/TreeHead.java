package org.preuve.proofs.log;

/** How many entries a log has and the root hash over exactly those: one value, since either alone proves nothing. */
public record TreeHead(long size, Hash root) {

    private static final TreeHead EMPTY = new TreeHead(0, Hash.sha256());

    /** @throws IllegalArgumentException when the size is negative */
    public TreeHead {
        if (size < 0) {
            throw new IllegalArgumentException("a tree has no negative size: " + size);
        }
    }

    /** The head of the tree without entries (RFC 6962, section 2.1). */
    public static TreeHead empty() {
        return EMPTY;
    }
}
