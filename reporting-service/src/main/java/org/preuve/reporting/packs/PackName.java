package org.preuve.reporting.packs;

import java.util.Optional;
import java.util.regex.Pattern;

/** One version of a pack, as rulings name it. What it stands for never changes. */
public record PackName(String id, String version) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{1,60}");
    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.-]{0,19}");

    /** Empty when this names no version of anything. */
    public static Optional<PackName> of(String id, String version) {
        return ID.matcher(id).matches() && VERSION.matcher(version).matches()
                ? Optional.of(new PackName(id, version))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return id + "/" + version;
    }
}
