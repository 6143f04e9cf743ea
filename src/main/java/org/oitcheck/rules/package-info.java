/**
 * Rule packs: load, inherit, validate, explain and self-test. In: YAML files. Out: immutable rules that {@code match} applies.
 */
@NullMarked
package org.oitcheck.rules;

import org.jspecify.annotations.NullMarked;
