package org.plenary.lucene;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.index.SearchIndex;
import org.plenary.index.SearchIndexContract;

class LuceneIndexTest extends SearchIndexContract {
    @TempDir
    Path folder;

    @Override
    protected SearchIndex create() {
        return LuceneIndex.open(folder.resolve("index"));
    }
}
