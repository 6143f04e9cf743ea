package org.oitcheck.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Version of the program as the jar says it. */
final class Version implements IVersionProvider {
    static String number() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"oitcheck " + number()};
    }
}
