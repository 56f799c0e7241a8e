package org.preuve.reporting.following;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.log.CompactRange;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.TreeHead;
import org.preuve.reporting.following.Mismatch.Cause;
import org.preuve.reporting.ledger.RecordPage.Line;
import org.preuve.reporting.neighbours.Author;
import org.preuve.reporting.neighbours.MovingClock;
import org.preuve.reporting.neighbours.SmallLedger;

/** What the follower says to an honest log, and to each way of not being one. */
class FollowLogTests {

    private static final String GTIN = "09506000134352";
    private static final Author ORGANISATION = Author.organisation(1);
    private static final Author SUPPLIER = Author.supplier(2);

    private final SmallLedger ledger = new SmallLedger();
    private final FollowerStores stores = Followers.inMemory();
    private final MovingClock clock = new MovingClock();
    private FollowLog follower = Followers.of(ledger, ledger, stores, clock);

    @Test
    void findsNothingWrongWithAnEmptyLog() {
        assertThat(follower.round()).isEqualTo(new Round.Checked(0));
    }

    @Test
    void readsAnHonestLogAndKeepsWhatItSays() {
        List<Credential> records = sealMany(5);

        assertThat(follower.round()).isEqualTo(new Round.Checked(6));
        List<FollowedRecord> found =
                stores.records().findAll(records.stream().map(Credential::id).toList());
        assertThat(found).extracting(FollowedRecord::index).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(found.getFirst().product())
                .hasValueSatisfying(gtin -> assertThat(gtin.digits()).isEqualTo(GTIN));
        assertThat(found.getFirst().criterion()).contains("recycled-cotton-content");
    }

    @Test
    void doesNothingWhenNothingIsNew() {
        sealMany(3);
        follower.round();
        long version = stores.positions().load().version();

        assertThat(follower.round()).isEqualTo(new Round.Checked(4));
        assertThat(stores.positions().load().version()).isEqualTo(version);
    }

    @Test
    void followsAGrowingLogOverPagesAndRestarts() {
        sealMany(200);
        assertThat(follower.round()).isEqualTo(new Round.Checked(201));
        follower = Followers.of(ledger, ledger, stores, clock);
        sealMany(400);

        assertThat(follower.round()).isEqualTo(new Round.Checked(601));
        assertThat(stores.positions().load().head()).isEqualTo(headOfAll());
        assertThat(stores.leaves().page(2)).hasSize(601 - 512);
    }

    @Test
    void namesAChangedRecordInANewPage() {
        sealMany(5);
        ledger.tamper(3, line -> new Line(line.index(), line.entry(), line.salt(), flipped(line.record())));

        assertStopped(3, Cause.RECORD_CHANGED);
        assertThat(stores.positions().load().size())
                .as("nothing of the page is kept")
                .isZero();
        assertThat(stores.records().findAll(List.of(keyRecord().id()))).isEmpty();
    }

    @Test
    void namesAChangedEntryInANewPageAndNotTheOneAfterIt() {
        sealMany(5);
        ledger.tamper(3, line -> new Line(line.index(), later(line.entry()), line.salt(), line.record()));

        assertStopped(3, Cause.ENTRY_CHANGED);
    }

    @Test
    void namesTheLastEntryWhenItWasChanged() {
        sealMany(5);
        ledger.tamper(5, line -> new Line(line.index(), later(line.entry()), line.salt(), line.record()));

        assertStopped(5, Cause.ENTRY_CHANGED);
    }

    @Test
    void namesEveryEntryOfAnOldPageWhoseRecordWasChanged() {
        sealMany(5);
        for (int index = 0; index < 6; index++) {
            FollowLog fresh = Followers.of(ledger, ledger, Followers.inMemory(), clock);
            assertThat(fresh.round()).isEqualTo(new Round.Checked(6));
            Line sound = ledger.line(index);
            ledger.tamper(index, line -> new Line(line.index(), line.entry(), line.salt(), flipped(line.record())));
            assertThat(stopOf(fresh)).isEqualTo(index + " " + Cause.RECORD_CHANGED);
            ledger.tamper(index, line -> sound);
        }
    }

    @Test
    void findsAnyFlippedByteOfAnOldEntry() {
        sealMany(3);
        FollowLog reader = Followers.of(ledger, ledger, stores, clock);
        reader.round();
        Line sound = ledger.line(2);
        for (int at = 0; at < sound.entry().length; at++) {
            byte[] entry = sound.entry().clone();
            entry[at] ^= 1;
            ledger.tamper(2, line -> new Line(line.index(), entry, line.salt(), line.record()));
            assertThat(reader.round())
                    .as("byte %d", at)
                    .isInstanceOfSatisfying(
                            Round.Stopped.class,
                            stopped -> assertThat(stopped.mismatch().index()).isEqualTo(2));
            ledger.tamper(2, line -> sound);
            assertThat(reader.round()).isEqualTo(new Round.Checked(4));
        }
    }

