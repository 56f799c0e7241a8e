package org.preuve.proofs.audit;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Reads the next page of records while the last one is checked: one page ahead and no more. */
final class PagesAhead implements AutoCloseable {

    private final RecordReader records;
    private final long size;
    private final ExecutorService reading = Executors.newVirtualThreadPerTaskExecutor();
    private Future<List<LoggedRecord>> coming;
    private long next;

    PagesAhead(RecordReader records, long size) {
        this.records = records;
        this.size = size;
        this.coming = reading.submit(() -> records.page(0));
    }

    boolean hasNext() {
        return next < size;
    }

    /** Index of the first record of the next page. */
    long next() {
        return next;
    }

    /** At least one record, from {@link #next()} on, and none beyond the size. */
    List<LoggedRecord> read() {
        List<LoggedRecord> page = come();
        if (page.isEmpty()) {
            throw new BrokenLog(next, "record", "the record is not served");
        }
        List<LoggedRecord> wanted = page.subList(0, (int) Math.min(page.size(), size - next));
        next += wanted.size();
        if (hasNext()) {
            long from = next;
            coming = reading.submit(() -> records.page(from));
        }
        return wanted;
    }

    private List<LoggedRecord> come() {
        try {
            return coming.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failed) {
                throw failed;
            }
            throw new IllegalStateException("a page of records was not read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the audit was interrupted");
        }
    }

    @Override
    public void close() {
        reading.shutdownNow();
    }
}
