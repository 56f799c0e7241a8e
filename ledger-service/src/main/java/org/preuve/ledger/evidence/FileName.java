package org.preuve.ledger.evidence;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name of a file as people read it: never a path, never hidden, nothing that turns the text around. Files are
 * stored by digest, so a name can lead nowhere; it is cleaned because it is shown and downloaded.
 */
public record FileName(String value) {

    private static final int LONGEST = 150;
    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}<>:\"|?*%]");

    public FileName {
        if (!value.equals(cleaned(value))) {
            throw new IllegalArgumentException("not a plain file name");
        }
    }

    /** The last part of what the caller's system sent, without what is unsafe in it. */
    public static FileName of(String sent) {
        return new FileName(cleaned(sent));
    }

    /** In small letters, empty when there is none. */
    public String extension() {
        int dot = value.lastIndexOf('.');
        return dot < 0 ? "" : value.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Taking one thing away may bring another out, so it is done until nothing changes. */
    private static String cleaned(String sent) {
        String name = once(sent);
        for (String next = once(name); !next.equals(name); next = once(name)) {
            name = next;
        }
        return name;
    }

    private static String once(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String normal = Normalizer.normalize(last, Normalizer.Form.NFC);
        String end = normal.substring(Math.max(0, normal.length() - LONGEST));
        String plain = UNSAFE.matcher(end).replaceAll("").strip().replaceFirst("^[.\\s]+", "");
        return plain.isEmpty() ? "attachment" : plain;
    }
}