    @Test
    void namesAChangedSalt() {
        sealMany(3);
        follower.round();
        ledger.tamper(2, line -> new Line(line.index(), line.entry(), flipped(line.salt()), line.record()));

        assertStopped(2, Cause.RECORD_CHANGED);
    }

    @Test
    void namesARecordThatIsGone() {
        sealMany(3);
        follower.round();
        ledger.tamper(1, line -> new Line(line.index(), line.entry(), Optional.empty(), Optional.empty()));

        assertStopped(1, Cause.RECORD_MISSING);
    }

    @Test
    void namesADeletedEntryOldOrNew() {
        sealMany(5);
        ledger.drop(4);
        assertStopped(4, Cause.ENTRY_MISSING);
    }

    @Test
    void namesTheLastEntryWhenItWasDeleted() {
        sealMany(5);
        follower.round();
        ledger.drop(5);

        assertStopped(5, Cause.ENTRY_MISSING);
    }

    @Test
    void namesAnInsertedEntry() {
        sealMany(5);
        follower.round();
        ledger.insert(3, ledger.line(2));

        assertStopped(3, Cause.ENTRY_MOVED);
    }

    @Test
    void namesTheFirstOfTwoSwappedEntries() {
        sealMany(5);
        follower.round();
        ledger.swap(2, 4);

        assertStopped(2, Cause.ENTRY_MOVED);
    }

    @Test
    void namesATileThatNoLongerHoldsTheLeaves() {
        sealMany(5);
        follower.round();
        ledger.changeTiles(tile -> {
            tile[3 * 32] ^= 1;
            return tile;
        });

        assertStopped(3, Cause.TILE_CHANGED);
    }

    @Test
    void namesASignatureThatIsNotTheAuthors() {
        ledger.seal(keyRecord());
        Credential honest = SUPPLIER.attestation(GTIN, null);
        byte[] other = new String(honest.bytes(), UTF_8)
                .replace("60 % recycled", "90 % recycled")
                .getBytes(UTF_8);
        ledger.seal(Credential.parse(other));

        assertStopped(1, Cause.SIGNATURE_INVALID);
    }

    @Test
    void namesAnAuthorWhoseKeyIsNotInTheLog() {
        ledger.seal(ORGANISATION.evidence());

        assertStopped(0, Cause.AUTHOR_UNKNOWN);
    }

    @Test
    void doesNotLetASecondKeyClaimTheOrganisationsName() {
        ledger.seal(keyRecord());
        ledger.seal(Author.organisation(9).keyRecord());

        assertStopped(1, Cause.AUTHOR_UNKNOWN);
    }

    @Test
    void namesTheFirstEntryThatASecondSignedHistoryContradicts() {
        sealMany(5);
        follower.round();
        ledger.cutBackTo(3);
        sealMany(4);

        assertStopped(3, Cause.FORK);
    }

    @Test
    void namesAForkOfTheSameSize() {
        sealMany(5);
        follower.round();
        ledger.cutBackTo(4);
        seal(2);

        assertStopped(4, Cause.FORK);
    }

    @Test
    void namesAForkThatIsShorterAtOnce() {
        sealMany(5);
        follower.round();
        ledger.cutBackTo(2);
        seal(1);

        assertStopped(2, Cause.FORK);
    }

    @Test
    void isPatientWithAnOlderCheckpointButNotForever() {
        sealMany(3);
        byte[] older = ledger.note(4);
        sealMany(2);
        follower.round();
        ledger.serveCheckpoint(Optional.of(older));

        assertThat(follower.round()).isInstanceOf(Round.Unreachable.class);
        clock.advance(Duration.ofSeconds(59));
        assertThat(follower.round()).isInstanceOf(Round.Unreachable.class);
        clock.advance(Duration.ofSeconds(1));
        assertStopped(4, Cause.LOG_SHORTER);
    }

    @Test
    void namesTheFirstMissingEntryOfALogThatWasCutBack() {
        sealMany(5);
        follower.round();
        ledger.cutBackTo(4);
        follower.round();
        clock.advance(Duration.ofMinutes(2));

        assertStopped(4, Cause.LOG_SHORTER);
    }

    @Test
    void refusesACheckpointThatAnotherKeySigned() {
        sealMany(2);
        follower.round();
        String note = new String(ledger.note(3), UTF_8);
        String forged = note.substring(0, note.length() - 6) + "AAA==\n";
        ledger.serveCheckpoint(Optional.of(forged.getBytes(UTF_8)));

        assertStopped(3, Cause.CHECKPOINT_REFUSED);
    }

    @Test
    void staysStoppedUntilTheSamePlaceChecksAgain() {
        sealMany(3);
        follower.round();
        Line sound = ledger.line(2);
        ledger.tamper(2, line -> new Line(line.index(), line.entry(), line.salt(), flipped(line.record())));
        assertStopped(2, Cause.RECORD_CHANGED);
        Instant found = stores.positions().load().mismatch().orElseThrow().foundAt();
        clock.advance(Duration.ofHours(1));
        sealMany(1);

        assertStopped(2, Cause.RECORD_CHANGED);
        assertThat(stores.positions().load().mismatch().orElseThrow().foundAt()).isEqualTo(found);
        assertThat(stores.positions().load().size()).as("it reads nothing new").isEqualTo(4);

        ledger.tamper(2, line -> sound);
        assertThat(follower.round()).isEqualTo(new Round.Checked(5));
        assertThat(stores.positions().load().mismatch()).isEmpty();
    }

