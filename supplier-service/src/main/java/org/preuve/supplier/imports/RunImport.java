package org.preuve.supplier.imports;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.preuve.supplier.imports.ListLines.ListedLine;
import org.preuve.supplier.imports.SupplierImport.Counts;
import org.preuve.supplier.imports.SupplierImport.Plan;
import org.preuve.supplier.imports.SupplierImport.Stage;
import org.preuve.supplier.invitations.InviteSupplier;
import org.preuve.supplier.suppliers.ContactStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Registers and invites the good lines of a list. That the import begins to run is its commit point: from then on the
 * review that counts is fixed, and every line has one supplier id that follows from the import and the line. So a run that
 * broke off is simply run again, here or at the next start, by one process or by two at once, and each line is there once.
 */
public final class RunImport {

    private static final Logger log = LoggerFactory.getLogger(RunImport.class);

    /** Progress is written down after this many lines; what is run twice after a crash does nothing. */
    private static final int STRIDE = 25;

    private final ImportStore imports;
    private final MapColumns reviews;
    private final ListLines lines;
    private final InviteSupplier invite;
    private final ContactStore contacts;
    private final Executor workers;
    private final Set<ImportId> atWork = ConcurrentHashMap.newKeySet();

    public RunImport(
            ImportStore imports,
            MapColumns reviews,
            ListLines lines,
            InviteSupplier invite,
            ContactStore contacts,
            Executor workers) {
        this.imports = imports;
        this.reviews = reviews;
        this.lines = lines;
        this.invite = invite;
        this.contacts = contacts;
        this.workers = workers;
    }

    /**
     * Begins to run a list, goes on with one that broke off, and does nothing to one that is done. The list is looked through
     * once more first: somebody on it may have been registered since.
     *
     * @throws ImportRefusal when there is no such import, or not all lines are good where all or none was asked for
     */
    public SupplierImport run(ImportId id, Plan plan) {
        SupplierImport read = imports.find(id).orElseThrow(ImportRefusal.Unknown::new);
        if (read.stage() == Stage.DONE) {
            return read;
        }
        if (read.stage() == Stage.RUNNING) {
            work(read);
            return read;
        }
        SupplierImport reviewed = reviews.review(read, read.mapping());
        if (plan.isStrict() && !isClean(reviewed.counts(), plan)) {
            reviews.replace(read, reviewed);
            throw new ImportRefusal.NotClean(reviewed.counts());
        }
        SupplierImport running = reviewed.running(plan);
        if (!reviews.replace(read, running)) {
            return run(id, plan); // somebody changed it meanwhile
        }
        work(running);
        return running;
    }

    /** Goes on with every import that ran when the service ended. */
    public void resume() {
        imports.running().forEach(this::work);
    }

    private static boolean isClean(Counts counts, Plan plan) {
        return counts.bad() == 0 && (counts.duplicates() == 0 || plan.takesDuplicates());
    }

    private void work(SupplierImport running) {
        if (!atWork.add(running.id())) {
            return;
        }
        workers.execute(() -> {
            try {
                registerAll(running);
            } catch (RuntimeException failure) {
                log.warn(
                        "Import {} broke off; it goes on when it is run again, or at the next start: {}",
                        running.id(),
                        failure.toString());
            } finally {
                atWork.remove(running.id());
            }
        });
    }

    private void registerAll(SupplierImport running) {
        List<ListedLine> all = lines.of(running);
        for (int position = running.done(); position < all.size(); position++) {
            if (Thread.currentThread().isInterrupted()) {
                return; // the service ends; the next start goes on
            }
            register(all.get(position));
            if ((position + 1) % STRIDE == 0) {
                progress(running.id(), position + 1);
            }
        }
        finish(running.id());
    }

    private void register(ListedLine line) {
        if (line.isTaken()) {
            invite.register(line.supplier(), line.read().identity().orElseThrow());
            line.read().contact().ifPresent(contact -> contacts.put(line.supplier(), contact));
        }
    }

    private void progress(ImportId id, int behind) {
        imports.find(id)
                .filter(current -> current.stage() == Stage.RUNNING)
                .ifPresent(current -> imports.replace(current, current.progressed(behind)));
    }

    private void finish(ImportId id) {
        boolean isSettled = imports.find(id)
                .filter(current -> current.stage() == Stage.RUNNING)
                .map(current -> imports.replace(current, current.finished()))
                .orElse(true);
        if (!isSettled) {
            finish(id);
        }
    }
}
