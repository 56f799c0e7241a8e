package org.preuve.supplier.paging;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param next where the following page begins; empty on the last one
 */
public record Page<T>(List<T> items, Optional<String> next) {

    public Page {
        items = List.copyOf(items);
    }

    /** Cuts what a store read, one item more than asked for where there is more, into a page. */
    public static <T> Page<T> of(List<T> read, int limit, Function<T, String> cursor) {
        return read.size() > limit
                ? new Page<>(read.subList(0, limit), Optional.of(cursor.apply(read.get(limit - 1))))
                : new Page<>(read, Optional.empty());
    }

    public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
        return new Page<R>(items.stream().<R>map(mapping).toList(), next);
    }
}
