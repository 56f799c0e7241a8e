package org.preuve.reporting.life.web;

import org.jspecify.annotations.Nullable;

/** Why a claim is taken back, for everybody to read. */
record ReasonBody(@Nullable String reason) {}
