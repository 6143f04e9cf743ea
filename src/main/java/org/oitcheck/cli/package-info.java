/**
 * picocli commands; wires the stages together and holds no logic of its own.
 */
@NullMarked
package org.oitcheck.cli;

import org.jspecify.annotations.NullMarked;
