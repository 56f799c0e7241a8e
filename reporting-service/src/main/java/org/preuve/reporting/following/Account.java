package org.preuve.reporting.following;

import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * How the organisation files a piece of its evidence.
 *
 * @param pillar environmental, social, societal or economic
 * @param site the place by its name
 * @param action curative, corrective or preventive
 * @param quality how the figure came about: measured, invoiced, estimated …
 */
public record Account(
        String pillar, Optional<String> site, Optional<String> action, String quality, String reference, String title) {

    /** Empty where it does not say what is asked of all evidence. */
    static Optional<Account> read(JsonNode statement) {
        return Members.text(statement, "pillar")
                .flatMap(pillar -> Members.text(statement, "quality")
                        .flatMap(quality -> Members.text(statement, "reference")
                                .flatMap(reference -> Members.text(statement, "title")
                                        .map(title -> new Account(
                                                pillar,
                                                Members.text(statement, "site"),
                                                Members.text(statement, "action"),
                                                quality,
                                                reference,
                                                title)))));
    }
}
