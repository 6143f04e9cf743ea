package org.oitcheck.match;

import java.util.ArrayList;
import java.util.List;
import org.oitcheck.extract.Extraction.Block;

/**
 * Main content of a page cut at its headings.
 *
 * @param heading heading above; empty for what stands before the first
 * @param level   level of the heading, 0 for none
 * @param blocks  blocks under it, deeper headings included
 */
record PageParts(String heading, int level, List<Block> blocks) {

    /** One part for each heading, each reaching to the next heading of the same or a higher level. */
    static List<PageParts> of(List<Block> main) {
        List<PageParts> parts = new ArrayList<>();
        for (int i = 0; i < main.size(); i++) {
            Block b = main.get(i);
            if (b.kind() != Block.Kind.HEADING) {
                continue;
            }
            int level = b.level() == 0 ? 7 : b.level();
            List<Block> under = new ArrayList<>();
            for (int j = i + 1; j < main.size(); j++) {
                Block n = main.get(j);
                int nl = n.level() == 0 ? 7 : n.level();
                if (n.kind() == Block.Kind.HEADING && nl <= level) {
                    break;
                }
                under.add(n);
            }
            parts.add(new PageParts(b.text(), level, under));
        }
        return parts;
    }

    static String text(List<Block> blocks) {
        StringBuilder out = new StringBuilder();
        blocks.forEach(b -> out.append(b.text()).append('\n'));
        return out.toString();
    }
}
