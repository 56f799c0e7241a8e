package org.preuve.supplier.submissions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
    private final OutboxStore outbox;

    public ReadSubmissions(SubmissionStore submissions, OutboxStore outbox) {
        this.submissions = submissions;
        this.outbox = outbox;
    }

    /**
     * What waits, then what was refused, then what is sealed, of one supplier or of all; of each the last first.
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
        return page(own.or(() -> asked), page);
    }

    private Page<ListedSubmission> page(Optional<SupplierId> author, PageRequest page) {
        Cursor cursor = page.cursor().map(Cursor::parse).orElse(new Cursor(Part.ACCEPTED, Optional.empty()));
        List<ListedSubmission> items = new ArrayList<>();
        for (Part part : Part.values()) {
            if (part.compareTo(cursor.part()) < 0) {
                continue;
            }
            if (items.size() == page.limit()) {
                return new Page<>(items, Optional.of(part + ":"));
            }
            Optional<String> below = part == cursor.part() ? cursor.below() : Optional.empty();
            Page<ListedSubmission> read = read(part, author, below, page.limit() - items.size());
            items.addAll(read.items());
            if (read.next().isPresent()) {
                return new Page<>(items, read.next().map(next -> part + ":" + next));
            }
        }
        return new Page<>(items, Optional.empty());
    }

    private Page<ListedSubmission> read(Part part, Optional<SupplierId> author, Optional<String> below, int limit) {
        return switch (part) {
            case ACCEPTED, REFUSED ->
                outbox.page(submissions.name(), part == Part.REFUSED, author, below, limit)
                        .map(ListedSubmission::of);
            case SEALED ->
                submissions
                        .page(author, below.map(ReadSubmissions::index), limit)
                        .map(ListedSubmission::line);
        };
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
                .flatMap(known -> find(known, own))
                .orElseThrow(() -> new NotFound("There is nothing with this id."));
    }

    /** The outbox first: what leaves it in between is sealed by then. */
    private Optional<ListedSubmission> find(RecordId id, Optional<SupplierId> own) {
        Optional<ListedSubmission> unsealed = outbox.findAll(List.of(id)).stream()
                .filter(one -> one.list().equals(submissions.name()))
                .filter(one -> own.isEmpty() || own.get().equals(one.supplier()))
                .findFirst()
                .map(ListedSubmission::of);
        return submissions
                .find(id)
                .filter(found -> own.isEmpty() || own.get().equals(found.supplier()))
                .map(ListedSubmission::whole)
                .or(() -> unsealed);
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

    /** The parts of a list, in their order. */
    private enum Part {
        ACCEPTED,
        REFUSED,
        SEALED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** In which part of the list a page begins, and below what. */
    private record Cursor(Part part, Optional<String> below) {

        static Cursor parse(String text) {
            int colon = text.indexOf(':');
            String below = text.substring(colon + 1);
            return Stream.of(Part.values())
                    .filter(part -> text.startsWith(part + ":"))
                    .findFirst()
                    .map(part -> new Cursor(part, below.isEmpty() ? Optional.empty() : Optional.of(below)))
                    .orElseThrow(invalid("cursor", "the next of a page"));
        }
    }

    private static Supplier<InvalidInput> invalid(String parameter, String expected) {
        return () -> new InvalidInput(new FieldProblem(parameter, "is not what belongs here", expected));
    }
}
