package jianyan.search.find;

import jianyan.index.Snapshot;
import jianyan.index.column.FilterColumn;
import jianyan.index.column.PartTable;
import jianyan.query.FilterField;
import jianyan.query.Places;

/// What a search reads of a shard once in the life of a generation.
public final class SearchTables {
    private SearchTables() {}

    private record Key() {}

    /// Reads them unless they have been.
    public static SearchTables of(Snapshot shard) {
        return shard.once(new Key(), key -> read(shard));
    }

    private static SearchTables read(Snapshot shard) {
        shard.getIndexReader().leaves().parallelStream()
                .forEach(leaf -> {
                    PartTable.of(shard, leaf);
                    for (FilterField field : FilterField.values()) {
                        FilterColumn.of(shard, leaf, field, Places.AS_THEN);
                    }
                });
        return new SearchTables();
    }
}
