package org.preuve.proofs.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request without its body, as a signature covers it (RFC 9421 §1.1).
 *
 * @param fields the lines of each header field, in the order in which they came; names in lower case
 */
public record RequestMessage(String method, RequestTarget target, Map<String, List<String>> fields) {

    public RequestMessage {
        Map<String, List<String>> lower = new TreeMap<>();
        fields.forEach((name, lines) -> lower.computeIfAbsent(name.toLowerCase(Locale.ROOT), first -> new ArrayList<>())
                .addAll(lines));
        lower.replaceAll((name, lines) -> List.copyOf(lines));
        fields = Map.copyOf(lower);
    }

    /** The lines of a field; none when it is absent. */
    List<String> lines(String name) {
        return fields.getOrDefault(name, List.of());
    }
}
