package org.preuve.reporting.rules;

import java.util.Map;

/** What a rule reacts to: words of a text, or the state of the records behind it. */
sealed interface Trigger {

    /** Words to look for by language of the text, and expressions in which the same words mean something else. */
    record Words(Map<Language, Lexicon> hits, Map<Language, Lexicon> exceptions) implements Trigger {}

    /** A state of the claim's records that makes it unfit for publication. */
    record Records(RecordCondition condition) implements Trigger {}
}
