/// Administrative divisions, through time: `Gazetteer` knows their names, `DivisionHistory` what
/// they were called and to what they belonged, `BorderHistory` and `PlacesNow` lead from then to
/// now, `Namesakes` tells those of one name apart.
@NullMarked
package jianyan.corpus.place;

import org.jspecify.annotations.NullMarked;
