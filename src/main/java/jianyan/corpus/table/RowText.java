package jianyan.corpus.table;

import jianyan.corpus.metadata.MetadataDraft;
import jianyan.corpus.text.DecodedText;

/// A row as a text: what its document is made of.
///
/// The decoded source of a row is its title, its text columns in the mapping's order and its reply,
/// joined by line breaks; spans point into that. Columns that only give metadata are no part of it.
///
/// @param body title and text, with the log of repairs that `reply` shares
/// @param reply the reply's lines, none if there is no reply
/// @param draft what the columns say
public record RowText(DecodedText body, DecodedText reply, MetadataDraft draft) {}