    @Test
    void remembersAMismatchAcrossARestart() {
        sealMany(3);
        follower.round();
        ledger.tamper(2, line -> new Line(line.index(), line.entry(), line.salt(), flipped(line.record())));
        follower.round();

        follower = Followers.of(ledger, ledger, stores, clock);
        assertThat(check().state()).isEqualTo(LogCheck.State.DOES_NOT_CHECK);
        assertStopped(2, Cause.RECORD_CHANGED);
    }

    @Test
    void neverTakesAForkBackUntilAnOperatorStartsAnew() {
        sealMany(5);
        follower.round();
        byte[] honest = ledger.note(6);
        ledger.cutBackTo(4);
        seal(2);
        assertStopped(4, Cause.FORK);
        ledger.serveCheckpoint(Optional.of(honest));
        assertStopped(4, Cause.FORK);

        ledger.serveCheckpoint(Optional.empty());
        follower.restart();
        assertThat(follower.round()).isEqualTo(new Round.Checked(6));
        assertThat(check().state()).isEqualTo(LogCheck.State.CHECKS);
    }

    @Test
    void sweepsPageAfterPageSoThatOldTamperingIsFound() {
        sealMany(600);
        follower.round();
        ledger.tamper(300, line -> new Line(line.index(), line.entry(), line.salt(), flipped(line.record())));

        List<Round> rounds =
                IntStream.range(0, 3).mapToObj(i -> follower.round()).toList();
        assertThat(rounds)
                .anySatisfy(round -> assertThat(round).isInstanceOfSatisfying(Round.Stopped.class, stopped -> {
                    assertThat(stopped.mismatch().index()).isEqualTo(300);
                    assertThat(stopped.mismatch().cause()).isEqualTo(Cause.RECORD_CHANGED);
                }));
    }

    @Test
    void doesNotSayThatALogChecksWhichWasNotReadLately() {
        sealMany(2);
        assertThat(check().state()).isEqualTo(LogCheck.State.CATCHING_UP);
        follower.round();
        assertThat(check().state()).isEqualTo(LogCheck.State.CHECKS);
        clock.advance(Duration.ofMinutes(6));
        assertThat(check().state()).isEqualTo(LogCheck.State.CATCHING_UP);
    }

    @Test
    void saysHowFarItIs() {
        assertThat(check().of()).isEmpty();
        sealMany(600);
        ledger.tamper(300, line -> new Line(line.index(), line.entry(), line.salt(), flipped(line.record())));
        follower.round();
        assertThat(check().followed()).isEqualTo(256);
        assertThat(check().of()).contains((long) ledger.size());
    }

    private LogCheck check() {
        return new ReadLogCheck(follower, stores.positions(), clock, Duration.ofMinutes(5)).read();
    }

    private Credential keyRecord() {
        return ORGANISATION.keyRecord();
    }

    /** The organisation's key, unless it is there, and then attestations. */
    private List<Credential> sealMany(int count) {
        if (ledger.size() == 0) {
            ledger.seal(keyRecord());
        }
        return seal(count);
    }

    private List<Credential> seal(int count) {
        List<Credential> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Credential record = i % 2 == 0 ? SUPPLIER.attestation(GTIN, null) : ORGANISATION.evidence();
            ledger.seal(record);
            records.add(record);
        }
        return records.stream()
                .filter(record -> record.kind() != RecordKind.KEY)
                .toList();
    }

    private TreeHead headOfAll() {
        return CompactRange.empty()
                .append(IntStream.range(0, ledger.size())
                        .mapToObj(i -> Hash.leaf(ledger.line(i).entry()))
                        .toList())
                .head();
    }

    private void assertStopped(long index, Cause cause) {
        assertThat(stopOf(follower)).isEqualTo(index + " " + cause);
        assertThat(check().state()).isEqualTo(LogCheck.State.DOES_NOT_CHECK);
        assertThat(check().mismatch()).hasValueSatisfying(mismatch -> {
            assertThat(mismatch.index()).isEqualTo(index);
            assertThat(mismatch.cause()).isEqualTo(cause);
        });
    }

    private static String stopOf(FollowLog follower) {
        return follower.round() instanceof Round.Stopped stopped
                ? stopped.mismatch().index() + " " + stopped.mismatch().cause()
                : "not stopped";
    }

    private static byte[] later(byte[] entry) {
        String text = new String(entry, UTF_8);
        return text.replace(":00.000Z", ":01.000Z").getBytes(UTF_8);
    }

    private static Optional<byte[]> flipped(Optional<byte[]> bytes) {
        return bytes.map(original -> {
            byte[] changed = original.clone();
            changed[changed.length / 2] ^= 1;
            return changed;
        });
    }
}
