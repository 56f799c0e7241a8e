package org.preuve.reporting.packs;

class InMemoryPackStoresTests extends PackStoresContract {

    private final InMemoryPackStore packs = new InMemoryPackStore();
    private final InMemoryAdoptionStore adoptions = new InMemoryAdoptionStore();
    private final InMemoryEffectStore effects = new InMemoryEffectStore();

    @Override
    protected PackStore packs() {
        return packs;
    }

    @Override
    protected AdoptionStore adoptions() {
        return adoptions;
    }

    @Override
    protected EffectStore effects() {
        return effects;
    }
}
