/// Answers questions with sentences of the corpus, word for word.
///
/// Start at [jianyan.search.quote.Quoter]. [jianyan.search.quote.QuestionReader] says what is
/// asked, [jianyan.search.quote.Sifter] which sentences of the documents found hold it,
/// [jianyan.search.quote.Arrangement] how they stand side by side. Nothing here makes a sentence.
@NullMarked
package jianyan.search.quote;

import org.jspecify.annotations.NullMarked;
