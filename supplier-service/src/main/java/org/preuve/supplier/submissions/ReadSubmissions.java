package org.preuve.supplier.submissions;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.RecordId;
import org.preuve.supplier.fields.FieldProblem;
import org.preuve.supplier.paging.Page;
import org.preuve.supplier.paging.PageRequest;
import org.preuve.supplier.problem.InvalidInput;
import org.preuve.supplier.problem.NotFound;
import org.preuve.supplier.suppliers.SupplierId;

/** Reads the submissions of one kind, as doors ask for them. */
public final class ReadSubmissions {

    private static final String URN = "urn:uuid:";

    private final SubmissionStore submissions;

    public ReadSubmissions(SubmissionStore submissions) {
        this.submissions = submissions;
    }

    /**
     * Those of one supplier, or of all.
     *
     * @param own the caller, when it is a supplier: it may know of its own alone
     * @throws InvalidInput when a parameter is not one this service gave or takes
     * @throws NotFound when a supplier asks for another's
     */
    public Page<ListedSubmission> page(@Nullable String supplier, Optional<SupplierId> own, PageRequest page) {
        Optional<SupplierId> asked = Optional.ofNullable(supplier)
                .map(text -> SupplierId.parse(text).orElseThrow(invalid("supplier", "the id of a supplier")));
        if (own.isPresent() && asked.isPresent() && !asked.equals(own)) {
            throw new NotFound("There is no other supplier that you may know of.");
        }
        Optional<SupplierId> author = own.or(() -> asked);
        Optional<Long> below = page.cursor().map(ReadSubmissions::index);
        return submissions.page(author, below, page.limit()).map(ListedSubmission::line);
    }

    /**
     * One submission.
     *
     * @param id {@code urn:uuid:…} or the bare UUID
     * @param own the caller, when it is a supplier: it may know of its own alone
     * @throws NotFound when there is none
     */
    public ListedSubmission one(String id, Optional<SupplierId> own) {
        return recordId(id)
                .flatMap(submissions::find)
                .filter(found -> own.isEmpty() || own.get().equals(found.supplier()))
                .map(ListedSubmission::whole)
                .orElseThrow(() -> new NotFound("There is nothing with this id."));
    }

    private static Optional<RecordId> recordId(String text) {
        try {
            return Optional.of(RecordId.parse(text.startsWith(URN) ? text : URN + text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static long index(String cursor) {
        if (!cursor.matches("\\d{1,18}")) {
            throw invalid("cursor", "the next of a page").get();
        }
        return Long.parseLong(cursor);
    }

    private static Supplier<InvalidInput> invalid(String parameter, String expected) {
        return () -> new InvalidInput(new FieldProblem(parameter, "is not what belongs here", expected));
    }
}
