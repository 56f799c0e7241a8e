package org.preuve.reporting.packs.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import tools.jackson.databind.node.ObjectNode;

/** A pack as it is brought: the whole body. */
record PackBody(ObjectNode pack) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    PackBody {}
}
