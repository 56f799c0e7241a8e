package org.preuve.supplier.submissions;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** The writes of several stores together: the process dies at one of them, before or after it was stored. */
final class Failing {

    private static final Set<String> READS = Set.of("name", "find", "findAll", "due", "page", "backlog");

    private final AtomicInteger writes = new AtomicInteger();
    private final int fatal;
    private final boolean isStored;

    /** @param isStored whether the fatal write itself is kept: "failed but stored" */
    Failing(int fatal, boolean isStored) {
        this.fatal = fatal;
        this.isStored = isStored;
    }

    static Failing never() {
        return new Failing(Integer.MAX_VALUE, true);
    }

    boolean hasDied() {
        return writes.get() > fatal;
    }

    <T> T store(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, values) -> {
                    boolean isWrite = !READS.contains(method.getName());
                    int write = isWrite ? writes.getAndIncrement() : writes.get();
                    boolean isFatal = isWrite && write == fatal;
                    if (write > fatal || (isFatal && !isStored)) {
                        throw new Died();
                    }
                    try {
                        Object answer = method.invoke(target, values);
                        if (isFatal) {
                            throw new Died();
                        }
                        return answer;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                }));
    }

    /** Nothing works any more. */
    static final class Died extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }
}
