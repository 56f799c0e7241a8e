package org.preuve.ledger.doors;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A body of many JSON texts, one a line (NDJSON), as they were sent; empty lines say nothing. */
public final class Lines {

    /** As many as one call may wait for. */
    static final int MOST = 1_000;

    private static final int LARGEST = 16 << 20;

    private final List<byte[]> lines;

    private Lines(List<byte[]> lines) {
        this.lines = lines;
    }

    /** @throws Refused {@code too-large} when there are too many lines or bytes, {@code unreadable-body} when there are none */
    static Lines read(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LARGEST) {
            throw tooLarge();
        }
        byte[] bytes = request.getInputStream().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw tooLarge();
        }
        List<byte[]> lines = split(bytes);
        if (lines.isEmpty()) {
            throw new Refused(Fields.unreadable(List.of(new BadField("", "empty", "one JSON object a line"))));
        }
        return new Lines(lines);
    }

    public List<byte[]> lines() {
        return lines;
    }

    private static List<byte[]> split(byte[] bytes) {
        List<byte[]> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i < bytes.length && bytes[i] != '\n') {
                continue;
            }
            byte[] line = Arrays.copyOfRange(bytes, start, i);
            start = i + 1;
            if (!isBlank(line)) {
                lines.add(line);
            }
            if (lines.size() > MOST) {
                throw tooLarge();
            }
        }
        return lines;
    }

    private static boolean isBlank(byte[] line) {
        return line.length == 0 || (line.length == 1 && line[0] == '\r');
    }

    private static Refused tooLarge() {
        return new Refused(Problem.tooLarge("At most " + MOST + " lines and 16 MiB at once."));
    }
}
