package org.preuve.supplier.requests;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/**
 * The voluntary reporting standard for small firms: data, in a file of its own, with its titles and what the law says of it.
 *
 * @param checked when somebody last compared this with the standard
 * @param rights of the firms that may not be asked for more, by language
 */
public record VoluntaryStandard(
        String standard,
        String version,
        LocalDate checked,
        String law,
        Map<String, String> title,
        Map<String, String> rights,
        List<Point> points) {

    /**
     * A data point, which the standard calls a disclosure.
     *
     * @param module {@code basic} or {@code comprehensive}
     */
    public record Point(String id, String module, String en, String fr) {}

    /** The one that this service ships with. */
    public static VoluntaryStandard bundled() {
        InputStream file = VoluntaryStandard.class.getResourceAsStream("voluntary-standard.json");
        return JsonMapper.shared().readValue(Objects.requireNonNull(file), VoluntaryStandard.class);
    }

    public List<String> ids() {
        return points.stream().map(Point::id).toList();
    }

    boolean isWithin(Question question) {
        return question instanceof Question.DataPoints asked
                && asked.standard().equals(standard)
                && ids().containsAll(asked.points());
    }
}
