package org.preuve.supplier.erasures;

import java.util.List;

/** Keeps something of what records say, and forgets it when they are erased. May be told the same again. */
public interface Forgets {

    void forget(List<Erased> erased);
}
