package org.preuve.proofs.vectors;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The vectors that others publish, in {@code ../shared/vectors} of the checkout. A test that lacks them is skipped and says so. */
public final class Vectors {
    private Vectors() {}

    /** The folder of that name, found by walking up from the working directory. */
    public static Path folder(String name) {
        Path found = find(name);
        assumeTrue(found != null, "SKIPPED: there is no shared/vectors/" + name + " beside the checkout");
        if (found == null) {
            throw new IllegalStateException("assumed above");
        }
        return found;
    }

    public static byte[] bytes(String folder, String file) {
        try {
            return Files.readAllBytes(folder(folder).resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(String folder, String file) {
        return new String(bytes(folder, file), java.nio.charset.StandardCharsets.UTF_8).strip();
    }

    /** The names of the files in a folder, sorted; never none. */
    public static List<String> names(String folder) {
        try (Stream<Path> files = Files.list(folder(folder))) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).sorted().toList();
            if (names.isEmpty()) {
                throw new IllegalStateException("no vectors in " + folder);
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Path find(String name) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path candidate = folder.resolve("shared/vectors").resolve(name);
            if (Files.isDirectory(candidate)) {
                return candidate;
            }
        }
        return null;
    }
}
