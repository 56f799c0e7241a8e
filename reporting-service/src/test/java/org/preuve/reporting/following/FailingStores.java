package org.preuve.reporting.following;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stores of a process that dies at one of its writes: before it was stored, or after. */
final class FailingStores {

    /** What nobody heard of: whether it was stored. */
    enum Failure {
        STORED_NOTHING,
        STORED_BUT_SAID_NOTHING
    }

    private static final Set<String> READS = Set.of(
            "load",
            "page",
            "of",
            "organisation",
            "findAll",
            "all",
            "commitments",
            "isOutdated",
            "days",
            "ending",
            "stating");

    private final Failure how;
    private int left;

    FailingStores(int writes, Failure how) {
        this.left = writes;
        this.how = how;
    }

    boolean hasFailed() {
        return left < 0;
    }

    FollowerStores between(FollowerStores stores) {
        return new FollowerStores(
                port(PositionStore.class, stores.positions()),
                port(LeafStore.class, stores.leaves()),
                port(AuthorKeyStore.class, stores.keys()),
                port(RecordStore.class, stores.records()),
                port(ProgressStore.class, stores.progress()),
                port(CertificateStore.class, stores.certificates()),
                port(CompositionStore.class, stores.compositions()),
                port(RecognitionStore.class, stores.recognitions()),
                port(AmountStore.class, stores.amounts()),
                port(AbsenceStore.class, stores.absences()),
                port(TouchedRecords.class, stores.touched()));
    }

    private <P> P port(Class<P> port, P target) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (proxy, method, arguments) -> call(target, method, arguments)));
    }

    private @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        boolean fails = !READS.contains(method.getName()) && left-- == 0;
        if (fails && how == Failure.STORED_NOTHING) {
            throw new IllegalStateException("the process died here");
        }
        try {
            Object answer = method.invoke(target, arguments);
            if (fails) {
                throw new IllegalStateException("the process died here");
            }
            return answer;
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() == null ? thrown : thrown.getCause();
        }
    }
}
