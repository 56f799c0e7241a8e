package org.preuve.supplier.requests;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What is asked of every supplier of a campaign alike, why, and by when.
 *
 * @param note the purpose in words
 * @param message to the suppliers, by language: {@code fr}, {@code en}
 */
public record Asking(
        Question question, Purpose purpose, Optional<String> note, Map<String, String> message, LocalDate dueDate) {

    public Asking {
        message = Map.copyOf(message);
    }
}
