package org.preuve.reporting.check;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A JavaScript engine that runs the checking code of the page. */
interface Engine extends AutoCloseable {

    /** The answers, in the order of the questions. */
    List<JsonNode> ask(List<ObjectNode> questions) throws Exception;

    @Override
    void close();
}
