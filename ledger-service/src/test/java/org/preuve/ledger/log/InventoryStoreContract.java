package org.preuve.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.log.Salt;

/** What an audit that looks for what should not be there relies on: it is shown everything, once. */
public abstract class InventoryStoreContract {

    private final SignedRecords author = new SignedRecords();

    protected abstract LogStores stores();

    protected abstract InventoryStore inventory();

    @Test
    void anEmptyStoreHasNothing() {
        assertThat(all()).isEmpty();
    }

    @Test
    void givesGroupsTilesCheckpointsAndTheHead() {
        Growth first = growth(Edge.empty(), 300);
        Growth second = growth(first.after(), 4);
        stores().groups().create(first.group());
        stores().groups().create(second.group());
        stores().tiles().put(first.fullTiles());
        stores().head().create(StoredHead.empty());
        stores().checkpoints().keep(300, "note");
        stores().checkpoints().keep(304, "note");
        assertThat(all())
                .containsExactlyInAnyOrder(
                        "group 0",
                        "group 300",
                        "tile tile/0/000",
                        "tile tile/entries/000",
                        "checkpoint 300",
                        "checkpoint 304",
                        "head head");
    }

    @Test
    void givesRecordsWithTheGroupsThatTheyWereMeantForErasedOnesToo() {
        KeptRecord sealed = kept(author.attestation(), 0);
        KeptRecord erased = kept(author.attestation(), 3);
        stores().records().keep(List.of(sealed, erased));
        stores().records().keep(List.of(sealed.meantFor(7)));
        stores().records().erase(erased.id());
        assertThat(all())
                .containsExactlyInAnyOrder(
                        "record " + sealed.key().hex() + " [0, 7]",
                        "record " + erased.key().hex() + " [3]");
    }

    @Test
    void givesTheKeysThatAreNotedOfEachAuthor() {
        KeptRecord key = kept(author.key(), 0);
        KeptRecord other = kept(new SignedRecords().key(), 0);
        stores().records().keep(List.of(key, other));
        assertThat(all())
                .contains(
                        "keys of " + key.issuer().value() + ": [" + key.id() + "]",
                        "keys of " + other.issuer().value() + ": [" + other.id() + "]")
                .hasSize(4);
    }

    private List<String> all() {
        List<String> all = new ArrayList<>();
        inventory().groups(start -> all.add("group " + start));
        inventory().tiles(path -> all.add("tile " + path));
        inventory().checkpoints(size -> all.add("checkpoint " + size));
        inventory().records(held -> all.add("record " + held.key().hex() + " " + held.groups()));
        inventory().keys(noted -> all.add("keys of " + noted.author().value() + ": " + noted.ids()));
        inventory().heads(name -> all.add("head " + name));
        return all;
    }

    private static KeptRecord kept(Credential record, long group) {
        return new KeptRecord(
                RecordKey.of(record.bytes()),
                record.id(),
                record.kind(),
                record.issuer(),
                Salt.generate(new SecureRandom()),
                record.bytes(),
                List.of(group));
    }

    private static Growth growth(Edge before, int count) {
        List<byte[]> entries = IntStream.range(0, count)
                .mapToObj(i -> ("entry " + i).getBytes(StandardCharsets.UTF_8))
                .toList();
        return Growth.by(entries, before);
    }
}
