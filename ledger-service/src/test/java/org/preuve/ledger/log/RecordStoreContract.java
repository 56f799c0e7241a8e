package org.preuve.ledger.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.preuve.ledger.log.RecordStore.Kept;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.log.RecordDigest;
import org.preuve.proofs.log.Salt;

/** What the log relies on in a store of records. */
public abstract class RecordStoreContract {

    private final SignedRecords author = new SignedRecords();
    private final SecureRandom random = new SecureRandom();

    protected abstract RecordStore records();

    @Test
    void keepsNothingOfNothing() {
        assertThat(records().findAll(List.of())).isEmpty();
        assertThat(records().keysOf(author.author())).isEmpty();
        assertThat(records().find(author.attestation().id())).isEmpty();
    }

    @Test
    void keepsNewRecordsAsTheyAreGiven() {
        List<KeptRecord> wanted = records(3);
        assertThat(records().keep(wanted)).hasSize(3).allMatch(Kept.New.class::isInstance);
        for (KeptRecord record : wanted) {
            requireSame(records().find(record.id()).orElseThrow(), record);
        }
        assertThat(records().findAll(wanted.stream().map(KeptRecord::id).toList()))
                .hasSize(3);
    }

    @Test
    void aKnownRecordKeepsItsSaltAndGainsTheGroup() {
        KeptRecord first = kept(author.attestation(), 0);
        records().keep(List.of(first));
        KeptRecord again = new KeptRecord(
                first.key(),
                first.id(),
                first.kind(),
                first.issuer(),
                Salt.generate(random),
                first.bytes(),
                List.of(7L));
        Kept.Known known = (Kept.Known) records().keep(List.of(again)).getFirst();
        assertThat(known.standing().salt()).isEqualTo(first.salt());
        assertThat(known.standing().groups()).containsExactly(0L, 7L);
        assertThat(records().find(first.id()).orElseThrow().groups()).containsExactly(0L, 7L);
    }

    @Test
    void aGroupIsNotedOnce() {
        KeptRecord record = kept(author.attestation(), 3);
        records().keep(List.of(record));
        records().keep(List.of(record));
        assertThat(records().find(record.id()).orElseThrow().groups()).containsExactly(3L);
    }

    @Test
    void whatWasDroppedIsNotThereAndItsIdIsFree() {
        List<KeptRecord> wanted = records(2);
        records().keep(wanted);
        records().drop(wanted.getFirst().key());
        records().drop(wanted.getFirst().key());
        assertThat(records().trace(wanted.getFirst().id())).isEmpty();
        assertThat(records().find(wanted.getLast().id())).isPresent();
        assertThat(records().keep(wanted).getFirst()).isInstanceOf(Kept.New.class);
    }

    @Test
    void otherBytesWithAKnownIdAreToldApartAndTheOthersAreKept() {
        KeptRecord standing = kept(author.attestation(), 0);
        records().keep(List.of(standing));
        KeptRecord other = kept(author.record(standing.id(), RecordKind.ATTESTATION, "other"), 1);
        List<KeptRecord> mixed = new ArrayList<>(records(2));
        mixed.add(1, other);
        mixed.add(standing);
        List<Kept> kept = records().keep(mixed);
        assertThat(kept.get(0)).isInstanceOf(Kept.New.class);
        assertThat(kept.get(1)).isInstanceOf(Kept.IdTaken.class);
        assertThat(kept.get(2)).isInstanceOf(Kept.New.class);
        assertThat(kept.get(3)).isInstanceOf(Kept.Known.class);
        requireSame(
                records().find(standing.id()).orElseThrow(),
                new KeptRecord(
                        standing.key(),
                        standing.id(),
                        standing.kind(),
                        standing.issuer(),
                        standing.salt(),
                        standing.bytes(),
                        List.of(0L)));
    }

