package org.preuve.supplier.paging;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.supplier.fields.FieldProblem;
import org.preuve.supplier.problem.InvalidInput;

/** Which page of a list a caller asks for: {@code ?cursor=&limit=}. */
public record PageRequest(Optional<String> cursor, int limit) {

    private static final int USUAL = 50;
    private static final int MOST = 200;
    private static final int LONGEST_CURSOR = 200;

    /**
     * The page that parameters name.
     *
     * @throws InvalidInput when a parameter is not one this service gave or takes
     */
    public static PageRequest of(@Nullable String cursor, @Nullable Integer limit) {
        if (limit != null && (limit < 1 || limit > MOST)) {
            throw new InvalidInput(new FieldProblem("limit", "is out of range", "1 to " + MOST));
        }
        if (cursor != null && (cursor.isEmpty() || cursor.length() > LONGEST_CURSOR)) {
            throw new InvalidInput(new FieldProblem("cursor", "is not a cursor", "the next of a page"));
        }
        return new PageRequest(Optional.ofNullable(cursor), limit == null ? USUAL : limit);
    }
}
