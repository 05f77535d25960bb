package jianyan.question.check;

import java.util.List;

/// What the rules remark on a draft, and what is held on its matter already.
///
/// @param rules the version of the rules that were applied
/// @param title the draft's title as it was read
/// @param characters of the text without its title, as rates count them
/// @param remarks by severity, then by where they stand; none is a normal answer
/// @param precedents the most alike first
/// @param departments the likeliest first
/// @param notes what a reader should know about this answer, in Chinese
public record CheckAnswer(
        String rules,
        String title,
        int characters,
        List<Remark> remarks,
        List<Precedent> precedents,
        List<LikelyDepartment> departments,
        List<String> notes) {
    public CheckAnswer {
        remarks = List.copyOf(remarks);
        precedents = List.copyOf(precedents);
        departments = List.copyOf(departments);
        notes = List.copyOf(notes);
    }
}
