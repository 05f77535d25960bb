package jianyan.cluster.node;

import java.util.List;
import java.util.Map;
import jianyan.cluster.RoundCall;
import org.opensearch.index.mapper.Mapper;
import org.opensearch.plugins.MapperPlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.plugins.SearchPlugin;

/// A field type and an aggregation, and no more than that: services that run a cluster for others
/// take such plugins.
public final class JianyanPlugin extends Plugin implements MapperPlugin, SearchPlugin {
    /// Reads the rules at once: a node that lacks something of them does not start, where it would
    /// otherwise end with the first document.
    public JianyanPlugin() {
        NodeRules.get();
    }

    @Override
    public Map<String, Mapper.TypeParser> getMappers() {
        return Map.of(DocumentFieldMapper.TYPE, DocumentFieldMapper.PARSER);
    }

    @Override
    public List<AggregationSpec> getAggregations() {
        return List.of(
                new AggregationSpec(
                                RoundCall.AGGREGATION,
                                RoundAggregation::new,
                                RoundAggregation::parse)
                        .addResultReader(RoundResult::new));
    }
}
