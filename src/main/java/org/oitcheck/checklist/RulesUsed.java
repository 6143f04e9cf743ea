package org.oitcheck.checklist;

import java.util.List;

/**
 * The rules that judged the items.
 *
 * @param pack id of the rule pack with its version or digest, e.g. {@code 2566}
 * @param own  rules that do not come from the shipped pack (own folder), as item ids with their file; empty when none
 */
public record RulesUsed(String pack, List<String> own) {
    public RulesUsed {
        own = List.copyOf(own);
    }
}
