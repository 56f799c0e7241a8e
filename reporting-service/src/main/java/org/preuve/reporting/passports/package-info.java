/** What a product's live claims say, as a Digital Product Passport of the UN Transparency Protocol 0.6. */
@NullMarked
package org.preuve.reporting.passports;

import org.jspecify.annotations.NullMarked;
