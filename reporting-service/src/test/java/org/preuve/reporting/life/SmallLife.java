package org.preuve.reporting.life;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialSigner;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.claims.CheckReceipt;
import org.preuve.reporting.claims.Claim;
import org.preuve.reporting.claims.ClaimId;
import org.preuve.reporting.claims.ClaimStore;
import org.preuve.reporting.claims.DraftClaim;
import org.preuve.reporting.claims.InMemoryClaimStore;
import org.preuve.reporting.claims.PublishClaim;
import org.preuve.reporting.claims.RuleClaim;
import org.preuve.reporting.claims.SampleClaims;
import org.preuve.reporting.claims.WeighRecords;
import org.preuve.reporting.commitments.ReadCourse;
import org.preuve.reporting.commitments.ReadStanding;
import org.preuve.reporting.following.FollowLog;
import org.preuve.reporting.following.FollowerStores;
import org.preuve.reporting.following.Followers;
import org.preuve.reporting.following.ReadLogCheck;
import org.preuve.reporting.neighbours.Author;
import org.preuve.reporting.neighbours.MovingClock;
import org.preuve.reporting.neighbours.SealingLedger;
import org.preuve.reporting.neighbours.SmallLedger;
import org.preuve.reporting.organisation.Organisation;
import org.preuve.reporting.rules.RulePacks;
import org.preuve.reporting.status.AllotPlace;
import org.preuve.reporting.status.InMemoryPlaceStore;
import org.preuve.reporting.status.InMemoryStatusListStore;
import org.preuve.reporting.status.KeepStatusLists;

/** The life of claims over stores in memory, in a process that can die at any write and be started again. */
final class SmallLife {

    static final Author ORGANISATION = Author.organisation(1);
    static final Author SUPPLIER = Author.supplier(2);

    private static final Set<String> READS =
            Set.of("find", "findAll", "list", "under", "some", "minute", "run", "before");

    final MovingClock clock = new MovingClock();
    final SmallLedger log = new SmallLedger();
    final SealingLedger ledger = new SealingLedger(log);
    final FollowerStores following = new FollowerStoresOf(this).stores();
    final InMemoryPlaceStore places = new InMemoryPlaceStore();
    final InMemoryClaimStore claims = new InMemoryClaimStore();
    final InMemoryClaimIndex index = new InMemoryClaimIndex();
    final InMemoryWaitingClaims waiting = new InMemoryWaitingClaims();
    final InMemoryDecisionProgress progress = new InMemoryDecisionProgress();
    final InMemoryChangeList changes = new InMemoryChangeList();
    private final InMemoryStatusListStore listStore = new InMemoryStatusListStore();
    final FollowLog follower =
            new FollowLog(log, Followers.keys(log, following), following, clock, Duration.ofMinutes(1), Duration.ZERO);
    final Organisation organisation = new Organisation(
            ORGANISATION.did(),
            "Maison Lys",
            ORGANISATION.key().verificationKey(),
            URI.create("http://localhost:8080"));
    final KeepStatusLists lists;

    /** One more than the writes that the process still does; never dies at less than 0. */
    private int left = -1;

    private boolean stores;

    SmallLife() {
        CredentialSigner signer = new CredentialSigner(ORGANISATION.key(), ORGANISATION.method(), clock);
        lists = new KeepStatusLists(
                listStore, places, following.records(), new ReadBits(claims), organisation, signer, clock);
        log.seal(ORGANISATION.keyRecord());
        log.seal(SUPPLIER.keyRecord());
    }

    /** The process dies at a write: before it was stored, or after. */
    void dieAt(int write, boolean afterStoring) {
        left = write;
        stores = afterStoring;
    }

    boolean hasDied() {
        return left == -2;
    }

    void startAgain() {
        left = -1;
    }

    /** A process with all its use cases. */
    Process process() {
        return new Process(this);
    }

    Credential attested(@Nullable Instant end) {
        Credential attestation = SUPPLIER.attestation(SampleClaims.PRODUCT.digits(), end);
        log.seal(attestation);
        follower.round();
        return attestation;
    }

    Claim published(Process process, Credential... records) {
        RecordId[] ids = Arrays.stream(records).map(Credential::id).toArray(RecordId[]::new);
        Claim draft = new DraftClaim(claims, clock)
                .create(
                        ClaimId.random(),
                        SampleClaims.REQUEST,
                        SampleClaims.content("Tissu : 60 % de coton recyclé", ids));
        process.rules.rule(draft.id());
        process.publication.publish(draft.id());
        follower.round();
        return claim(draft.id());
    }

    Claim claim(ClaimId id) {
        return claims.find(id).orElseThrow();
    }

