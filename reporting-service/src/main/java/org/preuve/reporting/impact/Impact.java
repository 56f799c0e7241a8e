package org.preuve.reporting.impact;

import java.util.List;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.following.LogCheck;

/**
 * An answer to a question about impact.
 *
 * @param figures in an order that depends on what they are only
 * @param doubles what was counted once though two records say it
 * @param notConforming records that say of themselves that they do not meet what they attest; none of them counts
 * @param log what may be said of the log from which all this was read
 */
public record Impact(
        ImpactQuery query,
        List<Figure> figures,
        List<PossibleDouble> doubles,
        List<RecordId> notConforming,
        LogCheck log) {

    public Impact {
        figures = List.copyOf(figures);
        doubles = List.copyOf(doubles);
        notConforming = List.copyOf(notConforming);
    }

    /** All of which the figures are made, in log order. */
    public List<Line> lines() {
        return figures.stream()
                .flatMap(figure -> figure.parts().stream().map(part -> new Line(figure, part)))
                .sorted()
                .toList();
    }
}
