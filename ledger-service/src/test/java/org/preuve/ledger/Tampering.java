package org.preuve.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;

/** What somebody may do to one value behind the ledger's back. */
enum Tampering {
    FLIP,
    DELETE,
    INSERT,
    SWAP,
    TRUNCATE;

    /**
     * The value afterwards.
     *
     * @param at the first byte, character or element that is another
     */
    record Changed(Object value, int at) {}

    /** Empty where this cannot be done to such a value, or changes nothing. */
    Optional<Changed> to(Object value) {
        Optional<Changed> changed = switch (value) {
            case Binary binary ->
                of(bytes(binary.getData())).map(all -> new Changed(new Binary(bytes(all)), at(all, value)));
            case String text -> of(characters(text)).map(all -> new Changed(text(all), at(all, value)));
            case List<?> list -> of(new ArrayList<Object>(list)).map(all -> new Changed(all, at(all, value)));
            case Date date -> of(date.getTime()).map(other -> new Changed(new Date(other), 0));
            case Number number -> of(number.longValue()).map(other -> new Changed(other, 0));
            default -> Optional.empty();
        };
        return changed.filter(other -> !other.value().equals(value));
    }

    private Optional<List<Object>> of(List<Object> all) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        int middle = all.size() / 2;
        switch (this) {
            case FLIP -> all.set(middle, flipped(all.get(middle)));
            case DELETE -> all.remove(middle);
            case INSERT ->
                all.add(middle, all.get(middle) instanceof Byte one ? (Object) (byte) (one ^ 0x55) : all.get(middle));
            case SWAP -> {
                int other = middle;
                while (other < all.size() && all.get(other).equals(all.get(middle))) {
                    other++;
                }
                if (other == all.size()) {
                    return Optional.empty();
                }
                Collections.swap(all, middle, other);
            }
            case TRUNCATE -> all.removeLast();
        }
        return Optional.of(all);
    }

    private Optional<Long> of(long number) {
        return switch (this) {
            case FLIP -> Optional.of(number ^ 1);
            case INSERT -> Optional.of(number * 10 + 1);
            case TRUNCATE -> number < 10 ? Optional.empty() : Optional.of(number / 10);
            case DELETE, SWAP -> Optional.empty();
        };
    }

    private static Object flipped(Object value) {
        return switch (value) {
            case Byte one -> (byte) (one ^ 1);
            case Character one -> (char) (one ^ 1);
            case Document document -> {
                Document other = new Document(document);
                String first = document.keySet().iterator().next();
                other.put(first, flipped(Objects.requireNonNull(document.get(first))));
                yield other;
            }
            default -> FLIP.to(value).orElseThrow().value();
        };
    }

    private static List<Object> bytes(byte[] data) {
        List<Object> all = new ArrayList<>();
        for (byte one : data) {
            all.add(one);
        }
        return all;
    }

    private static byte[] bytes(List<Object> all) {
        byte[] data = new byte[all.size()];
        for (int i = 0; i < data.length; i++) {
            data[i] = (Byte) all.get(i);
        }
        return data;
    }

    private static List<Object> characters(String text) {
        return new ArrayList<>(text.chars().mapToObj(one -> (char) one).toList());
    }

    private static String text(List<Object> all) {
        StringBuilder text = new StringBuilder();
        all.forEach(text::append);
        return text.toString();
    }

    /** Where the lists begin to differ. */
    private static int at(List<Object> after, Object before) {
        List<Object> was = switch (before) {
            case Binary binary -> bytes(binary.getData());
            case String text -> characters(text);
            default -> new ArrayList<Object>((List<?>) before);
        };
        int at = 0;
        while (at < after.size() && at < was.size() && after.get(at).equals(was.get(at))) {
            at++;
        }
        return at;
    }
}
