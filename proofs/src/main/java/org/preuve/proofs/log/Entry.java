package org.preuve.proofs.log;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;

/**
 * The public line that stands for one record. Its bytes are canonical JSON (RFC 8785) of exactly these fields, so
 * there is one byte sequence for each entry; {@code previous} is the leaf hash of the entry before it and is absent
 * at index 0 only.
 */
public record Entry(
        RecordDigest digest,
        RecordId id,
        long index,
        RecordKind kind,
        @Nullable Hash previous,
        Instant sealedAt) {

    /** The largest integer that every JSON reader reads exactly (RFC 7493). */
    private static final long MAX_INDEX = (1L << 53) - 1;

    private static final Instant FIRST_TIME = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST_TIME = Instant.parse("9999-12-31T23:59:59.999Z");

    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT)
            .withZone(ZoneOffset.UTC);

    private static final Pattern JSON = Pattern.compile("\\{\"digest\":\"([^\"]*)\",\"id\":\"([^\"]*)\","
            + "\"index\":(0|[1-9][0-9]{0,15}),\"kind\":\"([^\"]*)\",(?:\"previous\":\"([^\"]*)\",)?"
            + "\"sealedAt\":\"([^\"]*)\"}");

    /** @throws IllegalArgumentException when the fields make no entry, or the time has more than milliseconds */
    public Entry {
        if (index < 0 || index > MAX_INDEX) {
            throw new IllegalArgumentException("no entry has index " + index);
        }
        if ((index == 0) != (previous == null)) {
            throw new IllegalArgumentException("every entry but the first names the one before it");
        }
        if (!sealedAt.equals(sealedAt.truncatedTo(ChronoUnit.MILLIS))) {
            throw new IllegalArgumentException("an entry is sealed at a whole millisecond, not " + sealedAt);
        }
        if (sealedAt.isBefore(FIRST_TIME) || sealedAt.isAfter(LAST_TIME)) {
            throw new IllegalArgumentException("RFC 3339 cannot say " + sealedAt);
        }
    }

    /**
     * The entry that these bytes are.
     *
     * @throws MalformedEntry when they are not exactly what {@link #bytes()} makes
     */
    public static Entry parse(byte[] bytes) {
        if (bytes.length > EntryBundle.MAX_ENTRY_LENGTH) {
            throw new MalformedEntry("an entry has at most 65,535 bytes, not " + bytes.length);
        }
        Matcher fields = JSON.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        if (!fields.matches()) {
            throw new MalformedEntry("not the canonical JSON of digest, id, index, kind, previous and sealedAt");
        }
        Entry entry = of(fields);
        if (!Arrays.equals(bytes, entry.bytes())) {
            throw new MalformedEntry("an entry has one spelling only");
        }
        return entry;
    }

    private static Entry of(Matcher fields) {
        try {
            String previous = fields.group(5);
            return new Entry(
                    RecordDigest.parse(fields.group(1)),
                    RecordId.parse(fields.group(2)),
                    Long.parseLong(fields.group(3)),
                    kind(fields.group(4)),
                    previous == null ? null : Hash.ofMultihash(previous),
                    LocalDateTime.parse(fields.group(6), MILLIS).toInstant(ZoneOffset.UTC));
        } catch (MalformedEntry e) {
            throw e;
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new MalformedEntry(String.valueOf(e.getMessage()));
        }
    }

    private static RecordKind kind(String word) {
        return RecordKind.ofWord(word).orElseThrow(() -> new MalformedEntry("no kind of record is " + word));
    }

    /** The canonical JSON that is hashed, served and put in receipts. */
    public byte[] bytes() {
        // Names in order, and no value has a character that JSON escapes: RFC 8785 by construction.
        String link = previous == null ? "" : "\"previous\":\"" + previous.multihash() + "\",";
        String json = "{\"digest\":\"" + digest.value() + "\",\"id\":\"" + id.value() + "\",\"index\":" + index
                + ",\"kind\":\"" + kind.word() + "\"," + link + "\"sealedAt\":\"" + MILLIS.format(sealedAt) + "\"}";
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /** The hash of its leaf in the tree, which the next entry names as {@code previous}. */
    public Hash leafHash() {
        return Hash.leaf(bytes());
    }

    /** Whether this entry is the next after that one: one index on, and linked to it. Clocks may be set back. */
    public boolean follows(Entry before) {
        return index == before.index + 1 && previous != null && previous.equals(before.leafHash());
    }
}
