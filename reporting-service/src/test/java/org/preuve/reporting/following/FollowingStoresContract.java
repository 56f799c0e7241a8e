package org.preuve.reporting.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.log.CompactRange;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.RecordDigest;
import org.preuve.reporting.following.AbsenceStore.Absence;
import org.preuve.reporting.following.AuthorKeyStore.KeyRecordAt;
import org.preuve.reporting.following.Composition.Input;
import org.preuve.reporting.following.FollowedRecord.Content;
import org.preuve.reporting.following.FollowedRecord.Ended;
import org.preuve.reporting.following.FollowedRecord.How;
import org.preuve.reporting.following.FollowedRecord.Period;
import org.preuve.reporting.following.FollowedRecord.Validity;
import org.preuve.reporting.following.Licence.Scope;
import org.preuve.reporting.following.Pledge.Point;
import org.preuve.reporting.following.Pledge.Support;
import org.preuve.reporting.following.ProgressStore.Placed;
import org.preuve.reporting.following.Recognition.Accreditation;
import org.preuve.reporting.neighbours.Author;
import org.preuve.reporting.products.Gln;
import org.preuve.reporting.products.Gtin;

/** What the follower relies on, whichever stores it has. */
public abstract class FollowingStoresContract {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123Z");

    protected abstract FollowerStores stores();

    @Test
    void beginsBeforeTheFirstEntry() {
        FollowedPosition position = stores().positions().load();

        assertThat(position.size()).isZero();
        assertThat(position.mismatch()).isEmpty();
    }

    @Test
    void keepsThePositionThatWasReplacedLast() {
        PositionStore positions = stores().positions();
        List<Hash> leaves = leaves(5);
        FollowedPosition first = positions.load();
        FollowedPosition second = first.advancedTo(CompactRange.empty().append(leaves), leaves.getLast());
        Mismatch mismatch = new Mismatch(3, Mismatch.Cause.RECORD_CHANGED, NOW);

        assertThat(positions.replace(first, second)).isTrue();
        assertThat(positions.replace(second, second.stoppedBy(mismatch))).isTrue();
        FollowedPosition stored = positions.load();
        assertThat(stored.head()).isEqualTo(second.head());
        assertThat(stored.lastLeaf()).contains(leaves.getLast());
        assertThat(stored.mismatch()).contains(mismatch);
    }

    @Test
    void refusesToMoveFromAPositionThatIsNoLongerStored() {
        PositionStore positions = stores().positions();
        FollowedPosition first = positions.load();
        FollowedPosition moved = first.advancedTo(
                CompactRange.empty().append(leaves(1)), leaves(1).getLast());
        positions.replace(first, moved);

        assertThat(positions.replace(first, first.restarted())).isFalse();
        assertThat(positions.load().size()).isEqualTo(1);
        assertThat(positions.replace(moved, moved.restarted())).isTrue();
        assertThat(positions.replace(moved, moved.cured())).isFalse();
    }

    @Test
    void widensAPageAndTakesNothingAway() {
        LeafStore store = stores().leaves();
        store.widen(7, leaves(3));
        store.widen(7, leaves(5));
        store.widen(7, leaves(2));

        assertThat(store.page(7)).isEqualTo(leaves(5));
        assertThat(store.page(8)).isEmpty();
    }

    @Test
    void overwritesAPageThatBeginsOtherwise() {
        LeafStore store = stores().leaves();
        store.widen(0, leaves(5));
        List<Hash> others = List.of(Hash.sha256(new byte[] {99}));
        store.widen(0, others);

        assertThat(store.page(0)).isEqualTo(others);
    }

    @Test
    void holdsAFullPage() {
        LeafStore store = stores().leaves();
        store.widen(0, leaves(LeafStore.PAGE));

        assertThat(store.page(0)).isEqualTo(leaves(LeafStore.PAGE));
        store.clear();
        assertThat(store.page(0)).isEmpty();
    }

