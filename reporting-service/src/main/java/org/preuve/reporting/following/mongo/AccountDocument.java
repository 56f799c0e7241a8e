package org.preuve.reporting.following.mongo;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.reporting.following.Account;

/** An account of evidence as it lies in MongoDB. */
record AccountDocument(
        String pillar, @Nullable String site, @Nullable String action, String quality, String reference, String title) {

    static AccountDocument of(Account account) {
        return new AccountDocument(
                account.pillar(),
                account.site().orElse(null),
                account.action().orElse(null),
                account.quality(),
                account.reference(),
                account.title());
    }

    Account account() {
        return new Account(pillar, Optional.ofNullable(site), Optional.ofNullable(action), quality, reference, title);
    }
}
