package jianyan.question.aggregation.trends;

/// A year in which a place of a table became another, so that its figures before and after are not
/// of the same people.
///
/// @param place as the table names it
/// @param year of the approval
/// @param text what happened, 2015 年闸北区并入静安区
public record BorderChange(String place, int year, String text) {}
