package jianyan.aggregation.keyness;

import jianyan.query.InvalidRequestException;
import jianyan.question.aggregation.keyness.Selections;

/// How much lies on each side.
record SideSizes(Pair documents, Pair characters) {
    /// A number for the target and one for the reference.
    record Pair(long target, long reference) {
        long of(byte side) {
            return side == Sides.TARGET ? target : reference;
        }

        Pair plus(Pair other) {
            return new Pair(target + other.target, reference + other.reference);
        }

        static Pair of(long[] bySide) {
            return new Pair(bySide[Sides.TARGET], bySide[Sides.REFERENCE]);
        }
    }

    /// Documents with a part on a side; one may be on both.
    long documents(byte side) {
        return documents.of(side);
    }

    long characters(byte side) {
        return characters.of(side);
    }

    /// @throws InvalidRequestException when a side holds nothing
    SideSizes check(Selections selections) {
        if (documents.target == 0 || characters.target == 0) {
            throw new InvalidRequestException(
                    "empty-target", "target", "所选的一方没有收录任何文件", "放宽所选的一方，或共同的筛选");
        }
        if (documents.reference == 0 || characters.reference == 0) {
            throw selections.reference() == null
                    ? new InvalidRequestException(
                            "empty-reference", "target", "所选的一方就是全部，没有可比的其余部分", "缩小所选的一方，或放宽共同的筛选")
                    : new InvalidRequestException(
                            "empty-reference",
                            "reference",
                            "参照的一方没有收录任何文件，或者全在所选的一方之内：自己不能和自己比",
                            "另选 reference，或不写，与其余全部比较");
        }
        return this;
    }
}
