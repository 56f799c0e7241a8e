package org.preuve.reporting.impact;

import java.util.Comparator;
import org.preuve.reporting.impact.Figure.Part;

/** What one record gives to one figure: the lines of which figures are made, in log order. */
public record Line(Figure figure, Part part) implements Comparable<Line> {

    private static final Comparator<Line> LOG_ORDER = Comparator.comparingLong(
                    (Line line) -> line.part().record().index())
            .thenComparing(line -> line.figure().id());

    @Override
    public int compareTo(Line other) {
        return LOG_ORDER.compare(this, other);
    }
}
