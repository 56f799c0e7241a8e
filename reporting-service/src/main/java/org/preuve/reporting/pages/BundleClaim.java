package org.preuve.reporting.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.preuve.proofs.bundle.Bundle;
import org.preuve.proofs.bundle.CarriedList;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.status.StatusPurpose;
import org.preuve.reporting.claims.ClaimState.Published;
import org.preuve.reporting.ledger.LedgerClient;
import org.preuve.reporting.ledger.LedgerUnavailable;
import org.preuve.reporting.status.KeepStatusLists;
import org.preuve.reporting.status.PlaceStore;
import org.preuve.reporting.status.StatusRefusal;

/** Makes the file that proves a claim offline: the ledger's bundle of its record, and the status lists that it names. */
public final class BundleClaim {

    private final LedgerClient ledger;
    private final PlaceStore places;
    private final KeepStatusLists lists;

    public BundleClaim(LedgerClient ledger, PlaceStore places, KeepStatusLists lists) {
        this.ledger = ledger;
        this.places = places;
        this.lists = lists;
    }

    /**
     * The claim's bundle as of now.
     *
     * @throws LedgerUnavailable when the ledger gives no bundle of this very record
     * @throws StatusRefusal when a list that the claim names does not check
     */
    public Bundle of(Published published) {
        Credential claim = published.credential();
        Bundle bundle = ledger.bundle(claim.id());
        if (!Arrays.equals(bundle.sealed().record(), claim.bytes())) {
            throw new LedgerUnavailable("the ledger's bundle is of another record");
        }
        return bundle.withStatusLists(lists(claim));
    }

    /** None for a claim from before there were lists, which names none. */
    private List<CarriedList> lists(Credential claim) {
        List<CarriedList> carried = new ArrayList<>();
        if (claim.document().has("credentialStatus")) {
            places.of(claim.id()).ifPresent(place -> {
                for (StatusPurpose purpose : StatusPurpose.values()) {
                    carried.add(new CarriedList(lists.current(place.in(purpose)).bytes()));
                }
            });
        }
        return carried;
    }
}
