package org.preuve.proofs.json;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The canonical bytes of an object, and where each of its members lies in them. A signature is over an object without
 * its proof: with this, leaving a member out is a copy and not a second canonicalisation.
 */
public final class CanonicalObject {
    private final byte[] bytes;
    private final String[] names;

    /** Where each member starts; the next one starts, after a comma, at the following index. */
    private final int[] starts;

    private CanonicalObject(byte[] bytes, String[] names, int[] starts) {
        this.bytes = bytes;
        this.names = names;
        this.starts = starts;
    }

    /**
     * Writes {@code object} once.
     *
     * @throws MalformedJson without a place, as {@link CanonicalJson#write} does
     */
    public static CanonicalObject of(ObjectNode object) {
        List<Map.Entry<String, JsonNode>> members = JcsWriter.sorted(object);
        String[] names = new String[members.size()];
        int[] starts = new int[names.length + 1];
        JcsWriter writer = new JcsWriter();
        writer.put('{');
        for (int i = 0; i < names.length; i++) {
            names[i] = members.get(i).getKey();
            starts[i] = writer.length();
            writer.member(members.get(i), 1);
            writer.put(i == names.length - 1 ? '}' : ',');
        }
        starts[names.length] = writer.length();
        if (names.length == 0) {
            writer.put('}');
        }
        return new CanonicalObject(writer.bytes(), names, starts);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** The canonical bytes of the same object without the member {@code name}, whether or not it has one. */
    public byte[] without(String name) {
        int index = Arrays.binarySearch(names, name);
        if (index < 0) {
            return bytes();
        }
        boolean last = index == names.length - 1;
        int from = last && index > 0 ? starts[index] - 1 : starts[index];
        int to = last ? bytes.length - 1 : starts[index + 1];
        byte[] rest = new byte[bytes.length - (to - from)];
        System.arraycopy(bytes, 0, rest, 0, from);
        System.arraycopy(bytes, to, rest, from, bytes.length - to);
        return rest;
    }
}
