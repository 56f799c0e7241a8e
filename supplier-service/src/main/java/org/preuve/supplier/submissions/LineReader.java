package org.preuve.supplier.submissions;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a body of many JSON texts, one a line, group by group and never whole. A line that is too long is passed over to its
 * end; blank ones say nothing. A last line without a line break counts, unless the connection broke.
 */
final class LineReader {

    static final int LONGEST_LINE = 64 * 1024;
    static final int MOST_LINES = 20_000;
    static final int MOST_BYTES = 26 << 20;

    private static final int GROUP_LINES = 500;
    private static final int GROUP_BYTES = 4 << 20;

    private final InputStream body;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long number;
    private long bytes;
    private boolean isAtEnd;

    LineReader(InputStream body) {
        this.body = new BufferedInputStream(body);
    }

    /** Which line it is, from 1, and what stands on it. */
    @SuppressWarnings("ArrayRecordComponent") // passed on once and never compared
    record Line(long number, Fit fit, byte[] text) {}

    /** Whether what came is read. */
    enum Fit {
        READ,
        TOO_LONG,
        ONE_TOO_MANY
    }

    /** The next ones; none at the end. After one too many there are no more. */
    List<Line> next() throws IOException {
        List<Line> group = new ArrayList<>();
        int size = 0;
        while (!isAtEnd && group.size() < GROUP_LINES && size < GROUP_BYTES) {
            Line read = read();
            if (read.fit() != Fit.READ || !isBlank(read.text())) {
                group.add(read);
                size += read.text().length;
            }
        }
        return group;
    }

    private Line read() throws IOException {
        number++;
        line.reset();
        boolean isTooLong = false;
        for (int one = body.read(); one != '\n'; one = body.read()) {
            isAtEnd = one < 0;
            if (isAtEnd) {
                break;
            }
            bytes++;
            isTooLong = isTooLong || line.size() == LONGEST_LINE;
            if (!isTooLong) {
                line.write(one);
            }
            if (bytes > MOST_BYTES) {
                return oneTooMany();
            }
        }
        if (number > MOST_LINES && line.size() > 0) {
            return oneTooMany();
        }
        return isTooLong ? new Line(number, Fit.TOO_LONG, new byte[0]) : new Line(number, Fit.READ, line.toByteArray());
    }

    private Line oneTooMany() {
        isAtEnd = true;
        return new Line(number, Fit.ONE_TOO_MANY, new byte[0]);
    }

    private static boolean isBlank(byte[] text) {
        for (byte one : text) {
            if (one != ' ' && one != '\t' && one != '\r') {
                return false;
            }
        }
        return true;
    }
}
