package org.preuve.proofs.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** RFC 6962, section 2.1, word for word over a list of leaf hashes; slow, and shares no step with the main code. */
public final class NaiveTree {

    private record Subtree(Hash first, int size) {}

    private final List<Hash> leaves;
    private final Map<Subtree, Hash> known = new HashMap<>();

    public NaiveTree(List<Hash> leaves) {
        this.leaves = List.copyOf(leaves);
    }

    static NaiveTree ofSize(long size) {
        return new NaiveTree(LongStream.range(0, size)
                .mapToObj(i -> Hash.leaf(("leaf " + i).getBytes(StandardCharsets.UTF_8)))
                .toList());
    }

    public Hash leaf(long index) {
        return leaves.get((int) index);
    }

    public TreeHead head() {
        return new TreeHead(leaves.size(), mth(leaves));
    }

    public TreeHead head(long size) {
        return new TreeHead(size, mth(leaves.subList(0, (int) size)));
    }

    List<Hash> path(long index, long size) {
        return path((int) index, leaves.subList(0, (int) size));
    }

    List<Hash> consistency(long from, long to) {
        return from == 0 ? List.of() : subproof((int) from, leaves.subList(0, (int) to), true);
    }

    /** Tiles as tlog-tiles defines them: MTH(D[(n * 256 + i) * 256**l : (n * 256 + i + 1) * 256**l]). */
    public byte[] tile(int level, long n, int width) {
        int span = (int) Math.pow(256, level);
        List<Hash> hashes = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            int start = (int) (n * 256 + i) * span;
            hashes.add(mth(leaves.subList(start, start + span)));
        }
        return Tile.of(hashes).bytes();
    }

    /** Remembered, since tests ask for the same subtrees again and again: leaves differ, so first and size name one. */
    private Hash mth(List<Hash> d) {
        if (d.size() < 2) {
            return root(d);
        }
        Subtree subtree = new Subtree(d.getFirst(), d.size());
        Hash root = known.get(subtree);
        if (root == null) {
            root = root(d);
            known.put(subtree, root);
        }
        return root;
    }

    private Hash root(List<Hash> d) {
        if (d.isEmpty()) {
            return Hash.sha256();
        }
        if (d.size() == 1) {
            return d.getFirst();
        }
        int k = k(d.size());
        return Hash.sha256(
                new byte[] {1},
                mth(d.subList(0, k)).bytes(),
                mth(d.subList(k, d.size())).bytes());
    }

    private List<Hash> path(int m, List<Hash> d) {
        if (d.size() == 1) {
            return List.of();
        }
        int k = k(d.size());
        return m < k
                ? with(path(m, d.subList(0, k)), mth(d.subList(k, d.size())))
                : with(path(m - k, d.subList(k, d.size())), mth(d.subList(0, k)));
    }

    private List<Hash> subproof(int m, List<Hash> d, boolean whole) {
        if (m == d.size()) {
            return whole ? List.of() : List.of(mth(d));
        }
        int k = k(d.size());
        return m <= k
                ? with(subproof(m, d.subList(0, k), whole), mth(d.subList(k, d.size())))
                : with(subproof(m - k, d.subList(k, d.size()), false), mth(d.subList(0, k)));
    }

    private static List<Hash> with(List<Hash> path, Hash last) {
        List<Hash> longer = new ArrayList<>(path);
        longer.add(last);
        return longer;
    }

    private static int k(int n) {
        int k = 1;
        while (k * 2 < n) {
            k *= 2;
        }
        return k;
    }
}
