package org.preuve.ledger.log;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Records that wait to be sealed: bounded in number and in bytes, refusing before it accepts, never dropping after. */
final class Backlog {

    private final int mostRecords;
    private final long mostBytes;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Waiting> waiting = new ArrayDeque<>();

    /** Invariant: the sum of the weights of what waits. */
    private long bytes;

    private boolean closed;

    Backlog(int mostRecords, long mostBytes) {
        this.mostRecords = mostRecords;
        this.mostBytes = mostBytes;
    }

    /** Says no when it is full or closed; what it said yes to is answered. */
    boolean offer(Waiting record) {
        lock.lock();
        try {
            if (closed || waiting.size() >= mostRecords || bytes + record.weight() > mostBytes) {
                return false;
            }
            waiting.add(record);
            bytes += record.weight();
            changed.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the first record, then takes what is there, up to a group; empty only when closed and drained. */
    List<Waiting> take(int most) throws InterruptedException {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) {
                changed.await();
            }
            List<Waiting> taken = new ArrayList<>();
            while (!waiting.isEmpty() && taken.size() < most) {
                Waiting next = waiting.remove();
                bytes -= next.weight();
                taken.add(next);
            }
            return taken;
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
