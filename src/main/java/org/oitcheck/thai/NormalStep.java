package org.oitcheck.thai;

/** One repair on the way to the normal form: mends one kind of defect in place. No step ever lengthens the text. */
@FunctionalInterface
interface NormalStep {
    void apply(MappedText text);
}
