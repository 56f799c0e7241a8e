package org.preuve.ledger.keyfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The password of a key file: in a file beside it with {@code .password} after its name, or in the environment, in the
 * variable that is named after the property. Never in a configuration file.
 */
final class KeyPassword {

    private KeyPassword() {}

    /** Empty where there is none. */
    static char[] of(String property, Path file) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".password");
        if (Files.isReadable(beside)) {
            return Files.readString(beside).strip().toCharArray();
        }
        String password = System.getenv(variable(property));
        return password == null ? new char[0] : password.toCharArray();
    }

    /** {@code PREUVE_ORGANISATION_KEY_FILE_PASSWORD} for {@code preuve.organisation.key-file}. */
    static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_") + "_PASSWORD";
    }
}
