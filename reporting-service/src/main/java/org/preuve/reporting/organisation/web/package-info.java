/** The organisation's DID document and the vocabulary of its records. */
@NullMarked
package org.preuve.reporting.organisation.web;

import org.jspecify.annotations.NullMarked;
