package org.preuve.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.log.CompactRange;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.log.EntryBundle;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.LogProofs;
import org.preuve.proofs.log.Tile;
import org.preuve.proofs.log.TilePath;
import org.preuve.proofs.log.TileReader;
import org.preuve.proofs.log.TreeHead;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.LogKey;

/**
 * A reader who trusts nothing but the log's key: reads the whole public log, recomputes every hash and link, and holds
 * each checkpoint against the one before it.
 */
public final class PublicLog {

    /** Where the public bytes come from. */
    public interface Source {
        String checkpoint();

        byte[] tile(TilePath path);
    }

    private final LogKey key;
    private final Source source;
    private @Nullable TreeHead last;

    public PublicLog(LogKey key, Source source) {
        this.key = key;
        this.source = source;
    }

    static PublicLog of(ReadLog log) {
        return new PublicLog(log.key(), new Source() {
            @Override
            public String checkpoint() {
                return log.checkpoint().note();
            }

            @Override
            public byte[] tile(TilePath path) {
                return log.tile(path).orElseThrow(() -> new AssertionError("no tile " + path));
            }
        });
    }

    /** The entries, every one of them checked. */
    public List<Entry> check() {
        TreeHead head = Checkpoint.open(source.checkpoint(), key).head();
        TileReader tiles = (level, n, width) -> source.tile(TilePath.of(level, n, width));
        List<Entry> entries = new ArrayList<>();
        CompactRange range = CompactRange.empty();
        for (long n = 0; n * TilePath.FULL_WIDTH < head.size(); n++) {
            int width = TilePath.widthAt(0, n, head.size());
            List<Hash> leaves = new ArrayList<>();
            for (byte[] bytes : EntryBundle.read(source.tile(TilePath.entries(n, width)))) {
                Entry entry = Entry.parse(bytes);
                assertThat(entry.index()).isEqualTo(entries.size());
                assertThat(entries.isEmpty() || entry.follows(entries.getLast()))
                        .isTrue();
                entries.add(entry);
                leaves.add(Hash.leaf(bytes));
            }
            assertThat(Tile.read(tiles.tile(0, n, width)).hashes()).isEqualTo(leaves);
            range = range.append(leaves);
        }
        assertThat(range.head()).isEqualTo(head);
        if (head.size() > 0) {
            assertThat(LogProofs.head(head.size(), tiles)).isEqualTo(head);
        }
        if (last != null) {
            assertThat(LogProofs.consistency(last.size(), head.size(), tiles).checks(last, head))
                    .isTrue();
        }
        last = head;
        assertThat(entries.stream().map(Entry::id).distinct().count()).isEqualTo(entries.size());
        return entries;
    }
}