    @Test
    void keepsTheKeyRecordsOfEachAuthorInOrder() {
        AuthorKeyStore keys = stores().keys();
        KeyRecordAt first = new KeyRecordAt(0, Author.organisation(1).keyRecord());
        KeyRecordAt second = new KeyRecordAt(7, Author.organisation(2).keyRecord());
        KeyRecordAt other = new KeyRecordAt(3, Author.supplier(5).keyRecord());
        assertThat(keys.organisation()).isEmpty();
        assertThat(keys.of(first.record().issuer())).isEmpty();

        keys.add(List.of(second, other, first));
        keys.add(List.of(first));
        assertThat(keys.of(first.record().issuer()))
                .extracting(KeyRecordAt::index)
                .containsExactly(0L, 7L);
        assertThat(keys.of(first.record().issuer()).getFirst().record().bytes())
                .isEqualTo(first.record().bytes());
        assertThat(keys.of(other.record().issuer())).hasSize(1);
        assertThat(keys.organisation()).contains(first.record().issuer());
        keys.clear();
        assertThat(keys.organisation()).isEmpty();
        assertThat(keys.of(first.record().issuer())).isEmpty();
    }

    @Test
    void remembersGapsUntilTheyAreExplained() {
        AbsenceStore absences = stores().absences();
        Absence late = new Absence(entry(9), 12);
        Absence early = new Absence(entry(2), 11);
        absences.add(List.of(late, early));
        absences.add(List.of(new Absence(entry(2), 99)));
        assertThat(absences.all()).extracting(Absence::index).containsExactly(2L, 9L);
        assertThat(absences.all().getFirst().below()).isEqualTo(11);
        assertThat(absences.all().getFirst().entry().bytes())
                .isEqualTo(early.entry().bytes());
        absences.remove(List.of());
        absences.remove(List.of(2L, 5L));
        assertThat(absences.all()).extracting(Absence::index).containsExactly(9L);
        absences.clear();
        assertThat(absences.all()).isEmpty();
    }

    @Test
    void whatEndedStaysEndedWhenASlowReplicaPutsItAgain() {
        RecordStore records = stores().records();
        FollowedRecord record = record(1, true);
        Ended ended = new Ended(How.WITHDRAWN, new RecordId(new UUID(8, 8)), 9, NOW);
        records.put(List.of(record));
        records.end(record.endedBy(ended));
        records.put(List.of(record, record(2, false)));
        assertThat(records.findAll(List.of(record.id()))).containsExactly(record.endedBy(ended));
        assertThat(records.findAll(List.of(record(2, false).id()))).hasSize(1);
        records.end(record.erasedBy(ended));
        assertThat(records.findAll(List.of(record.id())).getFirst().criterion()).isEmpty();
    }

    private static Entry entry(long index) {
        return new Entry(
                RecordDigest.parse(Hash.sha256(new byte[] {(byte) index}).multihash()),
                new RecordId(new UUID(7, index)),
                index,
                RecordKind.EVIDENCE,
                index == 0 ? null : Hash.sha256(new byte[] {1}),
                NOW);
    }

    @Test
    void findsRecordsAsTheyWerePut() {
        RecordStore records = stores().records();
        FollowedRecord full = record(1, true);
        FollowedRecord bare = record(2, false);
        records.put(List.of(full, bare));
        records.put(List.of(full));

        assertThat(records.findAll(List.of(full.id(), bare.id(), full.id()))).containsExactlyInAnyOrder(full, bare);
        assertThat(records.findAll(List.of(new RecordId(new UUID(9, 9))))).isEmpty();
        assertThat(records.findAll(List.of())).isEmpty();
        records.clear();
        assertThat(records.findAll(List.of(full.id()))).isEmpty();
    }

