package org.preuve.supplier.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.preuve.proofs.credential.RecordId;
import org.preuve.supplier.requests.Statement.Said;
import org.preuve.supplier.requests.Statement.Said.Attested;
import org.preuve.supplier.requests.Statement.Said.Measured;
import org.preuve.supplier.suppliers.SupplierId;

/** What is asked, and which statements answer it. */
public sealed interface Question {

    /** Where a supplier's statements are filed that may answer it. */
    List<Filing> filings(SupplierId supplier);

    /** Why this is no answer to it; empty when it is one, or one to a part of it. */
    Optional<Misfit> misfit(Said said);

    /** What is asked in several points and not among these. */
    default List<String> missing(List<String> answered) {
        return List.of();
    }

    /** The point that a statement is about, where points are asked. */
    default Optional<String> point(Said said) {
        return Optional.empty();
    }

    /** What a statement says instead of what was asked. */
    record Misfit(String problem, String expected) {}

    /** That a subject meets a criterion, or does not; over the whole of a period where one is given. */
    record Attestation(Subject subject, String topic, String criterion, Optional<Period> period) implements Question {

        @Override
        public List<Filing> filings(SupplierId supplier) {
            return subject.shelves().stream()
                    .map(shelf -> Filing.attested(supplier, shelf, criterion))
                    .toList();
        }

        @Override
        public Optional<Misfit> misfit(Said said) {
            if (!(said instanceof Attested attested)) {
                return Optional.of(new Misfit("is no attestation", "an attestation"));
            }
            if (!subject.isCoveredBy(attested.subject())) {
                return Optional.of(new Misfit("is about " + attested.subject(), subject.toString()));
            }
            if (!criterion.equals(attested.criterion())) {
                return Optional.of(new Misfit("is about the criterion " + attested.criterion(), criterion));
            }
            if (!topic.equals(attested.topic())) {
                return Optional.of(new Misfit("is filed under the topic " + attested.topic(), topic));
            }
            return period.flatMap(asked -> outside(asked, attested));
        }
    }

    /** How far a sealed commitment has come; as measured on a day or later, where one is given. */
    record Progress(RecordId commitment, Optional<LocalDate> until) implements Question {

        @Override
        public List<Filing> filings(SupplierId supplier) {
            return List.of(Filing.measured(supplier, commitment));
        }

        @Override
        public Optional<Misfit> misfit(Said said) {
            if (!(said instanceof Measured measured)) {
                return Optional.of(new Misfit("is no progress", "progress on a commitment"));
            }
            if (!commitment.equals(measured.commitment())) {
                return Optional.of(new Misfit(
                        "is progress on " + measured.commitment().value(), "progress on " + commitment.value()));
            }
            return until.filter(day -> measured.date().isBefore(day))
                    .map(day ->
                            new Misfit("was measured on " + measured.date(), "a measurement of " + day + " or later"));
        }
    }

    /**
     * Data points of a reporting standard. Each is answered by an attestation about the company itself, whose criterion is
     * standard and point: {@code vsme-b3}.
     */
    record DataPoints(String standard, List<String> points, Period period) implements Question {

        public DataPoints {
            points = List.copyOf(points);
        }

        @Override
        public List<Filing> filings(SupplierId supplier) {
            String shelf = new Subject(Subject.Type.COMPANY, Map.of()).shelf();
            return points.stream()
                    .map(point -> Filing.attested(supplier, shelf, criterion(point)))
                    .toList();
        }

        @Override
        public Optional<Misfit> misfit(Said said) {
            if (!(said instanceof Attested attested) || attested.subject().type() != Subject.Type.COMPANY) {
                return Optional.of(new Misfit("is no attestation about the company", "one whose subject is a Company"));
            }
            return point(said).isEmpty()
                    ? Optional.of(new Misfit(
                            "is about the criterion " + attested.criterion(),
                            String.join(
                                    ", ", points.stream().map(this::criterion).toList())))
                    : outside(period, attested);
        }

        @Override
        public List<String> missing(List<String> answered) {
            return points.stream().filter(point -> !answered.contains(point)).toList();
        }

        @Override
        public Optional<String> point(Said said) {
            return said instanceof Attested attested
                    ? points.stream()
                            .filter(point -> criterion(point).equals(attested.criterion()))
                            .findFirst()
                    : Optional.empty();
        }

        public String criterion(String point) {
            return standard + "-" + point.toLowerCase(Locale.ROOT);
        }
    }

    private static Optional<Misfit> outside(Period asked, Attested attested) {
        return attested.period().covers(asked)
                ? Optional.empty()
                : Optional.of(new Misfit("holds for " + attested.period(), "the whole of " + asked));
    }
}
