package org.preuve.supplier.outgoing;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What came of a request to an address that a stranger named. */
public sealed interface WebAnswer {

    /**
     * The head of an answer; a redirect is one, too.
     *
     * @param fields the first line of each header field; names in lower case
     */
    record Answered(int status, Map<String, String> fields) implements WebAnswer {

        public Answered {
            fields = Map.copyOf(fields);
        }

        public boolean isSuccess() {
            return status / 100 == 2;
        }

        public Optional<String> field(String name) {
            return Optional.ofNullable(fields.get(name.toLowerCase(Locale.ROOT)));
        }
    }

    /** The address may not be called, or nobody answered as HTTP prescribes, in time. Why may be told to the stranger. */
    record NotAnswered(String why) implements WebAnswer {}
}
