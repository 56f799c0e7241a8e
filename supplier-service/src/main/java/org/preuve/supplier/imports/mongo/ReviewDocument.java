package org.preuve.supplier.imports.mongo;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.preuve.supplier.imports.ReadLine.LineProblem;
import org.preuve.supplier.imports.Review;
import org.preuve.supplier.imports.Review.Duplicate;
import org.preuve.supplier.imports.Review.Verdict;
import org.preuve.supplier.suppliers.SupplierId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A review as MongoDB keeps it, under an id of its own. */
@Document("importReviews")
record ReviewDocument(@Id String id, int lines, List<VerdictDocument> remarkable) {

    static ReviewDocument of(UUID id, Review review) {
        return new ReviewDocument(
                id.toString(),
                review.lines(),
                review.remarkable().stream().map(VerdictDocument::of).toList());
    }

    Review review() {
        return new Review(
                lines, remarkable.stream().map(VerdictDocument::verdict).toList());
    }

    /** One of {@code likeLine} and {@code likeSupplier} is there when the line repeats something. */
    record VerdictDocument(
            int line,
            List<ProblemDocument> problems,
            @Nullable Integer likeLine,
            @Nullable String likeSupplier) {

        static VerdictDocument of(Verdict verdict) {
            Duplicate duplicate = verdict.duplicate().orElse(null);
            return new VerdictDocument(
                    verdict.line(),
                    verdict.problems().stream().map(ProblemDocument::of).toList(),
                    duplicate instanceof Duplicate.OfLine known ? known.line() : null,
                    duplicate instanceof Duplicate.OfSupplier known
                            ? known.supplier().value().toString()
                            : null);
        }

        Verdict verdict() {
            return new Verdict(
                    line, problems.stream().map(ProblemDocument::lineProblem).toList(), duplicate());
        }

        private Optional<Duplicate> duplicate() {
            if (likeSupplier != null) {
                return Optional.of(new Duplicate.OfSupplier(new SupplierId(UUID.fromString(likeSupplier))));
            }
            return Optional.ofNullable(likeLine).map(Duplicate.OfLine::new);
        }
    }

    record ProblemDocument(String at, String problem, String expected) {

        static ProblemDocument of(LineProblem problem) {
            return new ProblemDocument(problem.at(), problem.problem(), problem.expected());
        }

        LineProblem lineProblem() {
            return new LineProblem(at, problem, expected);
        }
    }
}
