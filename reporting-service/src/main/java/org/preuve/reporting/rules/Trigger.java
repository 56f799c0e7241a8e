package org.preuve.reporting.rules;

import java.util.List;

/** What a rule reacts to: words of a text, or the state of the records behind it. */
sealed interface Trigger {

    /** Any of these cases; words that two of them meet count once, for the first. */
    record Words(List<WordCase> cases) implements Trigger {}

    /** A state of the claim's records that makes it unfit for publication. */
    record Records(RecordCondition condition) implements Trigger {}
}
