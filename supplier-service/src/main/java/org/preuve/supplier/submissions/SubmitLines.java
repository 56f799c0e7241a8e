package org.preuve.supplier.submissions;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.preuve.supplier.problem.Problem;
import org.preuve.supplier.problem.ProblemType;
import org.preuve.supplier.sealing.LedgerClient.Outcome;
import org.preuve.supplier.submissions.LineGroup.Line;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes thousands of records, one a line. While they are read they are checked, kept and sealed, group by group; what became
 * of each is told after the last line was read, because most clients read nothing before they have sent everything. So a
 * connection that breaks loses nothing that was kept, and the same lines sent again go on where it broke.
 */
public final class SubmitLines {

    private static final Logger LOG = LoggerFactory.getLogger(SubmitLines.class);

    /** Sealing may be so many groups behind reading: more would only fill the memory. */
    private static final int AHEAD = 2;

    private final AcceptRecords accept;
    private final SealUnsealed sealing;
    private final LineStates states;

    SubmitLines(AcceptRecords accept, SealUnsealed sealing, SubmissionStore submissions, OutboxStore outbox) {
        this.accept = accept;
        this.sealing = sealing;
        this.states = new LineStates(submissions, outbox);
    }

    /**
     * Reads all lines and then tells what became of each, in their order.
     *
     * @throws IOException when the connection broke; what was kept until then is kept
     */
    public void submit(InputStream body, Consumer<LineAnswer> told) throws IOException {
        List<LineGroup> groups = new ArrayList<>();
        LineReader lines = new LineReader(body);
        AtomicBoolean isAway = new AtomicBoolean();
        try (ExecutorService behind =
                Executors.newSingleThreadExecutor(Thread.ofVirtual().factory())) {
            for (List<LineReader.Line> read = lines.next(); !read.isEmpty(); read = lines.next()) {
                if (groups.size() >= AHEAD) {
                    groups.get(groups.size() - AHEAD).awaitSealed();
                }
                groups.add(take(read, behind, isAway));
            }
            for (LineGroup group : groups) {
                group.awaitSealed();
                states.of(group.lines()).forEach(told);
            }
        }
    }

    private LineGroup take(List<LineReader.Line> read, ExecutorService behind, AtomicBoolean isAway) {
        List<byte[]> bodies = read.stream()
                .filter(line -> line.fit() == LineReader.Fit.READ)
                .map(LineReader.Line::text)
                .toList();
        var accepted = accept.accept(bodies).iterator();
        List<Line> lines = new ArrayList<>();
        List<Unsealed> kept = new ArrayList<>();
        for (LineReader.Line line : read) {
            lines.add(
                    switch (line.fit()) {
                        case READ -> line(line.number(), accepted.next(), kept);
                        case TOO_LONG -> new Line.Refused(line.number(), tooLong());
                        case ONE_TOO_MANY -> new Line.Refused(line.number(), tooMany());
                    });
        }
        return new LineGroup(lines, behind.submit(() -> seal(kept, isAway)));
    }

    private static Line line(long number, Acceptance acceptance, List<Unsealed> kept) {
        return switch (acceptance) {
            case Acceptance.Refused refused -> new Line.Refused(number, SubmissionProblem.of(refused.why()));
            case Acceptance.Known known ->
                new Line.Taken(number, known.submission().id(), false);
            case Acceptance.Kept one -> {
                kept.add(one.record());
                yield new Line.Taken(number, one.record().id(), one.isNew());
            }
        };
    }

    /** Where the ledger answered nothing for one group, the next ones are left to the background. */
    private void seal(List<Unsealed> kept, AtomicBoolean isAway) {
        if (kept.isEmpty()) {
            return;
        }
        try {
            if (isAway.get()) {
                sealing.leave(kept);
                return;
            }
            isAway.set(sealing.seal(kept).stream().allMatch(Outcome::isOpen));
        } catch (RuntimeException failed) {
            LOG.warn("A group waits, because a part that it needs failed: {}", failed.toString());
            isAway.set(true);
        }
    }

    private static Problem tooLong() {
        return Problem.of(ProblemType.TOO_LARGE, "At most " + LineReader.LONGEST_LINE + " bytes are read of a line.");
    }

    private static Problem tooMany() {
        return Problem.of(
                ProblemType.TOO_LARGE,
                "At most %d lines and %d bytes are read at once. Send this line and what follows it by themselves."
                        .formatted(LineReader.MOST_LINES, LineReader.MOST_BYTES));
    }
}
