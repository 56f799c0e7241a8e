package org.preuve.ledger;

import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** The database of a ledger, which fails at one of its writes when it is told to: before it was stored, or after. */
final class FailingDatabase implements BeanPostProcessor {

    /** What nobody heard of: whether it was stored. */
    enum Failure {
        STORED_NOTHING,
        STORED_BUT_SAID_NOTHING
    }

    private static final Set<String> WRITES = Set.of(
            "insertOne", "insertMany", "replaceOne", "updateOne", "updateMany", "deleteOne", "deleteMany", "bulkWrite");

    private final AtomicInteger left = new AtomicInteger(-1);
    private volatile Failure how = Failure.STORED_NOTHING;

    /** The write after so many more fails. */
    void failAfter(int writes, Failure failure) {
        how = failure;
        left.set(writes);
    }

    /** Fails no more; says whether it has. */
    boolean heal() {
        return left.getAndSet(-1) < 0;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof MongoDatabaseFactory factory ? wrapped(MongoDatabaseFactory.class, factory) : bean;
    }

    private <T> T wrapped(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> wrap(call(target, method, arguments))));
    }

    private @Nullable Object wrap(@Nullable Object answer) {
        return switch (answer) {
            case MongoDatabase database -> wrapped(MongoDatabase.class, database);
            case MongoCollection<?> collection -> wrapped(MongoCollection.class, collection);
            case null -> null;
            default -> answer;
        };
    }

    private @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        boolean fails = WRITES.contains(method.getName()) && left.get() >= 0 && left.getAndDecrement() == 0;
        if (fails && how == Failure.STORED_NOTHING) {
            throw failure();
        }
        try {
            Object answer = method.invoke(target, arguments);
            if (fails) {
                throw failure();
            }
            return answer;
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() == null ? thrown : thrown.getCause();
        }
    }

    private static MongoSocketReadException failure() {
        return new MongoSocketReadException("failed as ordered", new ServerAddress());
    }
}