    @Test
    void keepsWhatRecordsAreAbout() {
        RecordStore records = stores().records();
        Gln gln = new Gln("4012345000009");
        List<Subject> subjects = List.of(
                new Subject.Product(Gtin.parse("09506000134352"), Optional.of("A7")),
                new Subject.Batch(Gtin.parse("09506000134352"), "A7"),
                new Subject.Site(gln),
                new Subject.Material("cotton", Optional.of("PT"), Optional.of("7")),
                new Subject.Company(Optional.of("529900T8BM49AURSDO55"), Optional.of(gln)));
        for (Subject subject : subjects) {
            FollowedRecord record =
                    of(RecordKind.ATTESTATION, 20L + subjects.indexOf(subject), Optional.of(subject), Optional.empty());
            records.put(List.of(record));
            assertThat(records.findAll(List.of(record.id()))).containsExactly(record);
        }
    }

    private static List<Hash> leaves(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Hash.sha256(new byte[] {(byte) i, (byte) (i >> 8)}))
                .toList();
    }

    private static FollowedRecord record(long index, boolean full) {
        Instant precise = Instant.parse("2027-01-01T00:00:00.123456Z");
        return new FollowedRecord(
                new RecordId(new UUID(7, index)),
                index,
                full ? RecordKind.ATTESTATION : RecordKind.EVIDENCE,
                RecordDigest.parse(Hash.sha256(new byte[] {(byte) index}).multihash()),
                NOW,
                full ? Author.supplier(2).did() : Author.organisation(1).did(),
                full
                        ? new Validity(Optional.of(NOW), Optional.of(precise))
                        : new Validity(Optional.empty(), Optional.empty()),
                full ? content(precise) : Content.ERASED,
                full ? RecordKind.ATTESTATION : RecordKind.EVIDENCE,
                full
                        ? Optional.of(new Ended(How.CORRECTED, new RecordId(new UUID(8, index)), 9, NOW))
                        : Optional.empty());
    }

    private static Content content(Instant precise) {
        Pledge pledge = new Pledge(
                "Less energy",
                new Point(LocalDate.parse("2026-01-01"), new BigDecimal("87213")),
                new Point(LocalDate.parse("2028-12-31"), new BigDecimal("61000.5")),
                "kW.h",
                List.of(new Point(LocalDate.parse("2027-12-31"), new BigDecimal("70000"))),
                new Support(true, false, true),
                Optional.of(new RecordId(new UUID(8, 1))));
        return Content.with()
                .subject(Optional.of(new Subject.Batch(Gtin.parse("09506000134352"), "A7")))
                .topic(Optional.of("E5"))
                .criterion(Optional.of("recycled-cotton-content"))
                .period(Optional.of(new Period(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-06-30"))))
                .conforms(false)
                .amount(Optional.of(new Amount("Cotton", new BigDecimal("1250.50"), "kg")))
                .account(Optional.of(new Account(
                        "environmental",
                        Optional.of("Roubaix"),
                        Optional.of("preventive"),
                        "weighed",
                        "RSE-001",
                        "Recycled cotton bought")))
                .files(List.of("uEiB", "uEiC"))
                .licence(Optional.of(licence(precise)))
                .pledge(Optional.of(pledge))
                .measure(Optional.of(measure(1)))
                .composition(Optional.of(composition()))
                .conformity(Optional.of(new Conformity(
                        Author.supplier(7).did(), key(), new Validity(Optional.of(NOW), Optional.of(precise)))))
                .recognition(Optional.of(new Recognition(
                        Author.supplier(7).did(),
                        List.of(key()),
                        Optional.of(new Accreditation(List.of("organic-cotton"), Optional.of(precise))))))
                .build();
    }

    private static Licence licence(Instant end) {
        Scope scope = new Scope(
                List.of(Gtin.parse("09506000134352")),
                List.of(new Gln("4012345000009")),
                List.of("recycled-cotton-content"));
        return new Licence("EU Ecolabel", Optional.of("FR/1"), Optional.of("AFNOR"), Optional.of(end), scope);
    }

    private static PartyKey key() {
        Author party = Author.supplier(7);
        return new PartyKey(party.method(), party.key().verificationKey());
    }

    private static Measure measure(long commitment) {
        return new Measure(
                new RecordId(new UUID(7, commitment)),
                LocalDate.parse("2026-06-30"),
                new BigDecimal("80000.25"),
                "kW.h");
    }

    @Test
    void knowsTheCommitmentsAndTheirProgress() {
        ProgressStore progress = stores().progress();
        FollowedRecord first = of(RecordKind.COMMITMENT, 1, Optional.empty());
        FollowedRecord second = of(RecordKind.COMMITMENT, 5, Optional.empty());
        FollowedRecord early = of(RecordKind.PROGRESS, 3, Optional.of(measure(1)));
        FollowedRecord late = of(RecordKind.PROGRESS, 9, Optional.of(measure(1)));
        for (int again = 0; again < 2; again++) {
            progress.note(List.of(early, first, second, late, of(RecordKind.EVIDENCE, 7, Optional.of(measure(1)))));
        }
        assertThat(progress.commitments(Long.MAX_VALUE, 9))
                .containsExactly(new Placed(second.id(), 5), new Placed(first.id(), 1));
        assertThat(progress.commitments(5, 9)).containsExactly(new Placed(first.id(), 1));
        assertThat(progress.commitments(Long.MAX_VALUE, 1)).containsExactly(new Placed(second.id(), 5));
        assertThat(progress.of(List.of(first.id(), second.id())).get(first.id()))
                .containsExactlyInAnyOrder(early.id(), late.id());
        assertThat(progress.of(List.of(second.id())).get(second.id())).isEmpty();
        progress.clear();
        assertThat(progress.commitments(Long.MAX_VALUE, 9)).isEmpty();
    }

    private static Composition composition() {
        return new Composition(
                true,
                Optional.of("A7"),
                List.of(
                        new Input(
                                new BigDecimal("60.5"),
                                Optional.of("cotton"),
                                Optional.of("PT"),
                                Optional.of(Author.supplier(4).did()),
                                Optional.of(Gtin.parse("04012345123456"))),
                        new Input(
                                new BigDecimal("39.5"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())));
    }

    @Test
    void knowsWhichRecordsSayWhatAProductIsMadeOf() {
        CompositionStore compositions = stores().compositions();
        Gtin product = Gtin.parse("09506000134352");
        for (int again = 0; again < 2; again++) {
            compositions.note(List.of(record(1, true), record(2, false), record(3, true)));
        }
        Gtin other = Gtin.parse("04012345123456");
        assertThat(compositions.of(List.of(other, product, product)))
                .containsExactlyInAnyOrder(record(1, true).id(), record(3, true).id());
        assertThat(compositions.of(List.of(other))).isEmpty();
        assertThat(compositions.of(List.of())).isEmpty();
        compositions.clear();
        assertThat(compositions.of(List.of(product))).isEmpty();
    }

    @Test
    void knowsWhichRecordsStateACertificateAndWhenItIsSaidToEnd() {
        CertificateStore certificates = stores().certificates();
        assertThat(certificates.days()).isEmpty();
        assertThat(certificates.ending(List.of(CertificateStore.NO_END))).isEmpty();
        long early = 3L * CertificateStore.STRETCH - 1;
        for (int again = 0; again < 2; again++) {
            certificates.note(List.of(record(early, true), record(2, false), record(early + 3, true)));
            certificates.note(List.of(record(early + 1, true)));
        }
        certificates.note(List.of(record(9, false)));
        CertificateKey key = CertificateKey.of(licence(NOW));
        LocalDate day = LocalDate.parse("2027-01-01");
        assertThat(certificates.days()).containsExactly(day);
        assertThat(certificates.ending(List.of(day, CertificateStore.NO_END))).containsExactly(key);
        assertThat(certificates.ending(List.of())).isEmpty();
        CertificateKey other = new CertificateKey("00");
        assertThat(certificates.stating(List.of(key, other), 0))
                .isEqualTo(Map.of(
                        key,
                        List.of(
                                new Placed(record(early + 3, true).id(), early + 3),
                                new Placed(record(early + 1, true).id(), early + 1))));
        assertThat(certificates.stating(List.of(key), 1))
                .isEqualTo(Map.of(key, List.of(new Placed(record(early, true).id(), early))));
        assertThat(certificates.stating(List.of(key), 2)).isEmpty();
        certificates.clear();
        assertThat(certificates.days()).isEmpty();
        assertThat(certificates.stating(List.of(key), 0)).isEmpty();
    }

    @Test
    void knowsWhichRecordsRecogniseAParty() {
        RecognitionStore recognitions = stores().recognitions();
        Did party = Author.supplier(7).did();
        assertThat(recognitions.of(List.of(party))).isEmpty();
        for (int again = 0; again < 2; again++) {
            recognitions.note(List.of(record(1, true), record(2, false), record(3, true)));
        }
        assertThat(recognitions.of(List.of(party, party, Author.supplier(8).did())))
                .containsExactlyInAnyOrder(record(1, true).id(), record(3, true).id());
        assertThat(recognitions.of(List.of())).isEmpty();
        recognitions.clear();
        assertThat(recognitions.of(List.of(party))).isEmpty();
    }

    @Test
    void knowsWhichRecordsStateAmountsOfWhichMonths() {
        AmountStore amounts = stores().amounts();
        long late = AmountStore.STRETCH + 1L;
        List<FollowedRecord> noted = List.of(
                amount(late, "2025-12-31", "2026-02-01"),
                amount(3, "2026-02-28", "2026-02-28"),
                amount(4, "2026-03-01", "2026-04-30"),
                amount(5, "2020-01-01", "2022-12-31"),
                amount(6, "2020-01-01", "2023-01-01"),
                amount(7, "2026-02-02", "2026-02-01"),
                record(8, false));
        for (int again = 0; again < 2; again++) {
            amounts.note(noted);
        }

        assertThat(indexes(amounts, "2026-02")).containsExactly(3L, 6L, late);
        assertThat(indexes(amounts, "2026-04")).containsExactly(4L, 6L);
        assertThat(indexes(amounts, "2022-12")).containsExactly(5L, 6L);
        assertThat(indexes(amounts, "2026-01", "2026-02", "2026-03")).containsExactly(3L, 4L, 6L, late);
        assertThat(indexes(amounts)).containsExactly(6L);
        assertThat(amounts.of(List.of(YearMonth.parse("2026-02")), 2)).hasSizeGreaterThan(2);
        amounts.clear();
        assertThat(indexes(amounts, "2026-02")).isEmpty();
    }

    private static List<Long> indexes(AmountStore amounts, String... months) {
        return amounts.of(Arrays.stream(months).map(YearMonth::parse).toList(), 100).stream()
                .map(Placed::index)
                .toList();
    }

    private static FollowedRecord amount(long index, String start, String end) {
        FollowedRecord bare = record(index, false);
        Content content = Content.with()
                .period(Optional.of(new Period(LocalDate.parse(start), LocalDate.parse(end))))
                .amount(Optional.of(new Amount("Waste", BigDecimal.TEN, "t")))
                .build();
        return new FollowedRecord(
                bare.id(),
                index,
                RecordKind.EVIDENCE,
                bare.digest(),
                bare.sealedAt(),
                bare.issuer(),
                bare.validity(),
                content,
                RecordKind.EVIDENCE,
                Optional.empty());
    }

    private static FollowedRecord of(RecordKind kind, long index, Optional<Measure> measure) {
        return of(kind, index, Optional.empty(), measure);
    }

    private static FollowedRecord of(
            RecordKind kind, long index, Optional<Subject> subject, Optional<Measure> measure) {
        FollowedRecord bare = record(index, false);
        Content content = Content.with().subject(subject).measure(measure).build();
        return new FollowedRecord(
                bare.id(),
                index,
                kind,
                bare.digest(),
                NOW,
                bare.issuer(),
                bare.validity(),
                content,
                kind,
                Optional.empty());
    }
}
