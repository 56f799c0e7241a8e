package org.preuve.supplier.sheets;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The characters of a CSV file: UTF-8, with a byte order mark or without, or Windows-1252, which is what older spreadsheets
 * write and which is then remarked on.
 */
record CsvText(String text, String charset, List<String> remarks) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    static CsvText of(byte[] file) {
        if (file.length >= 2 && (isUtf16(file[0], file[1]) || isUtf16(file[1], file[0]))) {
            throw new RefusedSheet(1, 1, "is UTF-16 text", "CSV in UTF-8: \"CSV UTF-8\" in Excel's list of formats");
        }
        boolean isMarked =
                file.length >= 3 && file[0] == (byte) 0xef && file[1] == (byte) 0xbb && file[2] == (byte) 0xbf;
        ByteBuffer bytes = isMarked ? ByteBuffer.wrap(file, 3, file.length - 3) : ByteBuffer.wrap(file);
        CharBuffer characters = CharBuffer.allocate(bytes.remaining());
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(bytes, characters, true);
        String text = characters.flip().toString();
        if (!result.isError()) {
            return new CsvText(text, "UTF-8", List.of());
        }
        if (isMarked || isHalfACharacter(bytes)) {
            throw refused(text, "is not UTF-8");
        }
        return windows(file);
    }

    private static CsvText windows(byte[] file) {
        CharBuffer characters = CharBuffer.allocate(file.length);
        CoderResult result = WINDOWS.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(file), characters, true);
        String text = characters.flip().toString();
        if (result.isError()) {
            throw refused(text, "is neither UTF-8 nor Windows-1252");
        }
        return new CsvText(
                text,
                "Windows-1252",
                List.of("The file is not UTF-8 and was read as Windows-1252: look at the accents."));
    }

    /** A surrogate that somebody encoded by itself (RFC 3629 section 3): read as Windows-1252 it would pass for accents. */
    private static boolean isHalfACharacter(ByteBuffer at) {
        return at.remaining() >= 2
                && at.get(at.position()) == (byte) 0xed
                && (at.get(at.position() + 1) & 0xe0) == 0xa0;
    }

    private static boolean isUtf16(byte first, byte second) {
        return first == (byte) 0xff && second == (byte) 0xfe;
    }

    /** Refused at the character after this text. */
    private static RefusedSheet refused(String before, String problem) {
        int line = (int) before.chars().filter(character -> character == '\n').count() + 1;
        int column = before.length() - before.lastIndexOf('\n');
        return new RefusedSheet(line, column, problem, "text in UTF-8");
    }
}
