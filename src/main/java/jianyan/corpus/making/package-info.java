/// Lines to a document: `DocumentMaker` asks for structure and metadata and puts together what they
/// say, `SectionMaker` the sections with their orientation and years, `Sidecar` what a person wrote
/// beside the file, `Replies` which reply belongs to which proposal.
@NullMarked
package jianyan.corpus.making;

import org.jspecify.annotations.NullMarked;
