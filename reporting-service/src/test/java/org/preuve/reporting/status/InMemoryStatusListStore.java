package org.preuve.reporting.status;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Lists in memory, and a hand that reaches behind the service's back. */
public final class InMemoryStatusListStore implements StatusListStore {

    private final Map<ListName, StoredList> lists = new HashMap<>();

    @Override
    public synchronized Optional<StoredList> find(ListName name) {
        return Optional.ofNullable(lists.get(name));
    }

    @Override
    public synchronized boolean create(ListName name, byte[] credential) {
        return lists.putIfAbsent(name, new StoredList(0, credential)) == null;
    }

    @Override
    public synchronized boolean replace(ListName name, StoredList read, byte[] credential) {
        StoredList stored = lists.get(name);
        if (stored == null || stored.version() != read.version()) {
            return false;
        }
        lists.put(name, new StoredList(read.version() + 1, credential));
        return true;
    }

    synchronized void remove(ListName name) {
        lists.remove(name);
    }
}
