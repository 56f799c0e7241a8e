package org.preuve.ledger.log.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.preuve.ledger.CuttableMongo;
import org.preuve.ledger.TestMongo;
import org.preuve.ledger.log.LogStores;
import org.preuve.ledger.log.Sealing;
import org.preuve.ledger.log.SignedRecords;
import org.preuve.ledger.log.TestLog;
import org.preuve.proofs.credential.Credential;

/** The wire to the database is cut again and again while records are sealed over it. */
abstract class CutWireContract {

    private static final int CALLERS = 24;

    private final Map<Credential, String> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger unanswered = new AtomicInteger();

    /** A database of this test's own. */
    protected abstract TestMongo open();

    /** How many records are sealed; a cut comes every few dozen. */
    protected int records() {
        return 500;
    }

    @Test
    void nothingIsLostOrDoubledWhereverTheWireIsCut() throws ExecutionException, InterruptedException {
        SignedRecords author = new SignedRecords();
        List<Credential> records = new ArrayList<>();
        for (int i = 0; i < records(); i++) {
            records.add(author.attestation());
        }
        try (TestMongo mongo = open();
                CuttableMongo wire = new CuttableMongo(mongo.uri());
                MongoClient client = MongoClients.create(wire.uri() + "/?serverSelectionTimeoutMS=5000")) {
            LogStores stores = MongoLogStores.in(client.getDatabase(mongo.name()));
            try (TestLog log = TestLog.over(stores)) {
                sealWhileCutting(log, records, wire);
                assertThat(log.broken()).isEmpty();
                assertThat(unanswered).as("calls that a cut left unanswered").hasPositiveValue();
                assertThat(log.fromOutside().check()).hasSize(records.size());
            }
            try (TestLog restarted = TestLog.over(MongoLogStores.in(mongo.database()))) {
                acknowledged.forEach((record, receipt) ->
                        assertThat(receipt(restarted.seal().seal(record))).isEqualTo(receipt));
                assertThat(restarted.fromOutside().check()).hasSize(records.size());
            }
        }
    }

    /** Callers send each record until it is acknowledged; the wire is cut after every few acknowledgements. */
    private void sealWhileCutting(TestLog log, List<Credential> records, CuttableMongo wire)
            throws ExecutionException, InterruptedException {
        Random random = new Random(3);
        AtomicInteger next = new AtomicInteger();
        AtomicInteger nextCut = new AtomicInteger(20);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                running.add(callers.submit(() -> {
                    for (int i = next.getAndIncrement(); i < records.size(); i = next.getAndIncrement()) {
                        sealUntilAcknowledged(log, records.get(i));
                        int due = nextCut.get();
                        if (acknowledged.size() >= due && nextCut.compareAndSet(due, due + 20 + random.nextInt(40))) {
                            wire.cut();
                        }
                    }
                }));
            }
            for (Future<?> caller : running) {
                caller.get();
            }
        }
    }

    private void sealUntilAcknowledged(TestLog log, Credential record) {
        Sealing sealing = log.seal().seal(record);
        while (!(sealing instanceof Sealing.Sealed)) {
            assertThat(sealing).isInstanceOf(Sealing.Unavailable.class);
            unanswered.incrementAndGet();
            sealing = log.seal().seal(record);
        }
        acknowledged.put(record, receipt(sealing));
    }

    private static String receipt(Sealing sealing) {
        assertThat(sealing).isInstanceOf(Sealing.Sealed.class);
        return ((Sealing.Sealed) sealing).receipt().format();
    }
}
