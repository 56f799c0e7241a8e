package org.preuve.supplier.erasures;

class InMemoryErasurePositionTests extends ErasurePositionContract {

    private final ErasurePosition position = new InMemoryErasurePosition();

    @Override
    protected ErasurePosition position() {
        return position;
    }
}
