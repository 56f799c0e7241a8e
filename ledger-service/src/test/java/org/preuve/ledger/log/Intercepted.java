package org.preuve.ledger.log;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** A port with something between it and who calls it. */
final class Intercepted {

    /** What happens at each call; its name is port and method. */
    interface Between {
        @Nullable
        Object at(Call call, String name) throws Throwable;
    }

    /** The call itself. */
    interface Call {
        @Nullable
        Object run() throws Throwable;
    }

    private Intercepted() {}

    static <P> P by(Class<P> port, P target, Between between) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (proxy, method, arguments) -> between.at(
                        () -> {
                            try {
                                return method.invoke(target, arguments);
                            } catch (InvocationTargetException thrown) {
                                throw thrown.getCause() == null ? thrown : thrown.getCause();
                            }
                        },
                        port.getSimpleName() + "." + method.getName())));
    }
}
