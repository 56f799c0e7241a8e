package org.preuve.quickstart.keys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.function.Supplier;
import org.preuve.proofs.keys.MlDsaKey;
import org.preuve.proofs.keys.SigningKey;

/**
 * Secrets by name, each a file of its own with mode 0600 in a directory with mode 0700. What is asked for the first time is
 * made and is on the disk before it is answered, so a record signed with a key never outlives the key.
 */
public final class Keychain {

    /** Several parts of one process may ask for the same secret at once; one of them makes it. */
    private static final Object MAKING = new Object();

    private static final int SECRET_BYTES = 32;

    private final Path directory;
    private final SecureRandom random;

    public Keychain(Path directory, SecureRandom random) {
        this.directory = directory;
        this.random = random;
    }

    /** A keychain of its own, in a directory of this one. */
    public Keychain inside(String name) {
        return new Keychain(directory.resolve(name), random);
    }

    /** The file of an Ed25519 key, PKCS#8 in PEM. */
    public Path keyFile(String name) {
        var file = directory.resolve(name + ".pem");
        secret(file, () -> SigningKey.generate(random).toPem());
        return file;
    }

    /** The file of an ML-DSA-44 key, PKCS#8 in PEM. */
    public Path postQuantumKeyFile(String name) {
        var file = directory.resolve(name + ".pem");
        secret(file, () -> MlDsaKey.generate(random).toPem());
        return file;
    }

    public SigningKey key(String name) {
        return SigningKey.fromPem(read(keyFile(name)));
    }

    /** The secret of a service's client at the sign-in server. */
    public String clientSecret(String client) {
        return text(client + ".secret", () -> {
            var bytes = new byte[SECRET_BYTES];
            random.nextBytes(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        });
    }

    /** Anything else that must stay the same between starts. */
    public String text(String name, Supplier<String> first) {
        return secret(directory.resolve(name), first);
    }

    private static String secret(Path file, Supplier<String> first) {
        synchronized (MAKING) {
            if (!Files.exists(file)) {
                create(file, first.get());
            }
        }
        return read(file).strip();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read the secret " + file, failed);
        }
    }

    private static void create(Path file, String content) {
        try {
            var directory = file.toAbsolutePath().getParent();
            Files.createDirectories(directory, mode("rwx------"));
            var unfinished = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(unfinished);
            try (var channel = FileChannel.open(
                    unfinished, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode("rw-------"))) {
                channel.write(ByteBuffer.wrap((content + "\n").getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException inTheWay) {
            throw new UncheckedIOException("A file stands where the directory of keys should be", inTheWay);
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot keep the secret " + file, failed);
        }
    }

    private static FileAttribute<?>[] mode(String permissions) {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            return new FileAttribute<?>[0];
        }
        Set<PosixFilePermission> set = PosixFilePermissions.fromString(permissions);
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(set)};
    }
}
