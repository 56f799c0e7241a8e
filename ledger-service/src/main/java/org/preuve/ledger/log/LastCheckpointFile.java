package org.preuve.ledger.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.RefusedNote;

/**
 * The last checkpoint in a file beside the log's key. The file has two places; the older is overwritten, with one write
 * and one sync, so a crash in the middle leaves the newer. Text, so that an operator can read it and, after a loss, put a
 * checkpoint there that somebody else has kept.
 */
public final class LastCheckpointFile implements LastCheckpointStore {

    /** Larger than a note with an Ed25519 and an ML-DSA-44 signature; a whole number of disk blocks. */
    private static final int PLACE = 8192;

    private static final int PLACES = 2;
    private static final Comparator<Checkpoint> BY_SIZE =
            Comparator.comparingLong(checkpoint -> checkpoint.head().size());

    /** A file's locks belong to the process; its threads take turns here. */
    private static final Object TURN = new Object();

    private final Path file;
    private final LogSigners signers;

    /** Never above what is in the file. */
    private long remembered = -1;

    /** @param signers whose checkpoints may be in the file */
    public LastCheckpointFile(Path file, LogSigners signers) {
        this.file = file;
        this.signers = signers;
    }

    @Override
    public String place() {
        return file.toString();
    }

    @Override
    public Optional<Checkpoint> last() {
        synchronized (TURN) {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            try (FileChannel channel = FileChannel.open(file, READ)) {
                return channel.size() == 0 ? Optional.empty() : Optional.of(largest(read(channel)));
            } catch (IOException unreadable) {
                throw new OlderStore("The last checkpoint cannot be read from " + file + ": " + unreadable);
            }
        }
    }

    /** Other ledger processes may share the file: each holds the lock for its one write, and a larger size stays. */
    @Override
    public void remember(Checkpoint checkpoint) {
        synchronized (TURN) {
            if (checkpoint.head().size() <= remembered) {
                return;
            }
            try (FileChannel channel = FileChannel.open(file, CREATE, READ, WRITE)) {
                channel.lock(); // given back when the channel closes
                remembered = write(channel, read(channel), checkpoint);
            } catch (IOException full) {
                throw new StoreFailure("The last checkpoint cannot be kept in " + file, full);
            }
        }
    }

    /** The size that is in the file afterwards. */
    private static long write(FileChannel channel, List<@Nullable Checkpoint> standing, Checkpoint next)
            throws IOException {
        long size = next.head().size();
        int older = size(standing.get(0)) <= size(standing.get(1)) ? 0 : 1;
        long newest = size(standing.get(1 - older));
        if (size <= newest) {
            return newest;
        }
        byte[] place = new byte[PLACE];
        Arrays.fill(place, (byte) '\n');
        byte[] text = next.note().getBytes(UTF_8);
        System.arraycopy(text, 0, place, 0, text.length);
        channel.write(ByteBuffer.wrap(place), (long) older * PLACE);
        channel.force(false);
        return size;
    }

    private static long size(@Nullable Checkpoint checkpoint) {
        return checkpoint == null ? -1 : checkpoint.head().size();
    }

    private Checkpoint largest(List<@Nullable Checkpoint> standing) {
        return standing.stream()
                .flatMap(checkpoint -> Optional.ofNullable(checkpoint).stream())
                .max(BY_SIZE)
                .orElseThrow(() -> new OlderStore("What is in " + file + " is no checkpoint of this log: the file was"
                        + " damaged, or preuve.log.origin or preuve.log.key-file is another than before."));
    }

    /** What is at each place; null where no whole checkpoint is. */
    private List<@Nullable Checkpoint> read(FileChannel channel) throws IOException {
        List<@Nullable Checkpoint> standing = new ArrayList<>();
        for (int i = 0; i < PLACES; i++) {
            ByteBuffer place = ByteBuffer.allocate(PLACE);
            channel.read(place, (long) i * PLACE);
            standing.add(open(new String(place.array(), 0, place.position(), UTF_8)));
        }
        return standing;
    }

    private @Nullable Checkpoint open(String place) {
        try {
            return signers.open(place.stripTrailing() + "\n");
        } catch (RefusedNote notOne) {
            return null;
        }
    }
}
