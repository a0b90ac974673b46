package org.plenary.index;

class InMemoryIndexTest extends SearchIndexContract {
    @Override
    protected SearchIndex create() {
        return new InMemoryIndex();
    }
}
