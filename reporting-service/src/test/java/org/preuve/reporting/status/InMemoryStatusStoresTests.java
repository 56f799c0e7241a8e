package org.preuve.reporting.status;

class InMemoryStatusStoresTests extends StatusStoresContract {

    private final PlaceStore places = new InMemoryPlaceStore();
    private final StatusListStore lists = new InMemoryStatusListStore();

    @Override
    protected PlaceStore places() {
        return places;
    }

    @Override
    protected StatusListStore lists() {
        return lists;
    }
}
