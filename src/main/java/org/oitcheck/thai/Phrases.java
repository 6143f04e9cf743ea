package org.oitcheck.thai;

/** Placeholder so that Javadoc links resolve; written with the rules: tolerant phrase search in normal forms. */
final class Phrases {
    private Phrases() {}
}
