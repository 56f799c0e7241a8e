package org.preuve.quickstart.samples;

import tools.jackson.databind.node.ObjectNode;

/** What became of one row of a spreadsheet of actions; {@code line} is where it begins in the file. */
sealed interface Row {

    long line();

    String reference();

    /** Good: the body of an evidence draft, and the name of its attachment, empty when the row names none. */
    record Action(long line, String reference, ObjectNode evidence, String attachment) implements Row {}

    /** Wrong: nothing is made of it. */
    record Refused(long line, String reference, String reason) implements Row {}

    /** Readable in two ways: only its author can say which, so nothing is made of it before. */
    record Unclear(long line, String reference, String question) implements Row {}
}
