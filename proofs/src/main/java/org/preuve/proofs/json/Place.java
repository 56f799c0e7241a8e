package org.preuve.proofs.json;

import java.util.Locale;

/** A place in a JSON text; both count from 1, the column in characters (code points). */
public record Place(int line, int column) {

    /** The place of the byte at {@code offset}, however broken the bytes before it are. */
    static Place of(byte[] json, int offset) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < Math.min(offset, json.length); i++) {
            if (json[i] == '\n') {
                line++;
                column = 1;
            } else if ((json[i] & 0xC0) != 0x80) {
                column++;
            }
        }
        return new Place(line, column);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "line %d, column %d", line, column);
    }
}
