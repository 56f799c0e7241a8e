package org.preuve.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Set;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.proofs.json.MalformedJson;
import tools.jackson.databind.JsonNode;

/** A file that the user named. Nothing that stands on their disk is ever overwritten. */
record LocalFile(Path path) {
    private static final long MAX_BYTES = 64L << 20;

    byte[] bytes() {
        try {
            if (Files.size(path) > MAX_BYTES) {
                throw new CommandRefused(path + " is larger than any file that belongs here.");
            }
            return Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            throw new CommandRefused("There is no file " + path + ".");
        } catch (IOException e) {
            throw new CommandRefused(path + " cannot be read.");
        }
    }

    boolean exists() {
        return Files.exists(path);
    }

    String text() {
        return new String(bytes(), UTF_8);
    }

    JsonNode json() {
        try {
            return CanonicalJson.parse(bytes());
        } catch (MalformedJson e) {
            throw new CommandRefused(path + " is not readable JSON: " + e.getMessage() + ".");
        }
    }

    /** Creates the file; the same content again is fine, other content is not overwritten. */
    void create(byte[] content) {
        try {
            Files.write(path, content, CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            if (!Arrays.equals(content, bytes())) {
                throw existsAlready();
            }
        } catch (IOException e) {
            throw new CommandRefused(path + " cannot be written.");
        }
    }

    /** Creates the file so that from its first byte on only its owner can read it, where the file system can do that. */
    void createSecret(String content) {
        try (SeekableByteChannel channel = Files.newByteChannel(path, Set.of(CREATE_NEW, WRITE), ownerOnly())) {
            channel.write(ByteBuffer.wrap(content.getBytes(UTF_8)));
        } catch (FileAlreadyExistsException e) {
            throw existsAlready();
        } catch (IOException e) {
            throw new CommandRefused(path + " cannot be written.");
        }
    }

    private FileAttribute<?>[] ownerOnly() {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private CommandRefused existsAlready() {
        return new CommandRefused(path + " exists already and is not overwritten.");
    }
}