    <P> P mortal(Class<P> port, P target) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (proxy, method, arguments) -> call(target, method, arguments)));
    }

    private @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        boolean isWrite = !READS.contains(method.getName()) || (method.getName().equals("minute") && arguments != null);
        if (left == -2) {
            throw new IllegalStateException("the process is dead");
        }
        boolean dies = isWrite && left >= 0 && left-- == 0;
        if (dies) {
            left = -2;
        }
        if (dies && !stores) {
            throw new IllegalStateException("the process died here");
        }
        try {
            Object answer = method.invoke(target, arguments);
            if (dies) {
                throw new IllegalStateException("the process died here");
            }
            return answer;
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() == null ? thrown : thrown.getCause();
        }
    }

    /** The follower's stores, which tell the life of claims what changed. */
    private record FollowerStoresOf(SmallLife life) {

        FollowerStores stores() {
            FollowerStores in = Followers.inMemory();
            return new FollowerStores(
                    in.positions(),
                    in.leaves(),
                    in.keys(),
                    in.records(),
                    in.progress(),
                    in.certificates(),
                    in.compositions(),
                    in.recognitions(),
                    in.amounts(),
                    in.absences(),
                    (records, parties) -> new MarkTouched(life.index, life.waiting).touched(records, parties));
        }
    }

    /** What runs until it dies. */
    static final class Process {

        final RuleClaim rules;
        final PublishClaim publication;
        final WithdrawClaim withdrawals;
        final ReinstateClaim reinstatements;
        final SucceedClaim successions;
        final DecideLive decisions;
        final RunErrands errands;
        final PassMinutes minutes;
        final DecideNightly nightly;

        Process(SmallLife life) {
            FollowerStores following = life.following;
            ClaimStore claims = life.mortal(ClaimStore.class, life.claims);
            ClaimIndex index = life.mortal(ClaimIndex.class, life.index);
            WaitingClaims waiting = life.mortal(WaitingClaims.class, life.waiting);
            ChangeList changeList = life.mortal(ChangeList.class, life.changes);
            DecisionProgress progress = life.mortal(DecisionProgress.class, life.progress);
            CredentialSigner signer = new CredentialSigner(ORGANISATION.key(), ORGANISATION.method(), life.clock);
            ReadLogCheck check =
                    new ReadLogCheck(life.follower, following.positions(), life.clock, Duration.ofMinutes(5));
            WeighRecords weights = new WeighRecords(following.recognitions(), following.records(), ORGANISATION.did());
            DraftChange drafts = new DraftChange(life.organisation, signer, () -> new RecordId(UUID.randomUUID()));
            ClaimRests rests = new ClaimRests(following.records(), ORGANISATION.did());
            FollowUp followUp = new FollowUp(
                    claims,
                    index,
                    rests,
                    waiting,
                    life.lists,
                    changeList,
                    new SupersedeClaim(claims, drafts, life.clock));
            ChangeClaim changes = new ChangeClaim(claims, followUp, life.clock);
            ReadStanding standings = new ReadStanding(
                    new ReadCourse(following.records(), following.progress()), following.progress(), life.clock);
            rules = SampleClaims.rules(claims, following, ORGANISATION.did(), life.clock);
            JudgeClaim judge = new JudgeClaim(
                    rules,
                    following.records(),
                    new FindFaults(weights, following.keys(), standings, ORGANISATION.did()));
            LiveClaims live = new LiveClaims(index, claims, rests);
            decisions = new DecideLive(
                    claims,
                    live,
                    rules,
                    judge,
                    changes,
                    drafts,
                    new FetchWithdrawal(life.log, following.records()),
                    check,
                    life.clock);
            publication = new PublishClaim(
                    claims,
                    rules,
                    weights,
                    check,
                    life.ledger,
                    Followers.keys(life.log, following),
                    new AllotPlace(life.places, new Random(1)),
                    followUp,
                    life.organisation,
                    signer,
                    life.clock);
            withdrawals = new WithdrawClaim(changes, drafts);
            reinstatements = new ReinstateClaim(changes, drafts, judge, check);
            successions = new SucceedClaim(claims, new DraftClaim(claims, life.clock));
            errands = new RunErrands(
                    claims,
                    waiting,
                    decisions,
                    followUp,
                    new SealChanges(claims, life.ledger, new CheckReceipt(Followers.keys(life.log, following))));
            minutes = new PassMinutes(index, waiting, progress, life.clock);
            nightly = new DecideNightly(decisions, live, progress, RulePacks::bundled, life.clock);
        }

        /** All that the loops do, once. */
        void goOn() {
            minutes.pass();
            errands.decide();
            errands.followUp();
        }
    }
}
