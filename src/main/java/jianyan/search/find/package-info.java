/// Which documents a query finds: `Selection` gives `Found`, every document exactly, by segment.
/// `QueryMeaning` and `NearDocuments` add those that are near by meaning.
@NullMarked
package jianyan.search.find;

import org.jspecify.annotations.NullMarked;
