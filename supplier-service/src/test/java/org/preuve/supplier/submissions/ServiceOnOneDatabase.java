package org.preuve.supplier.submissions;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.supplier.attestations.AttestationRules;
import org.preuve.supplier.keys.InMemorySupplierKeyStore;
import org.preuve.supplier.keys.SupplierKey;
import org.preuve.supplier.neighbours.Certifier;
import org.preuve.supplier.neighbours.Signatory;
import org.preuve.supplier.outgoing.InMemoryWebReader;
import org.preuve.supplier.records.RecordChecks;
import org.preuve.supplier.retries.Backoff;
import org.preuve.supplier.sealing.InMemoryLedgerClient;
import org.preuve.supplier.sealing.LedgerClient;
import org.preuve.supplier.sealing.NotSealed;
import org.preuve.supplier.submissions.SubmitRecord.Submitted;
import org.preuve.supplier.suppliers.InMemorySupplierStore;
import org.preuve.supplier.suppliers.LegalIdentity;
import org.preuve.supplier.suppliers.Supplier;
import org.preuve.supplier.suppliers.SupplierId;
import org.preuve.supplier.webhooks.InMemoryNotices;
import org.preuve.supplier.webhooks.NoticeKind;
import org.preuve.supplier.webhooks.Notices;

/** The service, started and dead as often as a test wants, on stores that outlive it. */
abstract class ServiceOnOneDatabase {

    static final Duration SOON = Duration.ofSeconds(5);
    static final LedgerClient AWAY = record -> {
        throw new NotSealed.Unavailable("away", false);
    };

    final Signatory us = new Signatory();
    final Clock clock = Clock.systemUTC();
    final InMemoryLedgerClient ledger = new InMemoryLedgerClient();
    final InMemoryOutboxStore outbox = new InMemoryOutboxStore();
    final InMemorySubmissionStore submissions = new InMemorySubmissionStore();
    final InMemoryNotices notices = new InMemoryNotices();
    final Set<RecordId> read = ConcurrentHashMap.newKeySet();
    final InMemorySupplierKeyStore keys = new InMemorySupplierKeyStore();
    final InMemorySupplierStore suppliers = new InMemorySupplierStore();

    @BeforeEach
    void weAreAnActiveSupplier() {
        SupplierId id = new SupplierId(UUID.randomUUID());
        LegalIdentity identity = new LegalIdentity("Mill", "PT", Optional.empty());
        suppliers.add(Supplier.invited(id, identity, Instant.EPOCH).activated(us.did()));
        keys.add(new SupplierKey(us.method(), us.did().key().orElseThrow(), id, Signatory.newId(), Instant.EPOCH));
    }

    /** This service from its start to its death. */
    final class Service {

        final OutboxStore outbox;
        final SubmissionStore list;
        final OutboxLevel level;
        final SealUnsealed sealing;

        Service(LedgerClient ledger, Failing dies, int most) {
            this(ledger, dies, dies.store(Notices.class, notices), most);
        }

        Service(LedgerClient ledger, Notices told) {
            this(ledger, Failing.never(), told, 10_000);
        }

        Service(LedgerClient ledger, Failing dies, Notices told, int most) {
            this.outbox = dies.store(OutboxStore.class, ServiceOnOneDatabase.this.outbox);
            this.list = dies.store(SubmissionStore.class, submissions);
            this.level = new OutboxLevel(most, Duration.ofMinutes(1), clock);
            SealingListener reader = dies.store(
                    SealingListener.class,
                    records -> records.forEach(one -> read.add(one.record().id())));
            this.sealing =
                    new SealUnsealed(ledger, outbox, List.of(list), List.of(reader), told, level, backoff(), clock);
        }

        Service(LedgerClient ledger) {
            this(ledger, Failing.never(), 10_000);
        }

        Submitted submit(Credential record) {
            return intake().one(rules(), list).submit(record.bytes());
        }

        List<LineAnswer> submitLines(InputStream lines) throws IOException {
            List<LineAnswer> answers = new ArrayList<>();
            intake().lines(rules(), list).submit(lines, answers::add);
            return answers;
        }

        private AttestationRules rules() {
            return new AttestationRules(Certifier.checks(new InMemoryWebReader(), clock));
        }

        private Intake intake() {
            return new Intake(new RecordChecks(clock), new Signers(keys, suppliers), outbox, level, sealing, clock);
        }

        OutboxRounds background() {
            OutboxRounds rounds = new OutboxRounds(outbox, sealing, level, backoff(), Duration.ofMillis(5), clock);
            rounds.start();
            return rounds;
        }

        static Backoff backoff() {
            return new Backoff(Duration.ofMillis(2), Duration.ofMillis(10), new Random(1));
        }
    }

    /** The service starts again, with a ledger that answers, and goes on until nothing waits. */
    void startAgainAndFinish() {
        try (OutboxRounds rounds = new Service(ledger).background()) {
            await().atMost(SOON).until(() -> outbox.backlog().waiting() == 0);
        }
    }

    static byte[] lines(List<Credential> records) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        records.forEach(record -> {
            lines.writeBytes(record.bytes());
            lines.write('\n');
        });
        return lines.toByteArray();
    }

    List<NoticeKind> toldOf(Credential record) {
        return notices.told().stream()
                .filter(told -> told.notice().subject().equals(record.id().uuid()))
                .map(told -> told.notice().kind())
                .toList();
    }
}