    @Test
    void twoWithOneIdInOneCallLeaveTheFirst() {
        KeptRecord first = kept(author.attestation(), 0);
        KeptRecord second = kept(author.record(first.id(), RecordKind.ATTESTATION, "other"), 0);
        List<Kept> kept = records().keep(List.of(first, second));
        assertThat(kept.get(0)).isInstanceOf(Kept.New.class);
        assertThat(kept.get(1)).isInstanceOf(Kept.IdTaken.class);
        assertThat(records().find(first.id()).orElseThrow().key()).isEqualTo(first.key());
    }

    @Test
    void findsTheKeyRecordsOfAnAuthorAndNoOthers() {
        KeptRecord key = kept(author.key(), 0);
        records().keep(List.of(key, kept(author.attestation(), 0), kept(new SignedRecords().key(), 0)));
        assertThat(records().keysOf(author.author())).extracting(KeptRecord::id).containsExactly(key.id());
        assertThat(records().keys()).hasSize(2);
    }

    @Test
    void whatIsErasedHasNeitherBytesNorSaltAndIsStillKnown() {
        KeptRecord record = kept(author.attestation(), 4);
        KeptRecord other = kept(author.attestation(), 4);
        records().keep(List.of(record, other));
        for (int again = 0; again < 2; again++) {
            records().erase(record.id());
            assertThat(records().find(record.id())).isEmpty();
            assertThat(records().findAll(List.of(record.id(), other.id())))
                    .extracting(KeptRecord::id)
                    .containsExactly(other.id());
            assertThat(records().trace(record.id()))
                    .hasValue(new ErasedRecord(
                            record.key(), record.id(), record.kind(), record.issuer(), record.digest(), List.of(4L)));
        }
        assertThat(records().keep(List.of(record)).getFirst()).isInstanceOf(Kept.Erased.class);
        assertThat(records().find(record.id())).isEmpty();
        requireSame((KeptRecord) records().trace(other.id()).orElseThrow(), other);
    }

    @Test
    void erasingWhatIsNotThereDoesNothing() {
        RecordId nobody = author.attestation().id();
        records().erase(nobody);
        assertThat(records().trace(nobody)).isEmpty();
    }

    @Test
    void findsRecordsByTheirDigestsAndByTheirKeys() {
        List<KeptRecord> wanted = records(3);
        records().keep(wanted);
        List<RecordDigest> digests =
                wanted.stream().limit(2).map(KeptRecord::digest).toList();
        assertThat(records().tracesByDigest(digests))
                .extracting(Trace::id)
                .containsExactlyInAnyOrder(wanted.get(0).id(), wanted.get(1).id());
        assertThat(records().tracesByDigest(List.of())).isEmpty();
        requireSame((KeptRecord) records().trace(wanted.get(2).key()).orElseThrow(), wanted.get(2));
        records().erase(wanted.getFirst().id());
        assertThat(records().tracesByDigest(digests)).hasSize(2);
        assertThat(records().trace(new RecordKey(wanted.get(2).digest().hash())))
                .isEmpty();
    }

    @Test
    void anIdThatWasTakenIsNoAuthorsKey() {
        KeptRecord standing = kept(author.attestation(), 0);
        records().keep(List.of(standing));
        records().keep(List.of(kept(author.record(standing.id(), RecordKind.KEY, "key"), 1)));
        assertThat(records().keysOf(author.author())).isEmpty();
    }

    @Test
    void takesAWholeGroupAtOnce() {
        List<KeptRecord> group = records(512);
        assertThat(records().keep(group)).allMatch(Kept.New.class::isInstance);
        assertThat(records().keep(group)).allMatch(Kept.Known.class::isInstance);
        assertThat(records().findAll(group.stream().map(KeptRecord::id).toList()))
                .hasSize(512);
    }

    private List<KeptRecord> records(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> kept(author.attestation(), 0))
                .toList();
    }

    private KeptRecord kept(Credential record, long group) {
        byte[] bytes = record.bytes();
        return new KeptRecord(
                RecordKey.of(bytes),
                record.id(),
                record.kind(),
                record.issuer(),
                Salt.generate(random),
                bytes,
                List.of(group));
    }

    private static void requireSame(KeptRecord found, KeptRecord given) {
        assertThat(found).usingRecursiveComparison().isEqualTo(given);
    }
}
