package jianyan.query;

/// A selection of the corpus that somebody gave a name: the documents in which a query holds, and
/// of them the parts that filters admit.
///
/// The query is read strictly, as a count reads it: whoever names a selection means what it says,
/// and not what a search would also show.
///
/// @param q empty for every document that the filters admit
/// @param filters name no other selection
public record Subcorpus(String name, String q, Filters filters) {
    private static final int LONGEST = 40;

    public Subcorpus {
        name = name.strip();
        q = q.strip();
        if (name.isEmpty()
                || name.length() > LONGEST
                || name.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidRequestException(
                    "malformed-name",
                    "name",
                    "子语料的名字是“" + name + "”",
                    "1 到 " + LONGEST + " 个字，不换行，如 养老提案");
        }
        if (filters.within() != null) {
            throw new InvalidRequestException(
                    "nested-subcorpus", "subcorpus", "子语料不能套在另一个子语料里", "把那一个的查询和筛选写在一起");
        }
        if (q.isEmpty() && filters.isEmpty()) {
            throw new InvalidRequestException(
                    "empty-subcorpus", "q", "子语料“" + name + "”没有条件，等于全部语料", "写一个查询或至少一项筛选");
        }
        QueryParser.parse(q);
    }
}
